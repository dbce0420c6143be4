import Catalogue
import Foundation
import HumanServices
import TestSupport
import Testing

/// One queue: each thing once, in three steps to done, and on to the next.
@Suite struct QueueTests {
  let site: TestSite
  let editor: SignedInEditor

  init() throws {
    site = try TestSite(.story, at: TestSite.storyNoon)
    editor = try site.signedIn(as: .laplandCoordinator)
  }

  /// What makes a listing wait, and the kind that it waits as.
  struct Case: Sendable, CustomTestStringConvertible {
    var kind: String
    /// Makes listing 2 wait, which nothing else is said of.
    var sql: String
    /// Where it is done.
    var page = "/yllapito/palvelut/2"

    var testDescription: String { kind }
  }

  private static let checked =
    "UPDATE service SET assured_by = 'provider', assured_date = '2026-02-01'"
  private static let check = "/yllapito/palvelut/2/tarkistus"

  static let cases = [
    Case(
      kind: "tarkistamatta", sql: "UPDATE service SET assured_date = NULL, assured_by = NULL",
      page: check),
    Case(kind: "18kk", sql: "UPDATE service SET assured_date = '2024-08-01'", page: check),
    Case(kind: "vanhentunut", sql: "UPDATE service SET assured_date = '2024-10-01'", page: check),
    Case(kind: "vanhentunut", sql: "UPDATE service SET assured_date = '2025-02-27'", page: check),
    Case(kind: "6kk", sql: "UPDATE service SET assured_date = '2025-04-01'", page: check),
    Case(kind: "6kk", sql: "UPDATE service SET assured_date = '2025-08-30'", page: check),
    Case(kind: "pyydetty", sql: "UPDATE service SET needs_check = 1", page: check),
    Case(kind: "ohi", sql: "UPDATE service SET ends_on = '2026-03-01'"),
    Case(kind: "paattyy", sql: "UPDATE service SET ends_on = '2026-08-29'"),
    Case(
      kind: "julkaistavissa", sql: "UPDATE service SET publication = 'draft', evidence = 'page'"),
    Case(
      kind: "unohtunut",
      sql: """
        UPDATE service SET publication = 'draft', evidence = 'general',
          last_modified = '2026-01-01T10:00:00Z'
        """),
    Case(kind: "kielet", sql: "UPDATE service SET needs_check = 0"),
  ]

  private func section(_ kind: String, _ page: TestPage) -> HTMLElement? {
    page.main.first(id: kind)
  }

  @Test(arguments: cases)
  func `a listing waits by its most urgent reason, and leads to where it is done`(
    one: Case
  ) throws {
    try site.change("\(Self.checked) WHERE id = 2")
    try site.change("\(one.sql) WHERE id = 2")
    let page = try editor.get("/yllapito/jono")
    #expect(page.htmlProblems.isEmpty && page.duplicateIDs.isEmpty)
    // Only the first are shown of each kind; the others come one after another.
    var step = try editor.get("/yllapito/jono?seuraava=\(one.kind)").location
    var seen: [String] = []
    while let address = step, address.contains("jono=\(one.kind)"), seen.count < 30 {
      seen.append(address)
      let number = address.split(separator: "/").first { Int($0.prefix { $0 != "?" }) != nil }
      let key = number.map { $0.prefix { $0 != "?" } } ?? ""
      step = try editor.get("/yllapito/jono?seuraava=\(one.kind)&jalkeen=\(key)").location
    }
    #expect(seen.contains("\(one.page)?jono=\(one.kind)"), "\(seen)")
    #expect(seen.count == Set(seen).count)
    #expect(step == nil, "the queue itself says that this is the end")
    let kinds = Self.cases.map(\.kind).filter { section($0, page) != nil }
    let count = kinds.filter { kind in
      section(kind, page)?.text.contains("Napapiirin sovittelu") == true
    }
    #expect(Set(count).count <= 1, "once")
  }

  @Test func `three steps check a listing, and the fourth is the next one`() throws {
    let queue = try editor.get("/yllapito/jono")
    let first = try #require(section("tarkistamatta", queue)?.all("li").first?.links.first)
    let item = try editor.get(first.href)
    #expect(item.main.first(class: "queue-step") != nil)
    var form = item.onlyForm()
    form.set("miten", "phone")
    let done = try editor.post(
      first.href.split(separator: "?").first.map(String.init) ?? "", form: form.fields)
    #expect(done.status == 303)
    let answer = try editor.get(try #require(done.location))
    #expect(answer.html.first(id: "kumoa") != nil)
    let next = try #require(
      answer.main.first(class: "queue-step")?.links.first { $0.href.contains("seuraava=") })
    let led = try #require(try editor.get(next.href).location)
    #expect(led.contains("jono=tarkistamatta"))
    #expect(!led.hasPrefix(first.href))
  }

  @Test func `a form that comes back with problems stays in the queue`() throws {
    let address = "/yllapito/palvelut/2"
    var form = try editor.get("\(address)?jono=kielet").serviceForm(pressing: "tallenna")
    #expect(form["jono"] == "kielet")
    form.set("loppu", "eilen")
    let wrong = try editor.post(address, form: form.fields)
    #expect(wrong.status == 422)
    #expect(wrong.main.first(class: "queue-step") != nil)
    form = wrong.serviceForm(pressing: "tallenna")
    form.set("loppu", "")
    let saved = try editor.post(address, form: form.fields)
    #expect(saved.location?.contains("jono=kielet") == true)
  }

  @Test func `what is given on days that are all past waits for new ones`() throws {
    try site.change("\(Self.checked) WHERE id = 8")
    #expect(section("kerrat", try editor.get("/yllapito/jono")) == nil)
    try site.change("UPDATE occurrence SET state = 'cancelled' WHERE service_id = 8")
    let queue = try editor.get("/yllapito/jono")
    #expect(section("kerrat", queue)?.text.contains("Eroillan suora lähetys") == true)
  }

  @Test func `the queue ends at the editor's regions, and holds what they can do`() throws {
    try site.change("UPDATE service SET ends_on = '2026-03-01' WHERE id IN (2, 3, 4, 7)")
    try site.change(
      "INSERT INTO service_area (service_id, position, extent_type, region_code) "
        + "VALUES (4, 9, 'region', '06')")
    let own = try #require(section("ohi", try editor.get("/yllapito/jono")))
    #expect(own.text.contains("Napapiirin sovittelu"))
    for other in ["Pirkan perheneuvola", "Lapin lastenvalvoja", "Tunturituen chat"] {
      #expect(!own.text.contains(other))
    }
    let all = try site.signedIn(as: .admin).get("/yllapito/jono")
    #expect(section("ohi", all)?.first("h2")?.text.hasSuffix(": 4") == true)
  }

  @Test func `after the last of a kind the queue says so`() throws {
    for kind in ["tarkistamatta", "18kk", "ei-ole"] {
      let page = try editor.get("/yllapito/jono?seuraava=\(kind)&jalkeen=999999")
      let isThrough = page.status == 200 && page.main.text.contains("on käyty läpi")
      #expect(isThrough == (kind == "18kk"), "\(kind)")
    }
  }
}
