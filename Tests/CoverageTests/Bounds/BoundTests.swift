import Coverage
import HumanServices
import TestSupport
import Testing

/// The second method's rules, one story each.
@Suite struct BoundTests {
  private let story: Story

  init() throws { story = try Story() }

  private func matrix(
    _ offers: [Offer], _ view: CoverageView = .listed, inventory: [InventoryConfirmation] = []
  ) -> CoverageMatrix {
    story.matrix(
      offers, view, inventory: inventory,
      travelTimes: [TravelTime(from: .kemi, to: .rovaniemi, minutes: 45)], method: .second)
  }

  private func bounds(_ lower: Double, _ upper: Double) -> ScoreBounds {
    ScoreBounds(lower: lower, upper: upper)
  }

  private func isNear(_ left: ScoreBounds?, _ right: ScoreBounds) -> Bool {
    guard let left else { return false }
    return abs(left.lower - right.lower) < 1e-9 && abs(left.upper - right.upper) < 1e-9
  }

  @Test(arguments: BoundStory.all)
  func `the cell lies where the story says`(told: BoundStory) throws {
    let cell = try #require(matrix([told.offer(1, in: story)])[.kemi, "eroneuvonta"])
    #expect(cell.letter.rawValue == told.letter)
    #expect(isNear(cell.bounds, bounds(told.lower, told.upper)), "\(cell.bounds)")
  }

  @Test func `weights fall strictly along the letters`() {
    let weights = TierWeights(of: .second)
    let values = Tier.allCases.sorted().map { weights[$0] }
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 > $1 }, "\(values)")
    #expect(
      [Tier.within90Minutes, .region, .far, .information].map { weights[$0] }
        == [0.35, 0.3, 0.1, 0.05])
  }

  @Test func `what nobody knows is 0 to 100, and what is known to be nothing is 0`() {
    let nothing = InventoryConfirmation(
      municipality: .kemi, need: "eroneuvonta", confirmedOn: .on("2026-01-15"))
    #expect(matrix([])[.kemi, "eroneuvonta"]?.bounds == .unknown)
    #expect(matrix([])[.kemi, "eroneuvonta"]?.score == nil)
    #expect(matrix([], inventory: [nothing])[.kemi, "eroneuvonta"]?.bounds == bounds(0, 0))
  }

  @Test func `an undated group may better what is known, and never worsens it`() {
    let there = BoundStory.all[2].offer(1, in: story)
    let group = BoundStory("", "", 0, 0) { offer, story in
      offer.terms[.format] = story.terms(.format, "ryhma")
    }.offer(2, in: story)
    let cell = matrix([there, group])[.kemi, "eroneuvonta"]
    #expect(cell?.letter == .near && isNear(cell?.bounds, bounds(60, 100)))
  }

  @Test func `a municipality's bounds are means over all needs`() throws {
    let offers = [BoundStory.all[0].offer(1, in: story)]
    let score = try #require(matrix(offers).score(of: .kemi))
    let needs = story.vocabulary.needs
    let all = needs.reduce(0) { $0 + Double($1.needWeight) }
    let known = Double(story.need("eroneuvonta").needWeight)
    #expect(
      isNear(score.bounds, bounds(100 * known / all, 100)) && score.mean == score.bounds.lower)
    #expect(abs(score.knownShare - known / all) < 1e-9 && !score.isRanked)
    let chosen = try #require(matrix(offers).score(of: .kemi, for: ["eroneuvonta"]))
    #expect(chosen.isRanked && isNear(chosen.bounds, bounds(100, 100)))
  }

  @Test func `people with only a confidential address are counted apart`() {
    let shelter = story.offer(1, "turvakoti") {
      $0.deliveries = [.inPerson]
      $0.whereabouts = .confidential
      $0.places = [.confirmed(.kemi)]
    }
    let need = story.need("turvakoti")
    let reach = matrix([shelter])
      .population(with: need, atLeast: .far, in: .lappi, story.people)
    let people = story.geography.municipalities(in: .lappi)
      .reduce(0) { $0 + story.people.count(in: $1.code) }
    #expect(reach.hidden == people && reach.covered == 0 && reach.total == people)
  }

  @Test func `an older method is answered until its last day`() {
    #expect(CoverageMethod.first.isAnswered(on: .on("2027-12-31")))
    #expect(!CoverageMethod.first.isAnswered(on: .on("2028-01-01")))
    #expect(CoverageMethod.newest.isAnswered(on: .on("2028-01-01")))
  }
}
