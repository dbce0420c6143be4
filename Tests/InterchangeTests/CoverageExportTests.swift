import Coverage
import Foundation
import HumanServices
import TestSupport
import Testing

@testable import Interchange

@Suite struct CoverageExportTests {
  private let story: Story

  init() throws { story = try Story() }

  private func export(
    _ services: [ServiceDetails]? = nil, view: CoverageView = .listed,
    inventory: [InventoryConfirmation] = [], boundaries: MunicipalityBoundaries? = nil,
    regions: Set<RegionCode>? = nil, needs: Set<String>? = nil
  ) -> CoverageExport {
    let plain = story.snapshot(services, inventory: inventory)
    let snapshot = Snapshot(
      version: 1, geography: plain.geography, vocabulary: plain.vocabulary,
      organizations: Array(plain.organizations.values), offers: plain.offers,
      inventory: inventory, travelTimes: [], boundaries: boundaries)
    let query = CoverageQuery(day: Story.today, today: Story.today, view: view)
    var export = CoverageExport(
      CoverageMatrix(of: snapshot, query), of: snapshot, regions: regions, needs: needs,
      generatedOn: .on("2026-03-05"))
    let names = Dictionary(
      (services ?? story.seeds.services).map { ($0.slug, $0.name[.finnish]) }
    ) { first, _ in first }
    for offer in snapshot.offers { export.names[offer.id] = names[offer.slug] }
    return export
  }

  private func lines(_ export: CoverageExport) -> [String] {
    String(decoding: export.csv(), as: UTF8.self)
      .split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private func objects(_ json: [String: Any], _ key: String) throws -> [[String: Any]] {
    try #require(json[key] as? [[String: Any]])
  }

  /// No filter, and the sources, before the bounds at the end of every row.
  private let tail = ",,\"\(CoverageExport.attribution)\""

  @Test func `each row says municipality, need, tier, score, nearest offer and its own day`() {
    let lines = lines(export(needs: ["eroneuvonta"]))
    #expect(
      lines[0] == """
        day,view,method_version,municipality_code,kunta,region,need_code,need,letter,tier,score,\
        nearest_minutes,offer_slug,offer_name,organizations,fragile,stale,inventory_day,filters,sources,\
        score_lower,score_upper
        """)
    #expect(
      lines.contains(
        """
        2026-03-02,ilmoitettu,1,148,Inari,Lappi,eroneuvonta,Eroneuvonta,L,L,100.00,0,\
        ivalon-eroneuvola,Ivalon eroneuvola,1,true,false,\(tail),100.00,100.00
        """))
    #expect(
      lines.contains(
        "2026-03-02,ilmoitettu,1,890,Utsjoki,Lappi,eroneuvonta,Eroneuvonta,?,,,,,,0,false,false,\(tail),0.00,100.00"
      ))
    #expect(lines.count == 1 + 6 + 1)
    #expect(lines.last == "")
  }

  @Test func `the confirmed view says so and marks what is too old`() {
    var old = ServiceDetails.plain(1, "vanha", "Vanha", "eroneuvonta")
    old.deliveries = [.inPerson]
    old.places = [.confirmed(.kemi)]
    old.sourcePeriod.to = .on("2018-12-31")
    let lines = lines(export([old], view: .confirmed, needs: ["eroneuvonta"]))
    #expect(
      lines.contains {
        $0.hasPrefix("2026-03-02,vahvistettu,1,240,Kemi,")
          && $0.hasSuffix("?,,,,,,0,false,true,\(tail),0.00,100.00")
      })
  }

  @Test func `an inventory that found nothing gives zero and its day`() {
    let confirmation = InventoryConfirmation(
      municipality: .utsjoki, need: "eroryhma", confirmedOn: .on("2026-01-15"))
    let lines = lines(export([], inventory: [confirmation], needs: ["eroryhma"]))
    let nothing = "Eroryhmä aikuisille,0,,0.00,,,,0,false,false,2026-01-15\(tail),0.00,0.00"
    #expect(lines.contains { $0.hasSuffix(nothing) })
  }

  @Test func `rows are of the regions and needs that were asked for`() {
    let export = export(regions: [.lappi], needs: ["turvakoti", "eroneuvonta"])
    #expect(export.rows.count == 4 * 2)
    #expect(export.rows.allSatisfy { $0.municipality.region == .lappi })
    #expect(Set(export.rows.map(\.need.code)) == ["turvakoti", "eroneuvonta"])
    #expect(self.export().rows.count == 6 * story.vocabulary.needs.count)
  }

  @Test(arguments: ["=1+1", "+a", "-b", "@SUM(A1)", "\tx"])
  func `a name that a spreadsheet would run is written as text`(name: String) {
    var service = ServiceDetails.plain(1, "paha", name, "eroneuvonta")
    service.deliveries = [.chat]
    let export = export([service], needs: ["eroneuvonta"])
    let table = String(decoding: export.csv(.spreadsheet), as: UTF8.self)
    #expect(table.contains(";paha;'\(name);"))
    #expect(lines(export).contains { $0.contains(",paha,\(name),") })
  }

  @Test func `quotation marks, commas and line ends in a name stay within their field`() {
    var service = ServiceDetails.plain(1, "lainaus", "A, \"B\"\nC", "eroneuvonta")
    service.deliveries = [.chat]
    let text = String(decoding: export([service], needs: ["eroneuvonta"]).csv(), as: UTF8.self)
    #expect(text.contains(",lainaus,\"A, \"\"B\"\"\nC\",1,"))
  }

  @Test func `JSON begins with what the rows speak of`() throws {
    let export = export(needs: ["eroneuvonta"])
    #expect(String(decoding: export.json(), as: UTF8.self).hasPrefix(#"{"head":{"day":"#))
    let json = try object(export.json())
    let head = try #require(json["head"] as? [String: Any])
    #expect(head["day"] as? String == "2026-03-02")
    #expect(head["view"] as? String == "ilmoitettu")
    #expect(head["method_version"] as? String == "1")
    #expect(head["generated_on"] as? String == "2026-03-05")
    #expect((head["weights"] as? [String: Double])?["N90"] == 0.35)
    #expect((head["sources"] as? String)?.contains("CC BY 4.0") == true)
    let rows = try objects(json, "rows")
    let inari = try #require(rows.first { $0["kunta"] as? String == "Inari" })
    #expect(inari["score"] as? Double == 100)
    #expect(inari["offer_name"] as? String == "Ivalon eroneuvola")
    #expect(inari["fragile"] as? Bool == true)
    let utsjoki = try #require(rows.first { $0["kunta"] as? String == "Utsjoki" })
    #expect(utsjoki["score"] is NSNull)
    #expect(utsjoki["letter"] as? String == "?")
  }

  @Test func `JSON and CSV have the same columns`() throws {
    let row = try #require(try objects(object(export().json()), "rows").first)
    #expect(
      Set(row.keys).union(["day", "view", "method_version", "filters", "sources"])
        == Set(CoverageExport.columns))
  }

  @Test(arguments: [false, true])
  func `names with every kind of character are valid JSON`(isGeoJSON: Bool) throws {
    let name = "\"\\/\u{8}\u{1F}\u{2028}<script>Ž😀\n"
    var service = ServiceDetails.plain(1, "merkit", name, "eroneuvonta")
    service.deliveries = [.chat]
    let export = export([service], needs: ["eroneuvonta"])
    let json = try object(isGeoJSON ? export.geoJSON() : export.json())
    let rows = try objects(json, isGeoJSON ? "features" : "rows")
    let properties = isGeoJSON ? rows.compactMap { $0["properties"] as? [String: Any] } : rows
    #expect(properties.contains { $0["offer_name"] as? String == name })
  }

  @Test func `filters are said in the head`() throws {
    let snapshot = story.snapshot()
    var query = CoverageQuery(day: Story.today, today: Story.today)
    query.terms[.phase] = story.vocabulary.set(.phase, "akuutti_ero")
    query.languages = ["fi", "ar"]
    let export = CoverageExport(
      CoverageMatrix(of: snapshot, query), of: snapshot, generatedOn: Story.today)
    let head = try #require(try object(export.json())["head"] as? [String: Any])
    let filters = try #require(head["filters"] as? [String: [String]])
    #expect(filters == ["phase": ["akuutti_ero"], "language": ["ar", "fi"]])
  }

  @Test func `a feature is the centre as a point until there are outlines`() throws {
    let json = try object(export(needs: ["turvakoti"]).geoJSON())
    #expect(json["type"] as? String == "FeatureCollection")
    #expect((json["head"] as? [String: Any])?["day"] as? String == "2026-03-02")
    let features = try objects(json, "features")
    #expect(features.count == 6)
    let utsjoki = try #require(features.first { $0["id"] as? String == "890/turvakoti" })
    let geometry = try #require(utsjoki["geometry"] as? [String: Any])
    let centre = story.municipality(.utsjoki).centre
    #expect(geometry["type"] as? String == "Point")
    #expect(geometry["coordinates"] as? [Double] == [centre.longitude, centre.latitude])
  }

  @Test func `an outline is closed, in degrees, and its hole is in the part around it`() throws {
    func square(_ east: Double, side: Double) -> [GridPoint] {
      [(0, 0), (side, 0), (side, side), (0, side)].map {
        GridPoint(east: east + $0.0, north: 7_700_000 + $0.1)
      }
    }
    let hole = Array(
      square(502_000, side: 1_000).map { GridPoint(east: $0.east, north: $0.north + 1_000) }
        .reversed())
    let boundary = MunicipalityBoundary(
      code: .utsjoki, rings: [square(520_000, side: 2_000), square(500_000, side: 9_000), hole])
    let boundaries = MunicipalityBoundaries(
      outlines: [.utsjoki: boundary], source: "Kuntarajat, CC BY 4.0",
      importedAt: Date(timeIntervalSince1970: 0))
    let json = try object(export(boundaries: boundaries, needs: ["turvakoti"]).geoJSON())
    #expect((json["head"] as? [String: Any])?["boundaries"] as? String == "Kuntarajat, CC BY 4.0")
    let features = try objects(json, "features")
    let utsjoki = try #require(features.first { $0["id"] as? String == "890/turvakoti" })
    let geometry = try #require(utsjoki["geometry"] as? [String: Any])
    let polygons = try #require(geometry["coordinates"] as? [[[[Double]]]])
    #expect(geometry["type"] as? String == "MultiPolygon")
    #expect(polygons.map(\.count) == [1, 2])
    #expect(polygons.joined().allSatisfy { $0.count == 5 && $0.first == $0.last })
    let first = try #require(polygons.last?.first?.first)
    #expect(abs(first[0] - 27) < 0.001)
    #expect((69...70).contains(first[1]))
  }

  /// Suojapesä's place is Tampere in the story, and nobody may learn it from a file.
  @Test func `a hidden shelter is the same to its whole region and tells no minutes`() {
    let hidden = story.service("suojapesa")
    let rows = export([hidden], regions: [.pirkanmaa], needs: ["turvakoti"]).rows
    #expect(Set(rows.map(\.cell.letter)) == [.region])
    #expect(rows.allSatisfy { $0.cell.nearestMinutes == nil })
    #expect(Set(rows.map(\.cell.score)).count == 1)
  }

  @Test func `no form has a street`() {
    let bytes = export().csv() + export().json() + export().geoJSON()
    #expect(!String(decoding: bytes, as: UTF8.self).contains("Esimerkkitie"))
  }

  @Test(arguments: [
    (0.0, "0.00"), (42.5, "42.50"), (60.625, "60.63"), (99.999, "100.00"), (5, "5.00"),
  ])
  func `a score has two decimals and a point`(score: Double, text: String) {
    #expect(CoverageExport.twoDecimals(score) == text)
  }

  @Test(arguments: CoverageView.allCases)
  func `a view is found by its word`(view: CoverageView) {
    #expect(CoverageView(word: view.word) == view)
    #expect(CoverageView(word: "listed") == nil)
  }
}
