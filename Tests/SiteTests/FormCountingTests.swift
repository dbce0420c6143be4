import Dispatch
import Foundation
import GRDB
import HTTPTypes
import HumanServices
import Synchronization
import TestSupport
import Testing

@testable import Site

/// However often a form is sent, and to which process: it counts once.
@Suite struct FormCountingTests {
  enum Kind: String, CaseIterable {
    case listing, provider, report

    var address: String {
      switch self {
      case .listing: "/yllapito/palvelut/uusi"
      case .provider: "/yllapito/jarjestajat/uusi"
      case .report: "/ilmoita"
      }
    }

    /// The field that a person types into.
    var text: String {
      switch self {
      case .listing: "nimi-fi"
      case .provider: "name.fi"
      case .report: "teksti"
      }
    }

    var rows: String {
      switch self {
      case .listing: "SELECT count(*) FROM service WHERE name LIKE '%Kahdesti%'"
      case .provider: "SELECT count(*) FROM organization WHERE name LIKE '%Kahdesti%'"
      case .report: "SELECT count(*) FROM suggestion WHERE body LIKE '%Kahdesti%'"
      }
    }
  }

  /// A form in a browser, with the browser's cookie.
  private struct Opened {
    let kind: Kind
    let prefix: String
    let cookie: String
    var form: SentForm

    func send(to site: TestSite) throws -> TestPage {
      var fields = TestSite.formType
      fields[.cookie] = cookie
      let body = form.fields.map { "\(TestSite.encoded($0.0))=\(TestSite.encoded($0.1))" }
      return try site.ask(
        .post, prefix + kind.address, fields, Array(body.joined(separator: "&").utf8))
    }
  }

  private let site: TestSite

  init() throws { site = try TestSite(.story, at: TestSite.storyNoon) }

  private func open(_ kind: Kind, _ prefix: String = "") throws -> Opened {
    let editor = try site.signedIn(as: .admin)
    let page = try editor.get(prefix + kind.address)
    var form =
      kind == .listing ? page.serviceForm(pressing: "tallenna") : page.lastForm()
    if kind == .report { form.set("asia", "other") }
    form.set(kind.text, "Kahdesti lähetetty")
    return Opened(kind: kind, prefix: prefix, cookie: editor.cookie, form: form)
  }

  private func sendAtOnce(_ form: Opened, to sites: [TestSite]) -> [TestPage] {
    let pages = Mutex<[TestPage]>([])
    DispatchQueue.concurrentPerform(iterations: sites.count) { index in
      do {
        let page = try form.send(to: sites[index])
        pages.withLock { $0.append(page) }
      } catch {
        Issue.record(error)
      }
    }
    return pages.withLock { $0 }
  }

  @Test(arguments: Kind.allCases)
  func `sent twice at once a form counts once, and both answers lead to the same`(
    kind: Kind
  ) throws {
    let pages = sendAtOnce(try open(kind), to: [site, site])
    #expect(pages.map(\.status) == [303, 303])
    #expect(pages[0].location == pages[1].location && pages[0].location != nil)
    #expect(try site.number(kind.rows) == 1)
  }

  @Test(arguments: Kind.allCases)
  func `sent to two processes at once a form counts once`(kind: Kind) throws {
    let pages = sendAtOnce(try open(kind), to: [site, try TestSite(beside: site)])
    #expect(pages.map(\.status) == [303, 303])
    #expect(pages[0].location == pages[1].location)
    #expect(try site.number(kind.rows) == 1)
  }

  @Test(arguments: Kind.allCases)
  func `sent again after a restart a form shows what it did the first time`(kind: Kind) throws {
    let form = try open(kind)
    let first = try form.send(to: site)
    let again = try form.send(to: TestSite(beside: site))
    #expect(first.status == 303 && again.status == 303)
    #expect(first.location == again.location)
    #expect(try site.number(kind.rows) == 1)
  }

  static let questions = [
    ("", "Lähetit jo klo 12.00. Lähetetäänkö tämä uutena?", "Lähetä uutena"),
    ("/sv", "Du skickade redan kl. 12.00. Ska det här skickas som nytt?", "Skicka som nytt"),
    ("/en", "You already sent this at 12.00. Send it as new?", "Send as new"),
  ]

  @Test(arguments: Kind.allCases, questions.indices)
  func `sent again with something else a form asks, keeps the text, and can be sent as new`(
    kind: Kind, index: Int
  ) throws {
    let (prefix, question, button) = Self.questions[index]
    var form = try open(kind, prefix)
    #expect(try form.send(to: site).status == 303)
    form.form.set(kind.text, "Kahdesti lähetetty, toisin <sanoin> & muuten")
    site.now += 30
    let asked = try form.send(to: site)
    #expect(asked.status == 409)
    #expect(asked.htmlProblems.isEmpty && asked.duplicateIDs.isEmpty)
    #expect(asked.main.text.contains(question) || asked.heading == question)
    #expect(asked.main.all("button").contains { $0.text == button })
    #expect(asked.fields[.cacheControl] == "no-store")
    #expect(try site.number(kind.rows) == 1)

    form.form = asked.lastForm()
    #expect(form.form[kind.text] == "Kahdesti lähetetty, toisin <sanoin> & muuten")
    let new = try form.send(to: site)
    #expect(new.status == 303)
    #expect(try site.number(kind.rows) == 2)
    #expect(try form.send(to: site).location == new.location)
    #expect(try site.number(kind.rows) == 2, "as new it counts once too")
  }

  @Test(arguments: Kind.allCases)
  func `a form that is only asked back about leaves its ticket`(kind: Kind) throws {
    var form = try open(kind)
    form.form.set(kind.text, "")
    #expect(try form.send(to: site).status == 422)
    if kind == .listing {
      for action in ["lisaa-kerta", "tarkista", "takaisin"] {
        form.form.set("_toimi", action)
        #expect([200, 422].contains(try form.send(to: site).status))
      }
      form.form.set("_toimi", "tallenna")
    }
    form.form.set(kind.text, "Kahdesti lähetetty")
    #expect(try form.send(to: site).status == 303)
    #expect(try site.number(kind.rows) == 1)
  }

  @Test func `the question shows the form as typed, to be looked at first`() throws {
    var form = try open(.listing)
    #expect(try form.send(to: site).status == 303)
    form.form.set("nimi-fi", "Kahdesti, mutta toinen")
    var asked = try form.send(to: site).lastForm()
    asked.set("_uudelleen", "1")
    form.form = asked
    let shown = try form.send(to: site)
    #expect(shown.status == 200)
    #expect(shown.serviceForm()["nimi-fi"] == "Kahdesti, mutta toinen")
    #expect(try site.number(Kind.listing.rows) == 1)
    form.form = shown.serviceForm(pressing: "tallenna")
    #expect(try form.send(to: site).status == 303)
    #expect(try site.number(Kind.listing.rows) == 2)
  }

  @Test(arguments: Kind.allCases)
  func `where the program was stopped before the answer was noted, the same form asks`(
    kind: Kind
  ) throws {
    var form = try open(kind)
    #expect(try form.send(to: site).status == 303)
    try site.raw { try $0.execute(sql: "UPDATE form_ticket SET outcome = NULL") }
    let again = try TestSite(beside: site)
    again.now += 60
    let asked = try form.send(to: again)
    #expect(asked.status == 409)
    #expect(try site.number(kind.rows) == 1, "what is saved counts once")
    form.form = asked.lastForm()
    #expect(try form.send(to: again).status == 303, "and nobody is kept from going on")
    #expect(try site.number(kind.rows) == 2)
  }

  @Test(arguments: Kind.allCases, BadDay.allCases)
  func `a form that could not be saved takes no ticket and can be sent again as it is`(
    kind: Kind, day: BadDay
  ) throws {
    let form = try open(kind)
    try day.begin(on: site)
    #expect(try day.during(site) { try form.send(to: site) }.status == 503)
    #expect(try site.number("SELECT count(*) FROM form_ticket") == 0)
    try day.end(on: site)
    #expect(try form.send(to: site).status == 303)
    #expect(try site.number(kind.rows) == 1)
  }

  @Test func `a ticket is good for two days and then forgotten`() throws {
    let form = try open(.report)
    #expect(try form.send(to: site).status == 303)
    site.now += FormTicket.keptSeconds
    #expect(try form.send(to: site).status == 303)
    site.now += 1
    #expect(try form.send(to: site).status == 422, "too old, so it counts no second time")
    #expect(try open(.report).send(to: site).status == 303)
    #expect(try site.number("SELECT count(*) FROM form_ticket") == 1)
    #expect(try site.number(Kind.report.rows) == 2)
  }

  @Test func `the forms of one page count each for itself`() throws {
    let id = try site.account(.laplandCoordinator).rawValue
    let admin = try site.signedIn(as: .admin)
    let page = try admin.get("/yllapito/tunnukset/\(id)")
    let token = try #require(page.main.all("form").first?.fieldValues["_token"])
    for path in ["avaa", "linkki"] {
      let answer = try admin.post("/yllapito/tunnukset/\(id)/\(path)", form: [("_token", token)])
      #expect([200, 303].contains(answer.status))
    }
    #expect(try site.number("SELECT count(*) FROM form_ticket") == 2)
    let again = try admin.post("/yllapito/tunnukset/\(id)/linkki", form: [("_token", token)])
    #expect(again.status == 409, "a link is shown once, so the same form asks")
    #expect(try site.number("SELECT count(*) FROM verification_link") == 1)
  }

  @Test(
    arguments: KnownEditorRoutes.guarded.indices.filter {
      KnownEditorRoutes.guarded[$0].method == .get
    })
  func `every form of the admin side has a ticket of its own`(index: Int) throws {
    let site = try Sites.story()
    let admin = try site.signedIn(as: .admin)
    let address = KnownEditorRoutes.guarded[index].example
    func tickets() throws -> [String?] {
      try admin.get(address).html.all("form").filter { $0["method"] == "post" }.map { form in
        let token = form.fieldValues["_token"] ?? ""
        return site.site.tokens.ticket(EditorToken(token).ticket, at: site.now)?.name
      }
    }
    let (first, second) = (try tickets(), try tickets())
    #expect(!first.isEmpty && first.allSatisfy { $0 != nil })
    #expect(Set(first).isDisjoint(with: second))
  }

  @Test func `a minute of heartbeats, tickets and searches in vain drops no kept page`() throws {
    let editor = try site.signedIn(as: .admin)
    for address in ["/", "/kunta/kemi", "/katvealueet"] { _ = try site.get(address) }
    let kept = site.responder.cache.counts
    #expect(kept.pages == 3)
    for second in 0..<60 {
      site.now += 1
      if second % 5 == 0 {
        let form = try open(.report)
        #expect(try form.send(to: site).status == 303)
        #expect(try form.send(to: site).status == 303)
      }
      #expect(try site.get("/haku?q=xyzzy\(second)").status == 200)
      #expect(try editor.get("/yllapito/tili").status == 200)
      site.site.finishWork(within: TestSite.workSeconds)
    }
    _ = site.site.keys.key(for: .ticket)
    for address in ["/", "/kunta/kemi", "/katvealueet"] { _ = try site.get(address) }
    let counts = site.responder.cache.counts
    #expect(counts.pages == 3)
    #expect(counts.hits == kept.hits + 3)
    #expect(try site.number("SELECT count(*) FROM form_ticket") == 12)
    #expect(try site.number("SELECT count(*) FROM search_miss") > 0)
  }

  @Test func `what is kept of a form tells neither its words nor where it came from`() throws {
    let form = try open(.report)
    #expect(try form.send(to: site).status == 303)
    let kept = try site.raw { try Row.fetchAll($0, sql: "SELECT * FROM form_ticket") }
      .map(\.description)
    #expect(kept.count == 1)
    #expect(!kept.joined().contains("Kahdesti") && !kept.joined().contains("127.0.0.1"))
    #expect(kept.joined().contains("/ilmoita/kiitos"))
  }
}
