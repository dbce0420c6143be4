import Foundation
import HTTPTypes
import HumanServices
import TestSupport
import Testing

@Suite struct TopicTests {
  @Test(arguments: KnownRoutes.prefixes)
  func `every topic answers in every language and says what it is`(prefix: String) throws {
    let site = try Sites.repository()
    let types = try Story().vocabulary.serviceTypes
    #expect(!types.isEmpty)
    for type in types {
      let page = try site.open("\(prefix)/aihe/\(type.slug.rawValue)")
      #expect(page.status == 200)
      #expect(page.html.all("h1").count == 1)
      #expect(page.main.first(class: "lead")?.text.count ?? 0 > 20, "\(type.code)")
      let says = page.main.all(class: "card").count + page.main.all(class: "gap").count
      #expect(says > 0, "\(type.code) lists something or says that nothing is known")
    }
  }

  @Test func `a topic says who must arrange it by which law and what it is not for`() throws {
    let page = try Sites.repository().get("/aihe/lastenvalvoja")
    #expect(page.main.fact("Kuka järjestää")?.text.contains("yvinvointialue") == true)
    #expect(page.main.fact("Laki")?.text.contains("361/1983") == true)
    #expect(page.main.fact("Mihin tämä ei sovi")?.text.isEmpty == false)
    #expect(
      page.main.all("h2").map(\.text).filter { $0.hasPrefix("Tarjolla") }
        == ["Tarjolla Lapissa", "Tarjolla Pirkanmaalla"])
  }

  @Test func `a topic nobody gives says that it is not known, and asks`() throws {
    let page = try Sites.story().get("/aihe/tukihenkilo")
    #expect(page.cards.isEmpty)
    #expect(
      page.main.first(class: "gap")?.links.map(\.href) == ["/ilmoita?aihe=tukihenkilo"])
  }
}

@Suite struct OrganizationTests {
  @Test func `a provider's page has what it gives, and apart what it gave`() throws {
    let page = try Sites.story().get("/jarjestaja/lapin-erotuki")
    #expect(page.heading == "Lapin Erotuki ry")
    #expect(page.main.links.contains { $0.href == "https://lapin-erotuki.example/" })
    let names = page.cards.map(\.name)
    let present = try #require(names.firstIndex(of: "Tunturituen chat"))
    let past = try #require(names.firstIndex(of: "Kevään ryhmächat 2018"))
    #expect(present < past)
    #expect(!names.contains("Keskeneräinen oikeusapu"))
  }

  @Test func `a provider with nothing published has no page`() throws {
    #expect(try Sites.story().get("/jarjestaja/tunturituki").status == 404)
  }
}

@Suite struct PathwayTests {
  @Test func `the path has every phase in a person's words, and safety first`() throws {
    let page = try Sites.repository().get("/palvelupolku")
    let phases = try Story().vocabulary.terms(.phase)
    let steps = page.main.first(class: "pathway")?.all("h2").map(\.text)
    #expect(steps == phases.map { $0.plain[.finnish] })
    #expect(page.main.first(class: "warn")?.text.contains("080 005 005") == true)
    let listed = page.main.all(class: "names").map { $0.links.count }
    #expect(try listed == SeedFiles.municipalityCounts())
  }

  @Test func `in a municipality the path has what reaches it, and its links keep it`() throws {
    let page = try Sites.story().get("/sv/palvelupolku?kunta=inari")
    #expect(page.heading.hasSuffix("Inari/Enare"))
    #expect(page.meta("robots") == "noindex")
    let path = try #require(page.main.first(class: "pathway"))
    let phases = path.all("h2").flatMap(\.links)
    #expect(!phases.isEmpty && phases.allSatisfy { $0.href.contains("/kunta/inari?") })
    let links = path.all("ul").flatMap(\.links)
    #expect(!links.isEmpty)
    for link in links {
      #expect(link.href.contains("kunta=inari"))
      #expect(!(try Sites.story().get(link.href).cards.isEmpty), "\(link.href)")
    }
  }

  @Test(arguments: ["kemi", "tampere"])
  func `the number beside a type is what one gets by following it`(slug: String) throws {
    let site = try Sites.repository()
    let path = try site.get("/palvelupolku?kunta=" + slug).main.first(class: "pathway")
    let items = path?.all("ul").flatMap { $0.all("li") } ?? []
    #expect(items.count > 10)
    for item in items {
      let count = try #require(Int(item.text.split { !$0.isNumber }.last ?? ""))
      let lead = try site.get(item.links[0].href).main.first(class: "lead")?.text ?? ""
      #expect(Int(lead.prefix { $0.isNumber }) == count, "\(item.text)")
    }
  }

  @Test func `a municipality that is not ours shows the whole path`() throws {
    #expect(try Sites.story().get("/palvelupolku?kunta=helsinki").heading == "Palvelupolku")
  }
}

@Suite struct ListPageTests {
  @Test func `materials say the languages they are in`() throws {
    let page = try Sites.story().get("/materiaalit")
    let card = try #require(page.main.first(class: "card"))
    #expect(
      card.all("li").map(\.text)
        == ["Verkkosivu, suomi", "Esite, pohjoissaame", "Esite, koltansaame"])
    #expect(card.links.last?.href == "https://tunturituki.example/opas")
  }

  @Test func `leaflets in the Sami languages are found`() throws {
    let text = try Sites.repository().get("/materiaalit").main.text
    for language in ["pohjoissaame", "inarinsaame", "koltansaame"] {
      #expect(text.contains(language))
    }
  }

  @Test func `professionals find networks, trainings and tools`() throws {
    let page = try Sites.repository().get("/ammattilaisille")
    let titles = page.main.all("section").compactMap { $0.first("h2")?.text }
    #expect(
      titles == [
        "Miten ohjaan asiakkaan", "Uudet ja muuttuneet palvelut", "Kalenteri", "Verkostot",
        "Koulutukset", "Materiaalit kielittäin", "Menetelmät ja työvälineet", "Miten ilmoitan",
        "Koko hakemisto tiedostona",
      ])
    let parts = page.main.all("section").filter { !$0.all(class: "card").isEmpty }
    let withCards = parts.compactMap { $0.first("h2")?.text }
    #expect(withCards.contains("Verkostot"))
    let languages = page.main.all("dt").map(\.text)
    #expect(languages.first == "suomi")
    #expect(languages.contains("koltansaame"))
    #expect(page.main.first("form")?["action"] == "/haku")
  }

  @Test func `a calendar without sessions says what to do`() throws {
    let page = try Sites.repository().get("/kalenteri")
    #expect(page.main.first(class: "calendar") == nil)
    let hrefs = page.main.first(class: "gap")?.links.map(\.href) ?? []
    #expect(hrefs.contains("/aihe/vertaisryhma") && hrefs.contains("/ilmoita"))
  }

  @Test func `a calendar has coming sessions, soonest first, and says which is called off`() throws
  {
    let page = try Sites.story().get("/kalenteri")
    let lines = page.main.first(class: "calendar")?.all("li").map(\.text) ?? []
    #expect(lines.map { $0.prefix { $0 != " " } } == ["5.3.2026", "20.3.2026", "2.4.2026"])
    #expect(lines.map { $0.hasSuffix("peruttu") } == [true, false, false])
    #expect(lines[1].contains("Eroiltapäivä Kemissä"))
  }

  @Test func `what recurs stands in the calendar and on its page, with its hours`() throws {
    var seeds = try Story().seeds
    let index = try #require(seeds.services.firstIndex { $0.slug.rawValue == "tunturituen-chat" })
    seeds.services[index].series = [.videoGroup]
    seeds.services[index].series[0].recurrence.cancelled = [.on("2026-04-02")]
    let site = try TestSite(.seeds(seeds), at: TestSite.storyNoon)
    let lines = try site.get("/kalenteri").main.first(class: "calendar")?.all("li") ?? []
    let group = lines.map(\.text).filter { $0.contains("Videoryhmä") }
    #expect(group.first?.hasPrefix("5.3.2026 klo 17.30–19.00 Tunturituen chat") == true)
    #expect(group.count == 12, "a year ahead")
    #expect(group.filter { $0.hasSuffix("peruttu") }.count == 1)
    let times = try site.get("/palvelu/tunturituen-chat").main.fact("Ajat")
    #expect(times?.text.contains("Joka kuukausi: ensimmäinen torstai, klo 17.30–19.00") == true)
    #expect(
      times?.all("li").map(\.text).prefix(2)
        == ["5.3.2026 klo 17.30–19.00", "2.4.2026 klo 17.30–19.00 · peruttu"])
    #expect(
      try site.get("/en/palvelu/tunturituen-chat").main.text
        .contains("Every month: first Thursday, 17:30–19:00"))
  }

  @Test func `a session is in the calendar to the end of its day in Finland`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    let midnight = CivilDate.on("2026-03-21").dayNumber * 86_400 - 2 * 3600
    site.now = .init(timeIntervalSince1970: Double(midnight - 60))
    #expect(try site.get("/kalenteri").main.text.contains("20.3.2026"))
    site.now = .init(timeIntervalSince1970: Double(midnight))
    #expect(!(try site.get("/kalenteri").main.text.contains("20.3.2026")))
  }

  @Test(arguments: ["/tietoa", "/saavutettavuus", "/tietosuoja", "/turvallisesti"])
  func `our own texts are there in three languages`(address: String) throws {
    let titles = try KnownRoutes.prefixes.map { prefix in
      let page = try Sites.story().get(prefix + address)
      #expect(page.main.text.count > 500)
      return page.heading
    }
    #expect(Set(titles).count == 3)
  }

  @Test func `the accessibility statement names its supervisor`() throws {
    for prefix in KnownRoutes.prefixes {
      #expect(
        try Sites.story().get(prefix + "/saavutettavuus").main.text.contains("Traficom"))
    }
  }
}
