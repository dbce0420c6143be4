import Foundation
import HumanServices
import Pages
import TestSupport
import Testing

/// A screen reader reads a page's title first, so an error is told there, before its name.
@Suite struct ErrorTitleTests {
  private static func error(_ title: String, in language: Language) throws -> String {
    let file = SeedFiles.repository.appending(path: "Resources/Phrases/\(language.rawValue).json")
    let words = try Phrases(language: language, json: Data(contentsOf: file))
    let told = words(.titleError, ["title": title])
    #expect(told.hasSuffix(title) && told != title)
    return told
  }

  @Test(arguments: Language.interface)
  func `what visitors ask in vain is told in the title`(language: Language) throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    let prefix = language == .finnish ? "" : "/\(language.rawValue)"
    let named = try site.get("\(prefix)/ilmoita")
    #expect(named.status == 200)
    let refused = try site.post("\(prefix)/ilmoita", form: [:])
    #expect(refused.status == 422)
    #expect(refused.documentTitle == (try Self.error(named.documentTitle, in: language)))
    let missing = try site.get("\(prefix)/ei-ole-tallaista")
    #expect(missing.status == 404)
    #expect(missing.documentTitle.hasPrefix(try Self.error("", in: language)))
  }

  /// The title of a page about violence says no more of what it is about when it tells of an error.
  @Test(arguments: Language.interface)
  func `a title that names nothing names nothing in an error either`(language: Language) throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    let prefix = language == .finnish ? "" : "/\(language.rawValue)"
    let quiet = try site.open("\(prefix)/ilmoita?palvelu=suojapesa")
    #expect(quiet.status == 200)
    let refused = try site.post("\(prefix)/ilmoita", form: ["palvelu": "suojapesa"])
    #expect(refused.status == 422)
    #expect(refused.documentTitle == (try Self.error(quiet.documentTitle, in: language)))
    #expect(!refused.documentTitle.lowercased().contains("suoja"))
  }

  @Test(arguments: ["/yllapito/palvelut/1", "/yllapito/jarjestajat/1", "/sv/yllapito/palvelut/1"])
  func `a form that cannot be saved says so in the title`(address: String) throws {
    let editor = try TestSite(.story, at: TestSite.storyNoon).signedIn(as: .admin)
    let language: Language = address.hasPrefix("/sv") ? .swedish : .finnish
    let form = try editor.get(address)
    let wrong = ["nimi-fi", "name.fi"].map { ($0, "") }
    let refused = try editor.post(address, form: wrong + [("_toimi", "tallenna")])
    #expect(refused.status == 422, "\(refused.status)")
    #expect(refused.documentTitle == (try Self.error(form.documentTitle, in: language)))
  }

  @Test func `a wrong password is told in the title`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    let login = try site.get("/yllapito/kirjaudu")
    let hidden = login.main.first("form")?.fieldValues ?? [:]
    let refused = try site.post(
      "/yllapito/kirjaudu",
      form: [
        "_token": hidden["_token"] ?? "", "sahkoposti": "kukaan@eropalvelut.example",
        "salasana": "ei oikea salasana",
      ])
    #expect((400..<500).contains(refused.status), "\(refused.status)")
    #expect(refused.documentTitle == (try Self.error(login.documentTitle, in: .finnish)))
  }
}
