import Catalogue
import Foundation
import GRDB
import HTTPTypes
import HumanServices
import TestSupport
import Testing

/// Ten minutes of a coordinator.
@Suite struct ShiftTests {
  let site: TestSite
  let editor: SignedInEditor

  init() throws {
    site = try TestSite(.story, at: TestSite.storyNoon)
    editor = try site.signedIn(as: .laplandCoordinator)
  }

  /// The first card of a shift, the safety contacts passed over.
  private func card(_ editor: SignedInEditor? = nil) throws -> TestPage {
    let editor = editor ?? self.editor
    let first = try editor.get("/yllapito/vuoro")
    let skip = try #require(link("Ohita nyt", on: first))
    return try editor.get(skip)
  }

  private func link(_ text: String, on page: TestPage) -> String? {
    page.main.all("a").first { $0.text.contains(text) }?["href"]
  }

  private func name(_ page: TestPage) -> String { page.main.first("h2")?.text ?? "" }

  /// Presses one of the card's buttons and follows where that leads.
  private func press(
    _ kind: String, on page: TestPage, by editor: SignedInEditor? = nil,
    _ typed: [(String, String)] = []
  ) throws -> TestPage {
    let editor = editor ?? self.editor
    let answer = try send(kind, on: page, by: editor, typed)
    #expect(answer.status == 303)
    return try editor.get(try #require(answer.location))
  }

  private func send(
    _ kind: String, on page: TestPage, by editor: SignedInEditor? = nil,
    _ typed: [(String, String)] = []
  ) throws -> TestPage {
    let form = try #require(page.html.first(id: "lomake"))
    var sent = SentForm(form)
    for (name, value) in typed { sent.set(name, value) }
    sent.set("vastaus", kind)
    return try (editor ?? self.editor).post(try #require(form["action"]), form: sent.fields)
  }

  private func service(_ id: Int64) throws -> EditedService {
    try #require(try site.catalogue.service(id: ID(rawValue: id)))
  }

  @Test func `the front page begins with the shift`() throws {
    let page = try editor.get("/yllapito")
    let start = try #require(page.main.first(class: "btn"))
    #expect(start.text == "Aloita vuoro" && start["href"] == "/yllapito/vuoro")
  }

  @Test func `safety contacts that nobody has checked come before all`() throws {
    let page = try editor.get("/yllapito/vuoro")
    #expect(page.main.text.contains("Ensin turvanumerot"))
    let check = try #require(link("Tarkista", on: page) ?? link("pitää", on: page))
    let form = try #require(try editor.get(check).html.first(id: "lomake"))
    var sent = SentForm(form)
    sent.set("miten", "site")
    let answer = try editor.post(try #require(form["action"]), form: sent.fields)
    #expect(answer.location?.hasPrefix("/yllapito/vuoro?vuoro=") == true)
    #expect(try site.catalogue.editedSafetyContacts().count { $0.assurance != nil } == 1)
  }

  @Test func `a number that the country calls is not met in person`() throws {
    let answer = try editor.post(
      "/yllapito/turvanumerot/kriisi/tarkistus", form: [("versio", "1"), ("miten", "in_person")])
    #expect(answer.status == 422)
  }

  @Test func `a card says why, whom to call and what to say`() throws {
    let page = try editor.get("/yllapito/vuoro/1")
    let text = page.main.text
    #expect(text.contains("Jos tieto on väärin, yksi kunta jää ilman tietoa avusta."))
    #expect(text.contains("Kukaan ei ole vielä tarkistanut tätä."))
    let call = try #require(page.main.first(class: "shift-call"))
    #expect(call["href"] == "tel:+358400000000")
    #expect(call.text.contains("Soita 040 000 0000"))
    #expect(
      text.contains("Palveletteko yhä tätä aluetta: Inari, ja onko 040 000 0000 oikea numero"))
    #expect(text.contains("Näin perhe näkee sen"))
  }

  @Test func `without a number the site is to be opened, and read there`() throws {
    let page = try editor.get("/yllapito/vuoro/2")
    #expect(page.main.first(class: "shift-call")?["href"] == "https://lapin-erotuki.example/")
    #expect(page.main.first(class: "shift-holds")?["value"] == "katsoin")
  }

  @Test func `one press says that it holds, and the next card comes`() throws {
    let first = try card()
    let (begun, firstName) = (name(first), name(first))
    site.now += 60
    let next = try press("katsoin", on: first)
    #expect(name(next) != begun)
    #expect(next.main.text.contains("Tehty 1 ·"))
    let checked = try site.raw { db in
      try String.fetchAll(db, sql: "SELECT name FROM service WHERE assured_date = '2026-03-02'")
    }
    #expect(checked.count == 1 && checked[0].contains(firstName))
  }

  @Test func `a check by another way on another day is kept as it was`() throws {
    let page = try editor.get("/yllapito/vuoro/1")
    _ = try press("pitaa", on: page, [("miten", "in_person"), ("paiva", "2026-02-27")])
    #expect(
      try service(1).assurance
        == Assurance(on: .on("2026-02-27"), by: .provider, how: .visit))
  }

  static let mistakes: [(String, [(String, String)], String)] = [
    ("pitaa", [("paiva", "2026-03-01")], "Valitse, miten tarkistit."),
    ("pitaa", [("miten", "phone"), ("paiva", "2026-03-03")], "Valitse päivä viimeisen vuoden"),
    ("pitaa", [("miten", "phone"), ("paiva", "2025-03-01")], "Valitse päivä viimeisen vuoden"),
    ("pitaa", [("miten", "phone"), ("paiva", "eilen")], "Valitse päivä viimeisen vuoden"),
    ("paattynyt", [("tilalle", "Uusi ryhmä")], "Kirjoita viimeinen päivä."),
    ("paattynyt", [("paattyi", "2027-01-01"), ("tilalle", "Uusi ryhmä")], "tulevaisuudessa"),
    ("", [], "Valitse, mitä sait selville."),
  ]

  @Test(arguments: mistakes.indices)
  func `a mistake is told, and what was typed stays`(index: Int) throws {
    let (kind, typed, message) = ShiftTests.mistakes[index]
    let before = try service(1)
    let answer = try send(kind, on: try editor.get("/yllapito/vuoro/1"), typed)
    #expect(answer.status == 422)
    #expect(answer.main.text.contains(message))
    let shown = SentForm(try #require(answer.html.first(id: "lomake")))
    for (name, value) in typed { #expect(shown[name] == value) }
    #expect(try service(1) == before)
    #expect(try site.catalogue.calls(about: ID(rawValue: 1)).isEmpty)
  }

  @Test func `who did not answer is back after three days`() throws {
    let page = try card()
    let silent = name(page)
    let next = try press("eivastannut", on: page)
    #expect(name(next) != silent)
    for (days, isBack) in [(2.0, false), (3.0, true)] {
      site.now = TestSite.storyNoon + days * 86_400
      let again = try site.signedIn(as: .laplandCoordinator)
      #expect((name(try card(again)) == silent) == isBack)
    }
  }

  @Test func `an earlier attempt stands on the card, by role and not by name`() throws {
    _ = try press("eivastannut", on: try editor.get("/yllapito/vuoro/1"))
    site.now += 4 * 86_400
    let text = try site.signedIn(as: .admin).get("/yllapito/vuoro/1").main.text
    #expect(text.contains("ei vastannut"))
    #expect(!text.contains("Lapin koordinaattori"))
  }

  @Test func `what has ended is out of the shift, and says since when`() throws {
    let page = try editor.get("/yllapito/vuoro/1")
    _ = try press("paattynyt", on: page, [("paattyi", "2026-02-20"), ("tilalle", "Ei mitään")])
    let details = try service(1).service.details
    #expect(details.state == .ended && details.endsOn == .on("2026-02-20"))
    #expect(try editor.get("/yllapito/vuoro/1").status == 303)
  }

  @Test func `a correction leads to the form and back to the same card`() throws {
    let page = try editor.get("/yllapito/vuoro/1")
    let form = try editor.get(try #require(link("Korjaan tässä", on: page)))
    var sent = form.serviceForm(pressing: "tallenna")
    sent.set("nimi-fi", "Ivalon eroneuvonta")
    let saved = try editor.post("/yllapito/palvelut/1", form: sent.fields)
    let back = try #require(saved.location)
    #expect(back.hasPrefix("/yllapito/vuoro/1?vuoro="))
    let again = try editor.get(back)
    #expect(again.main.text.contains("Korjaus on tallennettu."))
    #expect(name(again) == "Ivalon eroneuvonta")
    _ = try press("soitin", on: again)
    #expect(try site.catalogue.calls(about: ID(rawValue: 1)).map(\.outcome) == [.held, .changed])
  }

  @Test func `somebody who was quicker is not written over`() throws {
    let page = try editor.get("/yllapito/vuoro/1")
    let stored = try service(1).service
    var details = stored.details
    details.name = LocalizedText(finnish: "Toinen nimi")
    _ = try site.catalogue.updateService(
      stored.id, with: details, expecting: stored.revision, by: .commandLine, at: site.now)
    let answer = try send("soitin", on: page)
    #expect(answer.status == 409)
    #expect(answer.main.text.contains("Joku muutti tietoja"))
    #expect(try service(1).assurance == nil)
  }

  @Test func `a nationwide listing any coordinator checks, and none ends`() throws {
    let page = try editor.get("/yllapito/vuoro/7")
    #expect(link("Korjaan tässä", on: page) == nil)
    #expect(page.main.text.contains("muuttaa pääkäyttäjä"))
    let refused = try send("paattynyt", on: page, [("paattyi", "2026-02-20")])
    #expect(refused.status == 403)
    _ = try press("katsoin", on: page)
    #expect(try service(7).assurance?.how == .site)
  }

  @Test func `one call to a provider confirms all but what is ticked`() throws {
    let offered = try #require(
      link("Yksi puhelu", on: try editor.get("/yllapito/vuoro/1")))
    let sheet = try editor.get(offered)
    let form = try #require(sheet.html.first(id: "lomake"))
    let seen = form.all("input").filter { $0["name"] == "nahty" }.compactMap { $0["value"] }
    #expect(seen.count > 4)
    var sent = SentForm(form)
    sent.tick("muuttunut", "2")
    sent.set("vastaus", "soitin")
    let answer = try editor.post(try #require(form["action"]), form: sent.fields)
    #expect(answer.location?.hasPrefix("/yllapito/vuoro/2?") == true)
    #expect(try service(2).assurance == nil)
    let checked = try site.number("SELECT count(*) FROM service WHERE assured_how = 'phone'")
    #expect(checked == seen.count - 1)
    #expect(
      try site.number("SELECT count(DISTINCT batch) FROM revision WHERE action = 'assure'") == 1)
  }

  @Test func `nobody is told to call where there is only a site`() throws {
    try site.change("DELETE FROM contact_point")
    let card = try editor.get("/yllapito/vuoro/1")
    #expect(link("Yksi puhelu", on: card) == nil)
    let sheet = try editor.get(try #require(link("Samalta järjestäjältä", on: card)))
    #expect(sheet.main.first("h1")?.text.hasPrefix("Samalta järjestäjältä: ") == true)
  }

  @Test func `a sheet with another region's listing in it is refused`() throws {
    let sheet = try editor.get(
      try #require(link("Yksi puhelu", on: try editor.get("/yllapito/vuoro/1"))))
    let form = try #require(sheet.html.first(id: "lomake"))
    var sent = SentForm(form)
    sent.tick("nahty", "3:1")
    sent.set("vastaus", "soitin")
    let answer = try editor.post(try #require(form["action"]), form: sent.fields)
    #expect(answer.status == 403)
    #expect(try site.number("SELECT count(*) FROM service WHERE assured_date IS NOT NULL") == 0)
  }

  @Test func `a shift that checks everything ends, and tells how the figures moved`() throws {
    var page = try card()
    var pressed = 0
    while page.html.first(id: "lomake") != nil, pressed < 40 {
      site.now += 5
      page = try press("katsoin", on: page)
      pressed += 1
    }
    #expect(pressed > 10)
    #expect(page.heading == "Vuoro on tehty")
    #expect(page.main.text.contains("100 % palveluista on tarkistettu vuoden sisällä"))
    #expect(page.main.text.contains("Vuoron alussa 0 %"))
    #expect(page.main.text.contains("Kaikki on tarkistettu"))
    #expect(page.main.all(class: "desk-list").first?.all("li").count == pressed)
  }

  @Test func `a report brings a checked listing back at once, and once a shift`() throws {
    _ = try press("soitin", on: try editor.get("/yllapito/vuoro/1"))
    try site.catalogue.keep(
      Suggestion(
        kind: .error, service: .named("ivalon-eroneuvola"), municipality: nil, need: nil,
        text: "Numero on vanha", language: .finnish, receivedOn: Story.today))
    site.now += 86_400
    let again = try site.signedIn(as: .laplandCoordinator)
    let page = try again.get("/yllapito/vuoro/1")
    #expect(page.main.text.contains("Kävijä on ilmoittanut tästä."))
    let next = try press("soitin", on: page, by: again)
    #expect(name(next) != "Ivalon eroneuvola")
  }

  @Test(arguments: ["x", "-5", "1772445600.a", "99999999999999999999", "1.1.1;drop"])
  func `a mark that means nothing begins a new shift`(mark: String) throws {
    let page = try editor.get("/yllapito/vuoro/1?vuoro=\(TestSite.encoded(mark))")
    #expect(page.status == 200)
    #expect(page.main.text.contains("Tehty 0 ·"))
  }
}
