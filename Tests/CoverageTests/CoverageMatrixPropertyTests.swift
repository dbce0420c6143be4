import Coverage
import HumanServices
import TestSupport
import Testing

/// What must hold of the matrix for any catalogue.
@Suite struct CoverageMatrixPropertyTests {
  private let story: Story
  private let inventory: [InventoryConfirmation]

  init() throws {
    story = try Story()
    inventory = [MunicipalityCode.kemi, .tampere].map {
      InventoryConfirmation(municipality: $0, need: "turvakoti", confirmedOn: .on("2026-01-01"))
    }
  }

  private func matrix(_ offers: [Offer], _ view: CoverageView) -> CoverageMatrix {
    story.matrix(offers, view, inventory: inventory)
  }

  private func cells(_ matrix: CoverageMatrix) -> [CoverageCell] {
    matrix.needs.flatMap { matrix.cells(of: $0) }
  }

  /// 0 is best; nothing and unknown are worse than any tier.
  private func rank(_ cell: CoverageCell) -> Int { cell.tier?.rank ?? Tier.allCases.count }

  @Test(arguments: 1...30 as ClosedRange<UInt64>, CoverageView.allCases)
  func `the matrix says what the method says, told slowly`(seed: UInt64, view: CoverageView) {
    var random = RandomOffers(story, seed: seed)
    let offers = random.offers(14)
    let matrix = matrix(offers, view)
    let plain = PlainCoverage(story, view, inventory)
    for need in matrix.needs {
      for (municipality, cell) in zip(story.geography.municipalities, matrix.cells(of: need)) {
        let expected = plain.cell(offers, municipality, need)
        let found = PlainCoverage.Cell(
          letter: cell.letter.rawValue, score: cell.score, organizations: cell.organizations,
          minutes: cell.nearestMinutes)
        #expect(found == expected, "\(need.code) in \(municipality.code.rawValue)")
      }
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>, CoverageView.allCases)
  func `the evidence of a cell gives its tier and score`(seed: UInt64, view: CoverageView) {
    var random = RandomOffers(story, seed: seed)
    let matrix = matrix(random.offers(14), view)
    for cell in cells(matrix) {
      let counted = matrix.evidence(cell.municipality, cell.need).filter(\.counts)
      #expect(counted.map(\.fit.tier).min() == cell.tier)
      guard cell.tier != nil else { continue }
      #expect(counted.first?.offer.id == cell.lead)
      #expect(counted.map { 100 * $0.value }.max() == cell.score)
      #expect(counted.contains { $0.offer.id == cell.best && 100 * $0.value == cell.score })
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `the families' pages and the map agree`(seed: UInt64) {
    var random = RandomOffers(story, seed: seed)
    let offers = random.offers(14)
    let matrix = matrix(offers, .listed)
    let snapshot = story.snapshot(offers: offers, inventory: inventory)
    for municipality in story.geography.municipalities {
      let profile = CoverageProfile(
        of: municipality, in: snapshot, on: Story.today, today: Story.today)
      for (need, cell) in zip(matrix.needs, matrix.cells(in: municipality.code)) {
        switch profile.status(of: need) {
        case .met(let tier): #expect(cell.tier == tier)
        case .none(let day): #expect(cell.letter == .none && cell.inventoryOn == day)
        case .unknown: #expect(cell.letter == .unknown)
        }
      }
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
  func `one more offer never lowers a tier or a score`(seed: UInt64, view: CoverageView) {
    var random = RandomOffers(story, seed: seed)
    let before = matrix(random.offers(10), view)
    var after = before
    let offer = random.offer(99)
    after.update(offer.id, to: offer)
    for (earlier, later) in zip(cells(before), cells(after)) {
      #expect(rank(later) <= rank(earlier))
      #expect((later.score ?? 0) >= (earlier.score ?? 0))
      #expect(later.organizations >= earlier.organizations || rank(later) < rank(earlier))
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>, CoverageView.allCases)
  func `a wider area never lowers a tier or a score`(seed: UInt64, view: CoverageView) {
    var random = RandomOffers(story, seed: seed)
    var offers = random.offers(10)
    let before = matrix(offers, view)
    for index in offers.indices {
      offers[index].area.regions += random.some([.lappi, .pirkanmaa])
      offers[index].area.municipalities += random.some(Story.municipalities)
    }
    for (earlier, later) in zip(cells(before), cells(matrix(offers, view))) {
      #expect(rank(later) <= rank(earlier))
      #expect((later.score ?? 0) >= (earlier.score ?? 0))
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>, CoverageView.allCases)
  func `edits one by one come to the same as all anew`(seed: UInt64, view: CoverageView) {
    var random = RandomOffers(story, seed: seed)
    var offers = random.offers(10)
    var edited = matrix(offers, view)
    for _ in 0..<3 {
      let number = random.one(of: Array(1...12))
      let changed = random.offer(number)
      offers.removeAll { $0.id == changed.id }
      offers.append(changed)
      edited.update(changed.id, to: changed)
      let gone = random.one(of: offers).id
      offers.removeAll { $0.id == gone }
      edited.update(gone, to: nil)
      #expect(edited.offer(gone) == nil)
      #expect(cells(edited) == cells(matrix(offers, view)))
    }
  }
}
