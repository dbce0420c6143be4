import Catalogue
import Foundation
import HTTPTypes
import HumanServices
import Site
import TestSupport
import Testing

/// A visitor may leave a way to be reached, which one page alone shows, and feedback about
/// accessibility has a day by which it is answered.
@Suite struct ReportContactTests {
  static let contact = "salainen.kavija@esimerkki.fi"

  private func send(
    _ site: TestSite, contact: String = ReportContactTests.contact, kind: String = "error",
    municipality: String = "kemi", prefix: String = ""
  ) throws -> TestPage {
    try site.post(
      "\(prefix)/ilmoita",
      form: [
        "token": site.formToken(), "asia": kind, "teksti": "Numero on väärä",
        "kunta": municipality, "yhteys": contact,
      ])
  }

  @Test func `it may be left out`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    #expect(try send(site, contact: " ").status == 303)
    #expect(try site.number("SELECT count(*) FROM suggestion_contact") == 0)
    let page = try site.signedIn(as: .admin).get("/yllapito/ilmoitukset/1")
    #expect(page.status == 200 && page.main.first(id: "yhteys") == nil)
  }

  @Test func `the form says in every language who sees it and for how long`() throws {
    let site = try Sites.story()
    for prefix in KnownRoutes.prefixes {
      let page = try site.get("\(prefix)/ilmoita")
      let field = try #require(page.main.first(id: "yhteys"))
      #expect(field["autocomplete"] == "off" && field["value"] == "")
      let help = try #require(page.main.first(id: "yhteys-help")).text
      #expect(help.contains("90") && help.contains("12"))
      let privacy = try site.get("\(prefix)/tietosuoja").main.text
      #expect(privacy.contains("90 ") && privacy.contains("12 "))
      // Days, months and the life of a copy.
      #expect(privacy.components(separatedBy: "12 ").count >= 3)
    }
  }

  @Test func `one page shows it, to those whose report it is`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    #expect(try send(site).status == 303)
    for account in [StoryAccount.laplandCoordinator, .admin] {
      let editor = try site.signedIn(as: account)
      let shown = try #require(
        try editor.get("/yllapito/ilmoitukset/1").main.first(id: "yhteys")
      ).text
      #expect(shown.contains(Self.contact) && shown.contains("2.3.2027"))
      for address in ["/yllapito/ilmoitukset", "/yllapito", "/yllapito/muutokset?kaikki=1"] {
        #expect(!(try editor.get(address).text.contains(Self.contact)), "\(address)")
      }
    }
    let other = try site.signedIn(as: .pirkanmaaCoordinator).get("/yllapito/ilmoitukset/1")
    #expect(other.status == 403 && !other.text.contains(Self.contact))
    #expect(try site.get("/yllapito/ilmoitukset/1").status == 303)
  }

  @Test func `no letter, log, public page or file has it`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    for account in StoryAccount.allCases { _ = try site.account(account) }
    _ = try send(site)
    for letter in try site.site.weeklyLetters(always: true) {
      #expect(!letter.body.contains("kavija"))
    }
    for address in [
      "/haku.json", "/haku.csv", "/kunta/kemi", "/ilmoita", "/hakemisto.json", "/uutta.atom",
    ] {
      #expect(!(try site.get(address).text.contains("kavija")), "\(address)")
    }
    #expect(!site.log.texts.joined().contains("kavija"))
  }

  @Test(arguments: [
    ("soita minulle", 422), ("1234", 422), (String(repeating: "1", count: 255), 422),
    ("040 123 4567", 303), (" Nimi@Esimerkki.fi ", 303),
  ])
  func `what is no way to reach anybody comes back as typed`(typed: String, status: Int) throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    let page = try send(site, contact: typed)
    #expect(page.status == status)
    guard status == 422 else { return }
    #expect(page.main.first("form")?.fieldValues["yhteys"] == typed)
    #expect(page.main.first("form")?.fieldValues["teksti"] == "Numero on väärä")
    #expect(page.main.first(id: "ongelmat")?.links.map(\.href) == ["#yhteys"])
    #expect(page.main.first(id: "yhteys")?["aria-invalid"] == "true")
    #expect(page.htmlProblems.isEmpty && page.duplicateIDs.isEmpty)
    #expect(page.fields[.cacheControl] == "no-store")
    #expect(try site.catalogue.suggestions().isEmpty)
  }

  @Test func `handling its report at the desk begins its ninety days`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    _ = try send(site)
    let editor = try site.signedIn(as: .laplandCoordinator)
    let answer = try editor.post(
      "/yllapito/ilmoitukset/1",
      form: [
        ("tila", "suljettu"), ("huomio", "Korjattu"), ("nahty-tila", "auki"), ("nahty-huomio", ""),
      ])
    #expect(answer.status == 303)
    #expect(try editor.get("/yllapito/ilmoitukset/1").text.contains("31.5.2026"))
    site.now += 90 * 86_400
    let later = try site.signedIn(as: .laplandCoordinator).get("/yllapito/ilmoitukset/1")
    #expect(later.status == 200 && !later.text.contains(Self.contact))
  }

  @Test func `a sender who asks for it is forgotten at once`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    _ = try send(site)
    let editor = try site.signedIn(as: .laplandCoordinator)
    var form = [
      ("tila", "auki"), ("huomio", ""), ("nahty-tila", "auki"), ("nahty-huomio", "muu"),
      ("poista-yhteys", "1"),
    ]
    let stale = try editor.post("/yllapito/ilmoitukset/1", form: form)
    #expect(stale.status == 409 && stale.text.contains(Self.contact), "nothing is done unseen")
    form[3].1 = ""
    #expect(try editor.post("/yllapito/ilmoitukset/1", form: form).status == 303)
    #expect(!(try editor.get("/yllapito/ilmoitukset/1").text.contains(Self.contact)))
    #expect(try site.number("SELECT count(*) FROM suggestion_contact") == 0)
    #expect(try site.number("SELECT count(*) FROM revision WHERE entity = 'suggestion'") == 0)
  }

  @Test func `feedback about accessibility shows its day, and comes first when it is late`() throws
  {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    _ = try send(site, kind: "accessibility", municipality: "")
    _ = try send(site, kind: "other")
    func list() throws -> TestPage {
      try site.signedIn(as: .laplandCoordinator).get("/yllapito/ilmoitukset")
    }
    func order() throws -> [String] {
      try list().main.links.map(\.href).filter { $0.hasPrefix("/yllapito/ilmoitukset/") }
    }
    #expect(try order() == ["/yllapito/ilmoitukset/2", "/yllapito/ilmoitukset/1"])
    #expect(try list().main.text.contains("Vastaa viimeistään 16.3.2026."))
    site.now += 14 * 86_400
    #expect(try order().first == "/yllapito/ilmoitukset/2", "its last day is not over")
    site.now += 86_400
    #expect(try order() == ["/yllapito/ilmoitukset/1", "/yllapito/ilmoitukset/2"])
    #expect(try list().main.text.contains("Vastaus on myöhässä."))
    let front = try site.signedIn(as: .laplandCoordinator).get("/yllapito")
    #expect(
      front.main.first(class: "desk-tasks")?.links.first?.text
        == "Saavutettavuuspalaute, johon vastaus on myöhässä: 1")
  }
}
