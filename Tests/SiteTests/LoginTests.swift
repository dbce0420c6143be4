import Foundation
import GRDB
import HTTPTypes
import HumanServices
import TestSupport
import Testing

/// Getting in and out.
@Suite struct LoginTests {
  @Test(arguments: TestSite.Transport.allCases)
  func `the right password begins a session with a cookie no script can read`(
    transport: TestSite.Transport
  ) throws {
    let site = try TestSite(over: transport)
    let page = try site.logIn(.laplandCoordinator)
    #expect(page.status == 303)
    #expect(page.location == "/yllapito")
    let cookie = try #require(page.fields[.setCookie])
    let parts = cookie.split(separator: "; ").map(String.init)
    #expect(parts[0].hasPrefix("__Host-istunto="))
    #expect(Set(parts.dropFirst()) == ["Path=/", "HttpOnly", "SameSite=Strict", "Secure"])
    let front = try site.get("/yllapito", fields: [.cookie: parts[0]])
    #expect(front.heading == "Hei, Lapin koordinaattori")
    #expect(front.main.text.contains("Lappi") && !front.main.text.contains("Pirkanmaa"))
  }

  @Test func `of a session's token only its hash is kept`() throws {
    let site = try TestSite()
    let cookie = try #require(try site.logIn(.admin).fields[.setCookie])
    let token = try #require(cookie.firstMatch(of: #/=([A-Za-z0-9_-]+);/#)?.1)
    #expect(token.count == 43, "256 bits in base64")
    let kept = try site.raw { try String.fetchAll($0, sql: "SELECT hex(token_hash) FROM session") }
    #expect(kept.count == 1 && kept[0].count == 64)
    #expect(!kept[0].contains(token))
  }

  @Test func `a login gives a new token each time, whatever cookie came with it`() throws {
    let site = try TestSite()
    let planted = "__Host-istunto=\(String(repeating: "A", count: 43))"
    let first = try site.logIn(.admin, fields: [.cookie: planted]).fields[.setCookie]
    let second = try site.logIn(.admin, fields: [.cookie: planted]).fields[.setCookie]
    #expect(first != second)
    #expect(first?.hasPrefix(planted) == false)
    #expect(try site.get("/yllapito", fields: [.cookie: planted]).status == 303)
  }

  @Test func `a wrong password and an unknown address get the same answer`() throws {
    let site = try TestSite()
    let wrong = try site.logIn(.admin, password: "väärä salasana tässä")
    let unknown = try site.logIn(.admin, email: "kukaan@eropalvelut.example")
    for page in [wrong, unknown] {
      #expect(page.status == 422)
      #expect(page.fields[.setCookie] == nil)
    }
    #expect(
      wrong.main.first(id: "ongelmat")?.text == unknown.main.first(id: "ongelmat")?.text)
    #expect(wrong.main.first("form")?.fieldValues["salasana"] == "", "no password is shown again")
    #expect(wrong.main.first("form")?.fieldValues["sahkoposti"] == StoryAccount.admin.email)
  }

  @Test func `after a login the page that was asked for opens`() throws {
    let site = try TestSite()
    let page = try site.logIn(.admin, more: [("paluu", "/sv/yllapito?a=1")])
    #expect(page.location == "/sv/yllapito?a=1")
  }

  @Test(arguments: [
    "https://evil.example/", "//evil.example/yllapito", "/\\evil.example", "/kunta/utsjoki",
    "/yllapitoa", "/yllapito/../poistu", "/yllapito//evil", "javascript:alert(1)",
    "/yllapito\r\nSet-Cookie: a=b", "/yllapito\u{0}", "/poistu", "yllapito", "",
    "/\t/evil.example", "/yllapito/ä",
  ])
  func `a login leads to no other address than the admin side's`(address: String) throws {
    let site = try TestSite()
    let page = try site.logIn(.admin, more: [("paluu", address)])
    #expect(page.location == "/yllapito" || page.status == 400)
    #expect(page.fields.filter { $0.name == .setCookie }.count <= 1)
    let form = try site.get("/yllapito/kirjaudu?paluu=\(TestSite.encoded(address))")
    #expect(form.main.first("form")?.fieldValues["paluu"] == nil)
  }

  @Test func `a login from another site's page is refused`() throws {
    let site = try TestSite()
    for fields: HTTPFields in [
      [.origin: "https://evil.example"], [.secFetchSite: "cross-site"],
    ] {
      let page = try site.logIn(.admin, fields: fields)
      #expect(page.status == 403)
      #expect(page.fields[.setCookie] == nil)
    }
  }

  @Test func `logging out ends the session for good`() throws {
    let site = try TestSite()
    let editor = try site.signedIn(as: .admin)
    let page = try editor.post("/yllapito/kirjaudu-ulos", form: [])
    #expect(page.status == 303)
    #expect(page.location == "/yllapito/kirjaudu?ulos=1")
    #expect(page.fields[.setCookie]?.contains("Max-Age=0") == true)
    #expect(try editor.get("/yllapito").status == 303)
    #expect(try site.get("/yllapito/kirjaudu?ulos=1").main.text.contains("Olet kirjautunut ulos"))
  }

  @Test func `without any account the admin side shows only how to make one`() throws {
    let site = try TestSite()
    let page = try site.get("/yllapito/kirjaudu")
    #expect(page.main.all("form").isEmpty)
    #expect(page.main.first("code")?.text.hasPrefix("eropalvelut account add") == true)
    #expect(try site.ask(.post, "/yllapito/kirjaudu-ulos", TestSite.formType).status == 401)
  }
}

/// Sessions grow old.
@Suite struct SessionAgeTests {
  @Test func `a session ends after half an hour of silence`() throws {
    let site = try TestSite()
    let editor = try site.signedIn(as: .admin)
    site.now += 29 * 60
    #expect(try editor.get("/yllapito").status == 200)
    site.now += 29 * 60
    #expect(try editor.get("/yllapito").status == 200)
    site.now += 30 * 60
    #expect(try editor.get("/yllapito").status == 303)
  }

  @Test func `a session ends after twelve hours in any case`() throws {
    let site = try TestSite()
    let editor = try site.signedIn(as: .admin)
    for _ in 0..<35 {
      site.now += 20 * 60
      #expect(try editor.get("/yllapito").status == 200)
    }
    site.now += 20 * 60
    #expect(try editor.get("/yllapito").status == 303)
  }

  @Test func `a page says until when its session goes on`() throws {
    let page = try TestSite(at: TestSite.noon).signedIn(as: .admin).get("/yllapito")
    let line = try #require(page.html.first(id: "session-end"))
    #expect(line.text.contains("14.30"), "half an hour after two in Finland")
    #expect(line["data-seconds"] == "1800")
  }

  @Test func `what was typed survives a session's end and is shown again, not saved`() throws {
    let site = try TestSite()
    let editor = try site.signedIn(as: .laplandCoordinator)
    let token = try editor.csrf()
    site.now += 31 * 60
    let text = "Riviä kaksi:\r\nÄäkköset & <merkit> \"100 %\""
    let asked = try editor.postExactly(
      "/yllapito/kirjaudu-ulos", form: [("teksti", text), ("_token", token)])
    #expect(asked.status == 401)
    let carried = try #require(asked.main.first("form")?.fieldValues)
    let page = try site.logIn(
      .laplandCoordinator,
      more: [("_osoite", carried["_osoite"] ?? ""), ("_lomake", carried["_lomake"] ?? "")])
    #expect(page.status == 200)
    let form = try #require(page.main.first("form"))
    #expect(form["action"] == "/yllapito/kirjaudu-ulos")
    #expect(form.fieldValues["teksti"] == text.replacing("\r\n", with: "\n"))
    #expect(form.fieldValues["_uudelleen"] == "1")
    let cookie = String(try #require(page.fields[.setCookie]).prefix { $0 != ";" })
    let again = SignedInEditor(
      site: site, token: String(cookie.dropFirst("__Host-istunto=".count)))
    let done = try again.postExactly(
      "/yllapito/kirjaudu-ulos",
      form: [("_token", form.fieldValues["_token"] ?? ""), ("_uudelleen", "1")])
    #expect(done.status == 409, "an action is not done unseen")
    #expect(try again.get("/yllapito").status == 200)
  }
}

extension TestSite {
  /// Logs in as a browser does: asks for the form, sends it.
  func logIn(
    _ account: StoryAccount, email: String? = nil, password: String = StoryAccount.password,
    more: [(String, String)] = [], fields: HTTPFields = [:]
  ) throws -> TestPage {
    _ = try self.account(account)
    let form = try get("/yllapito/kirjaudu").main.first("form")
    let pairs =
      [
        ("token", form?.fieldValues["token"] ?? ""), ("sahkoposti", email ?? account.email),
        ("salasana", password),
      ] + more
    let body = pairs.map { "\(TestSite.encoded($0.0))=\(TestSite.encoded($0.1))" }
      .joined(separator: "&")
    var fields = fields
    fields[.contentType] = "application/x-www-form-urlencoded"
    return try ask(.post, "/yllapito/kirjaudu", fields, Array(body.utf8))
  }
}
