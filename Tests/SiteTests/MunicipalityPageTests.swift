import Catalogue
import HumanServices
import TestSupport
import Testing

/// What a resident of one municipality of the story can use, and what is missing there.
@Suite struct MunicipalityPageTests {
  @Test func `help stands in the order of the need groups`() throws {
    let page = try Sites.story().get("/kunta/utsjoki")
    let names = try Sites.story().catalogue.snapshot.names
    let order = try Story().vocabulary.needGroups.map { names.name(of: $0.code, .needGroup) }
    let shown = sections(page).compactMap { $0["id"] }
    #expect(shown == order.filter(shown.contains))
    #expect(shown.contains("puhua") && shown.contains(names.name(of: "turva", .needGroup)))
    #expect(!shown.contains("turva"), "what is jumped to stands in the history")
    #expect(!shown.contains("ammattilaisille"))
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

  @Test func `in a group the best fit is first`() throws {
    let page = try Sites.repository().get("/kunta/tampere?ryhma=puhua")
    let isFar = page.cards.map { $0.element.first(class: "far") != nil }
    #expect(isFar.count > 3)
    #expect(isFar == isFar.sorted { !$0 && $1 }, "far ones are behind the near ones")
    #expect(page.cards.first?.pill == "Tampereella")
    let near = try Sites.story().get("/kunta/kemi?ryhma=tieto").cards.map(\.name)
    #expect(near.first == "Eroiltapäivä Kemissä")
  }

  @Test func `the lead counts what reaches the municipality`() throws {
    let page = try Sites.story().get("/kunta/utsjoki")
    let shown = Set(page.cards.map(\.href))
    #expect(page.main.first(class: "lead")?.text.hasPrefix("\(shown.count) palvelua") == true)
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
    let section = try #require(page.main.first(id: names.name(of: "turva", .needGroup)))
    #expect(section.first(class: "warn")?.text.contains("080 005 005") == true)
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

  private func sections(_ page: TestPage) -> [HTMLElement] {
    page.main.all { $0.name == "section" && $0["aria-labelledby"] != nil }
  }
}

/// Unknown is not none, and each has an alternative.
@Suite struct MissingNeedTests {
  @Test func `a need that nobody has counted is unknown, with the nearest alternative`() throws {
    let line = try missing(try Sites.story(), "kemi", "Eroneuvonta")
    #expect(line.contains("emme tiedä, onko tätä tarjolla Kemissä"))
    #expect(line.contains("Ivalon eroneuvola (Inari, noin"))
    #expect(line.contains("Kysy, voitko tulla muualta."))
  }

  @Test func `a need whose inventory found nothing is none, with its day`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    try site.confirm("240", "eroneuvonta", "2026-01-15")
    let line = try missing(site, "kemi", "Eroneuvonta")
    #expect(line.contains("ei ole tarjolla Kemissä (tarkistettu 15.1.2026)"))
    #expect(!line.contains("emme tiedä"))
    #expect(line.contains("Ivalon eroneuvola (Inari, noin"))
    #expect(try missing(site, "inari", "Kriisiapu").contains("emme tiedä"))
  }

  @Test func `an inventory older than eighteen months says nothing any more`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    try site.confirm("240", "eroneuvonta", "2024-08-01")
    #expect(try missing(site, "kemi", "Eroneuvonta").contains("emme tiedä"))
  }

  @Test func `where nothing else is known, it is told who gives such help, and whom to ask`() throws
  {
    let site = try TestSite(.repository)
    try site.change("UPDATE service SET publication = 'draft' WHERE slug = 'julkinen-oikeusapu'")
    let line = try missing(site, "utsjoki", "Oikeusapu")
    #expect(line.contains("Apua antavat valtion oikeusaputoimistot."))
    #expect(line.hasSuffix("Emme tiedä, missä."))
    #expect(!line.contains("muutakaan"))
    let ask = try ask(site, "utsjoki")
    #expect(ask.text == "Jos et löydä apua, kysy hyvinvointialueelta: Lapin hyvinvointialue.")
    #expect(ask.links.map(\.href) == ["/jarjestaja/lapin-hyvinvointialue"])
    #expect(try site.get("/jarjestaja/lapin-hyvinvointialue").status == 200)
  }

  @Test func `a county that gives nothing here is named without a link`() throws {
    let ask = try ask(Sites.story(), "kemi")
    #expect(ask.text.hasSuffix("Lapin hyvinvointialue."))
    #expect(ask.links.isEmpty)
  }

  private func ask(_ site: TestSite, _ slug: String) throws -> HTMLElement {
    let paragraphs = try site.get("/kunta/" + slug).main.all("p")
    return try #require(paragraphs.first { $0.text.contains("kysy hyvinvointialueelta") })
  }

  @Test(arguments: ["utsjoki", "tampere"])
  func `what is listed without known times or place is told so, and not called unknown`(
    slug: String
  ) throws {
    let line = try missing(try Sites.repository(), slug, "Lapsen eroryhmä")
    #expect(line.contains("tällaista on listattu, mutta aikoja tai paikkaa ei tiedetä."))
    #expect(!line.contains("emme tiedä"))
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
    }
  }

  @Test func `a need that is met is not missing`() throws {
    let page = try Sites.story().get("/kunta/inari")
    let missing = page.main.all(class: "gap").flatMap { $0.links.map(\.href) }
    #expect(!missing.contains("/aihe/eroneuvonta"))
  }

  /// The line about a need among what is missing.
  private func missing(_ site: TestSite, _ slug: String, _ need: String) throws -> String {
    let page = try site.get("/kunta/" + slug)
    let lines = page.main.all(class: "gap").flatMap { $0.all("li") }.map(\.text)
    return try #require(lines.first { $0.hasPrefix(need + ":") })
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
