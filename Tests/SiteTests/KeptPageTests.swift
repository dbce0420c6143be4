import Catalogue
import Foundation
import GRDB
import HTTPServer
import HTTPTypes
import HumanServices
import Synchronization
import TestSupport
import Testing
import TextAnalysis

@testable import Site

/// Which pages are kept, and that what was kept is never wrong.
@Suite struct KeptPageTests {
  private let site: TestSite

  init() throws { site = try TestSite(.story, at: TestSite.storyNoon) }

  private var counts: PageCache.Counts { site.responder.cache.counts }

  @Test(arguments: ["/", "/sv/kunta/utsjoki", "/kunta/kemi?tapa=chat", "/sitemap.xml"])
  func `a page is made once and sent as it was`(address: String) throws {
    let first = try site.get(address)
    let second = try site.get(address)
    #expect(counts.hits == 1)
    #expect(counts.pages == 1)
    #expect(second.body == first.body)
    #expect(second.fields == first.fields)
    let head = try site.ask(.head, address)
    #expect(head.fields[.eTag] == first.fields[.eTag])
    #expect(counts.hits == 2)
  }

  @Test func `an edit shows at once, whoever made it`() throws {
    #expect(try site.get("/palvelu/tunturituen-chat").heading != "Uusi nimi")
    _ = try site.get("/palvelu/tunturituen-chat")
    try site.change(
      "UPDATE service SET name = '{\"fi\":\"Uusi nimi\"}' WHERE slug = 'tunturituen-chat'")
    #expect(try site.get("/palvelu/tunturituen-chat").heading == "Uusi nimi")
    #expect(counts.pages == 1, "what was kept is gone")
  }

  @Test func `an edit through the catalogue itself shows at once`() throws {
    let before = try site.get("/kunta/kemi")
    var edited = try Story().seeds
    for index in edited.services.indices
    where edited.services[index].slug.rawValue == "tunturituen-chat" {
      edited.services[index].name = LocalizedText(finnish: "Toinen nimi")
    }
    _ = try site.catalogue.plant(edited, at: TestSite.storyNoon)
    let after = try site.get("/kunta/kemi")
    #expect(before.body != after.body)
    #expect(after.cards.contains { $0.name == "Toinen nimi" })
  }

  @Test func `pages change at midnight`() throws {
    let today = try site.get("/tietoa").text
    site.now += 12 * 60 * 60
    let tomorrow = try site.get("/tietoa").text
    #expect(today.contains("2.3.2026"))
    #expect(tomorrow.contains("3.3.2026"))
  }

  @Test(arguments: [
    "/?x=1", "/kunta/kemi?tapa=", "/kunta/kemi?tapa=chat&tapa=chat", "/kunta/kemi/",
    "/kunta/kemi?tapa=chat&kieli=xx", "/ei-ole", "/palvelu/ei-ole",
    "/kunta?nimi=Kemmi", "/kunta/kemi?tapa=chat&tilanne=akuutti-ero",
    "/turvallisesti", "/aihe/turvakoti", "/palvelu/suojapesa", "/kunta/utsjoki?ryhma=turva",
    "/haku?q=ero", "/haku.json?q=ero", "/ilmoita", "/ilmoita?kunta=kemi", "/ilmoita/kiitos",
    "/poistu", "/healthz", "/katvealueet?aihe=turvakoti",
  ])
  func `what is said twice, in another order, of one visitor or of violence is not kept`(
    address: String
  ) throws {
    _ = try site.get(address)
    #expect(counts.pages == 0)
  }

  @Test(arguments: ["/kunta/kem%69", "/tietoa?", "http://eropalvelut.example/tietoa"])
  func `what names a page in another way is answered, and not kept`(target: String) throws {
    let live = try TestSite(.story, at: TestSite.storyNoon, over: .live)
    #expect(try live.get(target).status == 200)
    #expect(live.responder.cache.counts.pages == 0)
    #expect(try live.get("/tietoa").status == 200)
    #expect(live.responder.cache.counts.pages == 1)
  }

  @Test func `whoever sends a cookie gets a page of their own`() throws {
    _ = try site.get("/")
    let before = counts
    #expect(try site.get("/", fields: [.cookie: "istunto=1"]).status == 200)
    #expect(counts == before)
    _ = try site.get("/kunta/kemi", fields: [.cookie: "istunto=1"])
    #expect(counts == before)
  }

  @Test func `a visitor's report leaves the kept pages alone`() throws {
    _ = try site.get("/")
    try site.catalogue.keep(
      Suggestion(
        kind: .other, service: nil, municipality: nil, need: nil, text: "Hei",
        language: .finnish, receivedOn: CivilDate(dayNumber: 20_000)))
    _ = try site.get("/")
    #expect(counts.hits == 1)
  }

  /// Another program's edit, at a moment when nothing can be thrown.
  private static func edit(_ path: String) {
    #expect(throws: Never.self) {
      try DatabaseQueue(path: path).write { db in
        try db.execute(sql: "UPDATE catalogue_version SET version = version + 1")
      }
    }
  }

  @Test func `a page that an edit overtook is sent but not kept`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("site.sqlite")
    let catalogue = try Catalogue(path: path, analyzer: Analyzer(.none))
    _ = try catalogue.plant(try Story().seeds, at: TestSite.storyNoon)
    let questions = Mutex(0)
    let site = Site(
      catalogue: catalogue,
      resources: try TestSite.resources.get(),
      settings: Site.Settings(publicURL: TestSite.publicURL)
    ) {
      // The first question is the cache's; the second comes while the page is made.
      let number = questions.withLock { count in
        count += 1
        return count
      }
      if number == 2 { Self.edit(path) }
      return TestSite.storyNoon
    }
    let responder = try site.responder()
    let request = Request(path: "/kunta/kemi")
    guard case .now(let page) = responder.respond(to: request) else {
      Issue.record("an overtaken page was kept")
      return
    }
    #expect(page.status == .ok)
    #expect(responder.kept(for: request.head, round: nil) == nil)
    guard case .ready = responder.respond(to: request) else {
      Issue.record("the next page was not kept")
      return
    }
    #expect(responder.kept(for: request.head, round: nil) != nil)
  }
}
