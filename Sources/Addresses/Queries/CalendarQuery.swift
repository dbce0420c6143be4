import HumanServices

/// What of the calendar is shown; each part is in the address.
package struct CalendarQuery: Hashable, Sendable, AsksReach {
  package var reach = ReachQuery()
  /// The slug of a delivery mode.
  package var mode: Slug?
  /// ISO 639 code.
  package var language: String?
  /// A whole year on one sheet (vuosikello); `nil` shows what is to come.
  package var year: Int?

  package init(_ reach: ReachQuery = ReachQuery()) { self.reach = reach }

  package static let names = (mode: Facet.deliveryMode.noun, language: "kieli", year: "vuosi")

  /// Years that have a sheet: since the programmes began, and as far as anybody plans.
  package static let years = 2016...2100

  package var isEmpty: Bool { self == CalendarQuery() }

  package static let binding = AddressBinding<CalendarQuery, Snapshot>(
    CalendarQuery(),
    ReachQuery.parameters() + [
      .term(names.mode, .deliveryMode, \.mode), .spokenLanguage(names.language, \.language),
      .optional(names.year, \.year, text: String.init) { text, _ in
        Int(text).flatMap { years.contains($0) ? $0 : nil }
      },
    ])

  /// The same sessions, whenever they are.
  package var inAnyYear: CalendarQuery {
    var query = self
    query.year = nil
    return query
  }

  package func includes(_ offer: Offer, in directory: Snapshot) -> Bool {
    if let code = mode.flatMap({ directory.vocabulary.term(.deliveryMode, slug: $0)?.code }) {
      let set = directory.vocabulary.set(.deliveryMode, code)
      guard !offer.terms(.deliveryMode).isDisjoint(with: set) else { return false }
    }
    if let language, !offer.languages.contains(language) { return false }
    return reach.includes(offer, in: directory)
  }
}
