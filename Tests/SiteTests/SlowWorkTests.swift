import Addresses
import Catalogue
import Dispatch
import Glibc
import HTTPServer
import HTTPTypes
import HumanServices
import Synchronization
import TestSupport
import Testing

@testable import Site

/// Slow work has queues of its own, so that no page waits for it.
@Suite struct SlowWorkTests {
  @Test func `a page asked for after a login is answered before it, while passwords queue`() throws
  {
    let site = try TestSite(.story, over: .live)
    let gate = DispatchSemaphore(value: 0)
    #expect(site.site.passwordQueue.submit { gate.wait() })
    let order = Mutex<[String]>([])
    let isAnswered = DispatchGroup()
    DispatchQueue(label: "login").async(group: isAnswered) {
      _ = try? site.post("/yllapito/kirjaudu", form: ["sahkoposti": "a@b.example"])
      order.withLock { $0.append("login") }
    }
    // Only then the page is asked for.
    #expect(eventually { site.site.passwordQueue.figures.jobs == 2 })
    #expect(try site.get("/kunta/kemi").status == 200)
    order.withLock { $0.append("page") }
    gate.signal()
    isAnswered.wait()
    #expect(order.withLock { $0 } == ["page", "login"])
  }

  @Test func `a report is kept and answered while an editor's save goes on`() throws {
    let site = try TestSite(.story, over: .live)
    let gate = DispatchSemaphore(value: 0)
    #expect(site.site.writeQueue.submit { gate.wait() })
    defer { gate.signal() }
    let answer = try site.post(
      "/ilmoita",
      form: ["token": site.formToken(), "asia": "error", "teksti": "Numero on vaihtunut."])
    #expect(answer.status == 303)
    #expect(try site.catalogue.suggestions().map(\.text) == ["Numero on vaihtunut."])
  }

  @Test func `a handler that takes long is logged with its route and nothing of who asked`() throws
  {
    let site = try TestSite(.story)
    let routes: [Route] = [
      .get("/hidas/:slug") { _ in
        // What is tested is a time.
        usleep(30_000)
        return Response()
      },
      .get("/nopea/:slug") { _ in Response() },
    ]
    let responder = SiteResponder(
      site: site.site, router: try Router(routes), slow: .milliseconds(20))
    for path in ["/hidas/salainen-nimi", "/nopea/salainen-nimi"] {
      _ = responder.respond(
        to: Request(path: path, rawQuery: "q=salaisuus", fields: [.cookie: "a=b"]))
    }
    let lines = site.log.texts.filter { $0.contains("slow handler") }
    #expect(lines.count == 1)
    let line = try #require(lines.first)
    #expect(line.contains("GET /hidas/:slug"))
    #expect(!line.contains("salai"))
    #expect(SiteResponder.slowHandler == .seconds(2))
  }

  /// Many whole listings in one file are made where no page waits for it.
  private static let exports = ["/hakemisto.csv", "/hakemisto.json", "/haku.csv", "/haku.json"]

  @Test(
    arguments: (KnownRoutes.pages.map(\.example) + KnownRoutes.machines)
      .filter { !exports.contains($0) && !APIAddress.contains($0) })
  func `a page never stands in a queue`(address: String) throws {
    let path = String(address.prefix { $0 != "?" })
    if case .later = try Sites.story().responder.respond(to: Request(path: path)) {
      Issue.record("\(address) waits for slow work")
    }
  }
}
