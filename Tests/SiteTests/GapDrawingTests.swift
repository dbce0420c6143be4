import Foundation
import FoundationXML
import HTTPTypes
import HumanServices
import TestSupport
import Testing

/// The map as a file: a drawing that still says what it shows when it has left the site.
@Suite struct GapDrawingTests {
  @Test(
    arguments: KnownRoutes.prefixes,
    [
      "", "?aihe=perheneuvonta", "?aihe=turvakoti&nakyma=vahvistettu", "?paiva=2018-03-01",
      "?kartta=ruudut",
    ])
  func `the drawing is well-formed and has every municipality`(
    prefix: String, query: String
  ) throws {
    let answer = try Sites.repository().open("\(prefix)/katvealueet.svg\(query)")
    #expect(answer.status == 200)
    #expect(answer.fields[.contentType]?.hasPrefix("image/svg+xml") == true)
    let drawing = try #require(XMLDrawing(answer.body))
    #expect(try drawing.counts["a"] == SeedFiles.municipalityCount() && drawing.root == "svg")
    #expect(drawing.counts["script"] == nil)
    for municipality in try SeedFiles.planted().municipalities {
      let name = municipality.name[.finnish]
      #expect(drawing.titles.contains { $0.hasPrefix(name + ": ") }, "\(name)")
    }
  }

  @Test func `it carries day, view, method and sources`() throws {
    let site = try Sites.repository()
    let answer = try site.get("/katvealueet.svg?aihe=kriisiapu&paiva=2018-03-01&nakyma=vahvistettu")
    let drawing = try #require(XMLDrawing(answer.body))
    for fact in [
      "Kriisiapu", "1.3.2018", "Tuore tieto", "Menetelmän versio 2", "Tilastokeskus",
      "Maanmittauslaitos", "CC BY 4.0",
    ] { #expect(drawing.text.contains(fact), "\(fact)") }
    let plain = try #require(XMLDrawing(try site.get("/katvealueet.svg").body))
    #expect(plain.text.contains("22.11.2026") && plain.text.contains("Ilmoitettu"))
  }

  @Test func `it says what its signs mean, how many have each, and what is left out`() throws {
    let site = try Sites.repository()
    let query = "?aihe=perheneuvonta&tapa=puhelin&kieli=sv"
    let drawing = try #require(XMLDrawing(try site.get("/katvealueet.svg\(query)").body))
    #expect(drawing.text.contains("Rajattu: "))
    #expect(drawing.text.contains("Puhelin") && drawing.text.contains("ruotsi"))
    let counts = try site.get("/katvealueet\(query)").legendCounts
    #expect(try counts.reduce(0, +) == SeedFiles.municipalityCount())
    for count in counts { #expect(drawing.text.contains(": kuntia \(count)")) }
    #expect(drawing.text.contains("katve: yli 90 min, F, V tai 0"))
  }

  @Test func `mediation draws both its needs, a plan before and after`() throws {
    let site = try Sites.repository()
    let mediation = try #require(XMLDrawing(try site.get("/katvealueet/sovittelu.svg").body))
    #expect(try mediation.counts["a"] == 2 * SeedFiles.municipalityCount())
    let question = "?aihe=tapaamispaikka&kunta=sodankyla&alue=naapurit"
    let plan = try #require(
      XMLDrawing(try site.get("/katvealueet/suunnittelu.svg\(question)").body))
    #expect(try plan.counts["a"] == 2 * SeedFiles.municipalityCount())
    #expect(plan.text.contains("Ennen") && plan.text.contains("Jälkeen"))
    let titles = plan.titles.filter { $0.hasPrefix("Sodankylä: ") }
    #expect(titles.count == 2 && titles[0] != titles[1])
    #expect(Set(plan.ids).count == plan.ids.count, "patterns are told apart")
  }

  @Test func `a scorecard draws each need with its sign and what it means`() throws {
    let site = try Sites.repository()
    let drawing = try #require(XMLDrawing(try site.get("/katvealueet/utsjoki.svg").body))
    #expect(drawing.root == "svg" && drawing.text.contains("Utsjoki"))
    for need in try site.needs() { #expect(drawing.text.contains(need.name[.finnish])) }
    #expect(drawing.text.contains("Ei tietoa") && drawing.counts["a"] == nil)
  }

  @Test func `it draws what the page shows`() throws {
    let site = try Sites.repository()
    for need in try site.needs() {
      let query = "?aihe=\(need.slug.rawValue)&nakyma=vahvistettu"
      // A need that concerns violence is called otherwise in addresses; this one leads there.
      let drawing = try #require(XMLDrawing(try site.open("/katvealueet.svg\(query)").body))
      let titles = try site.open("/katvealueet\(query)").tiles.map(\.title)
      #expect(titles.count == (try SeedFiles.municipalityCount()))
      #expect(drawing.titles.suffix(titles.count) == titles[...], "\(need.code)")
    }
  }
}

/// What a strict XML reader finds in a drawing; `nil` where it stumbles.
private final class XMLDrawing: NSObject, XMLParserDelegate {
  private(set) var root = ""
  private(set) var counts: [String: Int] = [:]
  private(set) var titles: [String] = []
  private(set) var ids: [String] = []
  private(set) var text = ""
  private var isInTitle = false

  init?(_ bytes: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    guard parser.parse() else { return nil }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    if root.isEmpty { root = name }
    counts[name, default: 0] += 1
    if let id = attributes["id"] { ids.append(id) }
    isInTitle = name == "title"
    if isInTitle { titles.append("") }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    isInTitle = false
    text += " "
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) {
    text += characters
    if isInTitle { titles[titles.count - 1] += characters }
  }
}
