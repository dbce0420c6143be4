import Catalogue
import Foundation
import GRDB
import HTTPTypes
import HumanServices
import TestSupport
import Testing

/// A provider confirms its listings by a link, without an account.
@Suite struct ProviderLinkTests {
  @Test(arguments: TestSite.Transport.allCases)
  func `a link shows the listing as visitors see it and is kept nowhere`(
    transport: TestSite.Transport
  ) throws {
    let link = try GivenLink(over: transport)
    let page = try link.open()
    #expect(page.status == 200)
    #expect(page.main.all("h2").map(\.text) == ["Ivalon eroneuvola"])
    #expect(page.main.text.contains("040 000 0000"))
    #expect(page.main.text.contains("31.3.2026"), "the last whole day of thirty")
    #expect(page.fields[.cacheControl] == "no-store")
    #expect(page.fields[.referrerPolicy] == "same-origin", "no other site learns the address")
    #expect(page.meta("robots") == "noindex")
    #expect(!(try link.site.get("/sitemap.xml").text.contains("vahvista")))
    #expect(try link.site.get("/robots.txt").text.contains("/vahvista"))
    #expect(!link.site.log.texts.joined().contains(link.token))
  }

  @Test func `of a link only its token's hash is kept, and the letter has it with its day`() throws
  {
    let link = try GivenLink()
    #expect(link.letter.contains(TestSite.publicURL + link.address))
    #expect(link.letter.contains("31.3.2026"))
    #expect(link.letter.contains("Lapin koordinaattori"))
    let kept = try link.site.raw {
      try String.fetchAll($0, sql: "SELECT hex(token_hash) FROM provider_link")
    }
    #expect(kept.count == 1 && kept[0].count == 64)
    let page = try link.editor.get("/yllapito/vahvistuslinkit")
    #expect(page.main.text.contains("Ivalon eroneuvola"))
    #expect(!page.text.contains(link.token))
  }

  @Test func `a scanner's GET and HEAD change nothing`() throws {
    let link = try GivenLink()
    let before = try link.site.content()
    for _ in 1...3 {
      #expect(try link.open().status == 200)
      #expect(try link.site.ask(.head, link.address).status == 200)
      let with = "&vastaus=pitaa&palvelu=1&versio=1"
      #expect(try link.site.get(link.address + with).status == 200)
    }
    #expect(try link.site.content() == before)
  }

  @Test func `what holds moves the assurance at once, and again changes nothing`() throws {
    let link = try GivenLink()
    #expect(try link.service().assurance == nil)
    let answer = try link.answer("pitaa")
    #expect(answer.status == 303)
    #expect(answer.location == link.address + "#palvelu-1")
    #expect(try link.service().assurance == Assurance(on: Story.today, by: .provider, how: nil))
    #expect(try link.open().main.text.contains("vahvistettu tänään"))
    #expect(try link.site.get("/palvelu/ivalon-eroneuvola").text.contains("2.3.2026"))
    let key = try link.service().service.details.uuid.uuidString.lowercased()
    let revisions = try link.site.catalogue.revisions(of: .service, key: key, limit: 9)
    #expect(revisions.first?.author == .providerByLink)
    #expect(try link.answer("pitaa").status == 303)
    #expect(
      try link.site.catalogue.revisions(of: .service, key: key, limit: 9).count
        == revisions.count)
    let history = try link.editor.get("/yllapito/palvelut/1/historia")
    #expect(history.main.text.contains("Järjestäjä, vahvistuslinkillä"))
  }

  @Test func `a change waits, and the newest answer stands alone`() throws {
    let link = try GivenLink()
    let before = try link.site.get("/palvelu/ivalon-eroneuvola").main.text
    let typed = [("puhelin", "016 123 456"), ("hinta", "Maksuton")]
    for _ in 1...2 { #expect(try link.answer("muuttuu", typing: typed).status == 303) }
    var waiting = try link.site.catalogue.waitingProposals()
    #expect(waiting.map(\.change.field) == [.phone, .fees])
    #expect(waiting[0].change.before == "040 000 0000" && waiting[0].origin == .provider)
    #expect(try link.site.get("/palvelu/ivalon-eroneuvola").main.text == before)
    let page = try link.open()
    #expect(page.main.text.contains("odottaa koordinaattoria. Puhelinnumero: 016 123 456"))
    #expect(try link.form("muuttuu", about: 1, in: page)["puhelin-1"] == "016 123 456")
    #expect(try link.answer("muuttuu", typing: [("puhelin", "040 000 0000")]).status == 303)
    waiting = try link.site.catalogue.waitingProposals()
    #expect(waiting.map(\.change.field) == [.fees])
    #expect(try link.answer("pitaa").status == 303)
    #expect(try link.site.catalogue.waitingProposals().isEmpty)
  }

  @Test func `what cannot be read is asked again with all that was typed`() throws {
    let link = try GivenLink()
    let long = String(repeating: "ä", count: 1501)
    let page = try link.answer(
      "muuttuu", typing: [("puhelin", "soita Liisalle"), ("ajat", "ma–pe"), ("muuta", long)])
    #expect(page.status == 422)
    let form = try link.form("muuttuu", about: 1, in: page)
    #expect(form["puhelin-1"] == "soita Liisalle" && form["ajat-1"] == "ma–pe")
    #expect(form["muuta-1"] == long)
    #expect(
      page.main.first(id: "ongelmat")?.all("a").map { $0["href"] } == [
        "#puhelin-1", "#muuta-1",
      ])
    #expect(page.main.all("details").first?["open"] != nil)
    #expect(try link.site.catalogue.waitingProposals().isEmpty)
    for (answer, typed) in [("muuttuu", []), ("paattynyt", [("loppu", "ensi vuonna")])] {
      #expect(try link.answer(answer, typing: typed).status == 422)
    }
  }

  @Test func `an answer to facts that have changed meanwhile is asked again`() throws {
    let link = try GivenLink()
    let holds = try link.form("pitaa", about: 1)
    var changes = try link.form("muuttuu", about: 1)
    changes.set("ajat-1", "ma–pe")
    let service = try link.service().service
    var details = service.details
    details.feesDescription = LocalizedText(finnish: "20 euroa")
    _ = try link.site.catalogue.updateService(
      service.id, with: details, expecting: service.revision, by: .commandLine, at: link.site.now)
    for form in [holds, changes] {
      let page = try link.send(form)
      #expect(page.status == 409)
      #expect(page.main.text.contains("20 euroa"))
    }
    #expect(try link.service().assurance == nil)
    #expect(try link.site.catalogue.waitingProposals().isEmpty)
  }

  @Test func `an old form, a foreign post and a token of no form change nothing`() throws {
    let link = try GivenLink()
    var form = try link.form("pitaa", about: 1)
    link.site.now += 3 * 24 * 60 * 60
    #expect(try link.send(form).status == 422)
    form.set("_token", "x")
    #expect(try link.send(form).status == 422)
    let fresh = try link.form("pitaa", about: 1)
    let body = fresh.fields.map { "\(TestSite.encoded($0.0))=\(TestSite.encoded($0.1))" }
    let foreign = try link.site.ask(
      .post, "/vahvista",
      [.contentType: "application/x-www-form-urlencoded", .secFetchSite: "cross-site"],
      Array(body.joined(separator: "&").utf8))
    #expect(foreign.status == 403)
    #expect(try link.service().assurance == nil)
  }

  @Test func `a link answers about its own listings alone`() throws {
    let link = try GivenLink()
    for id in [2, 3, 15, 999] {
      var form = try link.form("pitaa", about: 1)
      form.set("palvelu", String(id))
      let before = try link.site.content()
      #expect(try link.send(form).status == 410)
      #expect(try link.site.content() == before)
    }
  }

  @Test func `a provider's link is about the listings that its maker may edit`() throws {
    let link = try GivenLink(about: ("jarjestaja", "1"))
    let shown = Set(try link.open().main.all("h2").map(\.text))
    #expect(shown.contains("Ivalon eroneuvola") && shown.contains("Lapin lastenvalvoja"))
    #expect(!shown.contains("Tunturituen chat"), "national listings are an admin's")
    #expect(!shown.contains("Keskeneräinen oikeusapu"), "a draft")
    #expect(!shown.contains("Pirkan perheneuvola"))
    #expect(try link.answer("pitaa", about: 4).status == 303)
    #expect(try link.service(4).assurance != nil && link.service(1).assurance == nil)
  }

  @Test func `whatever is no good link gets one answer`() throws {
    let link = try GivenLink()
    let holds = try link.form("pitaa", about: 1)
    let other = try TestSite(.story, at: TestSite.storyNoon)
    let foreign = try GivenLink(in: other).address
    let made = [
      "/vahvista", "/vahvista?avain=", "/vahvista?avain=x", "/vahvista?avain=a.b.c", foreign,
      link.address + "A", String(link.address.dropLast()),
      "/vahvista?avain=" + String(repeating: "a", count: 5000),
    ]
    let over = try made.map { try link.site.get($0) }
    link.site.now += 30 * 24 * 60 * 60 - 1
    #expect(try link.open().status == 200)
    link.site.now += 1
    let expired = try link.open()
    #expect(try link.send(holds).status == 410)
    link.site.now += 300 * 24 * 60 * 60
    let forgotten = try link.open()
    let ended = try GivenLink()
    let page = try ended.editor.get("/yllapito/vahvistuslinkit")
    let form = try #require(
      page.main.all("form").first { $0["action"]?.hasSuffix("/peru") == true })
    let last = try ended.form("pitaa", about: 1)
    #expect(
      try ended.editor.post(try #require(form["action"]), form: SentForm(form).fields).status
        == 303)
    #expect(try ended.send(last).status == 410)
    for answer in over + [expired, forgotten, try ended.open()] {
      #expect(answer.status == 410)
      #expect(answer.main.text == over[0].main.text)
      #expect(answer.fields[.cacheControl] == "no-store")
    }
    #expect(over[0].main.text.contains("koordinaattorilta"))
    #expect(try link.service().assurance == nil && ended.service().assurance == nil)
  }

  @Test func `a link of an account that is disabled is over`() throws {
    let link = try GivenLink()
    _ = try link.site.account(.admin)
    try link.site.catalogue.setState(
      .disabled, of: try link.site.account(.laplandCoordinator), by: nil, at: link.site.now)
    #expect(try link.open().status == 410)
  }

  @Test func `a forwarded link works from anywhere, in every language and after a restart`() throws
  {
    let link = try GivenLink()
    let beside = try TestSite(beside: link.site)
    for prefix in KnownRoutes.prefixes {
      let page = try beside.get(prefix + link.address)
      #expect(page.status == 200 && page.fields[.setCookie] == nil)
    }
    let form = try link.form("pitaa", about: 1, in: try link.open("/sv"))
    #expect(try link.send(form, "/sv").location == "/sv" + link.address + "#palvelu-1")
  }

  @Test func `one network cannot answer without end, and loses nothing that it typed`() throws {
    let link = try GivenLink()
    var form = try link.form("muuttuu", about: 1)
    form.set("ajat-1", "ma–pe 9–15")
    for _ in 1...100 { #expect(try link.send(form).status == 303) }
    let slowed = try link.send(form)
    #expect(slowed.status == 429 && slowed.fields[.retryAfter] == "600")
    #expect(try link.form("muuttuu", about: 1, in: slowed)["ajat-1"] == "ma–pe 9–15")
    link.site.now += 600
    #expect(try link.send(form).status == 303)
  }

  @Test func `a confidential street is neither shown nor settled by a link`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    let service = try #require(try site.catalogue.service(id: ID(rawValue: 10))).service
    var details = service.details
    details.places = [.confirmed(.rovaniemi, street: "Sentinellikuja 77")]
    _ = try site.catalogue.updateService(
      service.id, with: details, expecting: service.revision, by: .commandLine, at: site.now)
    let link = try GivenLink(about: ("palvelu", "10"), in: site)
    let typed = [("ajat", "Ympäri vuorokauden")]
    let answers = [
      try link.open(), try link.open("/en"), try link.answer("muuttuu", about: 10, typing: typed),
      try link.answer("muuttuu", about: 10, typing: [("puhelin", "ei")]), try link.open(),
      try link.editor.get("/yllapito/ehdotukset"), try link.decide("tarkistettu"),
      try link.open(), try site.open("/palvelu/pohjoinen-turvakoti"),
    ]
    for answer in answers { #expect(!answer.text.lowercased().contains("sentinelli")) }
    #expect(answers[0].documentTitle == "Palveluhakemisto", "the tab tells nothing")
    let kept = try site.raw { try String.fetchAll($0, sql: "SELECT street FROM location") }
    #expect(kept.contains("Sentinellikuja 77"), "accepting keeps what nobody was shown")
    #expect(try link.service(10).service.details.scheduleNote[.finnish] == "Ympäri vuorokauden")
  }
}
