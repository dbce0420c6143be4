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
    #expect(example.numbers == [51.25, 60.625])
    let rows = try #require(
      page.main.all("section").first { $0.first(id: "esimerkki") != nil }
    ).seenRows
    // Tier, weight, months, factor, b, S, as the issue gives them.
    #expect(rows.map(\.name) == ["L", "N60", "E", "V", "E"])
    #expect(rows.map { $0.columns[1] } == ["3", "14", "8", "1", "2"])
    #expect(rows.map { $0.columns[3] } == ["2", "2", "2", "1", "1"])
    #expect(rows.map { $0.columns[4].numbers } == [[100], [30], [42.5], [15], [50]])
    #expect(example.text.contains(prefix == "/en" ? "51.25" : "51,25"))
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
    try #require(start >= 0 && numbers.count >= start + 7)
    let (circle, road, minutes) = (numbers[start], numbers[start + 2], numbers[start + 3])
    // The circle is printed to 0.05 km, which the detour makes 0.065, and the road to 0.05.
    #expect(abs(circle * 1.3 - road) <= 0.116)
    // 0.75 minutes a kilometre at 80 km/h, rounded to whole minutes.
    #expect(abs(road / 80 * 60 - minutes) <= 0.54)
    #expect(tier == (minutes <= 30 ? "N30" : minutes <= 60 ? "N60" : "N90"))
    let weight = try #require(
      page.main.all("table").first?.seenRows.first { $0.name == tier }?.columns.last?.numbers.first)
    #expect(numbers[start + 4] == weight)
    #expect(numbers.last == 100 * weight)
    let cell = try cell(of: text, site)
    #expect(cell.tier?.rawValue == tier)
    #expect(cell.nearestMinutes == Int(minutes))
    #expect(abs((cell.score ?? -1) - 100 * weight) < 1e-9)
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
    let weights = TierWeights()
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
    let variations = Sensitivity(of: try site.matrix()).variations
    #expect(tables[5].count == variations.count)
    #expect(
      tables[5].map { $0.columns.compactMap(\.numbers.first) }
        == variations.map { [Double($0.moved), Double($0.largestMove)] })
    #expect(tables[6].count == 3)
  }
}
