import Catalogue
import Coverage
import HTTPTypes
import HumanServices
import TestSupport
import Testing

/// The map of both regions and its table: the same facts twice.
@Suite struct GapMapTests {
  @Test(arguments: KnownRoutes.prefixes, ["", "nakyma=vahvistettu"])
  func `for each need map, table, legend and sentence say the same of all municipalities`(
    prefix: String, view: String
  ) throws {
    let site = try Sites.repository()
    let municipalities = try SeedFiles.planted().municipalities
    for need in try site.needs() {
      let page = try site.open("\(prefix)/katvealueet?aihe=\(need.slug.rawValue)&\(view)")
      #expect(page.status == 200)
      let (tiles, rows) = (page.tiles, page.gapRows)
      #expect(Set(tiles.map(\.slug)) == Set(municipalities.map(\.slug.rawValue)))
      #expect(rows.count == municipalities.count && tiles.count == rows.count)
      let bySlug = Dictionary(rows.map { ($0.slug, $0) }) { first, _ in first }
      for tile in tiles {
        let row = try #require(bySlug[tile.slug])
        #expect(tile.href.hasPrefix("\(prefix)/katvealueet/\(tile.slug)"))
        #expect(sign(of: row) == tile.sign, "\(need.code), \(tile.slug)")
      }
      #expect(page.legendCounts.count == 6)
      #expect(page.legendCounts.reduce(0, +) == rows.count)
      #expect(page.legendCounts.last == rows.count { $0.letter == "?" })
      #expect(page.legendCounts[4] == rows.count { ["F", "V", "0"].contains($0.letter) })
      #expect(page.legendCounts[0] == rows.count { ["L", "K"].contains($0.letter) })
      let lead = try #require(page.main.first(class: "lead")).numbers
      for region in [RegionCode.lappi, .pirkanmaa] {
        let own = Set(municipalities.filter { $0.region == region }.map(\.slug.rawValue))
        let gaps = rows.count { own.contains($0.slug) && ["F", "V", "0"].contains($0.letter) }
        let unknown = rows.count { own.contains($0.slug) && $0.letter == "?" }
        #expect(gaps == 0 || lead.contains(Double(gaps)), "\(lead)")
        #expect(unknown == 0 || lead.contains(Double(unknown)), "\(lead)")
      }
    }
  }

  /// Minutes where the letter speaks of a trip, from an hour on in hours; else the letter.
  private func sign(of row: SeenRow) -> String {
    guard ["N", "F"].contains(row.letter),
      let minutes = row.columns[2].numbers.first.map({ Int($0) })
    else { return row.letter }
    let rest = minutes % 60 == 0 ? "" : " \(minutes % 60)"
    return minutes < 60 ? "\(minutes)" : "\(minutes / 60) h\(rest)"
  }

  @Test(arguments: KnownRoutes.prefixes, ["", "?nakyma=vahvistettu"])
  func `of all needs map, table, legend and sentence say the same`(
    prefix: String, query: String
  ) throws {
    let page = try Sites.repository().get("\(prefix)/katvealueet\(query)")
    let rows = page.gapRows
    let all = try SeedFiles.municipalityCount()
    #expect(page.tiles.count == all && rows.count == all)
    let bySlug = Dictionary(rows.map { ($0.slug, $0.columns) }) { first, _ in first }
    for tile in page.tiles {
      let columns = try #require(bySlug[tile.slug])
      #expect(tile.sign == "?" || tile.sign == columns[2], "\(tile.slug)")
      // Both bounds, never one alone where they differ.
      let bounds = columns[0].numbers
      #expect(tile.sign == "?" ? columns[0] == "?" : (1...2).contains(bounds.count))
      #expect(bounds == bounds.sorted())
    }
    #expect(page.legendCounts.reduce(0, +) == all)
    let lead = try #require(page.main.first(class: "lead"))
    let most = rows.compactMap { $0.columns[2].numbers.first }.max() ?? 0
    #expect(lead.numbers.contains(most))
  }

  @Test func `the picture of knowledge tells months of one need, and shares of all`() throws {
    let site = try Sites.repository()
    let matrix = try site.matrix()
    let all = try site.get("/katvealueet?kysymys=tieto")
    for tile in all.tiles {
      let municipality = try #require(
        matrix.geography.municipalities.first { $0.slug.rawValue == tile.slug })
      let cells = matrix.cells(in: municipality.code)
      let known = Double(cells.count { $0.letter != .unknown }) / Double(cells.count)
      #expect(tile.sign == String(Int((known * 100).rounded())))
    }
    let one = try site.get("/katvealueet?aihe=perheneuvonta&kysymys=tieto")
    #expect(one.legendCounts.reduce(0, +) == one.tiles.count)
    #expect(one.tiles.contains { $0.sign.numbers.count == 1 })
  }

  @Test(arguments: ["", "aihe=perheneuvonta&", "kysymys=tieto&"])
  func `one region's picture, table and files have its municipalities alone`(more: String) throws {
    let site = try Sites.repository()
    let own = try SeedFiles.planted().municipalities.filter { $0.region == .lappi }
    let page = try site.get("/katvealueet?\(more)alue=lappi")
    let slugs = Set(own.map(\.slug.rawValue))
    #expect(Set(page.tiles.map(\.slug)) == slugs && page.tiles.count == own.count)
    #expect(Set(page.gapRows.map(\.slug)) == slugs)
    #expect(page.legendCounts.reduce(0, +) == own.count)
    guard !more.contains("kysymys") else { return }
    for form in ["csv", "json", "geojson", "svg"] {
      let file = try site.get("/katvealueet.\(form)?\(more)alue=lappi").text
      #expect(file.contains("Utsjoki") && !file.contains("Tampere"), "\(form)")
    }
  }

  @Test func `all needs stand as small maps on the first page alone`() throws {
    let site = try Sites.repository()
    let cards = try site.get("/katvealueet").main.all(class: "small-maps").flatMap(\.links)
    #expect(try cards.count == site.needs().count)
    #expect(cards.allSatisfy { $0.href.contains("aihe=") })
    #expect(try site.get("/katvealueet?aihe=perheneuvonta").main.first(class: "small-maps") == nil)
  }

  @Test func `the map says whether anybody has surveyed anything`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    func notes() throws -> String { try site.get("/katvealueet").notes.joined(separator: " ") }
    #expect(try notes().contains("Yhtään kuntaa ei ole vielä kartoitettu."))
    try site.confirm("240", "eroneuvonta", "2026-01-15")
    #expect(try notes().contains("Kartoitettu on 1 kohtaa"))
    #expect(try !notes().contains("Yhtään kuntaa"))
  }

  @Test(arguments: ["", "&nakyma=vahvistettu", "&paiva=2018-03-01"])
  func `the letters are those of the computation`(more: String) throws {
    let site = try Sites.repository()
    let matrix = try site.matrix(
      more.contains("vahvistettu") ? .confirmed : .listed,
      on: more.contains("2018") ? .on("2018-03-01") : nil)
    for need in try site.needs() {
      let rows = try site.open("/katvealueet?aihe=\(need.slug.rawValue)\(more)").gapRows
      #expect(rows.map(\.letter) == matrix.cells(of: need).map(\.letter.rawValue), "\(need.code)")
    }
  }

  @Test func `on the first of March 2018 the group chat reached all Lapland, and today no more`()
    throws
  {
    let site = try Sites.repository()
    let then = try site.get("/katvealueet?aihe=vertaisryhma&paiva=2018-03-01&menetelma=1")
    #expect(then.notes.contains { $0.contains("1.3.2018") })
    let chats = then.gapRows.filter { $0.columns[1].contains("yhmächat") }
    let lapland = try SeedFiles.planted().municipalities.count { $0.region == .lappi }
    #expect(chats.count == lapland && chats.allSatisfy { $0.letter == "E" })
    let chips = then.main.all(class: "chips").flatMap(\.links).map(\.href)
    let links = then.tiles.map(\.href) + chips
    #expect(links.count > 60 && links.allSatisfy { $0.contains("paiva=2018-03-01") })
    let now = try site.get("/katvealueet?aihe=vertaisryhma")
    #expect(!now.gapRows.contains { $0.columns[1].contains("2018") })
  }

  @Test func `unknown is never shown as none`() throws {
    let site = try Sites.repository()
    for need in try site.needs() {
      let page = try site.get("/katvealueet?aihe=\(need.slug.rawValue)&nakyma=vahvistettu")
      #expect(!page.gapRows.contains { $0.letter == "0" }, "no inventory was made")
      for row in page.gapRows where row.letter == "?" {
        #expect(row.columns[3] == "?" && row.columns[1] == "–", "\(row)")
      }
      for tile in page.tiles where tile.sign == "?" {
        #expect(tile.title.hasSuffix(": Ei tietoa"))
      }
    }
  }

  @Test func `only where an inventory found nothing the map says none`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    try site.confirm("240", "eroneuvonta", "2026-01-15")
    let page = try site.get("/katvealueet?aihe=eroneuvonta")
    #expect(page.gapRows.filter { $0.letter == "0" }.map(\.slug) == ["kemi"])
    #expect(page.tiles.first { $0.slug == "kemi" }?.sign == "0")
    #expect(page.gapRows.first { $0.slug == "kemi" }?.columns[3] == "0")
    #expect(page.notes.contains { $0.contains("Kartoitettu on 1 kohtaa") })
    let card = try site.get("/katvealueet/kemi")
    #expect(card.text.contains("Tarkistettu 15.1.2026"))
  }

  @Test(arguments: ["aihe=perheneuvonta", "aihe=kriisiapu&nakyma=vahvistettu"])
  func `totals by region add up to everybody`(query: String) throws {
    let page = try Sites.repository().get("/katvealueet?\(query)")
    let totals = try #require(
      page.main.all("table").first { $0.first("caption") == nil }
    ).seenRows
    let tiers = ["L", "N30", "K", "N60", "E", "N90", "R", "F", "V"]
    #expect(
      totals.map { $0.name.split(separator: " ").first.map(String.init) }
        == tiers + ["0", "?", "Yhteensä"])
    let counts = totals.map { $0.columns.map { $0.numbers.first ?? -1 } }
    for row in counts { #expect(row[0] + row[1] == row[2]) }
    let people = page.gapRows.reduce(0) { $0 + ($1.columns.last?.numbers.first ?? 0) }
    #expect(counts[11][2] == people)
    for column in 0..<3 {
      var reached = counts.prefix(9).map { $0[column] }
      let hidden = reached.remove(at: 6)
      #expect(reached == reached.sorted(), "each tier has those of the better ones")
      #expect(
        reached[7] + hidden + counts[9][column] + counts[10][column] == counts[11][column])
    }
  }

  @Test func `people at each tier are those of the table's rows`() throws {
    let page = try Sites.repository().get("/katvealueet?aihe=perheneuvonta")
    let totals = try #require(
      page.main.all("table").first { $0.first("caption") == nil }
    ).seenRows
    func people(_ letters: Set<String>) -> Double {
      page.gapRows.filter { letters.contains($0.letter) }
        .reduce(0) { $0 + ($1.columns.last?.numbers.first ?? 0) }
    }
    #expect(totals[0].columns[2].numbers.first == people(["L"]))
    #expect(totals[5].columns[2].numbers.first == people(["L", "N", "K", "E"]))
    #expect(totals[6].columns[2].numbers.first == people(["R"]))
    #expect(totals[10].columns[2].numbers.first == people(["?"]))
  }

  @Test func `people under 18 are counted when all are known, and the pages say whom they count`()
    throws
  {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    let plain = try site.get("/katvealueet?aihe=eroneuvonta")
    #expect(plain.main.text.contains("Väestönä ovat kaikki asukkaat 31.12.2023"))
    let counts = Story.municipalities.enumerated().map { index, code in
      Under18Count(
        municipality: code, people: 100 + index, countedOn: .on("2025-12-31"), source: "Laskenta")
    }
    _ = try site.catalogue.importUnder18(
      counts.dropLast(), by: Author(.program("testi")), at: site.now)
    #expect(try site.get("/katvealueet?aihe=eroneuvonta").main.text.contains("kaikki asukkaat"))
    _ = try site.catalogue.importUnder18(counts, by: Author(.program("testi")), at: site.now)
    let page = try site.get("/katvealueet?aihe=eroneuvonta")
    #expect(page.gapRows.first { $0.slug == "utsjoki" }?.columns.last == "100")
    for address in [
      "/katvealueet?aihe=eroneuvonta", "/katvealueet/utsjoki", "/katvealueet/sovittelu",
      "/katvealueet/suunnittelu", "/katvealueet/menetelma",
    ] {
      let text = try site.get(address).main.text
      #expect(
        text.contains("Väestönä ovat alle 18-vuotiaat 31.12.2025. Lähde: Laskenta."), "\(address)")
      #expect(!text.contains("Asukkaita"), "\(address)")
    }
  }

  @Test func `a confidential address elsewhere is far, and says that it takes people in`() throws {
    let site = try Sites.repository()
    let rows = try site.open("/katvealueet?aihe=turvakoti").gapRows
    let row = try #require(rows.first { $0.slug == "utsjoki" })
    #expect(row.letter == "F")
    #expect(row.columns[0].contains("koko maan turvakodit ottavat vastaan; kysy"))
    #expect(
      try site.get("/katvealueet/utsjoki").main.text
        .contains("koko maan turvakodit ottavat vastaan; kysy"))
    #expect(try site.get("/katvealueet/menetelma").main.text.contains("R ei lupaa"))
    let older = try site.open("/katvealueet?aihe=turvakoti&menetelma=1").gapRows
    #expect(older.first { $0.slug == "utsjoki" }?.letter == "R")
  }

  @Test func `a confidential address of the own region is R, which promises no nearness`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    let rows = try site.open("/katvealueet?aihe=turvakoti").gapRows
    let matrix = try site.matrix(today: Story.today)
    for row in rows where row.letter == "R" {
      let minutes = matrix.cells(
        of: try #require(try site.needs().first { $0.code == "turvakoti" })
      )
      .first { matrix.geography.municipality($0.municipality)?.slug.rawValue == row.slug }?
      .nearestMinutes
      #expect(
        row.columns[0].contains(minutes.map { "\($0) min" } ?? "voi olla kaukana"), "\(row)")
    }
  }
}

/// The map's addresses: filters, orders, caching.
@Suite struct GapAddressTests {
  @Test(arguments: ["aihe=tapaamispaikka&", "aihe=perheneuvonta&", ""])
  func `the table is ordered as asked, and the map stays`(need: String) throws {
    let site = try Sites.repository()
    let plain = try site.get("/katvealueet?\(need)")
    func slugs(_ order: String) throws -> [SeenRow] {
      let page = try site.get("/katvealueet?\(need)jarjesta=\(order)")
      #expect(page.tiles.map(\.sign) == plain.tiles.map(\.sign))
      #expect(Set(page.gapRows.map(\.slug)) == Set(plain.gapRows.map(\.slug)))
      return page.gapRows
    }
    #expect(
      plain.gapRows.map(\.name) == plain.gapRows.map(\.name).inFinnishOrder { $0 })
    let people = try slugs("vaesto").map { $0.columns.last?.numbers.first ?? 0 }
    #expect(people == people.sorted(by: >))
    guard !need.isEmpty else { return }
    let minutes = try slugs("minuutit").map { $0.columns[2].numbers.first ?? 10_000 }
    #expect(minutes == minutes.sorted(by: >))
    let isGap = try slugs("taso").map { ["F", "V", "0"].contains($0.letter) }
    #expect(isGap == isGap.sorted { $0 && !$1 }, "gaps stand first")
  }

  @Test func `grouping gathers the rows under their sub-regions`() throws {
    let page = try Sites.repository().get("/katvealueet?aihe=kriisiapu&ryhmittele=seutukunta")
    let groups = page.main.all("th").filter { $0["scope"] == "rowgroup" }.map(\.text)
    let expected = Set(try SeedFiles.planted().municipalities.map(\.subRegion.name[.finnish]))
    #expect(groups.count == expected.count)
    #expect(expected.allSatisfy { name in groups.contains { $0.hasSuffix(": " + name) } })
    #expect(try page.gapRows.count == SeedFiles.municipalityCount())
  }

  @Test(arguments: [
    "tapa=puhelin", "tapa=kasvokkain", "tilanne=akuutti-ero", "kenelle=vanhemmat", "taso=vaativa",
    "kieli=en",
  ])
  func `a filter leaves no municipality better off`(filter: String) throws {
    let site = try Sites.repository()
    let all = try site.get("/katvealueet?aihe=eroneuvonta").gapRows
    let page = try site.get("/katvealueet?aihe=eroneuvonta&\(filter)")
    #expect(page.meta("robots") == "noindex")
    func score(_ row: SeenRow) -> Double { row.columns[3].numbers.first ?? 0 }
    #expect(zip(all, page.gapRows).allSatisfy { score($0) >= score($1) })
    #expect(page.tiles.allSatisfy { $0.href.contains(filter) })
  }

  @Test(arguments: [
    "aihe=ei-ole", "aihe=tieto", "aihe=%3Cscript%3E", "nakyma=muu", "paiva=2018-02-30",
    "paiva=eilen", "jarjesta=paino", "kieli=xx", "tapa=kirje", "kartta=pallo", "ei_mikaan=x",
  ])
  func `what an address says that means nothing here is told and left out`(query: String) throws {
    let site = try Sites.repository()
    let page = try site.get("/katvealueet?\(query)")
    #expect(page.status == 200)
    #expect(page.notes.contains { $0.contains("Emme tunnistaneet") })
    #expect(page.tiles.map(\.sign) == (try site.get("/katvealueet").tiles.map(\.sign)))
    #expect(page.main.first("script") == nil && page.htmlProblems.isEmpty)
  }

  @Test(
    arguments: [
      "aihe=turvakoti", "aihe=vakivaltatyo", "kenelle=vakivaltaa-kokeneet",
      "aihe=turvakoti&nakyma=vahvistettu",
    ], ["/katvealueet", "/katvealueet.svg", "/katvealueet/kemi", "/sv/katvealueet/tampere"])
  func `an address that names violence leaves no trace`(query: String, path: String) throws {
    let page = try Sites.repository().open("\(path)?\(query)")
    #expect(page.status == 200)
    #expect(page.fields[.cacheControl] == "no-store")
    #expect(page.fields[.eTag] == nil)
    #expect(!page.documentTitle.lowercased().contains("turvakoti"))
  }

  @Test func `the plain map may be kept and found, a chosen view not found`() throws {
    let site = try Sites.repository()
    let plain = try site.get("/katvealueet")
    #expect(plain.fields[.eTag] != nil && plain.meta("robots") == nil)
    #expect(try site.get("/katvealueet?aihe=kriisiapu").meta("robots") == "noindex")
  }

  @Test(arguments: ["utsjoki", "tampere"], KnownRoutes.prefixes)
  func `a municipality's page leads to its scorecard and back`(slug: String, prefix: String) throws
  {
    let site = try Sites.repository()
    let page = try site.get("\(prefix)/kunta/\(slug)")
    #expect(page.main.links.contains { $0.href == "\(prefix)/katvealueet/\(slug)" })
    let card = try site.get("\(prefix)/katvealueet/\(slug)")
    #expect(card.main.links.contains { $0.href == "\(prefix)/kunta/\(slug)" })
  }
}
