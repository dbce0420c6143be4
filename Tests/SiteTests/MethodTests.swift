import Catalogue
import Coverage
import Foundation
import HumanServices
import TestSupport
import Testing

/// The method as a reader with pencil and paper meets it.
@Suite struct MethodTests {
  @Test(arguments: KnownRoutes.prefixes)
  func `the worked example comes out`(prefix: String) throws {
    let page = try Sites.repository().get(prefix + "/katvealueet/menetelma")
    let example = try #require(page.main.first(id: "esimerkki"))
    #expect(example.numbers == [38.625, 54.875, 45.375, 61.625])
    let rows = try #require(
      page.main.all("section").first { $0.first(id: "esimerkki") != nil }
    ).seenRows
    // A group, a confidential place, a referral, a dated meeting, and what nobody knows.
    #expect(rows.map { $0.columns[0] } == ["K", "R", "N60", "K", "?"])
    #expect(rows.map { $0.columns[2] } == ["3", "3", "14", "1", "–"])
    #expect(rows.map { $0.columns[4] } == ["2", "2", "2", "1", "1"])
    #expect(rows.map { $0.columns[5].numbers } == [[75], [15, 30], [54], [75], [0, 100]])
    #expect(example.text.contains(prefix == "/en" ? "45.375" : "45,375"))
  }

  @Test(arguments: KnownRoutes.prefixes)
  func `one cell computed by hand from the page's numbers is the map's cell`(
    prefix: String
  ) throws {
    let site = try Sites.repository()
    let page = try site.get(prefix + "/katvealueet/menetelma")
    let text = try #require(page.main.first(id: "ruutu")).text
    let tier = try #require(
      text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        .first { ["N30", "N60", "N90"].contains($0) })
    let numbers = text.replacing("N30", with: "").replacing("N60", with: "")
      .replacing("N90", with: "").numbers
    let start = try #require(numbers.firstIndex(of: 1.3)) - 1
    try #require(start >= 0 && numbers.count >= start + 13)
    let (circle, road, minutes) = (numbers[start], numbers[start + 2], numbers[start + 3])
    // The circle is printed to 0.05 km, which the detour makes 0.065, and the road to 0.05.
    #expect(abs(circle * 1.3 - road) <= 0.116)
    // 0.75 minutes a kilometre at 80 km/h, rounded to whole minutes.
    #expect(abs(road / 80 * 60 - minutes) <= 0.54)
    #expect(tier == (minutes <= 30 ? "N30" : minutes <= 60 ? "N60" : "N90"))
    let weight = try #require(
      page.main.all("table").first?.seenRows.first { $0.name == tier }?.columns.last?.numbers.first)
    #expect(numbers[start + 4] == weight)
    // 100 · w · worst = lower, then the same at best.
    let (lower, upper) = (numbers[start + 8], numbers[start + 12])
    #expect(abs(100 * numbers[start + 6] * numbers[start + 7] - lower) <= 0.051)
    #expect(abs(100 * numbers[start + 10] * numbers[start + 11] - upper) <= 0.051)
    let cell = try cell(of: text, site)
    #expect(cell.tier?.rawValue == tier)
    #expect(cell.nearestMinutes == Int(minutes))
    #expect(abs(cell.bounds.lower - lower) <= 0.051 && abs(cell.bounds.upper - upper) <= 0.051)
    #expect(abs(try circleByAnotherFormula(cell, site) - circle) <= 0.051)
  }

  /// The cell that the paragraph names first: "Akaa, Eroneuvonta: …".
  private func cell(of text: String, _ site: TestSite) throws -> CoverageCell {
    let matrix = try site.matrix()
    let municipality = try #require(
      matrix.geography.municipalities.first { text.hasPrefix($0.name[.finnish]) })
    let need = try #require(
      matrix.needs.filter { need in
        Language.interface.contains { text.contains(", \(need.name[$0]): ") }
      }.first)
    return try #require(matrix[municipality.code, need.code])
  }

  /// Spherical law of cosines, where the program uses the haversine.
  private func circleByAnotherFormula(_ cell: CoverageCell, _ site: TestSite) throws -> Double {
    let snapshot = try site.catalogue.snapshot
    let offer = try #require(snapshot.offers.first { $0.id == cell.lead })
    let place = try #require(offer.places.first { $0.certainty == .confirmed })
    let here = try #require(snapshot.geography.municipality(cell.municipality)).centre
    let there = try #require(snapshot.geography.municipality(place.municipality)).centre
    let radians = Double.pi / 180
    let cosine =
      sin(here.latitude * radians) * sin(there.latitude * radians)
      + cos(here.latitude * radians) * cos(there.latitude * radians)
      * cos((there.longitude - here.longitude) * radians)
    return 6371.0088 * acos(cosine)
  }

  @Test func `the printed weights and factors are those of the computation`() throws {
    let site = try Sites.repository()
    let tables = try site.get("/katvealueet/menetelma").main.all("table").map(\.seenRows)
    let weights = TierWeights(of: .second)
    #expect(tables[0].map(\.name) == Tier.allCases.sorted().map(\.rawValue))
    #expect(
      tables[0].map { $0.columns.last?.numbers.first }
        == Tier.allCases.sorted().map { weights[$0] })
    #expect(
      tables[1].map { $0.columns.last?.numbers.first } == Freshness.steps.map(\.factor) + [0])
    #expect(
      tables[2].map { $0.columns.last?.numbers.first }
        == WaitingTime.steps.map(\.factor) + [WaitingTime.longestFactor])
    #expect(
      tables[3].map { $0.columns.first?.numbers.first }
        == (try site.needs().map { Double($0.needWeight) }))
  }

  @Test func `every weight is moved both ways, and evenness told by region`() throws {
    let site = try Sites.repository()
    let page = try site.get("/katvealueet/menetelma")
    let tables = page.main.all("table").map(\.seenRows)
    let matrix = try site.matrix()
    let (lower, upper) = (Sensitivity(of: matrix), Sensitivity(of: matrix, by: .upper))
    #expect(tables[5].count == lower.variations.count)
    for (row, (low, high)) in zip(tables[5], zip(lower.variations, upper.variations)) {
      #expect(row.columns[0].numbers == [Double(low.moved), Double(high.moved)])
      #expect(row.columns[1].numbers == [Double(low.largestMove), Double(high.largestMove)])
    }
    #expect(tables[6].count == 3)
  }
}
