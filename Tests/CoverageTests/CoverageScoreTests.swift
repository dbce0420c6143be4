import Coverage
import HumanServices
import TestSupport
import Testing

/// The numbers of the method: weights, age, waiting, and what they come to.
@Suite struct CoverageScoreTests {
  private let story: Story

  init() throws { story = try Story() }

  /// The method page's worked example, in Kemi: L 3, N60 14, E 8, V 1 and E 2 months old.
  private var worked: [Offer] {
    [
      story.offer(1, "perheasioiden_sovittelu") {
        $0.deliveries = [.inPerson]
        $0.places = [.confirmed(.kemi)]
        $0.assuredDate = .on("2025-12-02")
      },
      story.offer(2, "lastenvalvoja") {
        $0.deliveries = [.inPerson]
        $0.places = [.confirmed(.rovaniemi)]
        $0.assuredDate = .on("2025-01-02")
      },
      story.offer(3, "perheneuvonta") {
        $0.deliveries = [.video]
        $0.assuredDate = .on("2025-07-02")
      },
      story.offer(4, "eroneuvonta") {
        $0.deliveries = [.web]
        $0.assuredDate = .on("2026-02-02")
      },
      story.offer(5, "kriisiapu") {
        $0.deliveries = [.phone]
        $0.assuredDate = .on("2026-01-02")
      },
    ]
  }

  private static let workedNeeds = [
    "perheasioiden_sovittelu", "lastenvalvoja", "perheneuvonta", "eroneuvonta", "kriisiapu",
  ]

  @Test(arguments: [
    (CoverageView.confirmed, [100, 30, 42.5, 15, 50], 51.25),
    (.listed, [100, 60, 50, 15, 50], 60.625),
  ])
  func `the worked example comes out`(
    view: CoverageView, scores: [Double], mean: Double
  ) throws {
    let times = [TravelTime(from: .kemi, to: .rovaniemi, minutes: 45)]
    let matrix = story.matrix(worked, view, travelTimes: times)
    let needs = CoverageScoreTests.workedNeeds
    let cells = needs.map { matrix[.kemi, $0] }
    #expect(cells.map { $0?.letter.rawValue } == ["L", "N", "E", "V", "E"])
    #expect(cells.map { $0?.score } == scores)
    let score = try #require(matrix.score(of: .kemi, for: Set(needs)))
    #expect(score.mean == mean)
    #expect(score.minimum == 15)
    #expect([score.gaps, score.unknowns, score.met] == [1, 0, 4])
    #expect(score.band == .middle)
    #expect(matrix.score(of: .kemi)?.mean == mean)
    #expect(matrix.score(of: .kemi)?.unknowns == matrix.needs.count - 5)
  }

  @Test(arguments: [
    ("2026-03-02", 0, 1.0), ("2025-09-02", 6, 1), ("2025-09-01", 7, 0.85), ("2025-03-02", 12, 0.85),
    ("2025-03-01", 13, 0.5), ("2024-09-02", 18, 0.5), ("2024-09-01", 19, 0), ("2027-01-01", 0, 1),
  ])
  func `age counts in started months`(assured: String, months: Int, factor: Double) {
    let offer = story.offer(1, "eroneuvonta") { $0.assuredDate = .on(assured) }
    let freshness = Freshness(of: offer, on: Story.today)
    #expect(freshness.months == months)
    #expect(freshness.factor == factor)
    #expect(freshness.isStale == (factor == 0))
  }

  @Test func `without a confirmation age counts from the last day that the source speaks of`() {
    let offer = story.offer(1, "eroneuvonta") {
      $0.assuredDate = nil
      $0.sourcePeriod = DatedPeriod(
        from: .on("2024-01-01"), to: .on("2025-12-31"), precision: .year)
    }
    #expect(Freshness(of: offer, on: Story.today).months == 3)
  }

  @Test func `what is undated is older than every limit`() {
    let offer = story.offer(1, "eroneuvonta") {
      $0.assuredDate = nil
      $0.sourcePeriod = DatedPeriod(from: nil, to: nil, precision: .year)
    }
    let freshness = Freshness(of: offer, on: Story.today)
    #expect(freshness.months == nil)
    #expect(freshness.isStale)
  }

  @Test(arguments: [
    (0, 1.0), (14, 1), (15, 0.9), (42, 0.9), (43, 0.75), (90, 0.75), (91, 0.5), (nil, 1),
  ])
  func `a long wait lowers the score and an unknown one is marked`(days: Int?, factor: Double) {
    let offer = story.offer(1, "eroneuvonta") {
      $0.deliveries = [.phone]
      $0.waitingDays = days
    }
    #expect(WaitingTime(of: offer).factor == factor)
    #expect(WaitingTime(of: offer).isUnknown == (days == nil))
    #expect(story.matrix([offer])[.kemi, "eroneuvonta"]?.score == 50 * factor)
  }

  @Test(arguments: [
    (0.0, ScoreBand.low), (24.99, .low), (25, .middle), (74.99, .middle), (75, .high), (100, .high),
  ])
  func `bands begin at 25 and 75`(score: Double, band: ScoreBand) {
    #expect(ScoreBand(score) == band)
  }

  @Test func `the letter is what is nearest and the score what is worth most`() {
    let old = story.offer(1, "eroneuvonta") {
      $0.deliveries = [.inPerson]
      $0.places = [.confirmed(.kemi)]
      $0.assuredDate = .on("2024-12-01")
    }
    let near = story.offer(2, "eroneuvonta") {
      $0.deliveries = [.inPerson]
      $0.places = [.confirmed(.rovaniemi)]
    }
    let times = [TravelTime(from: .kemi, to: .rovaniemi, minutes: 30)]
    let cell = story.matrix([old, near], .confirmed, travelTimes: times)[.kemi, "eroneuvonta"]
    #expect(cell?.letter == .here)
    #expect(cell?.lead == old.id)
    #expect(cell?.score == 80)
    #expect(cell?.best == near.id)
    #expect(cell?.nearestMinutes == 0)
  }

  @Test func `other weights give other scores and the same letters`() {
    let offer = story.offer(1, "eroneuvonta") { $0.deliveries = [.phone] }
    let matrix = story.matrix([offer])
    let moved = matrix.reweighted(TierWeights(of: .first).moving(.remote, by: 0.1))
    #expect(moved[.kemi, "eroneuvonta"]?.score == 60)
    #expect(moved[.kemi, "eroneuvonta"]?.letter == .remote)
    #expect(moved.query.weights[.remote] == 0.6)
  }

  @Test func `a weight stays within 0 and 1`() {
    #expect(TierWeights(of: .first).moving(.here, by: 0.1)[.here] == 1)
    #expect(TierWeights(of: .first).moving(.far, by: -0.1)[.far] == 0)
  }
}
