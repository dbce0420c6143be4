import HTTPTypes
import TestSupport
import Testing

@Suite struct ServicePageTests {
  @Test func `a listing says everything that is known of it`() throws {
    let page = try Sites.story().get("/palvelu/ivalon-eroneuvola")
    #expect(page.heading == "Ivalon eroneuvola")
    let facts = [
      "Kenelle": "Vanhemmat", "Milloin": "Erosimme juuri",
      "Näin saat apua": "Varaa aika etukäteen", "Hinta": "Hinta ei ole tiedossa. Kysy palvelusta.",
      "Miten palvelu annetaan": "KasvokkainPuhelin",
      "Palvelukielet": "suomi, inarinsaame (tarkistettava)", "Missä": "Esimerkkitie 1, Inari",
      "Palvelualue": "Palvelu on tarkoitettu näille alueille: Inari.",
      "Yhteystiedot": "040 000 0000 · arkisin 9–11", "Järjestäjä": "Lapin Erotuki ry",
      "Aihe": "Eroneuvonta",
    ]
    for (term, value) in facts { #expect(page.main.fact(term)?.text == value, "\(term)") }
    let hrefs = page.main.links.map(\.href)
    for href in [
      "tel:+358400000000", "/kunta/inari", "/jarjestaja/lapin-erotuki", "/aihe/eroneuvonta",
      "/ilmoita?palvelu=ivalon-eroneuvola",
    ] { #expect(hrefs.contains(href), "\(href)") }
  }

  @Test func `a fact that is not known is left out, but cost and place are said to be unknown`()
    throws
  {
    let page = try Sites.story().get("/palvelu/lapin-lastenvalvoja")
    #expect(page.main.fact("Ajat") == nil)
    #expect(page.main.fact("Missä")?.text == "Emme tiedä paikkaa. Kysy se palvelusta.")
    #expect(page.main.fact("Hinta")?.text == "Hinta ei ole tiedossa. Kysy palvelusta.")
    #expect(page.main.all("dd").allSatisfy { !$0.text.isEmpty })
  }

  @Test func `where the place is not known, the number to ask stands there`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    try site.change("UPDATE service_at_location SET certainty = 'seat_only'")
    let place = try site.get("/palvelu/ivalon-eroneuvola").main.fact("Missä")
    #expect(place?.text == "Emme tiedä paikkaa. Kysy: 040 000 0000")
    #expect(place?.links.map(\.href) == ["tel:+358400000000"])
  }

  @Test
  func `without a contact of its own a listing tells the provider's site, and so does its card`()
    throws
  {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    let contact = try site.get("/palvelu/lapin-lastenvalvoja").main.fact("Yhteystiedot")
    #expect(contact?.text.hasPrefix("Palvelun omaa numeroa tai sivua ei ole tiedossa.") == true)
    #expect(contact?.links.map(\.href) == ["https://lapin-erotuki.example/"])
    let card = try site.get("/palvelu/lapin-lastenvalvoja.vcf").text
    #expect(card.contains("URL:https://lapin-erotuki.example/"))
    try site.change("UPDATE organization SET url = NULL")
    let missing = try site.get("/palvelu/lapin-lastenvalvoja").main.fact("Yhteystiedot")
    #expect(missing?.text == "Yhteystieto puuttuu: emme tiedä, miten palvelun tavoittaa.")
    #expect(try !site.get("/palvelu/lapin-lastenvalvoja.vcf").text.contains("URL"))
  }

  @Test func `a number in how to get in can be called`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    try site.change(
      """
      UPDATE service SET application_process = '{"fi": "Soita Nollalinjaan 080 005 005."}'
      WHERE slug = 'suojapesa'
      """)
    let process = try site.open("/palvelu/suojapesa").main.fact("Näin saat apua")
    #expect(process?.text.contains("Soita Nollalinjaan 080 005 005.") == true)
    #expect(process?.links.map(\.href) == ["tel:080005005"])
  }

  @Test(arguments: ["suojapesa", "tunturituen-chat"])
  func `a contact card is offered only where it holds something and tells nobody`(
    slug: String
  ) throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    func card() throws -> Bool {
      try site.get("/palvelu/" + slug).main.links.contains { $0.href.hasSuffix(".vcf") }
    }
    #expect(try card() == (slug != "suojapesa"), "a shelter has none")
    try site.change("UPDATE organization SET url = NULL")
    try site.change("UPDATE service SET url = NULL")
    try site.change("DELETE FROM contact_point")
    #expect(try !card())
  }

  @Test func `a contact card says for whom the service is not`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    try site.change(
      """
      UPDATE service SET not_suitable_when = '{"fi": "Ei sovi alle 12-vuotiaille."}'
      WHERE slug = 'tunturituen-chat'
      """)
    let card = try site.get("/palvelu/tunturituen-chat.vcf").text
    #expect(card.replacing("\r\n ", with: "").contains("Ei sovi alle 12-vuotiaille."))
  }

  @Test func `the law behind a statutory service is named`() throws {
    let law = try Sites.story().get("/palvelu/lapin-lastenvalvoja").main.fact("Laki")
    #expect(law?.text.contains("361/1983") == true)
    #expect(try Sites.story().get("/palvelu/tunturituen-chat").main.fact("Laki") == nil)
  }

  @Test(arguments: [
    ("kevaan-ryhmachat-2018", "Tämä on päättynyt. Ajankohta: 3–6/2018."),
    ("peruttu-vanhemman-neuvo", "Tämä peruttiin. Ajankohta: 3/2018."),
    ("syksyn-eroryhma", "Tämä on vasta suunnitteilla. Ajankohta: 1.9.2026 alkaen."),
  ])
  func `what is not given now says so first, with its dates as they are known`(
    slug: String, notice: String
  ) throws {
    let page = try Sites.story().get("/palvelu/" + slug)
    #expect(page.status == 200)
    #expect(page.main.first(class: "gap")?.text == notice)
  }

  @Test func `what is paused says so, and is no help for today`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    try site.change("UPDATE service SET status = 'paused' WHERE slug = 'tunturituen-chat'")
    let page = try site.get("/palvelu/tunturituen-chat")
    #expect(page.main.first(class: "gap")?.text == "Palvelu on nyt tauolla.")
    let names = try site.get("/kunta/kemi").cards.map(\.name)
    #expect(!names.contains("Tunturituen chat"))
  }

  @Test func `what a person confirmed says so on its page, not on a card`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    try site.change(
      """
      UPDATE service SET assured_date = '2026-02-01', assured_by = 'coordinator'
      WHERE slug = 'tunturituen-chat'
      """)
    let page = try site.get("/palvelu/tunturituen-chat")
    #expect(page.main.first(class: "stale")?.text == "Tarkistettu 1.2.2026.")
    let card = try #require(
      try site.get("/kunta/kemi").cards.first { $0.name == "Tunturituen chat" })
    #expect(card.age.isEmpty)
  }

  @Test func `sessions say when they are and what became of them`() throws {
    let times = try Sites.story().get("/palvelu/eroillan-suora-lahetys").main.fact("Ajat")
    #expect(
      times?.all("li").map(\.text) == [
        "Eroilta: 5.2.2026 · pidetty", "Eroilta: 5.3.2026 · peruttu",
        "Eroilta: 2.4.2026 · suunniteltu",
      ])
  }

  @Test func `mediation says when it does not suit`() throws {
    let page = try Sites.story().get("/palvelu/napapiirin-sovittelu")
    #expect(page.main.first(class: "warn")?.text == "Ei sovi, jos pelkäät toista vanhempaa.")
  }

  @Test func `a draft is not there`() throws {
    let page = try Sites.story().get("/palvelu/keskenerainen-oikeusapu")
    #expect(page.status == 404)
    #expect(!page.text.contains("Keskeneräinen"))
    for address in ["/haku.json", "/haku.json?q=oikeusapu", "/aihe/oikeusapu", "/sitemap.xml"] {
      #expect(!(try Sites.story().get(address).text.contains("keskenerainen")), "\(address)")
    }
  }

  @Test func `a former address leads to the present one for ever`() throws {
    let site = try TestSite()
    try site.change(
      """
      INSERT INTO former_slug SELECT 'service', 'vanha-nimi', id FROM service
      WHERE slug = 'tunturituen-chat'
      """)
    for (prefix, address) in [("", "/palvelu/vanha-nimi"), ("/sv", "/sv/palvelu/vanha-nimi")] {
      let page = try site.get(address)
      #expect(page.status == 301)
      #expect(page.location == prefix + "/palvelu/tunturituen-chat")
      #expect(page.fields[.xContentTypeOptions] == "nosniff")
      #expect(page.fields[.cacheControl] == "no-store")
    }
  }

  @Test func `it has one address for search engines, in three languages`() throws {
    let page = try Sites.story().get("/en/palvelu/tunturituen-chat")
    let path = "/palvelu/tunturituen-chat"
    #expect(page.headLinks("canonical") == ["": TestSite.publicURL + "/en" + path])
    #expect(
      page.headLinks("alternate") == [
        "fi": TestSite.publicURL + path, "sv": TestSite.publicURL + "/sv" + path,
        "en": TestSite.publicURL + "/en" + path,
      ])
    #expect(page.meta("robots") == nil)
  }
}

/// Pages about shelters tell no place and leave no trace.
@Suite struct ShelterTests {
  @Test(arguments: ["suojapesa", "pohjoinen-turvakoti"], KnownRoutes.prefixes)
  func `a shelter's page is neutral and kept nowhere`(slug: String, prefix: String) throws {
    let page = try Sites.story().open("\(prefix)/palvelu/\(slug)")
    #expect(page.status == 200)
    // Nothing in the browser's history tells of it, the provider's name neither.
    #expect(page.documentTitle == (try Sites.story().get(prefix + "/lista").documentTitle))
    #expect(page.meta("description") == nil)
    #expect(page.meta("robots") == "noindex")
    #expect(page.headLinks("canonical").isEmpty)
    #expect(page.fields[.cacheControl] == "no-store")
    #expect(page.fields[.eTag] == nil)
    #expect(page.main.first(class: "warn")?.text.contains("080 005 005") == true)
  }

  @Test func `a shelter whose provider hides the town says only whom it serves`() throws {
    for address in ["/palvelu/suojapesa", "/aihe/turvakoti", "/haku.json?q=suoja"] {
      #expect(!(try Sites.story().open(address).text.contains("Tampere")), "\(address)")
    }
    let page = try Sites.story().open("/palvelu/suojapesa")
    #expect(page.main.fact("Missä")?.text == "Osoite on salainen. Saat sen, kun otat yhteyttä.")
    #expect(page.main.fact("Palvelualue")?.text.contains("Pirkanmaa") == true)
  }

  @Test func `a shelter whose provider names the town says the town and nothing nearer`() throws {
    let page = try Sites.story().open("/palvelu/pohjoinen-turvakoti")
    #expect(
      page.main.fact("Missä")?.text
        == "Rovaniemi. Osoite on salainen. Saat sen, kun otat yhteyttä.")
  }

  @Test func `a street that got into the file is on no page`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    try site.writeConfidentialStreets("Salatie 13")
    try site.change("UPDATE location SET street = 'Salatie 13'")
    let open = try site.get("/palvelu/ivalon-eroneuvola")
    #expect(open.text.contains("Salatie 13"), "the story's open places tell their street")
    for address in [
      "/palvelu/suojapesa", "/palvelu/pohjoinen-turvakoti", "/aihe/turvakoti", "/kunta/rovaniemi",
      "/kunta/tampere", "/kunta/rovaniemi?ryhma=turva", "/jarjestaja/lapin-erotuki",
      "/haku?q=turvakoti", "/haku.json?q=turvakoti", "/kalenteri", "/palvelupolku",
      "/ilmoita?palvelu=suojapesa", "/sitemap.xml",
    ] {
      let page = try site.open(address)
      #expect(page.status == 200)
      #expect(!page.text.contains("Salatie"), "\(address)")
    }
  }

  @Test(arguments: [
    "/turvallisesti", "/aihe/turvakoti", "/aihe/vakivaltatyo", "/palvelu/suojapesa",
    "/kunta/kemi?ryhma=turva", "/haku?aihe=turvakoti", "/haku?aihe=vakivaltatyo",
  ])
  func `no page about violence names it in the browser's history`(address: String) throws {
    let page = try Sites.story().open(address)
    #expect(page.status == 200)
    let title = page.documentTitle.lowercased()
    #expect(!title.contains("turva") && !title.contains("väkival"), "\(title)")
  }
}
