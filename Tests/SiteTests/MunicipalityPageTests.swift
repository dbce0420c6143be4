import Catalogue
import HumanServices
import TestSupport
import Testing

/// What a resident of one municipality of the story can use, and what is missing there.
@Suite struct MunicipalityPageTests {
  @Test func `what has to be arranged by law comes first, then somebody to talk to`() throws {
    let page = try Sites.story().get("/kunta/utsjoki")
    let vocabulary = try Story().vocabulary
    let types = page.main.first(class: "rows")?.all("details").compactMap { $0["id"] } ?? []
    let shown = types.compactMap {
      Slug(rawValue: $0).flatMap { vocabulary.term(.serviceType, slug: $0) }
    }
    #expect(shown.first?.code == "lastenvalvoja")
    let duties = shown.map { $0.arranger == .nobody ? 1 : 0 }
    #expect(duties == duties.sorted() && duties.first == 0 && duties.last == 1)
    #expect(!types.contains("turvakoti"), "what is jumped to stands in the history")
    #expect(!shown.contains { $0.needGroup == "ammattilaisille" })
  }

  @Test func `what one books first in a situation is first`() throws {
    let page = try Sites.repository().get("/kunta/utsjoki?tilanne=eron-harkinta")
    #expect(page.main.first(class: "rows")?.all("details").first?["id"] == "perheneuvonta")
  }

  @Test func `a listing of several types stands whole once`() throws {
    let page = try Sites.repository().get("/kunta/tampere")
    let hrefs = page.cards.map(\.href)
    #expect(hrefs.count == Set(hrefs).count)
  }

  @Test func `what is more than three years old is folded away, and the row says so`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    try site.change(
      """
      UPDATE service SET source_to = '2019-12-31', assured_date = NULL WHERE slug = 'tunturituen-chat'
      """)
    let page = try site.get("/kunta/utsjoki")
    let card = try #require(page.cards.first { $0.name == "Tunturituen chat" })
    let folds = page.main.all("details").filter { $0["class"] == "filters" }
    #expect(
      folds.contains { fold in
        fold.all("summary").first?.text.hasPrefix("Vanhaa tietoa, kysy ensin") == true
          && fold.all(class: "card").contains { TestCard($0).href == card.href }
      })
  }

  @Test(arguments: [
    ("utsjoki", "Kotona Utsjoella", "Utsjoella"),
    ("utsjoki", "Tunturituen chat", "Etänä"),
    ("utsjoki", "Lapin lastenvalvoja", "Emme tiedä paikkaa"),
    ("utsjoki", "Eroillan suora lähetys", "Luettavaa tai katsottavaa verkossa"),
    ("inari", "Ivalon eroneuvola", "Inarissa"),
    ("kemi", "Napapiirin sovittelu", "Rovaniemi, noin 129 km, 1 h 37 min"),
    ("tampere", "Suojapesä", "Salainen osoite"),
    ("tampere", "Pirkan perheneuvola", "Emme tiedä paikkaa"),
    ("kemi", "Pohjoinen turvakoti", "Rovaniemi, noin 129 km, 1 h 37 min"),
  ])
  func `each listing says where it is for the municipality`(
    slug: String, name: String, word: String
  ) throws {
    let page = try Sites.story().get("/kunta/" + slug)
    #expect(page.cards.first { $0.name == name }?.pill == word)
  }

  @Test func `what serves only another municipality is no help here`() throws {
    let names = try Sites.story().get("/kunta/kemi").cards.map(\.name)
    #expect(!names.contains("Ivalon eroneuvola"))
    #expect(!names.contains("Kotona Utsjoella"))
    #expect(!names.contains("Pirkan perheneuvola"))
  }

  @Test func `what is ended, cancelled, planned or a draft is not help for today`() throws {
    let names = try Sites.story().get("/kunta/kemi").cards.map(\.name)
    for gone in [
      "Kevään ryhmächat 2018", "Peruttu Vanhemman neuvo", "Syksyn eroryhmä",
      "Keskeneräinen oikeusapu",
    ] { #expect(!names.contains(gone)) }
  }

  @Test func `in a row the best fit is first`() throws {
    let page = try Sites.repository().get("/kunta/tampere?ryhma=puhua")
    let rows = page.main.first(class: "rows")?.all("details").filter { $0["id"] != nil } ?? []
    #expect(rows.count > 3)
    for row in rows {
      // What is old is folded after the rest.
      let isFar = row.all(class: "cards").first?.all(class: "card").map {
        $0.first(class: "far") != nil
      }
      #expect(isFar == isFar?.sorted { !$0 && $1 }, "far ones are behind the near ones")
    }
  }

  @Test func `the lead counts what reaches the municipality`() throws {
    let site = try Sites.story()
    let page = try site.get("/kunta/utsjoki")
    let names = try site.catalogue.snapshot.names
    let all = try Story().vocabulary.needGroups.flatMap { group in
      try site.get("/kunta/utsjoki?ryhma=" + names.name(of: group.code, .needGroup)).cards
    }
    let count = Set(all.map(\.href)).count
    #expect(page.main.first(class: "lead")?.text.hasPrefix("\(count) palvelua") == true)
  }

  @Test func `neighbours, path and report are one tap away`() throws {
    let page = try Sites.story().get("/sv/kunta/utsjoki")
    let hrefs = page.main.links.map(\.href)
    #expect(hrefs.contains("/sv/kunta/inari"))
    #expect(hrefs.contains("/sv/palvelupolku?kunta=utsjoki"))
    #expect(hrefs.contains("/sv/ilmoita?kunta=utsjoki"))
    #expect(page.main.links.contains { $0.text == "Inari/Enare" })
  }

  @Test func `help against violence says safety first`() throws {
    let page = try Sites.story().get("/kunta/kemi")
    let names = try Sites.story().catalogue.snapshot.names
    let row = try #require(page.main.first(id: names.name(of: "turvakoti", .term(.serviceType))))
    #expect(row.first(class: "warn")?.text.contains("080 005 005") == true)
  }

  @Test func `the title is neutral and the description plain`() throws {
    let page = try Sites.story().get("/kunta/inari")
    #expect(page.documentTitle == "Palveluhakemisto – Inari")
    #expect(page.meta("description")?.contains("Inarissa") == true)
    #expect(page.headLinks("canonical") == ["": TestSite.publicURL + "/kunta/inari"])
    #expect(
      page.headLinks("alternate") == [
        "fi": TestSite.publicURL + "/kunta/inari", "sv": TestSite.publicURL + "/sv/kunta/inari",
        "en": TestSite.publicURL + "/en/kunta/inari",
      ])
  }
}

/// Unknown is not none, and each has an alternative.
@Suite struct MissingNeedTests {
  @Test func `a need that nobody has counted is unknown, with the nearest alternative`() throws {
    let line = try missing(try Sites.story(), "kemi", "Eroneuvonta")
    #expect(line.contains("Emme tiedä, onko tätä tarjolla Kemissä"))
    #expect(line.contains("Ivalon eroneuvola (Inari, noin"))
    #expect(line.contains("Kysy, voitko tulla muualta."))
  }

  @Test func `a need whose inventory found nothing is none, with its day`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    try site.confirm("240", "eroneuvonta", "2026-01-15")
    let line = try missing(site, "kemi", "Eroneuvonta")
    #expect(line.contains("Ei ole tarjolla Kemissä (tarkistettu 15.1.2026)"))
    #expect(!line.contains("Emme tiedä, onko"))
    #expect(line.contains("Ivalon eroneuvola (Inari, noin"))
    #expect(try missing(site, "inari", "Kriisiapu").contains("Emme tiedä, onko"))
  }

  @Test func `an inventory older than eighteen months says nothing any more`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    try site.confirm("240", "eroneuvonta", "2024-08-01")
    #expect(try missing(site, "kemi", "Eroneuvonta").contains("Emme tiedä, onko"))
  }

  @Test func `where nothing else is known, it is told who has to arrange it, and what to say`()
    throws
  {
    let site = try TestSite(.repository)
    try site.change("UPDATE service SET publication = 'draft' WHERE slug = 'julkinen-oikeusapu'")
    let line = try missing(site, "utsjoki", "Oikeusapu")
    #expect(line.contains("Valtio järjestää tämän."))
    #expect(line.contains("Kysy: oikeuspalveluvirasto.fi"))
    #expect(line.contains("”Tarvitsen oikeusapua eroon. Asun Utsjoella. Mistä saan apua?”"))
  }

  @Test(arguments: [
    (
      "", "Hyvinvointialueen pitää järjestää tämä. Emme tiedä, missä.",
      "”Tarvitsemme perheasioiden sovittelua. Lapsi asuu Utsjoella. Kenelle varaan ajan?”"
    ),
    (
      "/sv", "Emme tiedä, missä.",
      "”Vi behöver medling i familjefrågor. Barnet bor i Utsjoki. Hos vem bokar jag tid?”"
    ),
    (
      "/en", "Emme tiedä, missä.",
      "”We need family mediation. The child lives in Utsjoki. Who do I book with?”"
    ),
  ])
  func `a county's duty leads to the county, with the sentence to say`(
    prefix: String, duty: String, sentence: String
  ) throws {
    let row = try row(
      try Sites.repository().get(prefix + "/kunta/utsjoki"), "perheasioiden-sovittelu")
    if prefix.isEmpty { #expect(row.text.contains(duty)) }
    #expect(row.text.contains(sentence))
    #expect(
      row.links.map(\.href).contains(prefix + "/jarjestaja/lapin-hyvinvointialue"))
    #expect(row.text.contains("lapha.fi"))
  }

  @Test func `a number of the county stands in place of its site`() throws {
    let site = try TestSite(.repository)
    try site.change("UPDATE service SET publication = 'draft' WHERE slug LIKE '%sovittelu%'")
    let row = try row(try site.get("/kunta/akaa"), "perheasioiden-sovittelu")
    #expect(row.links.map(\.href).contains("tel:+358407333949"))
    #expect(!row.text.contains("numero puuttuu"))
  }

  @Test func `help with violence is asked of the national line, without telling where one is`()
    throws
  {
    let site = try Sites.story()
    let page = try site.get("/kunta/inari")
    let gaps = page.main.all(class: "gap").filter { $0.text.contains("Pelkään läheistäni") }
    for gap in gaps {
      #expect(gap.text.contains("080 005 005"))
      #expect(!gap.text.contains("Asun"))
    }
  }

  @Test func `an unknown need stays, whatever filter is chosen`() throws {
    let site = try Sites.repository()
    for query in ["", "?tilanne=sopiminen", "?tapa=chat", "?kenelle=isat&kieli=sv"] {
      let page = try site.get("/kunta/utsjoki" + query)
      #expect(
        try row(page, "perheasioiden-sovittelu").text.contains("Emme tiedä"), "\(query)")
    }
  }

  @Test(arguments: ["utsjoki", "tampere"])
  func `what is listed without known times or place is told so, and not called unknown`(
    slug: String
  ) throws {
    let line = try missing(try Sites.repository(), slug, "Lapsen eroryhmä")
    #expect(line.contains("Tällaista on listattu, mutta aikoja tai paikkaa ei tiedetä."))
    #expect(!line.contains("Emme tiedä, onko"))
  }

  @Test func `what is for the young alone stands among the help for them`() throws {
    let page = try Sites.repository().get("/kunta/utsjoki?ryhma=lapsi")
    #expect(page.cards.contains { $0.name == "MLL Lasten ja nuorten puhelin ja chat" })
  }

  @Test func `every missing need leads to its topic and to a report`() throws {
    let page = try Sites.story().get("/kunta/kemi")
    let gaps = page.main.all(class: "gap")
    #expect(!gaps.isEmpty)
    for gap in gaps {
      #expect(gap.links.contains { $0.href.hasPrefix("/aihe/") })
      #expect(gap.links.contains { $0.href.hasPrefix("/ilmoita?kunta=kemi") })
      #expect(gap.text.contains("Sano näin:"))
    }
  }

  @Test func `a need that is met is not missing`() throws {
    let page = try Sites.story().get("/kunta/inari")
    let missing = page.main.all(class: "gap").flatMap { $0.links.map(\.href) }
    #expect(!missing.contains("/aihe/eroneuvonta"))
  }

  /// What is told of a need that is missing.
  private func missing(_ site: TestSite, _ slug: String, _ need: String) throws -> String {
    let page = try site.get("/kunta/" + slug)
    let row = page.main.first(class: "rows")?.all("details").first {
      $0.first("strong")?.text == need
    }
    return try #require(row?.first(class: "gap")).text
  }

  private func row(_ page: TestPage, _ slug: String) throws -> HTMLElement {
    try #require(page.main.first(id: slug))
  }
}

extension TestSite {
  /// Says that a municipality was asked about a need and had nothing.
  func confirm(_ municipality: String, _ need: String, _ day: String) throws {
    try change(
      """
      INSERT INTO inventory_confirmation VALUES ('\(municipality)', (
        SELECT id FROM taxonomy_term WHERE code = '\(need)'), '\(day)', 'koordinaattori')
      """)
  }
}
