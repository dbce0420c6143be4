import Foundation
import HTTPTypes
import HumanServices
import TestSupport
import Testing

/// One sheet for a board: the same figures as the map's.
@Suite struct BoardSheetTests {
  @Test(arguments: KnownRoutes.prefixes, ["lappi", "pirkanmaa"])
  func `a region's sheet says of a need what the map says`(prefix: String, region: String) throws {
    let site = try Sites.repository()
    for need in try site.needs() {
      let query = "aihe=\(need.slug.rawValue)"
      let sheet = try site.open("\(prefix)/katvealueet/\(region)/tiivistelma?\(query)")
      let map = try site.open("\(prefix)/katvealueet?\(query)&alue=\(region)")
      #expect(sheet.status == 200 && sheet.htmlProblems.isEmpty)
      #expect(sheet.main.first(class: "lead")?.text == map.main.first(class: "lead")?.text)
      #expect(sheet.tiles.map(\.sign) == map.tiles.map(\.sign))
      let met = map.gapRows.count { ["L", "N", "K", "E", "R"].contains($0.letter) }
      let numbers = try #require(sheet.main.first(class: "figures")).numbers
      #expect(numbers.prefix(2) == [Double(met), Double(map.gapRows.count)])
      let unknown = map.gapRows.filter { $0.letter == "?" }.map(\.name)
      #expect(unknown.prefix(3).allSatisfy { sheet.main.text.contains($0) })
    }
  }

  @Test(arguments: ["utsjoki", "tampere"], ["", "?aihe=lastenvalvoja", "?aihe=turvakoti"])
  func `a municipality's sheet has its sentence, neighbours and sources`(
    slug: String, query: String
  ) throws {
    let sheet = try Sites.repository().open("/katvealueet/\(slug)/tiivistelma\(query)")
    #expect(sheet.status == 200 && sheet.htmlProblems.isEmpty)
    let text = sheet.main.text
    #expect(text.contains("Menetelmän versio 2.") && text.contains("Tilastokeskus"))
    #expect(text.contains("Suunnitelma") && text.contains("Mitä ei tiedetä"))
    #expect(query.isEmpty == !text.contains("Naapurikunta"))
    #expect(sheet.meta("robots")?.contains("noindex") == true)
  }

  @Test func `a sheet of nowhere is not found, and one that names violence leaves no trace`() throws
  {
    let site = try Sites.repository()
    #expect(try site.get("/katvealueet/helsinki/tiivistelma").status == 404)
    let quiet = try site.open("/katvealueet/lappi/tiivistelma?aihe=turvakoti")
    #expect(quiet.fields[.cacheControl] == "no-store")
    #expect(!quiet.documentTitle.lowercased().contains("turvakoti"))
  }

  @Test func `mediation of one region has its municipalities alone, on the day asked for`() throws {
    let site = try Sites.repository()
    let page = try site.get("/katvealueet/sovittelu?alue=lappi&paiva=2018-03-01")
    let own = try SeedFiles.planted().municipalities.filter { $0.region == .lappi }
    #expect(page.main.all("table").flatMap(\.seenRows).count == 2 * own.count)
    #expect(page.notes.contains { $0.contains("1.3.2018") })
    let file = try site.get("/katvealueet/sovittelu.csv?alue=lappi&paiva=2018-03-01").text
    #expect(file.contains("2018-03-01") && !file.contains("Tampere"))
    #expect(try site.get("/katvealueet/sovittelu.csv?aihe=oikeusapu").status == 400)
  }
}
