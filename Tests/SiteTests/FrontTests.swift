import HumanServices
import TestSupport
import Testing

@Suite struct FrontTests {
  @Test func `the first page asks for the municipality and the situation`() throws {
    let page = try Sites.repository().get("/")
    #expect(page.heading == "Mitä apua eroon on minun kunnassani?")
    #expect(page.main.first(id: "nimi")?["list"] == "kunnat")
    let choices = page.main.first(id: "kunnat")?.all("option")
    #expect(try choices?.count == SeedFiles.municipalityCount())
    let situations = page.main.first(class: "tiles")?.links ?? []
    #expect(try situations.count == Story().vocabulary.terms(.phase).count + 2)
    #expect(situations.last?.href == "/turvallisesti")
    #expect(situations.dropLast(2).allSatisfy { $0.href.hasPrefix("/tilanne/") })
  }

  @Test func `a child or young person gets what one can call or write to alone`() throws {
    let site = try Sites.repository()
    let tiles = try site.get("/").main.first(class: "tiles")?.links ?? []
    let young = try #require(tiles.first { $0.text.hasPrefix("Olen lapsi tai nuori") })
    let page = try site.get(young.href)
    #expect(page.main.first(class: "note")?.text.hasPrefix("Emme tunnistaneet") != true)
    #expect(page.heading == "Vanhempani eroavat")
    #expect(page.cards.contains { $0.name.contains("MLL Lasten ja nuorten puhelin ja chat") })
    #expect(
      page.cards.first?.element.first(class: "way")?.text.hasPrefix("116 111") == true,
      "for them alone comes first")
    #expect(page.cards.allSatisfy { $0.facts.contains("Chat") || $0.facts.contains("Puhelin") })
  }

  @Test func `both regions list their municipalities in the order of the Finnish alphabet`() throws
  {
    let lists = try Sites.repository().get("/").main.all(class: "names")
    #expect(try lists.map { $0.links.count } == SeedFiles.municipalityCounts())
    for list in lists {
      let names = list.links.map(\.text)
      #expect(names == names.inFinnishOrder { $0 })
    }
    #expect(lists.last?.links.last?.text == "Ylöjärvi")
  }

  @Test func `the forms work without a script`() throws {
    let forms = try Sites.repository().get("/sv").main.all("form")
    #expect(forms.map { $0["action"] } == ["/sv/kunta", "/sv/haku"])
    #expect(forms.allSatisfy { $0["method"] == "post" && $0["autocomplete"] == "off" })
  }

  @Test(arguments: KnownRoutes.prefixes)
  func `urgent help and the quick exit are on the page`(prefix: String) throws {
    for address in ["/", "/kunta/utsjoki", "/palvelu/tunturituen-chat", "/ei-ole"] {
      let page = try Sites.story().get(KnownRoutes.prefixed(prefix, address))
      let hrefs = page.html.links.map(\.href)
      #expect(hrefs.contains("tel:112"))
      #expect(hrefs.contains("tel:080005005"))
      #expect(page.html.first(id: "exit")?["href"] == prefix + "/poistu")
      #expect(hrefs.contains(prefix + "/turvallisesti"))
    }
  }

  @Test func `the other languages are one tap away on the same page`() throws {
    let page = try Sites.story().get("/sv/kunta/utsjoki?tapa=chat")
    let links = page.html.first(class: "langs")?.all("a") ?? []
    #expect(
      links.map { $0["href"] } == ["/kunta/utsjoki?tapa=chat", "/en/kunta/utsjoki?tapa=chat"])
    #expect(links.map { $0["lang"] } == ["fi", "en"])
  }
}
