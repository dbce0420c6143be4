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

  /// The slug of a service type; `nil` is all needs.
  package var need: Slug?
  package var view = CoverageView.listed
  package var phase: Slug?
  package var audience: Slug?
  package var level: Slug?
  package var mode: Slug?
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
    need: "aihe", view: "nakyma", phase: "tilanne", audience: "kenelle", level: "taso",
    mode: "tapa", language: "kieli", day: "paiva", sort: "jarjesta", group: "ryhmittele",
    map: "kartta"
  )
  package static let confirmed = "vahvistettu"
  package static let listed = "ilmoitettu"
  package static let grouped = "seutukunta"
  package static let tiles = "ruudut"

  var parameters: [(String, String?)] {
    let names = GapQuery.names
    return [
      (names.need, need?.rawValue), (names.view, view == .listed ? nil : GapQuery.confirmed),
      (names.phase, phase?.rawValue), (names.audience, audience?.rawValue),
      (names.level, level?.rawValue), (names.mode, mode?.rawValue), (names.language, language),
      (names.day, day?.description), (names.sort, sort == .name ? nil : sort.rawValue),
      (names.group, isGrouped ? GapQuery.grouped : nil),
      (names.map, prefersTiles ? GapQuery.tiles : nil),
    ]
  }

  /// The same question without what only orders the table.
  package var withoutOrder: GapQuery {
    var query = self
    query.sort = .name
    query.isGrouped = false
    return query
  }
}

/// What the planning page computes; each part is in the address.
package struct PlanQuery: Hashable, Sendable {
  package enum Change: String, Hashable, Sendable { case add = "lisaa", end = "lopeta" }
  package enum Area: String, Hashable, Sendable, CaseIterable {
    case own = "oma"
    case neighbours = "naapurit"
    case region = "maakunta"
    case all = "koko-maa"
  }

  package var change = Change.add
  package var need: Slug?
  /// The ways it would be given; none chosen is face to face.
  package var modes: [Slug] = []
  package var place: Slug?
  package var area = Area.neighbours
  /// The slug of a listing that would end.
  package var service: Slug?
  /// ISO 639 code: it would be given in this language, and only what is in it counts.
  package var language: String?
  package var view = CoverageView.listed
  /// Minutes, one way.
  package var limit = 60
  package var steps = 3

  package init() {}

  package static let limits = [30, 60, 90, 120]
  package static let mostSteps = 10

  package static let names = (
    change: "muutos", need: "aihe", mode: "tapa", place: "kunta", area: "alue",
    service: "palvelu", language: "kieli", view: "nakyma", limit: "raja", steps: "paikkoja"
  )

  /// The question as its address has it, each part by name.
  package var parts: [(name: String, value: String)] {
    parameters.compactMap { name, value in value.map { (name, $0) } }
  }

  var parameters: [(String, String?)] {
    let names = PlanQuery.names
    let fresh = PlanQuery()
    return [
      (names.change, change == fresh.change ? nil : change.rawValue),
      (names.need, need?.rawValue), (names.place, place?.rawValue),
      (names.area, area == fresh.area ? nil : area.rawValue),
      (names.service, service?.rawValue), (names.language, language),
      (names.view, view == .listed ? nil : GapQuery.confirmed),
      (names.limit, limit == fresh.limit ? nil : String(limit)),
      (names.steps, steps == fresh.steps ? nil : String(steps)),
    ] + modes.map { (names.mode, $0.rawValue) }
  }
}
