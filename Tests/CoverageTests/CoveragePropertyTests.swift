import Coverage
import HumanServices
import TestSupport
import Testing

/// What must hold for any listings, tried on many that nobody thought of.
@Suite struct CoveragePropertyTests {
  private let story: Story
  private let needs: [TaxonomyTerm]

  init() throws {
    story = try Story()
    needs = story.vocabulary.needs
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `one more offer never lowers a tier`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var services = services(8, &random)
    let before = statuses(services)
    services.insert(service(99, &random), at: Int.random(in: 0...8, using: &random))
    for (earlier, later) in zip(before, statuses(services)) {
      #expect(rank(later) <= rank(earlier))
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `a wider area never lowers a tier`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var services = services(8, &random)
    let before = statuses(services)
    services[0].area.nation = true
    for (earlier, later) in zip(before, statuses(services)) {
      #expect(rank(later) <= rank(earlier))
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `the order of offers does not matter`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let services = services(12, &random)
    #expect(statuses(services) == statuses(services.shuffled(using: &random)))
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `what is not confirmed as a place is never near`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let services = services(8, &random).map { service in
      var service = service
      service.deliveries = [.inPerson]
      service.places = service.places.map { .seatOnly($0.municipality) }
      return service
    }
    for status in statuses(services) {
      guard case .met(let tier) = status else { continue }
      #expect(tier == .far || tier == .region)
    }
  }

  /// Every need in every municipality.
  private func statuses(_ services: [ServiceDetails]) -> [NeedStatus] {
    let inventory = [
      InventoryConfirmation(
        municipality: .kemi, need: needs[0].code, confirmedOn: Story.today)
    ]
    let snapshot = story.snapshot(services, inventory: inventory)
    return Story.municipalities.flatMap { code in
      let profile = CoverageProfile(
        of: story.municipality(code), in: snapshot, on: Story.today, today: Story.today)
      return needs.map { profile.status(of: $0) }
    }
  }

  /// 0 is best; *none* and *unknown* are worse than any offer.
  private func rank(_ status: NeedStatus) -> Int {
    switch status {
    case .met(let tier): tier.rank
    case .none, .unknown: Tier.allCases.count
    }
  }

  private func services(_ count: Int, _ random: inout SeededRandom) -> [ServiceDetails] {
    (0..<count).map { service($0, &random) }
  }

  private func service(_ number: Int, _ random: inout SeededRandom) -> ServiceDetails {
    func some<Value>(_ values: [Value], _ random: inout SeededRandom) -> [Value] {
      values.filter { _ in Bool.random(using: &random) }
    }
    var service = ServiceDetails.plain(700 + number, "palvelu-\(number)", "Palvelu", "tieto")
    service.terms[.serviceType] = some(needs.map(\.code), &random)
    service.terms[.access] = some(
      ["ajanvaraus", "ilmoittautuminen", "ilman_ajanvarausta"], &random)
    service.terms[.format] = some(["yksilo", "ryhma"], &random)
    service.deliveries = some([.inPerson, .atHome, .chat, .live, .web], &random)
    service.area = ServiceArea(
      nation: Int.random(in: 0..<4, using: &random) == 0,
      regions: some([.lappi, .pirkanmaa], &random),
      municipalities: some(Story.municipalities, &random))
    service.places = some(Story.municipalities, &random).map {
      Bool.random(using: &random) ? .confirmed($0) : .seatOnly($0)
    }
    service.whereabouts = Whereabouts.allCases.randomElement(using: &random) ?? .open
    service.state = ServiceState.allCases.randomElement(using: &random) ?? .active
    service.runsContinuously = Bool.random(using: &random)
    return service
  }
}
