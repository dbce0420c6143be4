import Foundation
import HumanServices

/// Published listings to be taken along as a table or as JSON.
///
/// Every form says its licence, sources and day, so that a file is understood without the page it came
/// from. Of a confidential place there is no street, and no municipality unless the provider itself
/// names it.
package struct ListingExport: Sendable {
  package static let licence = "CC BY 4.0"

  package var services: [Service]
  package let directory: Snapshot
  /// Of names and texts; codes are the same in every language.
  package let language: Language
  package let generatedOn: CivilDate
  /// The address of a listing's page.
  package let page: @Sendable (Slug) -> String

  /// - Parameter services: as `Catalogue` gives them for reading: published, confidential streets
  ///   left out.
  package init(
    _ services: [Service], of directory: Snapshot, language: Language, generatedOn: CivilDate,
    page: @escaping @Sendable (Slug) -> String
  ) {
    self.services = services
    self.directory = directory
    self.language = language
    self.generatedOn = generatedOn
    self.page = page
  }

  package static let columns =
    [
      "uuid", "slug", "name", "kind", "state", "summary", "description", "providers",
    ] + Facet.inColumns.map(\.column) + [
      "languages", "how_to_get_in", "not_suitable_when", "free", "fees", "phones", "emails",
      "contact_pages", "provider_phones", "opening_hours", "website",
      "nationwide", "regions", "municipalities", "places", "whereabouts", "times", "sessions",
      "cancelled_sessions", "waiting_days",
      "starts_on", "ends_on", "source_from", "source_to", "evidence", "checked_on", "page",
      "other_names", "eligibility", "minimum_age", "maximum_age", "legislation",
      "place_names", "postal_codes", "post_offices", "coordinates", "accessibility",
      "visiting_hours",
      "place_phones", "cost_options", "service_classes",
      "licence", "sources", "generated_on",
    ]

  /// One row a listing; several values of one field are separated by `; `.
  package func csv(_ dialect: CSVDialect) -> [UInt8] {
    var writer = CSVWriter(
      dialect, columns: ListingExport.columns,
      numbers: ["waiting_days", "minimum_age", "maximum_age"])
    let tail = [ListingExport.licence, CoverageExport.attribution, generatedOn.description]
    for service in services { writer.add(properties(of: service).map { cell($0.1) } + tail) }
    return writer.bytes
  }

  /// `{"licence": …, "items": […]}` in UTF-8; what is not known is `null`.
  package func json() -> [UInt8] {
    let items = services.map { JSONText.object(properties(of: $0)) }
    return JSONText.object([
      ("licence", .text(ListingExport.licence)), ("sources", .text(CoverageExport.attribution)),
      ("generated_on", .text(generatedOn.description)), ("language", .text(language.rawValue)),
      ("count", .whole(items.count)), ("items", .list(items)),
    ]).utf8 + [.lineFeed]
  }

  /// The columns but for the last three, which JSON has once.
  private func properties(of service: Service) -> [(String, JSONText)] {
    let details = service.details.asPublished
    return identity(details) + facets(details) + facts(details) + reach(details)
      + sessions(details) + [
        ("waiting_days", .optional(details.waitingDays)),
        ("starts_on", .optional(details.startsOn?.description)),
        ("ends_on", .optional(details.endsOn?.description)),
        ("source_from", .optional(details.sourcePeriod.from?.description)),
        ("source_to", .optional(details.sourcePeriod.to?.description)),
        ("evidence", .text(details.evidence.rawValue)),
        ("checked_on", .optional(service.assuredDate?.description)),
        ("page", .text(page(details.slug))), ("other_names", text(details.alternateName)),
        ("eligibility", text(details.eligibility)),
        ("minimum_age", .optional(details.minimumAge)),
        ("maximum_age", .optional(details.maximumAge)), ("legislation", text(details.legislation)),
      ] + placeFacts(details) + [
        ("cost_options", .texts(details.costOptions)),
        ("service_classes", .texts(details.serviceClasses)),
      ]
  }

  /// What is known of the open places where a source says that it is given.
  private func placeFacts(_ details: ServiceDetails) -> [(String, JSONText)] {
    let known = directory.knownPlaces(details).map(\.facts)
    func texts(_ path: KeyPath<PlaceFacts, LocalizedText>) -> JSONText {
      .texts(known.map { $0[keyPath: path] }.filter { !$0.isEmpty }.map { $0[language] })
    }
    return [
      ("place_names", texts(\.name)),
      ("postal_codes", .texts(known.compactMap(\.postalCode?.rawValue))),
      ("post_offices", .texts(known.compactMap(\.postOffice))),
      ("coordinates", .texts(known.compactMap(\.point).map(\.text))),
      ("accessibility", texts(\.accessibility)), ("visiting_hours", texts(\.visitingHours)),
      (
        "place_phones",
        numbers(details) { if case .place = $0 { true } else { false } }
      ),
    ]
  }

  private func identity(_ details: ServiceDetails) -> [(String, JSONText)] {
    [
      ("uuid", .text(details.uuid.uuidString.lowercased())),
      ("slug", .text(details.slug.rawValue)), ("name", text(details.name)),
      ("kind", .text(details.kind.rawValue)), ("state", .text(details.state.rawValue)),
      ("summary", text(details.summary)), ("description", text(details.description)),
      (
        "providers",
        .texts(
          details.providers.map {
            directory.organizations[$0.organization]?.name[language] ?? $0.organization.rawValue
          })
      ),
    ]
  }

  private func facets(_ details: ServiceDetails) -> [(String, JSONText)] {
    Facet.inColumns.map { ($0.column, .texts(details.foundCodes($0))) }
      + [("languages", .texts(details.languages.map(\.code)))]
  }

  private func facts(_ details: ServiceDetails) -> [(String, JSONText)] {
    [
      ("how_to_get_in", text(details.applicationProcess)),
      ("not_suitable_when", text(details.notSuitableWhen)),
      ("free", details.isFree.map { .flag($0) } ?? .null), ("fees", text(details.feesDescription)),
      ("phones", .texts(details.contactPoints.compactMap(\.number?.shown))),
      ("emails", .texts(values(details) { if case .email = $0 { true } else { false } })),
      ("contact_pages", .texts(values(details) { if case .address = $0 { true } else { false } })),
      (
        "provider_phones",
        numbers(details) { if case .organization = $0 { true } else { false } }
      ),
      ("opening_hours", .texts(openingHours(details))),
      ("website", .optional(details.url)),
    ]
  }

  private func values(
    _ details: ServiceDetails, _ isWanted: (ContactPoint.Target) -> Bool
  ) -> [String] {
    details.contactPoints.filter { isWanted($0.target) }.map(\.text)
  }

  /// Inherited numbers, where it has none of its own.
  private func numbers(
    _ details: ServiceDetails, _ isWanted: (WayToReach.Owner) -> Bool
  ) -> JSONText {
    .texts(
      directory.waysToReach(details).filter { isWanted($0.owner) }
        .compactMap(\.point.number?.shown))
  }

  /// "016 345 678: Mo-Fr 09:00-15:00": as seeds spell hours, of its own contacts, else of its
  /// places' and providers'.
  private func openingHours(_ details: ServiceDetails) -> [String] {
    directory.waysToReach(details).filter { !$0.point.openingTimes.rows.isEmpty }
      .map { "\($0.point.text): \($0.point.openingTimes.written)" }
  }

  private func reach(_ details: ServiceDetails) -> [(String, JSONText)] {
    let area = details.area
    return [
      ("nationwide", .flag(area.nation)),
      (
        "regions",
        .texts(area.regions.compactMap { directory.geography.region($0)?.name[language] })
      ),
      ("municipalities", .texts(area.municipalities.compactMap(municipality))),
      ("places", .texts(places(details))), ("whereabouts", .text(details.whereabouts.rawValue)),
      ("times", text(details.scheduleNote)),
    ]
  }

  /// The sessions of the coming year that are known to the day, as ISO 8601 has them.
  private func sessions(_ details: ServiceDetails) -> [(String, JSONText)] {
    let days = generatedOn...generatedOn.adding(days: SessionSeries.horizonDays)
    let times = details.timetable.times(in: days)
    func texts(_ isCancelled: Bool) -> JSONText {
      .texts(times.filter { $0.isCancelled == isCancelled }.map(\.time.iso8601))
    }
    return [("sessions", texts(false)), ("cancelled_sessions", texts(true))]
  }

  /// "Esimerkkitie 1, Inari"; only where a source says that the service is given there.
  private func places(_ details: ServiceDetails) -> [String] {
    guard details.whereabouts != .confidential else { return [] }
    return details.places.filter { $0.certainty == .confirmed }.compactMap { place in
      municipality(place.municipality).map { town in
        place.street.map { "\($0), \(town)" } ?? town
      }
    }
  }

  private func municipality(_ code: MunicipalityCode) -> String? {
    directory.geography.municipality(code)?.name[language]
  }

  private func text(_ text: LocalizedText) -> JSONText {
    text.isEmpty ? .null : .text(text[language])
  }

  private func cell(_ value: JSONText) -> String {
    switch value {
    case .null, .object, .bytes, .number: ""
    case .flag(let flag): String(flag)
    case .whole(let number): String(number)
    case .text(let text): text
    case .list(let values): values.map(cell).joined(separator: "; ")
    }
  }
}

extension SessionTime {
  /// "2026-12-31T22:00+02:00/2027-01-01T01:00+02:00", where nobody has said the end without it; of
  /// whole days the first and the last, "2026-12-03/2026-12-04", or the only one.
  fileprivate var iso8601: String {
    let parts: [String] =
      switch self {
      case .days(let first, let last): Set([first, last]).sorted().map(\.description)
      case .hours: [starts, ends].compactMap(\.self).map(\.iso8601InFinland)
      }
    return parts.joined(separator: "/")
  }
}

extension Date {
  /// To the minute, with the hours that Finland is ahead of UTC.
  fileprivate var iso8601InFinland: String {
    let (day, minute) = CivilDate.wall(at: self)
    let clock = ClockTime(hour: minute / 60, minute: minute % 60)?.description ?? ""
    let hours = CivilDate.finland.secondsFromGMT(for: self) / 3600
    return "\(day)T\(clock)+0\(hours):00"
  }
}

extension PlacePoint {
  /// "68.65712 27.54145 exact": latitude, longitude (WGS 84), and how surely.
  fileprivate var text: String {
    "\(coordinate.latitude) \(coordinate.longitude) \(certainty.rawValue)"
  }
}

extension JSONText {
  fileprivate static func texts(_ texts: [String]) -> JSONText { .list(texts.map { .text($0) }) }
}
