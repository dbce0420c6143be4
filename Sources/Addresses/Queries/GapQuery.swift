import Coverage
import HumanServices

/// What the coverage-gap map shows; each part is in the address.
package struct GapQuery: Hashable, Sendable {
  package enum Sort: String, Hashable, Sendable, CaseIterable {
    case name = "nimi"
    case level = "taso"
    case minutes = "minuutit"
    case people = "vaesto"
  }

  /// What the drawing tells: one thing at a time.
  package enum Question: String, Hashable, Sendable, CaseIterable {
    /// How far help is.
    case distance = "matka"
    /// How much is known, and how lately it was checked.
    case knowledge = "tieto"
  }

  /// The slug of a service type; `nil` is all needs.
  package var need: Slug?
  package var view = CoverageView.listed
  /// Only this region's municipalities; `nil` is all.
  package var region: Slug?
  package var question = Question.distance
  package var method = CoverageMethod.newest
  /// The term of each facet of `Facet.ofMap`.
  package var terms = FacetValues<Slug>()
  /// ISO 639 code.
  package var language: String?
  /// `nil` is today.
  package var day: CivilDate?
  package var sort = Sort.name
  package var isGrouped = false
  /// Tiles although there are official boundaries.
  package var prefersTiles = false

  package init() {}

  package static let names = (
    need: Facet.serviceType.noun, view: "nakyma", region: "alue", language: "kieli",
    day: "paiva", sort: "jarjesta", group: "ryhmittele", map: "kartta", question: "kysymys",
    method: "menetelma"
  )
  package static let grouped = "seutukunta"
  package static let tiles = "ruudut"

  package static let binding = AddressBinding<GapQuery, Snapshot>(
    GapQuery(),
    [
      .need(names.need, \.need), .view(names.view, \.view), .region(names.region, \.region),
    ]
      + Facet.ofMap.map { .chosen($0, in: \.terms) }
      + [
        .spokenLanguage(names.language, \.language),
        .day(names.day, \.day), .choice(names.sort, \.sort, .name),
        .flag(names.group, grouped, \.isGrouped), .flag(names.map, tiles, \.prefersTiles),
        .choice(names.question, \.question, .distance),
        .choice(names.method, \.method, .newest),
      ])

  /// The same question on a sheet, whose place is in the path.
  package var forSheet: GapQuery {
    var query = withoutOrder
    query.region = nil
    query.question = .distance
    return query
  }

  /// The same question without what only orders the table.
  package var withoutOrder: GapQuery {
    var query = self
    query.sort = .name
    query.isGrouped = false
    return query
  }
}

extension AddressParameter {
  /// Which listings count on the map.
  static func view(
    _ name: String, _ field: Field<Query, CoverageView>
  ) -> AddressParameter {
    .usual(name, field, .listed, text: \.word, value: CoverageView.init(word:))
  }
}
