import Catalogue
import Foundation
import HTTPTypes
import HumanServices
import TestSupport
import Testing

/// The form for reporting an error or a missing service.
@Suite struct ReportTests {
  @Test func `the form asks for no name and is kept nowhere`() throws {
    let page = try Sites.story().get("/ilmoita")
    #expect(page.status == 200)
    #expect(
      Set(page.html.first(class: "panel")?.fieldValues.keys.map { $0 } ?? [])
        == ["token", "kunta", "teksti", "yhteys"])
    let inputs = page.main.all("input").filter { $0["type"] != "hidden" && $0["type"] != "radio" }
    #expect(inputs.map { $0["name"] } == ["yhteys"], "which may be left empty")
    #expect(page.fields[.cacheControl] == "no-store")
    #expect(page.fields[.referrerPolicy] == "same-origin")
    #expect(page.meta("robots") == "noindex")
  }

  @Test func `a link to the form says what it is about`() throws {
    let page = try Sites.story().get("/en/ilmoita?palvelu=tunturituen-chat&kunta=kemi")
    let form = try #require(page.main.first("form"))
    #expect(form["action"] == "/en/ilmoita")
    #expect(form.fieldValues["palvelu"] == "tunturituen-chat")
    #expect(form.fieldValues["kunta"] == "kemi")
    #expect(page.main.text.contains("Tunturituen chat"))
    let missing = try Sites.story().get("/ilmoita?aihe=tukihenkilo&kunta=utsjoki")
    #expect(missing.main.first("form")?.fieldValues["asia"] == "missing")
    #expect(missing.main.first("form")?.fieldValues["aihe"] == "tukihenkilo")
  }

  @Test func `a subject that is not there, or is a draft, is no subject`() throws {
    let page = try Sites.story().get(
      "/ilmoita?palvelu=keskenerainen-oikeusapu&kunta=helsinki&aihe=%3Cb%3E")
    #expect(page.status == 200)
    let values = page.main.first("form")?.fieldValues ?? [:]
    #expect(values["palvelu"] == nil && values["aihe"] == nil && values["kunta"] == "")
    #expect(!page.text.contains("Keskeneräinen"))
  }

  @Test(arguments: TestSite.Transport.allCases)
  func `a report is kept, thanked for and never public`(transport: TestSite.Transport) throws {
    let site = try TestSite(.story, over: transport)
    let text = "Numero 040 123 on <väärä> & vanha.\r\nUusi rivi."
    let answer = try site.post(
      "/sv/ilmoita",
      form: [
        "token": site.formToken(), "asia": "error", "teksti": text, "palvelu": "tunturituen-chat",
        "kunta": "kemi", "aihe": "",
      ])
    #expect(answer.status == 303)
    #expect(answer.location == "/sv/ilmoita/kiitos")
    #expect(answer.fields[.cacheControl] == "no-store")
    let kept = try site.catalogue.suggestions()
    #expect(
      kept == [
        Suggestion(
          kind: .error, service: .named("tunturituen-chat"), municipality: .named("kemi"),
          need: nil, text: "Numero 040 123 on <väärä> & vanha.\nUusi rivi.", language: .swedish,
          receivedOn: .on("2026-11-22"))
      ])
    let thanks = try site.get("/sv/ilmoita/kiitos")
    #expect(thanks.status == 200)
    #expect(thanks.fields[.cacheControl] == "no-store")
    for address in ["/palvelu/tunturituen-chat", "/kunta/kemi", "/haku?q=väärä", "/ilmoita"] {
      #expect(!(try site.get(address).text.contains("040 123")))
    }
  }

  @Test func `choosing another language shows the report as typed and keeps nothing`() throws {
    let site = try TestSite()
    let first = try site.get("/ilmoita?palvelu=tunturituen-chat")
    let choice = try #require(first.html.first(class: "langs"))
    let button = try #require(choice.all("button").first { $0["lang"] == "sv" })
    #expect(choice.all("a").isEmpty && button["form"] == first.main.first("form")?["id"])
    let typed = "Rivi <b>1</b>\nja toinen"
    let page = try site.post(
      try #require(button["formaction"]),
      form: [
        "token": site.formToken(), "asia": "error", "teksti": typed, "kunta": "kemi",
        "palvelu": "tunturituen-chat", try #require(button["name"]): "1",
      ])
    #expect(page.status == 200 && page.html.first("html")?["lang"] == "sv")
    let form = try #require(page.main.first("form"))
    #expect(form["action"] == "/sv/ilmoita")
    #expect(form.fieldValues["teksti"] == typed && form.fieldValues["asia"] == "error")
    #expect(
      form.fieldValues["kunta"] == "kemi" && form.fieldValues["palvelu"] == "tunturituen-chat")
    #expect(page.html.first(class: "problems") == nil)
    #expect(try site.catalogue.suggestions().isEmpty)
  }

  @Test func `an unfinished report comes back as typed, with what is missing`() throws {
    let site = try TestSite()
    let typed = "\nRivi <b>1</b> & \"2\"\n\n</textarea><script>alert(1)</script>  "
    let page = try site.post(
      "/ilmoita",
      form: ["token": site.formToken(), "teksti": typed, "kunta": "kemi", "palvelu": "suojapesa"])
    #expect(page.status == 422)
    #expect(page.htmlProblems.isEmpty)
    let form = try #require(page.main.first("form"))
    #expect(form.fieldValues["teksti"] == typed)
    #expect(form.fieldValues["kunta"] == "kemi")
    let names = try site.catalogue.snapshot.names
    #expect(form.fieldValues["palvelu"] == names.name(of: "suojapesa", .service))
    #expect(page.main.first("script") == nil)
    #expect(page.main.first(id: "ongelmat")?.links.map(\.href) == ["#asia-error"])
    #expect(page.html.first(id: "asia-error") != nil)
    #expect(page.fields[.referrerPolicy] == "same-origin")
    #expect(page.fields[.cacheControl] == "no-store")
    #expect(try site.catalogue.suggestions().isEmpty)
  }

  @Test func `with everything wrong every problem is said once and leads to its field`() throws {
    let site = try TestSite()
    let page = try site.post("/ilmoita", form: [:])
    #expect(page.status == 422)
    let links = page.main.first(id: "ongelmat")?.links.map(\.href) ?? []
    #expect(links == ["#asia-error", "#teksti", "#teksti"])
    #expect(links.allSatisfy { page.html.first(id: String($0.dropFirst())) != nil })
    #expect(page.main.first(id: "teksti")?["aria-invalid"] == "true")
    #expect(try site.catalogue.suggestions().isEmpty)
    #expect(page.duplicateIDs.isEmpty)
  }

  @Test(arguments: [(4000, 303), (4001, 422)])
  func `a report has at most four thousand letters, and a longer one is not lost`(
    length: Int, status: Int
  ) throws {
    let site = try TestSite()
    let typed = String(repeating: "ä", count: length)
    let page = try site.post(
      "/ilmoita", form: ["token": site.formToken(), "asia": "other", "teksti": typed])
    #expect(page.status == status)
    if status == 422 {
      #expect(page.main.first("form")?.fieldValues["teksti"] == typed)
      #expect(page.main.first(id: "ongelmat")?.text.contains("4001") == true)
    }
  }

  @Test(arguments: ["", "x", "1.2", "9999999999.AAAA", "-1.AAAA", "1795348800.", "."])
  func `a token that is not ours keeps nothing but the typed text`(token: String) throws {
    let site = try TestSite()
    let page = try site.post(
      "/ilmoita", form: ["token": token, "asia": "other", "teksti": "Terve"])
    #expect(page.status == 422)
    #expect(page.main.first("form")?.fieldValues["teksti"] == "Terve")
    #expect(try site.catalogue.suggestions().isEmpty)
  }

  @Test func `a token of another directory is not ours`() throws {
    let token = try TestSite().formToken()
    let page = try TestSite().post(
      "/ilmoita", form: ["token": token, "asia": "other", "teksti": "Terve"])
    #expect(page.status == 422)
  }

  @Test(arguments: [(172_800.0, 303), (172_801, 422), (-1, 422)])
  func `a form may be open for two days`(seconds: Double, status: Int) throws {
    let site = try TestSite()
    let token = try site.formToken()
    site.now = TestSite.noon.addingTimeInterval(seconds)
    let form: KeyValuePairs = ["token": token, "asia": "other", "teksti": "Terve"]
    let page = try site.post("/ilmoita", form: form)
    #expect(page.status == status)
    guard status == 422 else { return }
    let again = try #require(page.main.first("form")?.fieldValues["token"])
    let second = try site.post(
      "/ilmoita", form: ["token": again, "asia": "other", "teksti": "Terve"])
    #expect(second.status == 303, "the form that is shown again has a fresh token")
  }
}

/// Posts that did not come from our own form.
@Suite struct ForeignPostTests {
  static let refused: [(String, HTTPFields)] = [
    ("cross-site", [.secFetchSite: "cross-site"]), ("same-site", [.secFetchSite: "same-site"]),
    ("another origin", [.origin: "https://evil.example"]),
    ("another port", [.origin: "https://eropalvelut.example:8443"]),
    ("a longer host", [.origin: "https://eropalvelut.example.evil.example"]),
  ]
  static let taken: [(String, HTTPFields)] = [
    ("nothing told", [:]), ("same-origin", [.secFetchSite: "same-origin"]),
    ("typed by the visitor", [.secFetchSite: "none"]), ("null", [.origin: "null"]),
    ("our own", [.origin: "https://eropalvelut.example", .secFetchSite: "same-origin"]),
    ("the host that was asked", [.origin: "http://127.0.0.1:8080", .host: "127.0.0.1:8080"]),
  ]

  @Test(arguments: refused.indices)
  func `a post of another site is refused, whatever its token`(index: Int) throws {
    let site = try TestSite()
    let page = try site.post(
      "/ilmoita", form: ["token": site.formToken(), "asia": "other", "teksti": "Terve taas"],
      fields: ForeignPostTests.refused[index].1)
    #expect(page.status == 403, "\(ForeignPostTests.refused[index].0)")
    #expect(page.html.all("h1").count == 1)
    #expect(page.main.all("textarea").isEmpty, "nobody puts words into our pages")
    #expect(try site.catalogue.suggestions().isEmpty)
  }

  @Test(arguments: taken.indices)
  func `a post that may be ours is judged by its token`(index: Int) throws {
    let site = try TestSite()
    let (name, fields) = ForeignPostTests.taken[index]
    let page = try site.post(
      "/ilmoita", form: ["token": site.formToken(), "asia": "other", "teksti": "Terve"],
      fields: fields)
    #expect(page.status == 303, "\(name)")
    let forged = try site.post(
      "/ilmoita", form: ["token": "1.x", "asia": "other", "teksti": "Terve"], fields: fields)
    #expect(forged.status == 422, "\(name)")
  }

  @Test(arguments: ["text/plain", "application/json", "multipart/form-data; boundary=x"])
  func `what is no form is refused`(type: String) throws {
    let site = try TestSite()
    let page = try site.post(
      "/ilmoita", form: ["token": site.formToken(), "asia": "other", "teksti": "Terve"],
      fields: [.contentType: type])
    #expect(page.status == 415)
    #expect(page.html.all("h1").count == 1)
  }

  @Test(arguments: ["teksti=%FF", "teksti=a%00b"])
  func `a form that is no text is refused`(body: String) throws {
    let page = try TestSite().ask(
      .post, "/ilmoita", [.contentType: "application/x-www-form-urlencoded"], Array(body.utf8))
    #expect(page.status == 400)
  }
}

extension TestSite {
  /// The token of a form that was just shown.
  func formToken() throws -> String {
    try #require(try get("/ilmoita").main.first("form")?.fieldValues["token"])
  }
}

extension TestPage {
  /// Ids that more than one element has.
  var duplicateIDs: [String] {
    let ids = html.all { $0["id"] != nil }.compactMap { $0["id"] }
    return Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
  }
}
