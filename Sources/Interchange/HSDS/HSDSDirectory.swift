import Foundation
import HumanServices

/// The published directory in the Human Services Data Specification (Open Referral HSDS 3.1).
///
/// Identifiers are the records' own UUIDs. Of a confidential place nothing is written but that there is
/// one; no proposal, no editor and no former value is ever in it.
package struct HSDSDirectory: Sendable {
  package static let version = "3.1"
  /// The profile that describes what is ours in it: attributes and their kinds.
  package static let profile = "hsds-fi-ero"

  package let directory: Snapshot
  /// Of names and texts; the others are attributes of the kind `translation`.
  package let language: Language
  /// Scheme and host, without a final slash.
  package let origin: String
  /// The address of a record's page, without origin.
  package let page: @Sendable (Page) -> String

  /// A record that has a page for people.
  package enum Page: Sendable {
    case service(Slug), topic(Slug), municipality(Slug)
  }

  package init(
    _ directory: Snapshot, language: Language, origin: String,
    page: @escaping @Sendable (Page) -> String
  ) {
    self.directory = directory
    self.language = language
    self.origin = origin
    self.page = page
  }

  /// A service with all that belongs to it.
  ///
  /// - Parameter lastModified: RFC 3339.
  package func service(_ service: Service, lastModified: String?) -> [UInt8] {
    json(service, lastModified: lastModified).utf8
  }

  func json(_ service: Service, lastModified: String?) -> JSONText {
    let details = service.details.asPublished
    let id = details.uuid
    var object = HSDSObject(id: id)
    let first = details.providers.first { $0.role == .provider } ?? details.providers.first
    let organization = first.flatMap { directory.organizations[$0.organization] }
    object.add("organization_id", organization?.uuid.hsds)
    object.add("name", details.name[language])
    object.add("alternate_name", details.alternateName[language])
    object.add("description", description(details))
    object.add("url", details.url)
    object.add("additional_urls", urls(details))
    object.add("email", email(details))
    object.add("status", HSDSDirectory.status(details.state))
    object.add("application_process", details.applicationProcess[language])
    object.add("fees_description", details.feesDescription[language])
    object.add("eligibility_description", details.eligibility[language])
    object.add("minimum_age", details.minimumAge)
    object.add("maximum_age", details.maximumAge)
    object.add("assured_date", service.assuredDate?.description)
    object.add("last_modified", lastModified)
    object.add("phones", phones(details.contactPoints, of: id))
    object.add("schedules", schedules(details))
    object.add("service_areas", areas(details))
    object.add("service_at_locations", places(of: details).map { json($0, of: details) })
    object.add("languages", languages(details))
    object.add("organization", organization.map(json))
    if details.isFree == true {
      var cost = HSDSObject(id: id.part("cost/free"))
      cost.add("service_id", id.hsds)
      cost.add("option", HSDSDirectory.free[language])
      cost.add("amount", 0)
      cost.add("currency", "EUR")
      object.add("cost_options", [cost.json])
    }
    object.add("attributes", attributes(details))
    return object.json
  }

  private static let free = LocalizedText([
    .finnish: "Maksuton", .swedish: "Avgiftsfri", .english: "Free of charge",
  ])

  /// The summary and the description, as readers of the standard have one text.
  private func description(_ details: ServiceDetails) -> String {
    [details.summary[language], details.description[language]].filter { !$0.isEmpty }
      .joined(separator: "\n\n")
  }

  private func email(_ details: ServiceDetails) -> String? {
    details.contactPoints.compactMap { point in
      if case .email(let email) = point.target { email.rawValue } else { nil }
    }.first
  }

  static func status(_ state: ServiceState) -> String {
    switch state {
    case .planned: "inactive"
    case .active: "active"
    case .paused: "temporarily closed"
    case .ended, .cancelled: "defunct"
    }
  }

  private func languages(_ details: ServiceDetails) -> [JSONText] {
    details.languages.map { spoken in
      var object = HSDSObject(
        id: details.uuid.part("language/\(spoken.code)/\(spoken.kind.rawValue)"))
      object.add("service_id", details.uuid.hsds)
      object.add("code", spoken.code)
      object.add("note", spoken.kind.rawValue)
      return object.json
    }
  }

  /// Whether an answer that holds the service may be kept by anybody: not what tells of violence.
  package func isOpen(_ service: Service) -> Bool {
    !directory.vocabulary.concernsViolence(service.details)
      && !directory.names.isQuiet(service.details.slug, .service)
  }
}
