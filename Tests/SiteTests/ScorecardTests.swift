import Catalogue
import Coverage
import HumanServices
import TestSupport
import Testing

/// One municipality's needs, why, what would help, and how it was before.
@Suite struct ScorecardTests {
  @Test(arguments: LongTests.areWanted ? KnownRoutes.prefixes : [""])
  func `every municipality has a whole scorecard`(prefix: String) throws {
    let site = try Sites.repository()
    let matrix = try site.matrix()
    for municipality in matrix.geography.municipalities {
      let slug = municipality.slug.rawValue
      let page = try site.get("\(prefix)/katvealueet/\(slug)")
      #expect(page.status == 200 && page.html.all("h1").count == 1)
      let tables = page.main.all("table").map(\.seenRows)
      try #require(tables.count == 3, "needs, comparison, history: \(slug)")
      checkNeeds(tables[0], matrix.cells(in: municipality.code), slug)
      #expect(tables[1].count == 3)
      #expect(tables[1].allSatisfy { $0.columns.count == 3 && !$0.columns.contains("") })
      checkHistory(tables[2], try #require(matrix.score(of: municipality.code)), slug)
    }
  }

  private func checkNeeds(_ rows: [SeenRow], _ cells: [CoverageCell], _ slug: String) {
    #expect(rows.map(\.letter) == cells.map(\.letter.rawValue), "\(slug)")
    for (row, cell) in zip(rows, cells) {
      #expect(row.columns[2].count > 3, "why: \(slug), \(row.name)")
      if cell.letter.isGap || cell.letter == .unknown || cell.isFragile {
        #expect(row.columns[3].count > 10, "what would help: \(slug), \(row.name)")
      } else {
        #expect(row.columns[3] == "–", "\(slug), \(row.name)")
      }
    }
  }

  private func checkHistory(_ rows: [SeenRow], _ now: MunicipalityScore, _ slug: String) {
    #expect(rows.first?.name.contains("2017") == true, "\(slug)")
    #expect(rows.last?.name.contains("2026") == true, "\(slug)")
    #expect(
      rows.last?.columns.suffix(3).map { $0.numbers.first }
        == [now.met, now.gaps, now.unknowns].map(Double.init), "\(slug)")
  }

  @Test func `history begins with the programmes, shows the spring of 2018 and ends today`() throws
  {
    let page = try Sites.repository().get("/katvealueet/utsjoki?menetelma=1")
    let days = try #require(page.main.all("table").last).seenRows.map(\.name)
    #expect(days.first == "31.3.2017" && days.last == "22.11.2026")
    #expect(days.contains("31.3.2018"))
    #expect(Set(days).count == days.count)
  }

  @Test func `listed help without known times is told, though it does not count`() throws {
    let site = try Sites.repository()
    let row = try #require(
      site.get("/katvealueet/nokia").main.all("tr").first { $0.text.hasPrefix("Lapsen eroryhmä") })
    #expect(row.text.contains("sille ei tiedetä aikaa 60 päivän sisällä."))
    #expect(row.links.contains { $0.href.hasPrefix("/palvelu/") })
  }

  @Test func `where another than the nearest gives the score, the card says which`() throws {
    let site = try Sites.repository()
    let cell = try #require(
      try site.matrix(method: .first)[.init(rawValue: "320") ?? .kemi, "turvakoti"])
    #expect(cell.best != cell.lead)
    let row = try #require(
      site.get("/katvealueet/kemijarvi?menetelma=1").main.all("tr").first {
        $0.text.hasPrefix("Turvakoti")
      })
    #expect(row.text.contains("Pisteet 50 antaa Turvakoti Mona (taso R)"))
  }

  @Test(arguments: ["tapa=puhelin", "kenelle=isat", "taso=matala", "kieli=en", "tilanne=uusperhe"])
  func `a filter holds for the past too, so today's row says what the lead says`(
    filter: String
  ) throws {
    let page = try Sites.repository().get("/katvealueet/rovaniemi?\(filter)")
    let today = try #require(page.main.all("table").last?.seenRows.last)
    let own = try #require(page.main.all("table").dropFirst().first?.seenRows.first)
    #expect(today.columns[0] == own.columns[0])
    #expect([today.columns[2], today.columns[3]] == Array(own.columns[1...2]))
  }

  @Test func `averages are of people, as the page says`() throws {
    let site = try Sites.repository()
    let matrix = try site.matrix()
    // M by its lower bound, which stands first.
    let lapland = matrix.geography.municipalities(in: .lappi)
    let counted = People(of: try site.catalogue.snapshot)
    func mean(_ value: (MunicipalityScore) -> Double?) -> Double {
      var sum = 0.0
      var people = 0.0
      for municipality in lapland {
        guard let known = matrix.score(of: municipality.code).flatMap(value) else { continue }
        sum += known * Double(counted.count(in: municipality.code))
        people += Double(counted.count(in: municipality.code))
      }
      return sum / people
    }
    let page = try site.get("/katvealueet/kemi")
    let row = try #require(page.main.all("table").dropFirst().first).seenRows[1]
    let expected = [mean(\.mean), mean { Double($0.gaps) }, mean { Double($0.unknowns) }]
    for (column, value) in zip(row.columns, expected) {
      #expect(abs((column.numbers.first ?? -9) - value) <= 0.051, "\(row.columns), \(expected)")
    }
  }

  @Test func `a place is told with minutes and the year of the facts`() throws {
    let page = try Sites.repository().get("/katvealueet/utsjoki")
    let row = try #require(
      page.main.all("table")[0].seenRows.first { $0.name.hasPrefix("Tapaamispaikka") })
    #expect(row.letter == "F" && row.columns[2].contains("374 min"))
    #expect(row.columns[2].contains("2023"))
  }

  @Test(arguments: ["ei-ole", "helsinki", "sovittelut", "..%2fetc"])
  func `a scorecard of nowhere is not found`(slug: String) throws {
    #expect(try Sites.repository().get("/katvealueet/\(slug)").status == 404)
  }
}

/// Mediation, need by need and municipality by municipality.
@Suite struct MediationTests {
  @Test(arguments: KnownRoutes.prefixes)
  func `both kinds of mediation are told for every municipality`(prefix: String) throws {
    let site = try Sites.repository()
    let matrix = try site.matrix()
    let page = try site.get(prefix + "/katvealueet/sovittelu")
    #expect(page.main.first(class: "warn")?.links.last?.href == prefix + "/turvallisesti")
    let people = People(of: try site.catalogue.snapshot)
    for code in ["perheasioiden_sovittelu", "tuomioistuinsovittelu"] {
      let need = try #require(matrix.needs.first { $0.code == code })
      let section = try #require(
        page.main.all("section").first { $0.first(id: need.slug.rawValue) != nil })
      #expect(section.seenRows.map(\.letter) == matrix.cells(of: need).map(\.letter.rawValue))
      #expect(section.seenRows.allSatisfy { $0.columns.count == 5 && !$0.columns.contains("") })
      let reach = matrix.population(with: need, atLeast: .region, people)
      let told = section.first("p")?.numbers ?? []
      #expect(told.sorted() == [reach.notCovered, reach.unknown].map(Double.init).sorted())
    }
  }

  @Test func `who gives it is named and a waiting time that nobody told is unknown`() throws {
    let page = try Sites.story().get("/katvealueet/sovittelu")
    let rovaniemi = try #require(
      page.main.all("table").first?.seenRows.first { $0.slug == "rovaniemi" })
    #expect(rovaniemi.letter == "L")
    #expect(rovaniemi.columns[1].contains("Napapiirin sovittelu"))
    #expect(rovaniemi.columns[2] == "Lapin Erotuki ry")
    #expect(rovaniemi.columns[3] == "ei tiedossa")
  }
}
