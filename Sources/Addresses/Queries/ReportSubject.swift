import HumanServices

/// What a report is about; each part is in the address that leads to the form.
package struct ReportSubject: Hashable, Sendable {
  package var service: Slug?
  package var municipality: Slug?
  package var need: Slug?
  /// The fact of the service that somebody has pointed at.
  package var field: ProposedField?

  package init(
    service: Slug? = nil, municipality: Slug? = nil, need: Slug? = nil,
    field: ProposedField? = nil
  ) {
    self.service = service
    self.municipality = municipality
    self.need = need
    self.field = field
  }

  package static let names = (
    service: "palvelu", municipality: "kunta", need: Facet.serviceType.noun, field: "tieto"
  )

  package static let binding = AddressBinding<ReportSubject, Snapshot>(
    ReportSubject(),
    [
      .service(names.service, \.service), .municipality(names.municipality, \.municipality),
      .term(names.need, .serviceType, \.need),
      .optional(names.field, \.field, text: \.noun) { text, _ in
        ProposedField.pointed.first { $0.noun == text }
      },
    ])
}
