import Coverage
import HumanServices
import TestSupport
import Testing

/// What if, and where next.
@Suite struct CoveragePlanningTests {
  private let story: Story

  init() throws { story = try Story() }

  private func advice(_ number: Int, in place: MunicipalityCode) -> Offer {
    story.offer(number, "eroneuvonta") {
      $0.deliveries = [.inPerson]
      $0.places = [.confirmed(place)]
    }
  }

  @Test func `a new service shows its cells, people and scores before and after`() throws {
    let matrix = story.matrix([advice(1, in: .rovaniemi)])
    let whatIf = try WhatIf(.add(advice(-1, in: .kemi)), in: matrix, story.people)
    let kemi = try #require(whatIf.cells.first { $0.before.municipality == .kemi })
    #expect(kemi.before.letter == .far)
    #expect(kemi.after.letter == .here)
    #expect(kemi.after.lead == ID(rawValue: -1))
    #expect(whatIf.cells.allSatisfy { $0.before.need == "eroneuvonta" })
    // Rovaniemi keeps its own, and Pirkanmaa is not in the area.
    #expect(!whatIf.cells.contains { [.rovaniemi, .tampere].contains($0.before.municipality) })
    let people = try #require(whatIf.people.first)
    #expect(people.need.code == "eroneuvonta")
    #expect(people.gained == story.municipality(.kemi).population)
    let score = try #require(whatIf.scores.first { $0.before.municipality == .kemi })
    #expect(score.before.mean == 5)
    #expect(score.after.mean == 100)
    #expect(matrix[.kemi, "eroneuvonta"]?.letter == .far)
  }

  @Test func `ending a service undoes adding it`() throws {
    let matrix = story.matrix([advice(1, in: .rovaniemi), advice(2, in: .kemi)])
    let whatIf = try WhatIf(.end(ID(rawValue: 2)), in: matrix, story.people)
    #expect(whatIf.people.first?.gained == -story.municipality(.kemi).population)
    let again = try WhatIf(.add(advice(2, in: .kemi)), in: whatIf.after, story.people)
    #expect(again.after.cells(in: .kemi) == matrix.cells(in: .kemi))
    #expect(again.cells.count == whatIf.cells.count)
  }

  @Test func `an equal service changes only who stands behind`() throws {
    let matrix = story.matrix([advice(1, in: .rovaniemi)])
    #expect(try WhatIf(.add(advice(-1, in: .rovaniemi)), in: matrix, story.people).cells.isEmpty)
    var other = advice(-1, in: .rovaniemi)
    other.providers = [.named("muu")]
    let cells = try WhatIf(.add(other), in: matrix, story.people).cells
    #expect(cells.allSatisfy { $0.before.organizations == 1 && $0.after.organizations == 2 })
    #expect(cells.count == 4)
  }

  @Test func `a hidden address takes no part, and what does not exist cannot end`() {
    var shelter = advice(1, in: .kemi)
    shelter.whereabouts = .confidential
    let matrix = story.matrix([shelter])
    #expect(throws: WhatIf.Refusal.confidentialAddress) {
      try WhatIf(.end(shelter.id), in: matrix, story.people)
    }
    #expect(throws: WhatIf.Refusal.confidentialAddress) {
      try WhatIf(.add(shelter), in: matrix, story.people)
    }
    #expect(throws: WhatIf.Refusal.noSuchOffer) {
      try WhatIf(.end(ID(rawValue: 7)), in: matrix, story.people)
    }
  }

  /// The seeds' whole geography without a single offer.
  private func seedMatrix(_ offers: [Offer] = []) throws -> CoverageMatrix {
    var whole = story
    whole.seeds = try SeedFiles.planted()
    return whole.matrix(offers)
  }

  @Test(arguments: [[], [RegionCode.lappi], [.pirkanmaa]])
  func `the first place is the best by trying every one`(regions: [RegionCode]) throws {
    let matrix = try seedMatrix()
    let municipalities = matrix.geography.municipalities
      .filter { regions.isEmpty || regions.contains($0.region) }
    var best = 0
    for place in municipalities {
      var reached = 0
      for home in municipalities {
        let hours = home.centre.kilometres(to: place.centre) * 1.3 / 80
        if (hours * 60).rounded() <= 60 { reached += home.population }
      }
      best = max(best, reached)
    }
    let next = BestNextPlace(
      1, for: story.need("eroneuvonta"), within: 60, in: matrix,
      regions: regions.isEmpty ? nil : Set(regions), People(everyoneIn: matrix.geography))
    #expect(next.steps.map(\.peopleGained) == [best])
    #expect(next.coveredBefore == 0)
    #expect(next.unknown == next.total)
    #expect(next.total == municipalities.reduce(0) { $0 + $1.population })
  }

  @Test func `each step gains no more than the one before, and all are covered in the end`()
    throws
  {
    let matrix = try seedMatrix()
    let next = BestNextPlace(
      100, for: story.need("eroneuvonta"), within: 60, in: matrix,
      People(everyoneIn: matrix.geography))
    let gains = next.steps.map(\.peopleGained)
    #expect(gains == gains.sorted(by: >))
    #expect(next.steps.last?.peopleCovered == next.total)
    let all = matrix.geography.municipalities.count
    #expect(Set(next.steps.flatMap(\.municipalities)).count == all)
    #expect(next.steps.count < all)
  }

  @Test func `where there is a place within the limit nobody is gained`() {
    let matrix = story.matrix([advice(1, in: .rovaniemi)])
    let next = BestNextPlace(
      1, for: story.need("eroneuvonta"), within: 30, in: matrix, regions: [.lappi], story.people)
    #expect(next.coveredBefore == story.municipality(.rovaniemi).population)
    #expect(next.steps.map(\.place) == [.kemi])
    #expect(next.unknown == 0)
  }

  @Test func `a hidden address covers nobody in the arithmetic of places`() {
    var shelter = story.offer(1, "turvakoti") { $0.deliveries = [.inPerson] }
    shelter.places = [.confirmed(.kemi)]
    shelter.whereabouts = .confidential
    let next = BestNextPlace(
      1, for: story.need("turvakoti"), within: 60, in: story.matrix([shelter]), story.people)
    #expect(next.coveredBefore == 0)
  }
}
