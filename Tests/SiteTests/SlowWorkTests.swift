import Dispatch
import Glibc
import HTTPServer
import HTTPTypes
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
    // Time enough for the login to be first.
    usleep(200_000)
    #expect(try site.get("/kunta/kemi").status == 200)
    order.withLock { $0.append("page") }
    gate.signal()
    isAnswered.wait()
    #expect(order.withLock { $0 } == ["page", "login"])
  }

  /// Many whole listings in one file are made where no page waits for it.
  private static let exports = ["/hakemisto.csv", "/hakemisto.json", "/haku.csv", "/haku.json"]

  @Test(
    arguments: (KnownRoutes.pages.map(\.example) + KnownRoutes.machines)
      .filter { !exports.contains($0) })
  func `a page never stands in a queue`(address: String) throws {
    let path = String(address.prefix { $0 != "?" })
    if case .later = try Sites.story().responder.respond(to: Request(path: path)) {
      Issue.record("\(address) waits for slow work")
    }
  }
}
