import HumanServices

/// What a report is about; each part is in the address that leads to the form.
package struct ReportSubject: Hashable, Sendable {
  package var service: Slug?
  package var municipality: Slug?
  package var need: Slug?

  package init(service: Slug? = nil, municipality: Slug? = nil, need: Slug? = nil) {
    self.service = service
    self.municipality = municipality
    self.need = need
  }

  package static let names = (
    service: "palvelu", municipality: "kunta", need: Facet.serviceType.noun
  )

  package static let binding = AddressBinding<ReportSubject, Snapshot>(
    ReportSubject(),
    [
      .service(names.service, \.service), .municipality(names.municipality, \.municipality),
      .term(names.need, .serviceType, \.need),
    ])
}
