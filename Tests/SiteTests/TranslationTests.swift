import Catalogue
import Foundation
import HumanServices
import TestSupport
import Testing

/// Translations that are older than the Finnish text, compared side by side.
@Suite struct TranslationTests {
  static let listing = "/yllapito/palvelut/2"
  static let address = "/yllapito/palvelut/2/kaannokset"
  let site: TestSite
  let editor: SignedInEditor

  init() throws {
    site = try TestSite(.story, at: TestSite.storyNoon)
    editor = try site.signedIn(as: .laplandCoordinator)
    try edit { $0.description = LocalizedText([.finnish: "Vanha", .swedish: "Gammal"]) }
  }

  private func edit(_ change: (inout ServiceDetails) -> Void) throws {
    let service = try #require(try site.catalogue.service(id: ID(rawValue: 2))).service
    var details = service.details
    change(&details)
    _ = try site.catalogue.updateService(
      service.id, with: details, expecting: service.revision, by: .commandLine, at: site.now)
  }

  private func outdated() throws -> [OutdatedTranslation] {
    try site.catalogue.outdatedTranslations(of: ID(rawValue: 2))
  }

  private func description() throws -> [Language: String] {
    try #require(try site.catalogue.service(id: ID(rawValue: 2))).service.details.description.texts
  }

  @Test func `both Finnish texts stand beside the translation, and a save settles it`() throws {
    #expect(try outdated().isEmpty)
    #expect(try editor.get(Self.address).main.first("form") == nil)
    try edit { $0.description = LocalizedText([.finnish: "Uusi", .swedish: "Gammal"]) }
    let row = OutdatedTranslation(field: .description, language: .swedish, finnish: "Vanha")
    #expect(try outdated() == [row])
    let page = try editor.get("\(Self.address)?jono=kaannokset")
    #expect(page.main.first("del")?.text.contains("Vanha") == true)
    #expect(page.main.first("ins")?.text.contains("Uusi") == true)
    #expect(page.htmlProblems.isEmpty && page.duplicateIDs.isEmpty)
    var form = page.onlyForm()
    #expect(form["kuvaus-sv"] == "Gammal")
    form.set("kuvaus-sv", "Ny")
    let done = try editor.post(Self.address, form: form.fields)
    #expect(done.status == 303)
    #expect(done.location?.contains("jono=kaannokset") == true)
    #expect(done.location?.contains("muutos=") == true)
    #expect(try description() == [.finnish: "Uusi", .swedish: "Ny"])
    #expect(try outdated().isEmpty)
  }

  @Test func `one that still holds is left as it is, and changes nothing`() throws {
    try edit { $0.description = LocalizedText([.finnish: "Vanha!", .swedish: "Gammal"]) }
    let before = try #require(try site.catalogue.service(id: ID(rawValue: 2))).service
    let form = try editor.get(Self.address).onlyForm()
    #expect(try editor.post(Self.address, form: form.fields).status == 303)
    #expect(try outdated().isEmpty)
    #expect(try site.catalogue.service(id: ID(rawValue: 2))?.service == before)
  }

  @Test func `the first Finnish text counts until it is back`() throws {
    for text in ["Toinen", "Kolmas"] {
      try edit { $0.description = LocalizedText([.finnish: text, .swedish: "Gammal"]) }
      #expect(try outdated().map(\.finnish) == ["Vanha"])
    }
    try edit { $0.description = LocalizedText([.finnish: "Vanha", .swedish: "Gammal"]) }
    #expect(try outdated().isEmpty)
  }

  @Test func `what is too long or was saved by another meanwhile is shown as typed`() throws {
    try edit { $0.description = LocalizedText([.finnish: "Uusi", .swedish: "Gammal"]) }
    var form = try editor.get(Self.address).onlyForm()
    let long = String(repeating: "å", count: TextLimit.description.characters + 1)
    form.set("kuvaus-sv", long)
    let refused = try editor.post(Self.address, form: form.fields)
    #expect(refused.status == 422)
    #expect(refused.onlyForm()["kuvaus-sv"] == long)
    form.set("kuvaus-sv", "Ny")
    try edit { $0.url = "https://toinen.example/" }
    let conflict = try editor.post(Self.address, form: form.fields)
    #expect(conflict.status == 409)
    #expect(conflict.onlyForm()["kuvaus-sv"] == "Ny")
    #expect(try description()[.swedish] == "Gammal")
    #expect(
      try editor.post(Self.address, form: conflict.onlyForm().fields).status == 303,
      "on what is stored now")
  }

  @Test func `a street that only the editor's form has stays`() throws {
    let admin = try site.signedIn(as: .admin)
    let id = ID<Service>(rawValue: 10)
    let service = try #require(try site.catalogue.service(id: id)).service
    var details = service.details
    details.places = [.confirmed(.rovaniemi, street: "Salakuja 7")]
    details.description = LocalizedText([.finnish: "Vanha", .swedish: "Gammal"])
    _ = try site.catalogue.updateService(
      id, with: details, expecting: service.revision, by: .commandLine, at: site.now)
    details.description = LocalizedText([.finnish: "Uusi", .swedish: "Gammal"])
    _ = try site.catalogue.updateService(
      id, with: details, expecting: service.revision + 1, by: .commandLine, at: site.now)
    let address = "/yllapito/palvelut/10/kaannokset"
    let page = try admin.get(address)
    #expect(!page.text.contains("Salakuja"))
    var form = page.onlyForm()
    form.set("kuvaus-sv", "Ny")
    #expect(try admin.post(address, form: form.fields).status == 303)
    #expect(try site.catalogue.confidentialPlaces(of: id).map(\.street) == ["Salakuja 7"])
  }
}
