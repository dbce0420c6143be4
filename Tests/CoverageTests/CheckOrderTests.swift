import Coverage
import HumanServices
import TestSupport
import Testing

/// Small directories and the order in which they are to be checked.
///
/// Today is 2 March 2026. Each listing is by phone for the areas that it names, so a need is met
/// wherever it reaches.
@Suite struct CheckOrderTests {
  struct Told: CustomTestStringConvertible, Sendable {
    var why: String
    /// Number, type, area, and when it was last checked (`nil`: never).
    var listings: [(Int64, String, [MunicipalityCode], String?)]
    var reports: [Int64: Int] = [:]
    var resting: [Int64: String] = [:]
    var inventory: [InventoryConfirmation] = []
    var order: [Int64]
    var testDescription: String { why }
  }

  private static let three: [MunicipalityCode] = [.utsjoki, .inari, .kemi]

  static let stories: [Told] = [
    Told(
      why: "an empty directory has nothing to check", listings: [], order: []),
    Told(
      why: "what nobody has ever checked is due, what was checked this month is not",
      listings: [(1, "eroneuvonta", [.kemi], "2026-02-15"), (2, "perheneuvonta", [.kemi], nil)],
      order: [2]),
    Told(
      why: "three municipalities that know of nothing else come before one",
      listings: [(1, "eroneuvonta", [.kemi], nil), (2, "perheneuvonta", three, nil)], order: [2, 1]),
    Told(
      why: "two of one kind in one place: either may be wrong, families lose nothing yet",
      listings: [
        (1, "eroneuvonta", three, nil), (2, "eroneuvonta", three, nil),
        (3, "perheneuvonta", [.kemi], nil),
      ], order: [3, 1, 2]),
    Told(
      why: "the last of its kind somewhere counts, although others have it elsewhere",
      listings: [
        (1, "eroneuvonta", [.kemi], nil), (2, "eroneuvonta", three, nil),
        (3, "perheneuvonta", [.kemi], nil),
      ], order: [2, 3, 1]),
    Told(
      why: "a check of nine months is left alone, of ten it is due",
      listings: [
        (1, "eroneuvonta", [.kemi], "2025-06-02"), (2, "perheneuvonta", [.kemi], "2025-06-01"),
      ], order: [2]),
    Told(
      why: "among equals the older comes first",
      listings: [
        (1, "eroneuvonta", [.kemi], "2025-05-20"), (2, "perheneuvonta", [.kemi], "2025-03-20"),
      ], order: [2, 1]),
    Told(
      why: "a year and a half outweighs two municipalities more that are ten months old",
      listings: [
        (1, "eroneuvonta", three, "2025-05-20"), (2, "perheneuvonta", [.kemi], "2024-05-20"),
      ], order: [2, 1]),
    Told(
      why: "a report brings back what was checked yesterday",
      listings: [(1, "eroneuvonta", [.kemi], "2026-03-01")], reports: [1: 1], order: [1]),
    Told(
      why: "among equals the one that is reported comes first",
      listings: [(1, "eroneuvonta", [.kemi], nil), (2, "perheneuvonta", [.kemi], nil)],
      reports: [2: 1], order: [2, 1]),
    Told(
      why: "who did not answer rests until the day, and is back on it",
      listings: [
        (1, "eroneuvonta", [.kemi], nil), (2, "perheneuvonta", [.kemi], nil),
        (3, "vertaisryhma", [.kemi], nil),
      ], resting: [1: "2026-03-03", 2: "2026-03-02"], order: [2, 3]),
    Told(
      why: "where an inventory found nothing else, what is there alone still counts",
      listings: [(1, "eroneuvonta", [.kemi], nil), (2, "perheneuvonta", [.tampere], nil)],
      inventory: [
        InventoryConfirmation(
          municipality: .tampere, need: "perheneuvonta", confirmedOn: .on("2026-01-01"))
      ], order: [1, 2]),
  ]

  @Test(arguments: stories)
  func `the order is as the story tells it`(told: Told) throws {
    let order = try order(told)
    #expect(order.due.map(\.id.rawValue) == told.order)
  }

  @Test func `the stakes are what the matrix loses without the listing`() throws {
    let story = try Story()
    for seed in 1...30 as ClosedRange<UInt64> {
      var random = RandomOffers(story, seed: seed)
      let offers = random.offers(14)
      let matrix = story.matrix(offers)
      let stakes = matrix.stakes()
      for offer in offers {
        var without = matrix
        without.update(offer.id, to: nil)
        let lost = matrix.needs.flatMap { need in
          zip(matrix.cells(of: need), without.cells(of: need)).compactMap { before, after in
            CheckOrderTests.loss(before, after)
          }
        }
        #expect(Set(stakes[offer.id] ?? []) == Set(lost), "seed \(seed), offer \(offer.id)")
      }
    }
  }

  /// What a cell loses from before to after, in other words than the rule's.
  private static func loss(_ before: CoverageCell, _ after: CoverageCell) -> CellAtStake? {
    guard before.letter != after.letter else { return nil }
    let loss: CellAtStake.Loss? =
      after.letter == .unknown ? .unknown : before.letter.isMet && after.letter.isGap ? .gap : nil
    return loss.map {
      CellAtStake(municipality: before.municipality, need: before.need, loss: $0)
    }
  }

  @Test func `no cell hangs on two listings, so their sum counts none twice`() throws {
    let story = try Story()
    var found = 0
    for seed in 1...20 as ClosedRange<UInt64> {
      var random = RandomOffers(story, seed: seed)
      let cells = story.matrix(random.offers(8)).stakes().values.flatMap(\.self)
        .map { "\($0.municipality.rawValue) \($0.need)" }
      #expect(Set(cells).count == cells.count)
      found += cells.count
    }
    #expect(found > 0)
  }

  @Test func `what is over is not called, and what another region has is not mine`() throws {
    let story = try Story()
    let offers = [
      story.offer(1, "eroneuvonta") { ($0.assuredDate, $0.state) = (nil, .ended) },
      story.offer(2, "eroneuvonta") { ($0.assuredDate, $0.area) = (nil, .region(.pirkanmaa)) },
      story.offer(3, "eroneuvonta") { $0.assuredDate = nil },
    ]
    let order = CheckOrder(of: story.snapshot(offers: offers), on: Story.today) {
      !$0.area.includes(story.municipality(.tampere))
    }
    #expect(order.due.map(\.id.rawValue) == [3])
  }

  @Test func `a provider's listings are one call, its partners' are not`() throws {
    let story = try Story()
    let offers = (1...4).map { number in
      story.offer(number, "eroneuvonta") {
        $0.assuredDate = number == 4 ? Story.today : nil
        $0.responsible = number == 3 ? [.named("toinen")] : [.named("lapin-erotuki")]
        $0.providers = [.named("toinen"), .named("lapin-erotuki")]
      }
    }
    let order = CheckOrder(of: story.snapshot(offers: offers), on: Story.today)
    #expect(order.due(of: .named("lapin-erotuki")).map(\.id.rawValue) == [1, 2])
  }

  @Test func `the standing counts a year, and the cells that nobody has checked`() throws {
    let order = try order(
      Told(
        why: "",
        listings: [
          (1, "eroneuvonta", CheckOrderTests.three, "2025-03-02"),
          (2, "perheneuvonta", CheckOrderTests.three, "2025-03-01"),
          (3, "vertaisryhma", [.kemi], nil),
        ], order: []))
    #expect(order.standing.listings == 3)
    #expect(order.standing.checked == 1)
    #expect(order.standing.percent == 33)
    #expect(order.standing.hangingCells == 4)
  }

  @Test func `reasons count municipalities, not needs`() throws {
    let order = try order(
      Told(
        why: "", listings: [(1, "eroneuvonta", CheckOrderTests.three, nil)], reports: [1: 2],
        inventory: [
          InventoryConfirmation(
            municipality: .kemi, need: "eroneuvonta", confirmedOn: .on("2026-01-01"))
        ], order: []))
    let check = try #require(order.due.first)
    #expect(check.municipalities == 3)
    #expect(check.municipalitiesUnknown == 2)
    #expect(check.reports == 2)
    #expect(check.isNeverChecked)
    // (1 + 3 cells) × 4 for never checked, from a source of last year, × (1 + 2 reports).
    #expect(check.worth == 48)
  }

  private func order(_ told: Told) throws -> CheckOrder {
    let story = try Story()
    let offers = told.listings.map { number, type, area, checked in
      story.offer(Int(number), type) {
        $0.deliveries = [.phone]
        $0.area = ServiceArea(nation: false, regions: [], municipalities: area)
        $0.assuredDate = checked.map { .on($0) }
      }
    }
    var notes = CheckOrder.Notes()
    for (id, count) in told.reports { notes.reports[ID(rawValue: id)] = count }
    for (id, day) in told.resting { notes.resting[ID(rawValue: id)] = .on(day) }
    return CheckOrder(
      of: story.snapshot(offers: offers, inventory: told.inventory), notes, on: Story.today)
  }
}
