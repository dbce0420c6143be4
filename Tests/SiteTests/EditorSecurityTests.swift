import Catalogue
import Foundation
import GRDB
import HTTPServer
import HTTPTypes
import HumanServices
import TestSupport
import Testing

@testable import Site

/// What somebody hostile tries at the door and in the forms of accounts.
@Suite struct EditorSecurityTests {
  static let hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onfocus='alert(1)",
    "'); DROP TABLE account; --", "' OR '1'='1", "{{7*7}}${7*7}", "</textarea><b>", "&lt;b&gt;",
    "a\tb",
  ]

  @Test(arguments: hostile)
  func `a text is shown as it was written, wherever it appears`(text: String) throws {
    let site = try TestSite()
    let admin = try site.signedIn(as: .admin)
    let made = try admin.post(
      "/yllapito/tunnukset/uusi",
      form: [
        ("sahkoposti", "uusi@eropalvelut.example"), ("nimi", text), ("rooli", "admin"),
      ])
    #expect(made.status == 201)
    let editor = try #require(
      try site.catalogue.accounts().first { $0.displayName == text.cleaned })
    let own = SignedInEditor(site: site, token: try site.site.openSession(for: editor.id))
    let pages = [
      made, try admin.get("/yllapito/tunnukset"),
      try admin.get("/yllapito/tunnukset/\(editor.id.rawValue)"), try admin.get("/yllapito/loki"),
      try own.get("/yllapito"), try own.get("/yllapito/tili"),
    ]
    let shown = text.cleaned.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for page in pages {
      #expect(page.htmlProblems == [])
      #expect(page.html.text.contains(shown))
      #expect(page.html.all("img").isEmpty && page.html.all("b").isEmpty)
      #expect(page.html.all("script").allSatisfy { $0["src"]?.hasPrefix("/assets/") == true })
      #expect(page.html.all { $0.attributes.keys.contains { $0.hasPrefix("on") } }.isEmpty)
    }
    #expect(try site.raw { try Int.fetchOne($0, sql: "SELECT count(*) FROM account") } == 2)
  }

  @Test(arguments: hostile)
  func `what was typed to log in comes back as text and opens nothing`(text: String) throws {
    let site = try TestSite()
    let page = try site.logIn(.admin, email: text, password: text)
    #expect(page.status == 422)
    #expect(page.fields[.setCookie] == nil)
    #expect(page.htmlProblems == [])
    #expect(page.html.all("img").isEmpty && page.html.all("b").isEmpty)
    let form = try #require(page.main.first("form")?.fieldValues)
    #expect(form["sahkoposti"] == text)
  }

  @Test(arguments: ["", "x", "1.2", "99999999999.AAAA"])
  func `a login form that is none of ours opens nothing`(token: String) throws {
    let site = try TestSite()
    _ = try site.account(.admin)
    let page = try site.sendForm(
      "/yllapito/kirjaudu",
      [
        ("token", token), ("sahkoposti", StoryAccount.admin.email),
        ("salasana", StoryAccount.password),
      ])
    #expect(page.status == 422)
    #expect(page.fields[.setCookie] == nil)
  }

  @Test(arguments: [StoryAccount.laplandCoordinator.email, "kukaan@eropalvelut.example"])
  func `guessing is slowed down alike, whether the account exists or not`(email: String) throws {
    let site = try TestSite()
    var answers: [String] = []
    for _ in 0..<5 {
      let page = try site.logIn(.laplandCoordinator, email: email, password: "arvaus arvaus")
      answers.append("\(page.status) \(page.main.first(id: "ongelmat")?.text ?? "")")
    }
    #expect(Set(answers).count == 1)
    let slowed = try site.logIn(.laplandCoordinator, email: email)
    #expect(slowed.status == 429)
    #expect(slowed.fields[.retryAfter] == "30")
    #expect(slowed.main.first("form")?.fieldValues["sahkoposti"] == email)
    site.now += 30
    #expect(try site.logIn(.laplandCoordinator, email: email).status != 429)
  }

  @Test func `an unknown address costs the same work as a known one`() throws {
    let hasher = PasswordHasher(cost: .standard)
    #expect(!hasher.isOutdated(hasher.dummy), "hashed against at the same cost")
  }

  @Test func `a password hashed at a lower cost is hashed again when it is right`() throws {
    let site = try TestSite()
    let id = try site.account(.admin)
    let weak = PasswordHasher(cost: .init(rounds: 2, blockSize: 1, parallelism: 1))
    try site.catalogue.renewPasswordHash(try weak.hash(StoryAccount.password), of: id)
    #expect(try site.logIn(.admin).status == 303)
    let kept = try site.catalogue.credentials(id)?.passwordHash ?? ""
    #expect(kept.hasPrefix("scrypt$2$8$1$"))
    #expect(try site.logIn(.admin).status == 303)
  }

  @Test func `a form with too many fields is refused, not read half`() throws {
    let editor = try TestSite().signedIn(as: .admin)
    let form = (0...Request.formFieldCount).map { ("kentta\($0)", "") }
    #expect(try editor.post("/yllapito/tunnukset/uusi", form: form).status == 413)
  }

  @Test(arguments: [
    "__Host-istunto=", "__Host-istunto=' OR 1=1 --", "__Host-istunto=\u{1F600}", "istunto=abc",
    "__Host-istunto=" + String(repeating: "A", count: 5000), "; ;=;__Host-istunto",
  ])
  func `a cookie that is none of ours is no session`(cookie: String) throws {
    let site = try TestSite()
    _ = try site.account(.admin)
    #expect(try site.get("/yllapito", fields: [.cookie: cookie]).status == 303)
  }

  @Test func `a session's cookie opens no one else's form`() throws {
    let site = try TestSite()
    let (one, other) = (try site.signedIn(as: .admin), try site.signedIn(as: .laplandCoordinator))
    let page = try one.postExactly(
      "/yllapito/tili/kirjaudu-ulos-kaikkialta", form: [("_token", try other.csrf())])
    #expect(page.status == 403)
    #expect(try one.get("/yllapito").status == 200)
  }

  @Test func `public pages set no cookie and stay the same for an editor`() throws {
    let site = try TestSite()
    let editor = try site.signedIn(as: .admin)
    let (plain, seen) = (try site.get("/kunta/utsjoki"), try editor.get("/kunta/utsjoki"))
    #expect(plain.body == seen.body)
    #expect(seen.fields[.setCookie] == nil)
  }
}
