import Foundation
import HTTPTypes
import HumanServices
import TestSupport
import Testing

/// The map's numbers as files: the same as on the page, with day, view, method and sources.
@Suite struct GapDownloadTests {
  @Test(arguments: KnownRoutes.prefixes, ["", "&nakyma=vahvistettu", "&paiva=2018-03-01"])
  func `a table's file has the letters of the page`(prefix: String, more: String) throws {
    let site = try Sites.repository()
    let answer = try site.get("\(prefix)/katvealueet.csv?aihe=kriisiapu\(more)")
    #expect(answer.fields[.contentType]?.hasPrefix("text/csv") == true)
    #expect(answer.fields[.contentDisposition]?.contains("katvealueet.csv") == true)
    let lines = answer.text.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(try lines.count == 1 + SeedFiles.municipalityCount())
    let column = try #require(lines.first?.firstIndex(of: "letter"))
    let name = try #require(lines.first?.firstIndex(of: "kunta"))
    let page = try site.get("\(prefix)/katvealueet?aihe=kriisiapu\(more)")
    let letters = Dictionary(page.gapRows.map { ($0.slug, $0.letter) }) { first, _ in first }
    let slugs = Dictionary(
      uniqueKeysWithValues: try SeedFiles.planted().municipalities.map {
        ($0.name[.finnish], $0.slug.rawValue)
      })
    for line in lines.dropFirst() {
      #expect(letters[slugs[line[name]] ?? "–"] == line[column], "\(line)")
      #expect(line[0] == (more.contains("2018") ? "2018-03-01" : "2026-11-22"))
    }
  }

  @Test(arguments: [
    "", "/utsjoki", "/sovittelu",
    "/suunnittelu?aihe=tapaamispaikka&kunta=sodankyla&alue=naapurit&tapa=kasvokkain",
  ])
  func `each view has a table for spreadsheets too`(view: String) throws {
    let site = try Sites.repository()
    let links = try site.get("/katvealueet" + view).main.links.compactMap(\.href)
    let table = try #require(links.first { $0.hasSuffix("muoto=excel") })
    let plain = try #require(links.first { $0.contains(".csv") && !$0.hasSuffix("muoto=excel") })
    let (spreadsheet, program) = (try site.get(table), try site.get(plain))
    #expect(spreadsheet.body.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(spreadsheet.text.contains("day;view;method_version;"))
    #expect(
      spreadsheet.text.split(separator: "\r\n").count
        == program.text.split(separator: "\r\n").count)
  }

  @Test func `a scorecard's file has its own municipality's needs and no other's`() throws {
    let site = try Sites.repository()
    let lines = try site.get("/katvealueet/utsjoki.csv").text.split(separator: "\r\n")
    #expect(lines.count == 1 + (try site.needs().count))
    #expect(lines.dropFirst().allSatisfy { $0.contains(",890,Utsjoki,Lappi,") })
    #expect(try site.get("/katvealueet/helsinki.csv").status == 404)
  }

  @Test func `mediation's file has both needs of mediation`() throws {
    let lines = try Sites.repository().get("/katvealueet/sovittelu.csv").text
      .split(separator: "\r\n").dropFirst()
    #expect(try lines.count == 2 * SeedFiles.municipalityCount())
    #expect(lines.allSatisfy { $0.contains("sovittelu,") })
  }

  @Test func `a plan's file has the cells that the page says would change`() throws {
    let site = try Sites.repository()
    let question = "?aihe=tapaamispaikka&kunta=sodankyla&alue=naapurit&tapa=kasvokkain"
    let lines = try site.get("/katvealueet/suunnittelu.csv" + question).text
      .split(separator: "\r\n").dropFirst()
    #expect(!lines.isEmpty)
    let page = try site.get("/katvealueet/suunnittelu" + question)
    #expect(page.main.text.contains("Muuttuvia ruutuja: \(lines.count)."))
    #expect(try site.get("/katvealueet/suunnittelu.csv").status == 404)
  }

  @Test func `without a need the file has every pair once`() throws {
    let site = try Sites.repository()
    let lines = try site.get("/katvealueet.csv").text.split(separator: "\r\n")
    #expect(try lines.count == 1 + SeedFiles.municipalityCount() * site.needs().count)
    #expect(Set(lines).count == lines.count)
  }

  @Test func `both JSON files say what they are and where they are from`() throws {
    let site = try Sites.repository()
    let query = "?aihe=oikeusapu&nakyma=vahvistettu&paiva=2018-03-01"
    for (form, list) in [("json", "rows"), ("geojson", "features")] {
      let answer = try site.get("/katvealueet.\(form)\(query)")
      let json = try #require(
        try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
      #expect(try (json[list] as? [Any])?.count == SeedFiles.municipalityCount(), "\(form)")
      let head = try #require(json["head"] as? [String: Any])
      #expect(head["day"] as? String == "2018-03-01")
      #expect(head["view"] as? String == "vahvistettu")
      #expect(head["method_version"] as? String == "2")
      #expect((head["sources"] as? String)?.contains("CC BY 4.0") == true)
    }
  }

  @Test(arguments: [
    "/katvealueet/utsjoki?nakyma=vahvistettu", "/katvealueet/sovittelu",
    "/katvealueet/suunnittelu?aihe=tapaamispaikka&kunta=kemi&alue=maakunta",
  ])
  func `every view has four files, and each says day, method and sources`(address: String) throws {
    let site = try Sites.repository()
    let page = try site.get(address)
    for form in ["csv", "json", "geojson", "svg"] {
      let link = try #require(
        page.main.links.map(\.href).first { $0.contains(".\(form)") }, "\(form)")
      let file = try site.get(link)
      #expect(file.status == 200)
      #expect(file.text.contains("2026-11-22") || file.text.contains("22.11.2026"))
      #expect(file.text.contains("Tilastokeskus") && file.text.contains("CC BY 4.0"))
      #expect(file.text.contains("Kemi") != link.contains("utsjoki"))
    }
  }

  @Test func `the files of a plan say what was planned, before and after`() throws {
    let site = try Sites.repository()
    let question = "?aihe=tapaamispaikka&kunta=sodankyla&alue=naapurit&tapa=kasvokkain"
    let json = try #require(
      try JSONSerialization.jsonObject(
        with: Data(try site.get("/katvealueet/suunnittelu.json" + question).body))
        as? [String: Any])
    let plan = (json["head"] as? [String: Any])?["plan"] as? [String: String]
    #expect(plan?["kunta"] == "sodankyla" && plan?["aihe"] == "tapaamispaikka")
    let rows = try #require(json["rows"] as? [[String: Any]])
    let own = try #require(rows.first { $0["kunta"] as? String == "Sodankylä" })
    #expect((own["after"] as? [String: Any])?["letter"] as? String == "L")
    #expect(((json["best_places"] as? [String: Any])?["steps"] as? [Any])?.count == 3)
    #expect((json["priorities"] as? [Any])?.isEmpty == false)
    let features =
      try site.get("/katvealueet/suunnittelu.geojson" + question).text
      .components(separatedBy: "\"Feature\"").count - 1
    #expect(features == rows.count)
  }

  @Test func `without a change a plan has its places and priorities only`() throws {
    let site = try Sites.repository()
    let page = try site.get("/katvealueet/suunnittelu")
    #expect(page.main.links.filter { $0.href.contains("/suunnittelu.") }.map(\.text) == ["JSON"])
    #expect(try site.get("/katvealueet/suunnittelu.json").text.contains("\"rows\":[]"))
    for form in ["csv", "geojson", "svg"] {
      #expect(try site.get("/katvealueet/suunnittelu.\(form)").status == 404)
    }
  }

  @Test func `the people at each tier are in the data, by region`() throws {
    let answer = try Sites.repository().get("/katvealueet.json?aihe=perheneuvonta")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
    let counts = try #require(json["population"] as? [[String: Any]])
    #expect(counts.map { $0["region"] as? String } == ["Lappi", "Pirkanmaa", nil])
    for one in counts {
      let least = try #require(one["at_least"] as? [String: Int])
      let rest =
        try #require(one["none"] as? Int) + (try #require(one["unknown"] as? Int))
        + (try #require(one["confidential_only"] as? Int))
      #expect(least.count == 9 && one["basis"] as? String == "under18")
      #expect(try #require(least["V"]) + rest == one["total"] as? Int)
      #expect(try #require(least["L"]) <= (try #require(least["N90"])))
    }
  }

  @Test(arguments: ["csv", "json", "geojson", "svg"])
  func `every file that the page offers is there, and leaves no trace of violence`(
    form: String
  ) throws {
    let site = try Sites.repository()
    let page = try site.open("/sv/katvealueet?aihe=turvakoti")
    let link = try #require(
      page.main.links.map(\.href).first { $0.hasPrefix("/sv/katvealueet.\(form)?") })
    #expect(link.contains("aihe=") && !link.contains("turvakoti"))
    let file = try site.get(link)
    #expect(file.status == 200)
    #expect(file.fields[.cacheControl] == "no-store")
    #expect(file.fields[.eTag] == nil)
  }
}
