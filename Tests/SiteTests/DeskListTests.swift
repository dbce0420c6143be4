import Catalogue
import Foundation
import HTTPTypes
import HumanServices
import TestSupport
import Testing

/// The editors' list and what is done from it.
@Suite struct DeskListTests {
  let site: TestSite
  let editor: SignedInEditor

  init() throws {
    site = try TestSite(.story, at: TestSite.storyNoon)
    editor = try site.signedIn(as: .laplandCoordinator)
  }

  private func rows(_ page: TestPage) -> [String] {
    page.main.all(class: "desk-rows").first?.children.compactMap { child in
      if case .element(let row) = child { row.all(class: "desk-name").first?.text } else { nil }
    } ?? []
  }

  private func service(_ id: Int64) throws -> EditedService {
    try #require(try site.catalogue.service(id: ID(rawValue: id)))
  }

  @Test func `a coordinator's list is of their regions, with a reason on each row`() throws {
    let page = try editor.get("/yllapito/palvelut")
    let names = rows(page).joined(separator: "\n")
    #expect(names.contains("Napapiirin sovittelu"))
    #expect(!names.contains("Pirkan perheneuvola"))
    #expect(!names.contains("Tunturituen chat"))
    let row = page.main.all("li").first { $0.text.contains("Napapiirin sovittelu") }
    #expect(row?.text.contains("Ei tarkistettu koskaan, tieto vuodelta 2025") == true)
  }

  @Test func `what is national can be read and not chosen`() throws {
    let page = try editor.get("/yllapito/palvelut?alue=valtakunta")
    #expect(rows(page).count == 3)
    #expect(page.main.all("input").filter { $0["name"] == "valittu" }.isEmpty)
    #expect(page.main.text.contains("Vain luettavissa"))
  }

  @Test func `what is national any coordinator may check, and none may change`() throws {
    let page = try editor.get("/yllapito/palvelut/7/tarkistus")
    #expect(page.status == 200)
    #expect(!page.main.all("a").contains { $0["href"] == "/yllapito/palvelut/7" })
    #expect(page.main.text.contains("muuttaa pääkäyttäjä"))
    let post = try editor.post(
      "/yllapito/palvelut/7/tarkistus", form: [("versio", "1"), ("miten", "phone")])
    #expect(post.status == 303)
    #expect(try service(7).assurance?.how == .phone)
    #expect(try editor.get("/yllapito/palvelut/7").status == 403)
  }

  @Test func `another region's list is refused`() throws {
    #expect(try editor.get("/yllapito/palvelut?alue=pirkanmaa").status == 403)
  }

  @Test(arguments: [
    ("?q=napapiirin", 1), ("?kunta=inari", 1), ("?aihe=turvakoti", 1), ("?tila=planned", 1),
    ("?julkaisu=draft", 1), ("?syy=luonnos", 1), ("?laji=network", 1),
    ("?tarkistettu-ennen=2026-03-02&q=sovittelu", 1),
  ])
  func `each filter of the address narrows the list`(query: String, count: Int) throws {
    let page = try editor.open("/yllapito/palvelut\(query)")
    #expect(rows(page).count == count)
    // The rows come first; what they are narrowed to stands above them in words.
    #expect(page.main.first(class: "filters")?["open"] == nil)
    #expect(page.notes.contains { $0.hasSuffix("Poista rajaukset") })
  }

  @Test func `a filter that means nothing is told`() throws {
    let page = try editor.get("/yllapito/palvelut?tila=auki")
    #expect(page.notes.first?.contains("tila=auki") == true)
  }

  @Test func `many are marked as checked after a preview, and it is undone as one step`() throws {
    let chosen = [("valittu", "2:1"), ("valittu", "6:1")]
    let preview = try editor.post(
      "/yllapito/palvelut/joukko", form: [("toimi", "tarkistettu")] + chosen)
    #expect(preview.status == 200)
    #expect(rows(preview).count == 2)
    #expect(try service(2).assurance == nil)
    let without = try editor.post(
      "/yllapito/palvelut/joukko/tee", form: [("toimi", "tarkistettu")] + chosen)
    #expect(without.status == 422)
    #expect(without.main.links.contains { $0.href == "#miten" })
    let done = try editor.post(
      "/yllapito/palvelut/joukko/tee",
      form: [("toimi", "tarkistettu"), ("miten", "phone"), ("miksi", "Soittokierros")] + chosen)
    #expect(done.status == 303)
    #expect(try service(2).assurance?.on == Story.today)
    #expect(try service(6).assurance?.how == .phone)
    let step = try editor.get(try #require(done.location))
    #expect(step.main.text.contains("2 palvelua merkitty tarkistetuiksi."))
    #expect(step.main.text.contains("Soittokierros"))
    let undo = try #require(step.main.all("form").first?["action"])
    let undone = try editor.post(undo, form: [])
    #expect(undone.status == 303)
    let takenBack = try editor.get(try #require(undone.location))
    #expect(takenBack.main.text.contains("Muutos on tehty."))
    #expect(try service(2).assurance == nil)
    #expect(try service(6).assurance == nil)
  }

  @Test func `nobody vouches for what has ended or cannot be reached`() throws {
    try site.change("UPDATE service SET ends_on = '2026-02-01', status = 'ended' WHERE id = 6")
    try site.change("DELETE FROM service_provider WHERE service_id = 4")
    let form = [("toimi", "tarkistettu")] + [1, 4, 6].map { ("valittu", "\($0):1") }
    let preview = try editor.post("/yllapito/palvelut/joukko", form: form)
    #expect(rows(preview).count == 1)
    let left = try #require(preview.main.first(class: "panel")?.text)
    #expect(left.contains("Revontulten vertaisryhmä: se on päättynyt."))
    #expect(left.contains("Lapin lastenvalvoja: siihen ei saa yhteyttä."))
    #expect(preview.main.links.contains { $0.href == "tel:+358400000000" }, "whom to ring")
    let done = try editor.post(
      "/yllapito/palvelut/joukko/tee", form: form + [("miten", "phone")])
    #expect(done.status == 303)
    #expect(try service(1).assurance?.how == .phone)
    #expect(try service(4).assurance == nil && service(6).assurance == nil)
    let ended = try editor.post(
      "/yllapito/palvelut/joukko/tee",
      form: [("toimi", "arkistoi"), ("miksi", "Loppui"), ("valittu", "6:1")])
    #expect(ended.status == 303, "anything else may be done to them")
  }

  @Test func `one button takes all rows of the page`() throws {
    let list = try editor.get("/yllapito/palvelut?syy=tarkistamatta")
    let shown = list.main.all("input").filter { $0["name"] == "sivulla" }.compactMap { $0["value"] }
    let boxes = list.main.all("input").filter { $0["name"] == "valittu" }.compactMap { $0["value"] }
    #expect(shown.count > 1 && shown == boxes)
    let form = [("toimi", "tauolla")] + shown.map { ("sivulla", $0) }
    let all = try editor.post("/yllapito/palvelut/joukko", form: form + [("kaikki", "1")])
    #expect(rows(all).count == shown.count)
    let none = try editor.post("/yllapito/palvelut/joukko", form: form)
    #expect(none.main.text.contains("Et ole valinnut yhtään palvelua."))
  }

  @Test func `a change of one that somebody changed meanwhile is told and not made`() throws {
    _ = try site.catalogue.change(
      [SeenListing(id: ID(rawValue: 6), revision: 1)], .state(.paused, endsOn: nil),
      by: .commandLine, at: site.now)
    let page = try editor.post(
      "/yllapito/palvelut/joukko/tee",
      form: [("toimi", "arkistoi"), ("valittu", "2:1"), ("valittu", "6:1")])
    #expect(page.status == 409)
    #expect(page.main.first(class: "problems")?.text.contains("Revontulten vertaisryhmä") == true)
    #expect(try service(2).service.details.publication == .published)
  }

  @Test(arguments: ["/yllapito/palvelut/joukko", "/yllapito/palvelut/joukko/tee"])
  func `a made-up choice of another region or of the nation is refused whole`(
    address: String
  ) throws {
    for id in [3, 7, 11] {
      let page = try editor.post(
        address,
        form: [("toimi", "arkistoi"), ("valittu", "2:1"), ("valittu", "\(id):1")])
      #expect(page.status == 403)
      #expect(try service(2).service.details.publication == .published)
    }
  }

  @Test func `ending takes a last day that is a day`() throws {
    let form = [("toimi", "paattynyt"), ("valittu", "2:1")]
    for day in ["", "30.2.2026", "2026-02-30"] {
      let page = try editor.post(
        "/yllapito/palvelut/joukko/tee", form: form + [("paattyy", day)])
      #expect(page.status == 422)
      #expect(page.main.first(id: "paattyy")?["value"] == day)
    }
    let done = try editor.post(
      "/yllapito/palvelut/joukko/tee", form: form + [("paattyy", "2026-03-31")])
    #expect(done.status == 303)
    #expect(try service(2).service.details.endsOn == .on("2026-03-31"))
  }

  @Test func `the check page shows the facts and notes how they were checked`() throws {
    let page = try editor.get("/yllapito/palvelut/1/tarkistus")
    #expect(page.main.text.contains("040 000 0000"))
    let missing = try editor.post(
      "/yllapito/palvelut/1/tarkistus", form: [("versio", "1"), ("miksi", "<b>soitto</b>")])
    #expect(missing.status == 422)
    #expect(missing.main.first(id: "miksi")?["value"] == "<b>soitto</b>")
    let done = try editor.post(
      "/yllapito/palvelut/1/tarkistus",
      form: [("versio", "1"), ("miten", "email"), ("miksi", "<b>soitto</b>")])
    #expect(done.status == 303)
    #expect(try service(1).assurance?.how == .email)
    let history = try editor.get(try #require(done.location))
    #expect(history.main.text.contains("<b>soitto</b>"))
    #expect(history.main.text.contains("sähköpostilla"))
  }

  @Test func `a check of facts that changed under the page asks to look again`() throws {
    _ = try site.catalogue.change(
      [SeenListing(id: ID(rawValue: 1), revision: 1)], .state(.paused, endsOn: nil),
      by: .commandLine, at: site.now)
    let page = try editor.post(
      "/yllapito/palvelut/1/tarkistus", form: [("versio", "1"), ("miten", "phone")])
    #expect(page.status == 409)
    #expect(try service(1).assurance == nil)
  }
}
