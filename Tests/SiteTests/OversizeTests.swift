import HTTPTypes
import HumanServices
import Pages
import Site
import TestSupport
import Testing

/// Forms larger than the server takes, over a real socket.
@Suite struct OversizeTests {
  private static let megabyte = 1024 * 1024

  @Test(arguments: [
    ("", "/ilmoita", 1024, "Lomakkeessa on liikaa tekstiä"),
    ("/sv", "/ilmoita", 1024, "Det finns för mycket text i formuläret"),
    ("/en", "/yllapito/palvelut/2", 4096, "There is too much text in the form"),
    ("", "/yllapito/jarjestajat/1", 4096, "Lomakkeessa on liikaa tekstiä"),
    ("", "/yllapito/kirjaudu", 8192, "Lomakkeessa on liikaa tekstiä"),
  ])
  func `a form that is too large gets a page that says the limit and the way back`(
    prefix: String, path: String, kilobytes: Int, heading: String
  ) throws {
    let site = try TestSite(.story, at: TestSite.storyNoon, over: .live)
    let body = [UInt8](repeating: UInt8(ascii: "a"), count: kilobytes * 1024 + 1)
    let page = try site.ask(.post, prefix + path, TestSite.formType, body)
    #expect(page.status == 413)
    #expect(page.heading == heading)
    #expect(page.language == (prefix.isEmpty ? "fi" : String(prefix.dropFirst())))
    #expect(page.main.text.contains(String(kilobytes)))
    #expect(page.fields[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
    #expect(page.fields[.cacheControl] == "no-store")
    #expect(page.htmlProblems.isEmpty)
    #expect(try site.get("/kunta/utsjoki").status == 200)
  }

  @Test func `no honest form of an editor is too large`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon, over: .live)
    let editor = try site.signedIn(as: .admin)
    var form = try editor.get("/yllapito/palvelut/2").serviceForm(pressing: "tallenna")
    let note = String(repeating: "Ä", count: 80)
    let most = ServiceFormPart.session.mostParts
    for number in 1...most {
      for (name, value) in [("alku", "2.4.2026"), ("loppu", "2.4.2026"), ("tila", "planned")] {
        form.set("kerta-\(number)-\(name)", value)
      }
      for language in Language.allCases.map(\.rawValue) {
        form.set("kerta-\(number)-nimi-\(language)", note)
        form.set("kerta-\(number)-lisa-\(language)", note)
      }
    }
    let count = form.fields.reduce(0) { $0 + $1.1.unicodeScalars.count }
    #expect(count > TextLimit.listing.characters * 9 / 10, "nearly all that a listing may have")
    #expect(try editor.post("/yllapito/palvelut/2", form: form.fields).status == 303)
    // And it survives a login in between, in which it waits.
    let waiting = try site.ask(
      .post, "/yllapito/palvelut/2", TestSite.formType,
      Array(
        form.fields.map { "\(TestSite.encoded($0.0))=\(TestSite.encoded($0.1))" }
          .joined(separator: "&").utf8))
    #expect(waiting.status == 401)
    var login = waiting.onlyForm()
    login.set("sahkoposti", StoryAccount.admin.email)
    login.set("salasana", StoryAccount.password)
    let again = try site.sendForm("/yllapito/kirjaudu", login.fields)
    #expect(again.status == 200)
    #expect(again.main.all("input").contains { $0["name"] == "kerta-\(most)-nimi-en" })
  }
}
