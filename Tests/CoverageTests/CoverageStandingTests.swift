import Coverage
import HumanServices
import TestSupport
import Testing

/// People, threats, priorities, sensitivity and equity.
@Suite struct CoverageStandingTests {
  private let story: Story

  init() throws { story = try Story() }

  private func advice(_ number: Int, _ change: (inout Offer) -> Void) -> Offer {
    story.offer(number, "eroneuvonta", change)
  }

  /// L in Rovaniemi, F in the rest of Lapland, unknown in Pirkanmaa.
  private var inRovaniemi: Offer {
    advice(1) {
      $0.deliveries = [.inPerson]
      $0.places = [.confirmed(.rovaniemi)]
    }
  }

  private func population(_ codes: MunicipalityCode...) -> Int {
    codes.reduce(0) { $0 + story.municipality($1).population }
  }

  @Test func `people are covered, not covered, or of unknown municipalities`() {
    let matrix = story.matrix([inRovaniemi])
    let need = story.need("eroneuvonta")
    let all = matrix.population(with: need, atLeast: .within60Minutes, story.people)
    #expect(all.covered == population(.rovaniemi))
    #expect(all.notCovered == population(.kemi, .inari, .utsjoki))
    #expect(all.unknown == population(.tampere, .pirkkala))
    let lappi = matrix.population(with: need, atLeast: .far, in: .lappi, story.people)
    #expect(lappi.share == 1)
    #expect(matrix.population(with: need, atLeast: .far, in: .pirkanmaa, story.people).share == nil)
  }

  @Test func `people may be counted otherwise, and nobody is estimated`() {
    let children = People(.under18, counts: [.rovaniemi: 12])
    let reach = story.matrix([inRovaniemi])
      .population(with: story.need("eroneuvonta"), atLeast: .here, children)
    #expect([reach.covered, reach.notCovered, reach.unknown] == [12, 0, 0])
  }

  @Test func `people under 18 are counted only where every municipality's are known`() {
    func people(of codes: [MunicipalityCode]) -> People {
      let plain = story.snapshot(offers: [])
      return People(
        of: Snapshot(
          version: 1, geography: plain.geography, vocabulary: plain.vocabulary,
          organizations: [], offers: [], inventory: [], travelTimes: [],
          under18: codes.map {
            Under18Count(
              municipality: $0, people: 7, countedOn: .on("2025-12-31"), source: "Laskenta")
          }))
    }
    let all = story.geography.municipalities.map(\.code)
    #expect(people(of: all).basis == .under18)
    #expect(people(of: all).count(in: .utsjoki) == 7)
    #expect(people(of: Array(all.dropLast())).basis == .everyone)
    #expect(people(of: []) == People(everyoneIn: story.geography))
  }

  @Test(arguments: [CoverageView.listed, .confirmed])
  func `what ends within 180 days is a threat`(view: CoverageView) {
    let ending = advice(1) {
      $0.deliveries = [.phone]
      $0.endsOn = .on("2026-08-28")
    }
    let snapshot = story.snapshot(offers: [ending])
    let query = CoverageQuery(day: Story.today, today: Story.today, view: view)
    let matrix = CoverageMatrix(of: snapshot, query)
    #expect(matrix.threats(until: matrix.later(days: 179, of: snapshot)).isEmpty)
    let threats = matrix.threats(until: matrix.later(of: snapshot))
    #expect(threats.map(\.now.municipality) == [.inari, .kemi, .rovaniemi, .utsjoki])
    #expect(threats.allSatisfy { $0.now.letter == .remote && $0.later.letter == .unknown })
  }

  @Test func `facts that nobody confirms again are a threat only to what is confirmed`() {
    let ageing = advice(1) {
      $0.deliveries = [.phone]
      $0.assuredDate = .on("2025-01-15")
    }
    let snapshot = story.snapshot(offers: [ageing])
    func threats(_ view: CoverageView) -> Int {
      let matrix = CoverageMatrix(
        of: snapshot, CoverageQuery(day: Story.today, today: Story.today, view: view))
      return matrix.threats(until: matrix.later(of: snapshot)).count
    }
    #expect(threats(.confirmed) == 4)
    #expect(threats(.listed) == 0)
  }

  @Test func `dates that nobody has published yet are no threat, nor is what is undated`() {
    let group = advice(1) {
      $0.deliveries = [.inPerson]
      $0.places = [.confirmed(.kemi)]
      $0.terms[.access] = story.terms(.access, "ilmoittautuminen")
      $0.terms[.format] = story.terms(.format, "ryhma")
      $0.sessionDates = [.on("2026-03-20")]
      $0.sourcePeriod = DatedPeriod(from: nil, to: nil, precision: .year)
    }
    let snapshot = story.snapshot(offers: [group])
    let matrix = CoverageMatrix(
      of: snapshot, CoverageQuery(day: Story.today, today: Story.today))
    #expect(matrix[.kemi, "eroneuvonta"]?.letter == .here)
    #expect(matrix.threats(until: matrix.later(of: snapshot)).isEmpty)
  }

  @Test func `the priority list shows its parts and leaves out what nobody knows`() throws {
    let list = story.matrix([inRovaniemi]).priorities(story.people)
    #expect(list.map(\.municipality) == [.inari, .utsjoki, .kemi, .rovaniemi])
    let rovaniemi = try #require(list.last)
    #expect(rovaniemi.unmet == 0)
    #expect(rovaniemi.remoteness == 0)
    #expect(rovaniemi.fragility == 3)
    // Six municipalities: four have fewer people than Rovaniemi, which is in the fourth fifth.
    #expect(rovaniemi.people == 4)
    #expect(rovaniemi.total == 7)
    let utsjoki = try #require(list.first { $0.municipality == .utsjoki })
    #expect(utsjoki.unmet == 9.5)
    #expect(utsjoki.people == 1)
    #expect(utsjoki.remoteness == 5)
    #expect(utsjoki.fragility == 5)
  }

  @Test func `over several needs the parts are means weighted like M`() throws {
    let mediation = story.offer(2, "perheasioiden_sovittelu") { $0.deliveries = [.phone] }
    let list = story.matrix([inRovaniemi, mediation]).priorities(story.people)
    let rovaniemi = try #require(list.first { $0.municipality == .rovaniemi })
    // b = 1 with L and b = 2 with E, which has no place.
    #expect(rovaniemi.score.mean == 200.0 / 3)
    #expect(abs(rovaniemi.unmet - 10 / 3) < 1e-9)
    #expect(abs(rovaniemi.remoteness - 10 / 3) < 1e-9)
    #expect(rovaniemi.fragility == 3)
  }

  @Test(arguments: [
    (0, 0), (30, 0), (31, 1), (60, 1), (61, 2), (90, 2), (91, 3), (120, 3), (121, 4), (180, 4),
    (181, 5),
  ])
  func `remoteness has a point for each limit passed`(minutes: Int, points: Int) throws {
    let times = [TravelTime(from: .kemi, to: .rovaniemi, minutes: minutes)]
    let cell = try #require(
      story.matrix([inRovaniemi], travelTimes: times)[.kemi, "eroneuvonta"])
    #expect(Priority.remotenessPoints(cell) == points)
  }

  @Test func `a hidden address has no distance to count, and no known place the greatest`() throws {
    let shelter = story.offer(1, "turvakoti") {
      $0.deliveries = [.inPerson]
      $0.whereabouts = .confidential
    }
    let hidden = try #require(story.matrix([shelter])[.kemi, "turvakoti"])
    #expect(Priority.remotenessPoints(hidden) == 0)
    let phone = try #require(
      story.matrix([advice(1) { $0.deliveries = [.phone] }])[.kemi, "eroneuvonta"])
    #expect(Priority.remotenessPoints(phone) == 5)
  }

  @Test func `a weight that is moved moves the ranks that hang on it`() throws {
    let phone = advice(2) {
      $0.deliveries = [.phone]
      $0.area = .municipalities(.kemi)
    }
    let near = advice(3) {
      $0.deliveries = [.inPerson]
      $0.places = [.confirmed(.tampere)]
      $0.area = .municipalities(.pirkkala)
      $0.waitingDays = 100
    }
    let here = advice(4) {
      $0.deliveries = [.inPerson]
      $0.places = [.confirmed(.inari)]
      $0.area = .municipalities(.inari)
    }
    // Inari 100, Kemi 50, Pirkkala 0.8 · 0.5 = 40.
    let sensitivity = Sensitivity(of: story.matrix([phone, near, here]))
    #expect(sensitivity.ranges.map(\.municipality) == [.inari, .kemi, .pirkkala])
    #expect(sensitivity.ranges.map(\.rank) == [1, 2, 3])
    #expect(sensitivity.variations.count == 18)
    let lower = try #require(
      sensitivity.variations.first { $0.tier == .remote && $0.difference < 0 })
    // E 0.4 makes Kemi and Pirkkala equal: they share rank 2.
    #expect(lower.moved == 1)
    #expect(lower.largestMove == 1)
    #expect(sensitivity.ranges.map(\.best) == [1, 2, 2])
    #expect(sensitivity.ranges.map(\.worst) == [1, 2, 3])
  }

  @Test func `equity is the spread and the Gini over people`() throws {
    let matrix = story.matrix([inRovaniemi])
    let lappi = matrix.equity(in: .lappi, story.people)
    #expect(lappi.best?.municipality == .rovaniemi)
    #expect(lappi.spread == 95)
    let (served, others) = (
      Double(population(.rovaniemi)), Double(population(.kemi, .inari, .utsjoki))
    )
    let mean = (served * 100 + others * 5) / (served + others)
    #expect(abs(try #require(lappi.mean) - mean) < 1e-9)
    // With two levels the Gini is the share of the score that the better served hold, less their
    // share of the people.
    let expected = served * 100 / ((served + others) * mean) - served / (served + others)
    #expect(abs(try #require(lappi.gini) - expected) < 1e-9)
  }

  @Test func `equity of the unknown is unknown, and of the same for all is none`() {
    let matrix = story.matrix([advice(1) { $0.deliveries = [.phone] }])
    #expect(matrix.equity(in: .pirkanmaa, story.people).gini == nil)
    #expect(matrix.equity(in: .pirkanmaa, story.people).unknown == 2)
    #expect(matrix.equity(in: .lappi, story.people).gini == 0)
    #expect(matrix.equity(story.people).spread == 0)
  }
}
