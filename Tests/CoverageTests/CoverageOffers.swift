import Coverage
import HumanServices
import TestSupport

/// Offers as coverage reads them, with what listings of the story do not say.
extension Story {
  func snapshot(
    offers: [Offer], inventory: [InventoryConfirmation] = [], travelTimes: [TravelTime] = []
  ) -> Snapshot {
    Snapshot(
      version: 1, geography: geography, vocabulary: vocabulary,
      organizations: seeds.organizations, offers: offers, inventory: inventory,
      travelTimes: travelTimes)
  }

  /// For all Lapland, by appointment, confirmed this month; the rest is empty.
  func offer(_ number: Int, _ type: String, _ change: (inout Offer) -> Void = { _ in }) -> Offer {
    let details = ServiceDetails.plain(number, "palvelu-\(number)", "Palvelu", type)
    var offer = Offer(ID(rawValue: Int64(number)), details, vocabulary)
    offer.assuredDate = .on("2026-02-15")
    change(&offer)
    return offer
  }

  func terms(_ facet: Facet, _ codes: String...) -> TermSet { vocabulary.set(facet, codes) }

  func need(_ code: String) -> TaxonomyTerm {
    guard let term = vocabulary.term(.serviceType, code) else {
      preconditionFailure("there is no \(code)")
    }
    return term
  }

  var people: People { People(everyoneIn: geography) }

  func matrix(
    _ offers: [Offer], _ view: CoverageView = .listed, inventory: [InventoryConfirmation] = [],
    travelTimes: [TravelTime] = [], method: CoverageMethod = .first,
    _ change: (inout CoverageQuery) -> Void = { _ in }
  ) -> CoverageMatrix {
    var query = CoverageQuery(day: Story.today, today: Story.today, view: view, method: method)
    change(&query)
    return CoverageMatrix(
      of: snapshot(offers: offers, inventory: inventory, travelTimes: travelTimes), query)
  }
}

/// Catalogues that nobody thought of.
struct RandomOffers {
  private let vocabulary: Vocabulary
  private let plain: Offer
  private var random: SeededRandom

  init(_ story: Story, seed: UInt64) {
    vocabulary = story.vocabulary
    plain = story.offer(1, "eroneuvonta")
    random = SeededRandom(seed: seed)
  }

  mutating func some<Value>(_ values: [Value]) -> [Value] {
    values.filter { _ in Bool.random(using: &random) }
  }

  mutating func one<Value>(of values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &random)]
  }

  func access(_ code: String) -> TermSet { vocabulary.set(.access, code) }

  mutating func shuffled(_ offers: [Offer]) -> [Offer] { offers.shuffled(using: &random) }

  mutating func offers(_ count: Int) -> [Offer] { (1...count).map { offer($0) } }

  mutating func offer(_ number: Int) -> Offer {
    var offer = plain
    offer.id = ID(rawValue: Int64(number))
    offer.kind = one(of: [.service, .service, .service, .event])
    offer.state = one(of: [.active, .active, .active, .paused, .ended, .planned])
    offer.terms[.serviceType] = vocabulary.set(.serviceType, some(vocabulary.needs.map(\.code)))
    offer.terms[.access] = vocabulary.set(
      .access, some(["ajanvaraus", "ilmoittautuminen", "ilman_ajanvarausta"]))
    offer.terms[.format] = vocabulary.set(.format, some(["yksilo", "ryhma"]))
    offer.deliveries = some([.inPerson, .atHome, .chat, .phone, .live, .web])
    offer.terms[.deliveryMode] = vocabulary.set(
      .deliveryMode, offer.deliveries.map(\.mode))
    offer.area = ServiceArea(
      nation: one(of: [true, false, false, false]), regions: some([.lappi, .pirkanmaa]),
      municipalities: some(Story.municipalities))
    offer.places = some(Story.municipalities).map { one(of: [.confirmed($0), .seatOnly($0)]) }
    offer.whereabouts = one(of: Whereabouts.allCases + [.open, .open])
    offer.providers = some([.named("a"), .named("b"), .named("c"), .named("d")])
    offer.runsContinuously = Bool.random(using: &random)
    offer.assuredDate = one(of: [nil, .on("2026-01-10"), .on("2025-06-01"), .on("2024-12-01")])
    offer.sourcePeriod = one(of: [
      DatedPeriod(from: nil, to: nil, precision: .year),
      DatedPeriod(from: .on("2018-01-01"), to: .on("2018-12-31"), precision: .year),
      DatedPeriod(from: .on("2025-01-01"), to: .on("2025-12-31"), precision: .year),
    ])
    offer.endsOn = one(of: [nil, nil, .on("2026-05-31"), .on("2026-01-31")])
    offer.sessionDates = one(of: [
      [], [.on("2026-03-20")], [.on("2026-08-01")],
      (0..<6).map { Story.today.adding(days: $0 * 7) },
    ])
    offer.waitingDays = one(of: [nil, 14, 15, 42, 43, 90, 91])
    return offer
  }
}
