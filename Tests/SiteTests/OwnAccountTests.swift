import Foundation
import GRDB
import HTTPTypes
import HumanServices
import TestSupport
import Testing

@testable import Site

/// One's own password, second factor and sessions.
@Suite struct OwnAccountTests {
  private let site: TestSite
  private let editor: SignedInEditor

  init() throws {
    site = try TestSite()
    editor = try site.signedIn(as: .laplandCoordinator)
  }

  private func change(
    _ present: String, _ new: String, _ again: String? = nil
  ) throws -> TestPage {
    try editor.post(
      "/yllapito/tili/salasana",
      form: [("nykyinen", present), ("uusi", new), ("uudelleen", again ?? new)])
  }

  @Test func `a new password ends other sessions and gives this one a new token`() throws {
    let other = try site.signedIn(as: .laplandCoordinator)
    let page = try change(StoryAccount.password, "kolme poroa ja yksi hirvi")
    #expect(page.status == 303)
    #expect(try editor.get("/yllapito").status == 303, "the former token is worth nothing")
    #expect(try other.get("/yllapito").status == 303)
    let renewed = try #require(page.signedIn(site))
    #expect(
      try renewed.get("/yllapito/tili?muutettu=1").main.text.contains("Muutos on tallennettu"))
    #expect(try site.logIn(.laplandCoordinator).status == 422)
    #expect(
      try site.logIn(.laplandCoordinator, password: "kolme poroa ja yksi hirvi").status == 303)
  }

  @Test(arguments: [
    ("väärä nykyinen salasana", "kolme poroa ja yksi hirvi", nil, "nykyinen"),
    (StoryAccount.password, "lyhyt", nil, "uusi"),
    (StoryAccount.password, "lappi on kaunis maa", nil, "uusi"),
    (StoryAccount.password, "kolme poroa ja yksi hirvi", "kolme poroa ja kaksi", "uudelleen"),
  ])
  func `a password that cannot be set says why at its field`(
    present: String, new: String, again: String?, field: String
  ) throws {
    let page = try change(present, new, again)
    #expect(page.status == 422)
    #expect(page.main.first(id: "ongelmat")?.links.map(\.href) == ["#\(field)"])
    #expect(page.main.first(id: field)?["aria-invalid"] == "true")
    #expect(!page.text.contains(new), "no password is shown again")
    #expect(try editor.get("/yllapito").status == 200)
  }

  @Test func `one sees one's own logins and ends them all`() throws {
    site.now += 600
    let other = try site.signedIn(as: .laplandCoordinator)
    let stranger = try site.signedIn(as: .admin)
    let items = try other.get("/yllapito/tili").main.all("li").map(\.text)
    #expect(items.count == 2)
    #expect(items.filter { $0.hasSuffix("(tämä)") }.count == 1)
    let page = try other.post("/yllapito/tili/kirjaudu-ulos-kaikkialta", form: [])
    #expect(page.status == 303)
    #expect(try editor.get("/yllapito").status == 303)
    #expect(try other.get("/yllapito").status == 303)
    #expect(try stranger.get("/yllapito").status == 200)
  }

  @Test func `with a second factor a password alone lets nobody in`() throws {
    let (key, codes) = try turnOn()
    let first = try site.logIn(.laplandCoordinator)
    #expect(first.status == 200)
    #expect(first.fields[.setCookie] == nil)
    let form = try #require(first.main.first("form"))
    #expect(form["action"] == "/yllapito/kirjaudu/koodi")
    site.now += 60
    let code = TimeCode(key: key).code(step: TimeCode.step(at: site.now))
    #expect(try send(code, form).status == 303)
    let again = try send(code, form)
    #expect(again.status == 422, "a code is good once")
    #expect(again.fields[.setCookie] == nil)
    #expect(try send(codes[0].lowercased(), form).status == 303)
    #expect(try send(codes[0], form).status == 422, "so is a recovery code")
    #expect(try send("", form).status == 422)
    site.now += 301
    #expect(try send(codes[1], form).main.first(id: "salasana") != nil, "too late: begin again")
  }

  @Test(arguments: ["1.1.x", "", "1", "x.y.z", "1.99999999999.x"])
  func `nobody gets to the second step without the first`(ticket: String) throws {
    _ = try turnOn()
    let page = try site.sendForm(
      "/yllapito/kirjaudu/koodi", [("lippu", ticket), ("koodi", "123456")])
    #expect(page.status == 422)
    #expect(page.main.first(id: "salasana") != nil)
  }

  @Test func `guessing codes is slowed down like guessing passwords`() throws {
    _ = try turnOn()
    let form = try #require(try site.logIn(.laplandCoordinator).main.first("form"))
    for _ in 0..<5 { #expect(try send("000000", form).status == 422) }
    let slowed = try send("000000", form)
    #expect(slowed.status == 429)
    #expect(slowed.fields[.retryAfter] == "30")
  }

  @Test func `a key that was not shown here is not taken`() throws {
    let page = try editor.get("/yllapito/tili/koodi")
    var fields = try #require(page.main.first("form")?.fieldValues)
    let own = TimeCode.random()
    fields["avain"] = Base32.encoded(own.key)
    fields["koodi"] = own.code(step: TimeCode.step(at: site.now))
    fields["salasana"] = StoryAccount.password
    let answer = try editor.postExactly(
      "/yllapito/tili/koodi", form: fields.map { ($0.key, $0.value) })
    #expect(answer.status == 400)
  }

  @Test func `turning the second factor off takes the password`() throws {
    let (_, _) = try turnOn()
    let session = try site.signedIn(as: .laplandCoordinator)
    #expect(
      try session.post("/yllapito/tili/koodi/pois", form: [("salasana", "arvaus")]).status == 422)
    let page = try session.post(
      "/yllapito/tili/koodi/pois", form: [("salasana", StoryAccount.password)])
    #expect(page.status == 303)
    #expect(try site.logIn(.laplandCoordinator).fields[.setCookie] != nil)
  }

  /// Turns the second factor on as an editor does.
  private func turnOn() throws -> (key: [UInt8], codes: [String]) {
    let page = try editor.get("/yllapito/tili/koodi")
    var fields = try #require(page.main.first("form")?.fieldValues)
    let key = try #require(Base32.decoded(fields["avain"] ?? ""))
    fields["koodi"] = TimeCode(key: key).code(step: TimeCode.step(at: site.now))
    fields["salasana"] = StoryAccount.password
    let shown = try editor.postExactly(
      "/yllapito/tili/koodi", form: fields.map { ($0.key, $0.value) })
    #expect(shown.status == 200)
    let codes = shown.main.all("code").map(\.text)
    #expect(codes.count == 10 && Set(codes).count == 10)
    let kept = try site.raw {
      try String.fetchAll($0, sql: "SELECT hex(code_hash) FROM recovery_code")
    }
    #expect(kept.count == 10 && kept.allSatisfy { $0.count == 64 })
    return (key, codes)
  }

  private func send(_ code: String, _ form: HTMLElement) throws -> TestPage {
    let fields = form.fieldValues.map { ($0.key, $0.key == "koodi" ? code : $0.value) }
    return try site.sendForm("/yllapito/kirjaudu/koodi", fields)
  }
}

extension TestPage {
  /// The browser that this answer gave a session.
  func signedIn(_ site: TestSite) -> SignedInEditor? {
    guard let token = fields[.setCookie]?.firstMatch(of: #/__Host-istunto=([^;]+)/#)?.1 else {
      return nil
    }
    return SignedInEditor(site: site, token: String(token))
  }
}

extension TestSite {
  /// Sends fields without any cookie.
  func sendForm(_ address: String, _ fields: [(String, String)]) throws -> TestPage {
    let body = fields.map { "\(TestSite.encoded($0.0))=\(TestSite.encoded($0.1))" }
    return try ask(.post, address, TestSite.formType, Array(body.joined(separator: "&").utf8))
  }
}
