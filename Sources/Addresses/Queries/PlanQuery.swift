import Coverage
import HumanServices

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
  /// Whose places and priorities are looked at, and for whom remote help without a place would be.
  package var region: Slug?
  /// `nil` is today.
  package var day: CivilDate?
  /// The slug of a listing that would end.
  package var service: Slug?
  /// ISO 639 code: it would be given in this language, and only what is in it counts.
  package var language: String?
  package var view = CoverageView.listed
  package var method = CoverageMethod.newest
  /// Minutes, one way.
  package var limit = PlanQuery.usualLimit
  package var steps = PlanQuery.usualSteps

  package init() {}

  package static let limits = [30, 60, 90, 120]
  private static let usualLimit = 60
  private static let usualSteps = 3
  package static let mostSteps = 10

  package static let names = (
    change: "muutos", need: Facet.serviceType.noun, mode: Facet.deliveryMode.noun, place: "kunta",
    area: "alue", region: "maakunta", day: "paiva",
    service: "palvelu", language: "kieli", view: "nakyma", limit: "raja", steps: "paikkoja",
    method: "menetelma"
  )

  package static let binding = AddressBinding<PlanQuery, Snapshot>(
    PlanQuery(),
    [
      .choice(names.change, \.change, .add), .need(names.need, \.need),
      .municipality(names.place, \.place), .choice(names.area, \.area, .neighbours),
      .service(names.service, \.service), .spokenLanguage(names.language, \.language),
      .view(names.view, \.view), .number(names.limit, \.limit, usualLimit, of: limits),
      .region(names.region, \.region), .day(names.day, \.day),
      .number(names.steps, \.steps, usualSteps, of: Array(1...mostSteps)), ways,
      .choice(names.method, \.method, .newest),
    ])

  /// Ways of giving it: several, each once.
  private static let ways = AddressParameter<PlanQuery, Snapshot>(
    name: names.mode, noun: .term(.deliveryMode), isRepeated: true,
    written: { $0.modes.map(\.rawValue) },
    read: { text, query, directory in
      guard let slug = Slug(rawValue: text),
        let mode = directory.vocabulary.term(.deliveryMode, slug: slug)?.slug,
        !query.modes.contains(mode)
      else { return false }
      query.modes.append(mode)
      return true
    })

  /// The question as its address has it, each part by name.
  package func parts(_ names: PublicNames) -> [(name: String, value: String)] {
    PlanQuery.binding.pairs(of: self, names).map { ($0.name, $0.value) }
  }
}
