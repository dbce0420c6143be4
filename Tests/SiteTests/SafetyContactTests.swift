import Addresses
import Catalogue
import Foundation
import GRDB
import HTTPTypes
import HumanServices
import Pages
import TestSupport
import Testing

/// Whom to call in danger: the same data on every page, whatever happens to the file.
@Suite struct SafetyContactTests {
  let site: TestSite
  let admin: SignedInEditor
  let coordinator: SignedInEditor

  init() throws {
    site = try TestSite(.story, at: TestSite.storyNoon)
    admin = try site.signedIn(as: .admin)
    coordinator = try site.signedIn(as: .laplandCoordinator)
  }

  /// What the form of a role sends, with some fields changed.
  private func form(
    _ address: String, by editor: SignedInEditor, _ changed: [String: String]
  ) throws -> [(String, String)] {
    let form = try #require(try editor.get(address).main.first("form"))
    var values = form.fieldValues.filter { !$0.key.hasPrefix("_") }
    values.merge(changed) { $1 }
    return values.map { ($0.key, $0.value) }
  }

  private func change(_ role: String, _ changed: [String: String]) throws -> TestPage {
    let address = "/yllapito/turvanumerot/\(role)"
    return try admin.post(address, form: try form(address, by: admin, changed))
  }

  private func check(_ role: String, by editor: SignedInEditor, how: String?) throws -> TestPage {
    let address = "/yllapito/turvanumerot/\(role)/tarkistus"
    return try editor.post(
      address, form: try form(address, by: editor, how.map { ["miten": $0] } ?? [:]))
  }

  private func contact(_ role: SafetyContact.Role) throws -> EditedSafetyContact {
    try #require(
      try site.catalogue.editedSafetyContacts().first { $0.contact.role == role })
  }

  @Test(arguments: KnownRoutes.prefixes)
  func `a changed number is on every page at once, and the old one on none`(
    prefix: String
  ) throws {
    #expect(try change("vakivalta", ["number": "0800 1234", "other_numbers": ""]).status == 303)
    #expect(try change("hata", ["number": "118"]).status == 303)
    for address in [
      "/", "/kunta/utsjoki", "/palvelu/suojapesa", "/palvelupolku", "/turvallisesti", "/tietoa",
      "/haku?q=pelk%C3%A4%C3%A4n", "/katvealueet/sovittelu", "/ei-ole", "/lista",
    ] {
      let page = try site.open(KnownRoutes.prefixed(prefix, address))
      let calls = page.html.links.map(\.href).filter { $0.hasPrefix("tel:") }
      #expect(calls.contains("tel:08001234"), "\(address)")
      #expect(calls.contains("tel:118"), "\(address)")
      #expect(!calls.contains("tel:080005005") && !calls.contains("tel:112"), "\(address)")
    }
  }

  @Test(arguments: KnownRoutes.prefixes)
  func `the safety page tells all four with hours and languages, and no age`(
    prefix: String
  ) throws {
    let page = try site.get(KnownRoutes.prefixed(prefix, "/turvallisesti"))
    let language = try #require(Language(rawValue: page.language))
    for contact in SafetyContacts().all {
      let items = page.main.all("li").filter { item in
        item.links.contains { $0.href == "tel:\(contact.number.dialled)" }
      }
      let item = try #require(items.first)
      #expect(item.text.contains(contact.name[language]))
      #expect(item.text.contains(contact.hours[language]))
    }
    #expect(!page.main.text.contains("{"))
    #expect(!page.main.text.contains("2019"), "a contact is no listing: no age is told")
    if language == .finnish { #expect(page.main.text.contains("tulkin kanssa: arabia, dari")) }
  }

  @Test func `the door of the young begins with the line for them`() throws {
    let door = try #require(
      try site.get("/").main.links.first { $0.href == "/tilanne/lapsi-tai-nuori" })
    let page = try site.get(door.href)
    #expect(page.main.first(class: "line")?["href"] == "tel:116111")
  }

  @Test func `an error page tells them when the file can no longer be read`() throws {
    #expect(try change("vakivalta", ["number": "0800 1234"]).status == 303)
    #expect(try site.get("/").status == 200)
    try site.change("ALTER TABLE safety_contact RENAME TO lost")
    let page = try site.get("/kunta/utsjoki")
    #expect(page.status >= 500)
    let calls = page.html.links.map(\.href)
    #expect(calls.contains("tel:08001234"), "as last read")
    #expect(calls.contains("tel:112"))
  }

  @Test func `they come first on a coordinator's front page until each is checked`() throws {
    let first = try #require(try coordinator.get("/yllapito").main.first(class: "desk-tasks"))
    #expect(first.links.first?.href == "/yllapito/jono#turvanumerot")
    #expect(first.links.first?.text.hasSuffix("4") == true)
    for role in ["hata", "vakivalta", "kriisi", "lapsi"] {
      #expect(try check(role, by: coordinator, how: "site").status == 303)
    }
    let after = try coordinator.get("/yllapito").main.first(class: "desk-tasks")
    #expect(after?.links.contains { $0.href == "/yllapito/jono#turvanumerot" } != true)
    for edited in try site.catalogue.editedSafetyContacts() {
      #expect(edited.assurance == Assurance(on: Story.today, by: .source, how: .site))
    }
    try site.change("UPDATE safety_contact SET assured_date = '2025-03-01' WHERE role = 'child'")
    let again = try coordinator.get("/yllapito").main.first(class: "desk-tasks")
    #expect(again?.links.first?.text.hasSuffix("1") == true)
  }

  @Test func `the list has each number to call, its source and its check`() throws {
    #expect(try check("kriisi", by: coordinator, how: "phone").status == 303)
    let page = try coordinator.get("/yllapito/turvanumerot")
    let entries = page.main.all("article")
    #expect(entries.count == 4)
    #expect(
      entries.compactMap { $0.first(class: "number")?["href"] } == [
        "tel:112", "tel:080005005", "tel:0925250111", "tel:116111",
      ])
    #expect(entries[1].text.contains("Kukaan ei ole vielä tarkistanut"))
    #expect(entries[1].text.contains("Lähteen aika: 21.12.2023."))
    #expect(entries[0].text.contains("Lähteessä ei ole päiväystä."))
    #expect(entries[2].text.contains("Tarkistettu viimeksi 2.3.2026, puhelimitse."))
    #expect(!entries[2].text.contains("Tarkista nyt."))
  }

  @Test func `a check says how, and only of the facts that were seen`() throws {
    let how = try check("lapsi", by: coordinator, how: nil)
    #expect(how.status == 422)
    #expect(how.main.links.map(\.href).contains("#miten"))
    let address = "/yllapito/turvanumerot/lapsi/tarkistus"
    let seen = try form(address, by: coordinator, ["miten": "phone"])
    #expect(try change("lapsi", ["hours.fi": "arkisin"]).status == 303)
    let stale = try coordinator.post(address, form: seen)
    #expect(stale.status == 409)
    #expect(stale.main.text.contains("arkisin"))
    #expect(try contact(.child).assurance == nil)
  }

  @Test(arguments: ["", "0800-APUA", "040 abc", "116 111 (maksuton)", "40 123 4567", "116  111"])
  func `a number that cannot be dialled is refused and kept as typed`(number: String) throws {
    let page = try change("kriisi", ["number": number])
    #expect(page.status == 422)
    #expect(page.main.links.map(\.href).contains("#number"))
    #expect(page.main.first(id: "number")?["value"] == number)
    #expect(try contact(.crisis).contact == .planted(.crisis))
  }

  @Test(arguments: [
    ("other_numbers", "116 016, abc"), ("languages.own", "suomi"), ("source_date", "eilen"),
    ("source_url", "javascript:alert(1)"), ("note.fi", ""), ("hours.fi", ""), ("name.fi", ""),
  ])
  func `every other fact that means nothing is refused too`(field: String, text: String) throws {
    let page = try change("vakivalta", [field: text])
    #expect(page.status == 422)
    #expect(page.main.links.map(\.href).contains("#\(field)"))
    #expect(try contact(.violence).contact == .planted(.violence))
  }

  @Test func `saving the form as it is changes nothing, and each field can be changed`() throws {
    for (role, name) in DeskPath.roleNames {
      #expect(try change(name, [:]).status == 303)
      #expect(try contact(role).contact == .planted(role))
      #expect(try contact(role).revision == 2, "the seeds' own write")
    }
    #expect(
      try change(
        "kriisi",
        [
          "languages.own": "fi sv", "languages.partly": "en", "source_date": "3/2026",
          "price.fi": "", "languages_note.en": "At times", "other_numbers": "0800 1234, 116 123",
        ]
      ).status == 303)
    let changed = try contact(.crisis).contact
    #expect(changed.languages.map(\.code) == ["fi", "sv", "en"])
    #expect(changed.languages.last?.kind == .partly)
    #expect(
      changed.sourcePeriod
        == DatedPeriod(from: .on("2026-03-01"), to: .on("2026-03-31"), precision: .month))
    #expect(changed.price.texts[.finnish] == nil)
    #expect(changed.otherNumbers.map(\.dialled) == ["08001234", "116123"])
  }

  @Test func `only an admin changes the facts, and an older version comes back`() throws {
    let address = "/yllapito/turvanumerot/kriisi"
    let seen = try coordinator.get(address)
    #expect(seen.main.first(id: "number") == nil)
    #expect(seen.main.text.contains("09 2525 0111"))
    let mine = try form(address, by: admin, ["number": "0800 1234"])
    #expect(try coordinator.post(address, form: mine).status == 403)
    #expect(try admin.post(address, form: mine).status == 303)
    #expect(try admin.post(address, form: mine).status == 409, "on an older version")
    let seeded = try #require(
      try site.catalogue.revisions(of: .safetyContact, key: "crisis", limit: 9).last)
    let version = "/yllapito/versiot/\(seeded.id.rawValue)"
    #expect(try coordinator.get(version).status == 403)
    #expect(try admin.get(version).main.text.contains("09 2525 0111"))
    #expect(try admin.post(version, form: [("miksi", "Väärä numero")]).status == 303)
    #expect(try contact(.crisis).contact == .planted(.crisis))
    #expect(try coordinator.get("/yllapito/muutokset").main.text.contains("MIELI Kriisipuhelin"))
  }
}
