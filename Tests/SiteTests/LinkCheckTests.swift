import Foundation
import HTTPServer
import HTTPTypes
import HumanServices
import Logging
import Site
import Synchronization
import TestSupport
import Testing

/// Web addresses looked at with the real curl, on a server of our own on this machine.
@Suite struct LinkCheckTests {
  private let listened: Listened
  private let server: Server

  init() throws {
    listened = Listened()
    server = try Server(
      port: 0, shards: 1, responder: listened, logger: Logger(label: "test") { _ in KeptLog() })
    try server.start()
  }

  private func link(_ path: String, _ name: String = "Nimi") throws -> PublishedLink {
    PublishedLink(
      address: try WebAddress(typed: "http://127.0.0.1:\(server.port)\(path)"),
      places: [PublishedLink.Place(name: name, path: "/desk/1")])
  }

  private func run(
    _ links: [PublishedLink], most: Int = 100, pause: Double = 0, seconds: Int = 10
  ) throws -> LinkReport {
    defer {
      listened.gate.signal()
      server.stop(within: 0)
    }
    var check = LinkCheck(
      try CurlProbe(origin: TestSite.publicURL, seconds: seconds), pause: pause)
    return try check.run(links, most: most)
  }

  @Test(arguments: [
    ("/hyva", LinkVerdict.well), ("/poissa", .dead("HTTP 404")), ("/eihead", .well),
    ("/paattymaton", .well), ("/muualle", .dead("leads to what is no web address")),
    ("/hyva#kohta", .well), ("/äiti", .well), ("/hyva?q=$(id)&a=`id`;x='y'", .well),
  ])
  func `curl's answer is understood`(path: String, verdict: LinkVerdict) throws {
    let report = try run([try link(path)])
    #expect(report.checked.map(\.verdict) == [verdict])
  }

  @Test func `what has moved is told with where to`() throws {
    let link = try link("/muutti")
    let report = try run([link])
    #expect(
      report.checked.map(\.verdict) == [.moved(to: "http://127.0.0.1:\(server.port)/hyva")])
    #expect(report.dead.isEmpty)
  }

  @Test func `a port that nobody listens on is dead`() throws {
    let link = try link("/hyva")
    server.stop(within: 0)
    var check = LinkCheck(try CurlProbe(origin: nil), pause: 0)
    #expect(try check.run([link]).checked.map(\.verdict) == [.dead("no connection")])
  }

  @Test func `a site that never answers is given up`() throws {
    let report = try run([try link("/hidas")], seconds: 1)
    #expect(report.checked.map(\.verdict) == [.dead("no answer in time")])
  }

  @Test func `it says who asks, keeps a pause, and asks no more than it may`() throws {
    let links = try ["/hyva", "/hyva?2", "/hyva?3", "/hyva?4"].map { try link($0) }
    let report = try run(links, most: 3, pause: 0.3)
    #expect(report.checked.count == 3 && report.left == 1)
    let asked = listened.asked
    #expect(asked.map(\.method) == ["HEAD", "HEAD", "HEAD"])
    #expect(
      asked.allSatisfy {
        $0.agent == "eropalvelut-check-links (+https://eropalvelut.example/)"
      })
    // Of the times that curl itself needs nothing is known, so a little less than two pauses.
    #expect(asked[2].at - asked[0].at > .milliseconds(500))
  }

  @Test func `the report names what is dead and moved, where it stands and how to mend it`() throws
  {
    let report = try run(
      [try link("/hyva"), try link("/poissa", "Kadonnut"), try link("/muutti", "Muuttanut")])
    let base = "http://127.0.0.1:\(server.port)"
    let text = report.text(origin: "https://apua.example")
    #expect(
      text == """
        dead   \(base)/poissa: HTTP 404
               Kadonnut: https://apua.example/desk/1
        moved  \(base)/muutti
            to \(base)/hyva
               Muuttanut: https://apua.example/desk/1
        Web addresses: 3 looked at, 1 dead, 1 moved for good.
        """)
    let json = try JSONSerialization.jsonObject(
      with: Data(try report.json(origin: "https://apua.example")))
    let links = try #require((json as? [String: Any])?["links"] as? [[String: Any]])
    #expect(links.map { $0["dead"] as? String } == ["HTTP 404", nil])
    #expect(links.map { $0["movedTo"] as? String } == [nil, "\(base)/hyva"])
  }

  @Test func `every published address is found once, and nothing of drafts or the archive`() throws
  {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    try site.change(
      "UPDATE service SET url = 'https://luonnos.example/' WHERE publication = 'draft';"
        + "UPDATE service SET url = 'https://tunturituki.example/opas' WHERE id = 3;"
        + "UPDATE service_source SET citation = 'Opas (https://lahde.example/sivu), 2025.'"
        + " WHERE service_id = 1")
    let links = try site.site.publishedLinks()
    let addresses = links.map(\.address.text)
    #expect(addresses.count == Set(addresses).count)
    #expect(!addresses.contains("https://luonnos.example/"))
    for expected in [
      "https://lahde.example/sivu", "https://lapin-erotuki.example/",
      "https://112.fi/en/erc-number",
      "https://tunturituki.example/pohja?kieli=fi&sivu=1",
    ] {
      #expect(addresses.contains(expected), "\(expected)")
    }
    let guide = try #require(
      links.first { $0.address.text == "https://tunturituki.example/opas" })
    #expect(
      guide.places == [
        PublishedLink.Place(name: "Pirkan perheneuvola", path: "/yllapito/palvelut/3"),
        PublishedLink.Place(name: "Lapsen ero -opas", path: "/yllapito/palvelut/16"),
      ])
  }
}

/// Answers as sites do, well and badly, and notes what was asked.
private final class Listened: Responder {
  struct Asked {
    var method: String
    var agent: String
    var at: ContinuousClock.Instant
  }

  private let notes = Mutex<[Asked]>([])
  /// Where slow answers wait, until the test lets them go.
  private let queue = WorkQueue(label: "test.slow", capacity: 4)

  let gate = DispatchSemaphore(value: 0)

  var asked: [Asked] { notes.withLock { $0 } }

  func respond(to request: Request) -> Reply {
    let note = Asked(
      method: request.method.rawValue, agent: request.field(.userAgent) ?? "",
      at: ContinuousClock.now)
    notes.withLock { $0.append(note) }
    switch request.path {
    case "/hyva", "/äiti":
      return .now(Response(status: .ok, fields: [:], body: .bytes(Array("x".utf8))))
    case "/eihead" where request.method == .get:
      return .now(Response(status: .ok, fields: [:], body: .empty))
    case "/eihead": return .now(Response(status: .methodNotAllowed, fields: [:], body: .empty))
    case "/paattymaton" where request.method == .get:
      return .now(
        Response(
          status: .ok, fields: [:], body: .bytes([UInt8](repeating: 0x61, count: 20_000_000))))
    case "/paattymaton": return .now(Response(status: .forbidden, fields: [:], body: .empty))
    case "/muutti":
      return .now(Response(status: .movedPermanently, fields: [.location: "/hyva"], body: .empty))
    case "/muualle":
      return .now(
        Response(status: .found, fields: [.location: "file:///etc/hostname"], body: .empty))
    case "/hidas":
      return .later(queue) {
        _ = self.gate.wait(timeout: .now() + 60)
        return Response(status: .ok, fields: [:], body: .empty)
      }
    default: return .now(Response(status: .notFound, fields: [:], body: .empty))
    }
  }
}
