import Coverage
import HumanServices
import TestSupport
import Testing

/// What the bounds promise, tried on catalogues that nobody thought of.
@Suite struct BoundPropertyTests {
  private let story: Story
  private let inventory: [InventoryConfirmation]

  init() throws {
    story = try Story()
    inventory = [MunicipalityCode.kemi, .tampere].map {
      InventoryConfirmation(municipality: $0, need: "turvakoti", confirmedOn: .on("2026-01-01"))
    }
  }

  private func matrix(
    _ offers: [Offer], _ view: CoverageView, _ more: [InventoryConfirmation] = []
  ) -> CoverageMatrix {
    story.matrix(offers, view, inventory: inventory + more, method: .second)
  }

  private func cells(_ matrix: CoverageMatrix) -> [CoverageCell] {
    matrix.needs.flatMap { matrix.cells(of: $0) }
  }

  private static let nearly = 1e-9

  private func isWithin(_ later: ScoreBounds, _ earlier: ScoreBounds) -> Bool {
    later.lower >= earlier.lower - BoundPropertyTests.nearly
      && later.upper <= earlier.upper + BoundPropertyTests.nearly
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>, CoverageView.allCases)
  func `a) what becomes known never lowers the lower nor raises the upper`(
    seed: UInt64, view: CoverageView
  ) {
    var random = RandomOffers(story, seed: seed)
    var offers = random.offers(10)
    for index in offers.indices {
      let before = matrix(offers, view)
      random.tell(&offers[index])
      let after = matrix(offers, view)
      for (earlier, later) in zip(cells(before), cells(after)) {
        #expect(
          isWithin(later.bounds, earlier.bounds),
          "\(later.need) in \(later.municipality): \(earlier.bounds) to \(later.bounds)")
      }
      for (earlier, later) in zip(before.scores(), after.scores()) {
        #expect(isWithin(later.bounds, earlier.bounds))
      }
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>, CoverageView.allCases)
  func `b) a new offer never lowers the lower, nor the upper of a known cell`(
    seed: UInt64, view: CoverageView
  ) {
    var random = RandomOffers(story, seed: seed)
    let before = matrix(random.offers(10), view)
    var after = before
    let offer = random.offer(99)
    after.update(offer.id, to: offer)
    expectNoLess(cells(before), cells(after))
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>, CoverageView.allCases)
  func `b) a wider area never lowers the lower, nor the upper of a known cell`(
    seed: UInt64, view: CoverageView
  ) {
    var random = RandomOffers(story, seed: seed)
    var offers = random.offers(10)
    let before = cells(matrix(offers, view))
    for index in offers.indices {
      offers[index].area.regions += random.some([.lappi, .pirkanmaa])
      offers[index].area.municipalities += random.some(Story.municipalities)
    }
    expectNoLess(before, cells(matrix(offers, view)))
  }

  /// A cell is known where something sure is in it, else its bounds are 0 and 100.
  private func expectNoLess(_ before: [CoverageCell], _ after: [CoverageCell]) {
    for (earlier, later) in zip(before, after) {
      #expect(later.bounds.lower >= earlier.bounds.lower - BoundPropertyTests.nearly)
      if earlier.bounds != .unknown {
        #expect(later.bounds.upper >= earlier.bounds.upper - BoundPropertyTests.nearly)
      }
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>, CoverageView.allCases)
  func `c) recording an absence never lowers the lower`(seed: UInt64, view: CoverageView) {
    var random = RandomOffers(story, seed: seed)
    let offers = random.offers(8)
    let absences = random.some(
      Story.municipalities.flatMap { code in
        story.vocabulary.needs.map {
          InventoryConfirmation(
            municipality: code, need: $0.code, confirmedOn: .on("2026-02-01"))
        }
      })
    let (before, after) = (matrix(offers, view), matrix(offers, view, absences))
    for (earlier, later) in zip(cells(before), cells(after)) {
      #expect(isWithin(later.bounds, earlier.bounds))
    }
    for (earlier, later) in zip(before.scores(), after.scores()) {
      #expect(later.bounds.lower >= earlier.bounds.lower - BoundPropertyTests.nearly)
      #expect((later.mean ?? 0) >= (earlier.mean ?? 0) - BoundPropertyTests.nearly)
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>, CoverageView.allCases)
  func `the order of offers does not matter`(seed: UInt64, view: CoverageView) {
    var random = RandomOffers(story, seed: seed)
    let offers = random.offers(14)
    let shuffled = random.shuffled(offers)
    #expect(cells(matrix(offers, view)) == cells(matrix(shuffled, view)))
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>, CoverageView.allCases)
  func `edits one by one come to the same as all anew`(seed: UInt64, view: CoverageView) {
    var random = RandomOffers(story, seed: seed)
    var offers = random.offers(10)
    var edited = matrix(offers, view)
    for number in [3, 7, 12] {
      let changed = random.offer(number)
      offers.removeAll { $0.id == changed.id }
      offers.append(changed)
      edited.update(changed.id, to: changed)
      #expect(cells(edited) == cells(matrix(offers, view)))
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>, CoverageView.allCases)
  func `the ways behind a cell give its letter and both bounds`(seed: UInt64, view: CoverageView) {
    var random = RandomOffers(story, seed: seed)
    let matrix = matrix(random.offers(14), view)
    for cell in cells(matrix) {
      let told = matrix.evidence(cell.municipality, cell.need)
      #expect(told.filter(\.counts).map(\.fit.tier).min() == cell.tier)
      let sure = told.filter(\.isSure).map { 100 * $0.value }.max()
      guard let lower = sure ?? (cell.letter == .none ? 0 : nil) else { continue }
      let possible = matrix.possibleEvidence(cell.municipality, cell.need).map {
        100 * $0.bestValue
      }
      #expect(cell.bounds == ScoreBounds(lower: lower, upper: max(lower, possible.max() ?? 0)))
    }
  }
}

extension RandomOffers {
  /// Says of an offer one thing or more that it did not say.
  mutating func tell(_ offer: inout Offer) {
    if offer.waitingDays == nil, one(of: [true, false]) {
      offer.waitingDays = one(of: [0, 14, 15, 42, 90, 91])
    }
    if !offer.places.contains(where: { $0.certainty == .confirmed }), one(of: [true, false]) {
      offer.places = [.confirmed(one(of: Story.municipalities))]
    }
    if offer.terms[.access].isEmpty, one(of: [true, false]) {
      offer.terms[.access] = access(one(of: ["ajanvaraus", "lahete", "ilman_ajanvarausta"]))
    }
    if offer.sessionDates.isEmpty, !offer.tellsTimes, one(of: [true, false]) {
      offer.sessionDates = one(of: [
        [.on("2026-03-20")], [.on("2026-08-01")],
        (0..<6).map { Story.today.adding(days: $0 * 7) },
      ])
    }
  }
}
