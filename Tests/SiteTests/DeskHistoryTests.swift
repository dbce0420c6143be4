import Catalogue
import Foundation
import HumanServices
import TestSupport
import Testing

/// History, its steps and what comes back from it.
@Suite struct DeskHistoryTests {
  let site: TestSite
  let editor: SignedInEditor

  init() throws {
    site = try TestSite(.story, at: TestSite.storyNoon)
    editor = try site.signedIn(as: .laplandCoordinator)
  }

  private func edit(_ id: Int64, _ change: (inout ServiceDetails) -> Void) throws {
    let service = try #require(try site.catalogue.service(id: ID(rawValue: id))).service
    var details = service.details
    change(&details)
    _ = try site.catalogue.updateService(
      service.id, with: details, expecting: service.revision,
      by: Author(.editor(account: 9, name: "Aino"), from: .serviceForm), why: "Puhelu",
      at: site.now)
  }

  @Test func `a listing's life is told field by field, words marked, and comes back`() throws {
    try edit(2) { $0.summary = LocalizedText(finnish: "Napapiirin sovittelu auttaa aina.") }
    let page = try editor.get("/yllapito/palvelut/2/historia")
    let newest = try #require(page.main.all(class: "desk-change").first)
    #expect(newest.text.contains("Aino, palvelun lomake. Syy: Puhelu"))
    #expect(newest.all("ins").map(\.text) == ["[lisätty]: aina."])
    #expect(newest.all("del").map(\.text) == ["[poistettu]: eron keskellä."])
    #expect(!page.main.text.contains("{\""))
    let link = try #require(page.main.links.first { $0.href.contains("/yllapito/versiot/") })
    let version = try editor.get(link.href)
    #expect(version.main.all("ins").count == 1)
    let form = try #require(version.main.first("form"))
    #expect(form.fieldValues["versio"] == "2")
    let done = try editor.post(
      link.href, form: [("versio", "2"), ("miksi", "Väärä teksti")])
    #expect(done.status == 303)
    #expect(
      try site.get("/palvelu/napapiirin-sovittelu").main.text.contains("auttaa eron keskellä"))
    #expect(
      try editor.post(link.href, form: [("versio", "2")]).status == 409,
      "the version seen is no longer the newest")
  }

  @Test func `the log of all changes shows an editor what is theirs`() throws {
    try edit(2) { $0.url = "https://lappi.example/" }
    try edit(3) { $0.url = "https://pirkanmaa.example/" }
    let page = try editor.get("/yllapito/muutokset")
    #expect(page.main.text.contains("https://lappi.example/"))
    #expect(!page.main.text.contains("https://pirkanmaa.example/"))
    let all = try site.signedIn(as: .admin).get("/yllapito/muutokset")
    #expect(all.main.text.contains("https://pirkanmaa.example/"))
  }

  @Test func `another region's step is neither shown nor undone`() throws {
    let batch = try #require(
      try site.catalogue.change(
        [SeenListing(id: ID(rawValue: 3), revision: 1)], .state(.paused, endsOn: nil),
        by: .commandLine, at: site.now))
    let address = "/yllapito/muutokset/\(batch.uuidString.lowercased())"
    #expect(try editor.get(address).status == 403)
    #expect(try editor.post("\(address)/kumoa", form: []).status == 403)
    let own = try site.signedIn(as: .pirkanmaaCoordinator)
    #expect(try own.post("\(address)/kumoa", form: []).status == 303)
    #expect(
      try site.catalogue.service(id: ID(rawValue: 3))?.service.details.state == .active)
  }

  @Test func `a version that would move a listing out of the region is refused`() throws {
    // An admin once had it in Pirkanmaa.
    try edit(2) { $0.area = .region(.pirkanmaa) }
    try edit(2) { $0.area = .region(.lappi) }
    let rows = try site.catalogue.revisions(
      of: .service, key: "00000000-0000-4000-8000-000000000002", limit: 9)
    let page = try editor.post(
      "/yllapito/versiot/\(rows[1].id.rawValue)", form: [("versio", "3")])
    #expect(page.status == 403)
  }

  @Test func `a confidential street is in no history page`() throws {
    let admin = try site.signedIn(as: .admin)
    try edit(10) { $0.places = [.confirmed(.rovaniemi, street: "Salakuja 7")] }
    try edit(1) { $0.whereabouts = .confidential }
    for address in [
      "/yllapito/palvelut/10/historia", "/yllapito/palvelut/1/historia", "/yllapito/muutokset",
      "/yllapito/muutokset?kaikki=1", "/yllapito/palvelut/10/tarkistus", "/yllapito/palvelut",
    ] {
      let text = try admin.get(address).text
      #expect(!text.contains("Salakuja"), "\(address)")
      #expect(!text.contains("Esimerkkitie"), "\(address)")
    }
  }

  @Test func `hostile texts are text in history`() throws {
    let hostile = "<script>alert(1)</script>\"'; DROP TABLE service; --"
    try edit(2) { $0.description = LocalizedText(finnish: hostile) }
    for address in ["/yllapito/palvelut/2/historia", "/yllapito/muutokset"] {
      let page = try editor.get(address)
      #expect(page.main.text.contains(hostile))
      #expect(page.main.all("script").isEmpty)
      #expect(page.htmlProblems == [])
    }
  }
}
