import HTTPTypes
import HumanServices
import TestSupport
import Testing

/// An editor's form when nothing can be saved: it comes back as typed, says why, and can be sent again.
@Suite struct EditorBadDayTests {
  struct Form {
    var address: String
    var typed: [String: String]

    var isService: Bool { address.contains("/palvelut/") }
  }

  private static let long =
    "Soitin <kaksi> kertaa & \"kukaan\" ei vastannut.\n"
    + String(repeating: "pitkä teksti ", count: 300)

  static let forms = [
    Form(
      address: "/yllapito/palvelut/2",
      typed: ["nimi-sv": "Ett <nytt> namn", "kuvaus-fi": long, "miksi": "soitettu & kysytty"]),
    Form(
      address: "/yllapito/palvelut/uusi",
      typed: ["nimi-fi": "Uusi <ryhmä>", "kuvaus-fi": long, "yhteys-1-arvo": "016 123 456"]),
    Form(
      address: "/yllapito/jarjestajat/1",
      typed: ["name.fi": "Toinen <nimi>", "url": "https://toinen.example/?a=1&b=2"]),
    Form(
      address: "/yllapito/jarjestajat/uusi",
      typed: ["name.fi": "Uusi <järjestäjä>", "miksi": "puuttui \"tästä\""]),
  ]

  @Test(arguments: BadDay.allCases, forms.indices)
  func `an editor's form that cannot be saved comes back as typed`(day: BadDay, index: Int) throws {
    let (site, form) = (try TestSite(.story, at: TestSite.storyNoon), Self.forms[index])
    let editor = try site.signedIn(as: .admin)
    var sent = try send(form, from: try editor.get(form.address))
    try day.begin(on: site)
    let before = try site.content()
    let page = try day.during(site) { try editor.post(form.address, form: sent.fields) }

    #expect(page.status == 503)
    #expect(page.fields[.retryAfter] != nil && page.fields[.cacheControl] == "no-store")
    #expect(page.fields[.contentSecurityPolicy] != nil)
    #expect(page.htmlProblems.isEmpty && page.duplicateIDs.isEmpty)
    let alert = try #require(page.main.all("div").first { $0["role"] == "alert" })
    #expect(alert.text.contains("Mitään ei hävinnyt") && alert.text.contains(Self.why[day] ?? "?"))
    #expect(try site.content() == before, "nothing is half saved")

    let lines = site.log.texts.filter { $0.contains("storage failed") }
    #expect(lines.count == 1 && lines[0].contains(day.trouble.rawValue))
    let id = try #require(alert.text.split(separator: " ").last.map { $0.filter(\.isHexDigit) })
    #expect(id.count == 8 && lines[0].contains(id), "the page's id leads to the line")
    #expect(
      !lines[0].contains("Soitin") && !lines[0].contains("nimi"), "and no word typed is in it")

    let shown = form.isService ? page.serviceForm() : page.lastForm()
    for (name, text) in form.typed { #expect(shown[name] == text, "\(name)") }
    sent = shown
    if form.isService { sent.set("_toimi", "tallenna") }
    try day.end(on: site)
    let again = try editor.post(form.address, form: sent.fields)
    #expect(again.status == 303)
    #expect(try site.content() != before)
  }

  private static let why: [BadDay: String] = [
    .full: "levy on täynnä", .readOnly: "ei saa kirjoittaa",
    .locked: "tallennetaan juuri nyt muualta",
  ]

  private func send(_ form: Form, from page: TestPage) throws -> SentForm {
    var sent = form.isService ? page.serviceForm(pressing: "tallenna") : page.lastForm()
    for (name, text) in form.typed { sent.set(name, text) }
    return sent
  }

  @Test func `an action without a form says that it was not done`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    let editor = try site.signedIn(as: .admin)
    var renamed = try editor.get("/yllapito/jarjestajat/1").lastForm()
    renamed.set("name.fi", "Väärä nimi")
    #expect(try editor.post("/yllapito/jarjestajat/1", form: renamed.fields).status == 303)
    let links = try editor.get("/yllapito/jarjestajat/1").main.all("a").compactMap { $0["href"] }
    let address = try #require(links.last { $0.hasPrefix("/yllapito/versiot/") })
    var sent = try editor.get(address).lastForm()
    sent.set("miksi", "oli ennen oikein")
    try BadDay.full.begin(on: site)
    let before = try site.content()
    let page = try editor.post(address, form: sent.fields)
    #expect(page.status == 503)
    #expect(page.main.text.contains("levy on täynnä"))
    #expect(page.lastForm()["miksi"] == "oli ennen oikein")
    #expect(try site.content() == before)
  }
}

extension TestPage {
  /// The form of the main part with the most fields: a small record's own, not that of its history.
  func lastForm() -> SentForm {
    main.all("form").map { SentForm($0) }.max { $0.fields.count < $1.fields.count } ?? onlyForm()
  }
}
