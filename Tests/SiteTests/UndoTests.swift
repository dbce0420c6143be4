import Catalogue
import Foundation
import GRDB
import HumanServices
import Site
import TestSupport
import Testing

/// One button on the answer of a change takes it back, and nobody else's work with it.
@Suite struct UndoTests {
  static let listing = "/yllapito/palvelut/2"

  /// What an editor does, and what is stored before and after it.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var address: String
    /// Typed over the form as it stands.
    var typed: [String: String]
    var button: String?
    var role = StoryAccount.admin
    /// What of the file tells the change.
    var sql: String

    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "a save of a published listing", address: listing,
      typed: ["nimi-fi": "Toinen nimi"], button: "tallenna",
      sql: "SELECT name FROM service WHERE id = 2"),
    Case(
      name: "an archive", address: listing, typed: ["miksi": "Ei enää rahoitusta"],
      button: "arkistoi", sql: "SELECT publication FROM service WHERE id = 2"),
    Case(
      name: "taking back from visitors", address: listing, typed: [:], button: "luonnokseksi",
      sql: "SELECT publication FROM service WHERE id = 2"),
    Case(
      name: "a provider", address: "/yllapito/jarjestajat/1", typed: ["name.fi": "Uusi nimi"],
      sql: "SELECT name FROM organization WHERE id = 1"),
    Case(
      name: "a term", address: "/yllapito/sanasto/aiheet/vertaisryhma",
      typed: ["name.fi": "Ryhmä"],
      sql: "SELECT name FROM taxonomy_term WHERE code = 'vertaisryhma'"),
    Case(
      name: "a safety contact", address: "/yllapito/turvanumerot/kriisi",
      typed: ["note.fi": "Soita ilman kiirettä."],
      sql: "SELECT note FROM safety_contact WHERE role = 'crisis'"),
  ]

  private func change(_ one: Case, _ editor: SignedInEditor) throws -> TestPage {
    let page = try editor.get(one.address)
    var form = page.serviceForm(pressing: one.button)
    for (name, value) in one.typed { form.set(name, value) }
    let answer = try editor.post(one.address, form: form.fields)
    #expect(answer.status == 303, "\(one.name): \(answer.main.text.prefix(400))")
    return try editor.get(try #require(answer.location))
  }

  private func undo(_ page: TestPage) throws -> HTMLElement {
    try #require(page.html.first(id: "kumoa"), "the answer offers it")
  }

  private func rows(_ site: TestSite, _ sql: String) throws -> [String] {
    try site.raw { try Row.fetchAll($0, sql: sql).map(\.description) }
  }

  @Test(arguments: cases)
  func `one button brings back the state before, and one more the change`(one: Case) throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    let editor = try site.signedIn(as: one.role)
    let before = try rows(site, one.sql)
    let page = try change(one, editor)
    let after = try rows(site, one.sql)
    #expect(after != before)
    #expect(page.htmlProblems.isEmpty && page.duplicateIDs.isEmpty)
    let form = try undo(page)
    #expect(form["method"] == "post")
    #expect(form.first("button")?.text.hasPrefix("Kumoa") == true)
    let done = try editor.post(try #require(form["action"]), form: SentForm(form).fields)
    #expect(done.status == 303)
    #expect(try rows(site, one.sql) == before)
    let answer = try editor.get(try #require(done.location))
    #expect(answer.status == 200)
    #expect(answer.main.text.contains("Kumottu: "))
    let again = try undo(answer)
    #expect(again.first("button")?.text.hasPrefix("Tee muutos uudelleen") == true)
    let redone = try editor.post(try #require(again["action"]), form: SentForm(again).fields)
    #expect(redone.status == 303)
    #expect(try rows(site, one.sql) == after)
  }

  @Test func `a corrected street comes back with the listings that are given there`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    let editor = try site.signedIn(as: .admin)
    let place = try #require(
      try site.catalogue.editedPlaces(in: [.lappi]).first { $0.street == "Esimerkkitie 1" })
    let sql = """
      SELECT street FROM location JOIN service_at_location ON location_id = location.id
      JOIN service ON service.id = service_id
      """
    let before = try rows(site, sql).count { $0.contains("Esimerkkitie 1") }
    let page = try change(
      Case(
        name: "a place", address: "/yllapito/paikat/\(place.id.rawValue)",
        typed: ["street": "Esimerkkitie 2"], sql: sql), editor)
    #expect(try rows(site, sql).count { $0.contains("Esimerkkitie 2") } == before)
    let form = try undo(page)
    #expect(
      try editor.post(try #require(form["action"]), form: SentForm(form).fields).status == 303)
    #expect(try rows(site, sql).count { $0.contains("Esimerkkitie 1") } == before)
  }

  @Test func `the history tells what was undone`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    let editor = try site.signedIn(as: .laplandCoordinator)
    let form = try undo(try change(Self.cases[0], editor))
    _ = try editor.post(try #require(form["action"]), form: SentForm(form).fields)
    let history = try editor.get("\(Self.listing)/historia").main.all(class: "desk-change")
    #expect(history.first?.text.contains("Kumottu: muutettu 2.3.2026 klo 12.00") == true)
    #expect(history.count >= 2, "and the change itself stays")
  }

  /// What happened to the record after a change, by whom.
  enum Later: CaseIterable { case otherSave, otherCheck, ownSave }

  @Test(arguments: Later.allCases)
  func `what has happened since is never taken away`(later: Later) throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    let editor = try site.signedIn(as: .laplandCoordinator)
    let form = try undo(try change(Self.cases[0], editor))
    let other = try site.signedIn(as: .admin)
    switch later {
    case .otherSave:
      var theirs = Self.cases[0]
      theirs.typed = ["tiivistelma-fi": "Toisen koordinaattorin teksti."]
      _ = try change(theirs, other)
    case .otherCheck:
      let seen = try #require(try site.catalogue.service(id: ID(rawValue: 2))).service.revision
      let checked = try other.post(
        "\(Self.listing)/tarkistus", form: [("miten", "phone"), ("versio", "\(seen)")])
      #expect(checked.status == 303)
    case .ownSave:
      var own = Self.cases[0]
      own.typed = ["nimi-fi": "Kolmas nimi"]
      _ = try change(own, editor)
    }
    let before = try site.content()
    let refused = try editor.post(try #require(form["action"]), form: SentForm(form).fields)
    #expect(refused.status == 409)
    #expect(try site.content() == before)
    #expect(refused.main.text.contains("Mitään ei muutettu."))
    #expect(refused.main.text.contains("sinä itse") == (later == .ownSave))
    let compare = try #require(refused.main.links.first { $0.href.contains("/versiot/") })
    #expect(try editor.get(compare.href).status == 200)
    #expect(refused.htmlProblems.isEmpty)
  }

  @Test func `nobody is offered to take back what another one has changed`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    let editor = try site.signedIn(as: .laplandCoordinator)
    let form = try undo(try change(Self.cases[0], editor))
    let id = try #require(form["action"]?.split(separator: "/").dropLast().last)
    let other = try site.signedIn(as: .admin)
    for address in ["\(Self.listing)?viesti=tallennettu&muutos=\(id)", "\(Self.listing)?muutos=x"] {
      #expect(try other.get(address).html.first(id: "kumoa") == nil)
    }
  }

  @Test func `a new listing that is undone goes to the archive, and nothing is deleted`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    let editor = try site.signedIn(as: .laplandCoordinator)
    let page = try change(
      Case(
        name: "a new listing", address: "/yllapito/palvelut/uusi",
        typed: ["nimi-fi": "Väärä nimi"], button: "tallenna", sql: ""), editor)
    let form = try undo(page)
    let done = try editor.post(try #require(form["action"]), form: SentForm(form).fields)
    #expect(done.status == 303)
    let sql = "SELECT publication FROM service WHERE name LIKE '%Väärä nimi%'"
    #expect(try rows(site, sql).map { $0.contains("archived") } == [true])
  }

  @Test func `undoing opens no confidential address`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    let editor = try site.signedIn(as: .admin)
    let service = try #require(try site.catalogue.service(id: ID(rawValue: 1))).service
    var details = service.details
    details.whereabouts = .confidential
    _ = try site.catalogue.updateService(
      service.id, with: details, expecting: service.revision,
      by: Author(.editor(account: 1, name: "Aino"), from: .serviceForm), at: site.now)
    let key = service.details.uuid.uuidString.lowercased()
    let change = try #require(
      try site.catalogue.revisions(of: .service, key: key, limit: 1).first)
    site.site.finishWork(within: TestSite.workSeconds)
    let before = try site.content()
    let refused = try editor.post("/yllapito/versiot/\(change.id.rawValue)/kumoa", form: [])
    #expect(refused.status == 409)
    #expect(refused.main.text.contains("Salaista osoitetta ei avata"))
    #expect(try site.content() == before)
  }

  @Test func `the archive asks why, and keeps all that was typed`() throws {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    let editor = try site.signedIn(as: .laplandCoordinator)
    let long = String(repeating: "syy ", count: 80)
    for why in ["", "  ", long] {
      var form = try editor.get(Self.listing).serviceForm(pressing: "arkistoi")
      form.set("miksi", why)
      form.set("nimi-sv", "Ett nytt namn")
      let page = try editor.post(Self.listing, form: form.fields)
      #expect(page.status == 422)
      #expect(page.main.first(id: "ongelmat")?.links.map(\.href) == ["#miksi"])
      #expect(page.serviceForm()["nimi-sv"] == "Ett nytt namn")
      #expect(page.serviceForm()["miksi"]?.trimmingSpaces == why.trimmingSpaces)
    }
    for why in ["", long] {
      let page = try editor.post(
        "/yllapito/palvelut/joukko/tee",
        form: [("toimi", "arkistoi"), ("valittu", "2:1"), ("miksi", why)])
      #expect(page.status == 422)
      #expect(page.main.first(id: "miksi")?["value"] == why.trimmingSpaces)
      #expect(page.main.first(id: "miksi")?["aria-invalid"] == "true")
    }
    let done = try editor.post(
      "/yllapito/palvelut/joukko/tee",
      form: [("toimi", "arkistoi"), ("valittu", "2:1"), ("miksi", "Rahoitus loppui")])
    #expect(done.status == 303)
    #expect(try editor.get("\(Self.listing)/historia").main.text.contains("Syy: Rahoitus loppui"))
  }
}
