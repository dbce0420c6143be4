import Foundation
import GRDB
import HTTPTypes
import HumanServices
import TestSupport
import Testing

/// Accounts as admins keep them, links, and the log.
@Suite struct AccountAdminTests {
  private let site: TestSite
  private let admin: SignedInEditor

  init() throws {
    site = try TestSite()
    admin = try site.signedIn(as: .admin)
  }

  private func makeAccount() throws -> TestPage {
    try admin.post(
      "/yllapito/tunnukset/uusi",
      form: [
        ("sahkoposti", "Uusi@Eropalvelut.example"), ("nimi", "Uusi koordinaattori"),
        ("rooli", "coordinator"), ("alue", "19"),
      ])
  }

  private func link(_ page: TestPage) throws -> String {
    let link = try #require(page.main.first("code")?.text)
    #expect(link.hasPrefix(TestSite.publicURL + "/yllapito/linkki?avain="))
    return String(link.dropFirst(TestSite.publicURL.count))
  }

  private func set(_ password: String, by link: String) throws -> TestPage {
    let shown = try site.get(link).main.first("form")?.fieldValues ?? [:]
    let key = String(link.drop { $0 != "=" }.dropFirst())
    return try site.sendForm(
      "/yllapito/linkki",
      [
        ("token", shown["token"] ?? ""), ("avain", shown["avain"] ?? key), ("uusi", password),
        ("uudelleen", password),
      ])
  }

  @Test func `a new account's link sets a password once`() throws {
    let link = try link(makeAccount())
    #expect(!(try admin.get("/yllapito/tunnukset").text.contains(link)), "it is shown once")
    for _ in 0..<3 { #expect(try site.get(link).status == 200, "looking uses nothing up") }
    #expect(try set("lyhyt", by: link).status == 422)
    let done = try set("kolme poroa ja yksi hirvi", by: link)
    #expect(done.status == 303)
    #expect(done.location == "/yllapito/kirjaudu?asetettu=1")
    #expect(try site.get(link).status == 410)
    #expect(try set("neljä poroa ja yksi hirvi", by: link).status == 410)
    let page = try site.logIn(
      .admin, email: "uusi@eropalvelut.example", password: "kolme poroa ja yksi hirvi")
    #expect(page.status == 303)
  }

  @Test func `a link is over after two days, and when a newer one is made`() throws {
    let first = try link(makeAccount())
    let id = try #require(try admin.get("/yllapito/tunnukset").main.href("Uusi koordinaattori"))
    let second = try link(admin.post(id + "/linkki", form: []))
    #expect(try site.get(first).status == 410)
    #expect(try site.get(second).status == 200)
    site.now += 48 * 60 * 60
    #expect(try site.get(second).status == 410)
  }

  @Test(arguments: ["abc", "", "..", "' OR 1=1 --", "<script>"])
  func `a link that is none of ours looks like one that is over`(token: String) throws {
    let page = try site.get("/yllapito/linkki?avain=" + TestSite.encoded(token))
    #expect(page.status == 410)
    #expect(page.main.all("form").isEmpty)
  }

  @Test func `other rights end an account's sessions`() throws {
    let editor = try site.signedIn(as: .laplandCoordinator)
    let address = try address(of: .laplandCoordinator)
    let page = try admin.post(
      address, form: [("nimi", "Lapin koordinaattori"), ("rooli", "coordinator"), ("alue", "06")])
    #expect(page.status == 303)
    #expect(try editor.get("/yllapito").status == 303)
    let anew = try site.signedIn(as: .laplandCoordinator).get("/yllapito")
    #expect(anew.main.text.contains("Pirkanmaa") && !anew.main.text.contains("Lappi."))
  }

  @Test func `another name alone ends no session`() throws {
    let editor = try site.signedIn(as: .laplandCoordinator)
    _ = try admin.post(
      try address(of: .laplandCoordinator),
      form: [("nimi", "Lapin sijainen"), ("rooli", "coordinator"), ("alue", "19")])
    #expect(try editor.get("/yllapito").heading == "Hei, Lapin sijainen")
  }

  @Test func `a disabled account is out at once and cannot get in`() throws {
    let editor = try site.signedIn(as: .laplandCoordinator)
    let address = try address(of: .laplandCoordinator) + "/tila"
    #expect(try admin.post(address, form: [("tila", "disabled")]).status == 303)
    #expect(try editor.get("/yllapito").status == 303)
    let refused = try site.logIn(.laplandCoordinator)
    let unknown = try site.logIn(.admin, email: "kukaan@eropalvelut.example")
    #expect(refused.status == 422)
    #expect(refused.main.first(id: "ongelmat")?.text == unknown.main.first(id: "ongelmat")?.text)
    #expect(try admin.post(address, form: [("tila", "active")]).status == 303)
    #expect(try site.logIn(.laplandCoordinator).status == 303)
    #expect(try admin.post(address, form: [("tila", "muu")]).status == 400)
  }

  @Test func `the last admin stays one`() throws {
    let address = try address(of: .admin)
    let down = try admin.post(
      address, form: [("nimi", "Pääkäyttäjä"), ("rooli", "coordinator"), ("alue", "19")])
    #expect(down.status == 422)
    #expect(try admin.post(address + "/tila", form: [("tila", "disabled")]).status == 422)
    #expect(try admin.get("/yllapito/tunnukset").status == 200)
  }

  @Test func `an account that cannot be made says why and keeps what was typed`() throws {
    let page = try admin.post(
      "/yllapito/tunnukset/uusi",
      form: [("sahkoposti", "ei osoite"), ("nimi", ""), ("rooli", "coordinator")])
    #expect(page.status == 422)
    #expect(
      page.main.first(id: "ongelmat")?.links.map(\.href) == ["#sahkoposti", "#nimi", "#alue"])
    #expect(page.main.first("form")?.fieldValues["sahkoposti"] == "ei osoite")
    let taken = try admin.post(
      "/yllapito/tunnukset/uusi",
      form: [("sahkoposti", StoryAccount.admin.email), ("nimi", "Toinen"), ("rooli", "admin")])
    #expect(taken.status == 422)
    #expect(taken.main.first(id: "ongelmat")?.links.map(\.href) == ["#sahkoposti"])
  }

  @Test func `unlocking ends the wait of an account`() throws {
    for _ in 0..<6 { _ = try site.logIn(.laplandCoordinator, password: "väärä salasana") }
    #expect(try site.logIn(.laplandCoordinator).status == 429)
    _ = try admin.post(try address(of: .laplandCoordinator) + "/avaa", form: [])
    #expect(try site.logIn(.laplandCoordinator).status == 303)
  }

  @Test func `the log tells what accounts did and holds no secret`() throws {
    let link = try link(makeAccount())
    _ = try set("kolme poroa ja yksi hirvi", by: link)
    for _ in 0..<6 { _ = try site.logIn(.laplandCoordinator, password: "väärä salasana") }
    let page = try admin.get("/yllapito/loki")
    for text in [
      "Pääkäyttäjä: kirjautui",
      "Pääkäyttäjä: tunnus lisättiin · Uusi koordinaattori · Koordinaattori, Lappi",
      "Pääkäyttäjä: kertakäyttöinen linkki tehtiin", "Uusi koordinaattori: salasana asetettiin",
      "palvelimella: kirjautumista hidastettiin",
    ] { #expect(page.main.text.contains(text), "\(text)") }
    #expect(!page.text.contains("poroa") && !page.text.contains(String(link.suffix(20))))
  }

  @Test(arguments: ["UPDATE audit_entry SET detail = ''", "DELETE FROM audit_entry"])
  func `not even the database changes the log`(sql: String) throws {
    #expect(throws: DatabaseError.self) { try site.raw { try $0.execute(sql: sql) } }
  }

  private func address(of account: StoryAccount) throws -> String {
    "/yllapito/tunnukset/\(try site.account(account).rawValue)"
  }
}
