import Catalogue
import Foundation
import HTTPServer
import HTTPTypes
import HumanServices
import Logging
import Site
import Synchronization
import TextAnalysis

/// The whole site on a catalogue of its own, with a clock that a test holds, asked in memory or over
/// a real socket.
package final class TestSite: Sendable {
  /// What is in the catalogue.
  package enum Content: Sendable {
    /// Six municipalities and listings one remembers.
    case story
    /// The seeds that the project ships.
    case repository
    /// Seeds of the test's own.
    case seeds(SeedSet)
    /// A copy of a file, which nobody has open.
    case file(String)
  }

  /// How a request gets to the site.
  package enum Transport: Sendable, CaseIterable {
    case memory
    /// Through `HTTPServer` on a free port of 127.0.0.1.
    case live
  }

  /// The address visitors use; no request ever goes there.
  package static let publicURL = "https://eropalvelut.example"
  package static let exitURL = "https://saa.example/"
  /// Seconds that a test waits for work after an answer before it gives up.
  package static let workSeconds = 30.0
  /// 2026-11-22 12:00 UTC, a Sunday.
  package static let noon = Date(timeIntervalSince1970: 1_795_348_800)
  /// Noon in Finland on the story's day.
  package static let storyNoon = Date(timeIntervalSince1970: 1_772_445_600)

  package let catalogue: Catalogue
  package let site: Site
  package let log: KeptLog
  private let folder: TemporaryFolder
  private let clock: HeldClock
  package let responder: SiteResponder
  private let server: Server?

  package init(
    _ content: Content = .story, at instant: Date = TestSite.noon,
    over transport: Transport = .memory, analyzer: Analyzer = Analyzer(.none),
    publicURL: String = TestSite.publicURL
  ) throws {
    let clock = HeldClock(instant)
    let log = KeptLog()
    let logger = Logger(label: "test") { _ in log }
    folder = try TemporaryFolder()
    catalogue = try TestSite.catalogue(content, folder.file("site.sqlite"), analyzer)
    site = Site(
      catalogue: catalogue,
      resources: try TestSite.resources.get(),
      settings: Site.Settings(
        publicURL: publicURL, exitURL: TestSite.exitURL, passwordCost: .quick),
      logger: logger, now: { clock.instant })
    responder = try site.responder()
    server =
      transport == .live
      ? try Server(port: 0, shards: 1, responder: responder, logger: logger) : nil
    try server?.start()
    self.clock = clock
    self.log = log
  }

  /// The same file served by another process, or after a restart: nothing but the file is shared. Its
  /// clock stands where the other's does.
  package init(beside other: TestSite) throws {
    let clock = HeldClock(other.now)
    let log = KeptLog()
    folder = other.folder
    catalogue = try Catalogue(path: other.path, analyzer: Analyzer(.none))
    site = Site(
      catalogue: catalogue, resources: try TestSite.resources.get(),
      settings: Site.Settings(
        publicURL: TestSite.publicURL, exitURL: TestSite.exitURL, passwordCost: .quick),
      logger: Logger(label: "test") { _ in log }, now: { clock.instant })
    responder = try site.responder()
    server = nil
    self.clock = clock
    self.log = log
  }

  deinit {
    server?.stop(within: 0)
  }

  /// Read once: the rules of danger alone take seconds without optimization.
  package static let resources = Result {
    try Resources(folder: SeedFiles.repository.appending(path: "Resources"))
  }

  private static func catalogue(
    _ content: Content, _ path: String, _ analyzer: Analyzer
  ) throws -> Catalogue {
    switch content {
    case .story: return try NewCatalogue.story(at: path, analyzer: analyzer)
    case .repository: return try NewCatalogue.repository(at: path, analyzer: analyzer)
    case .seeds(let seeds):
      let catalogue = try NewCatalogue.empty(at: path, analyzer: analyzer)
      _ = try catalogue.plant(seeds, at: TestSite.storyNoon)
      return catalogue
    case .file(let other):
      try FileManager.default.copyItem(atPath: other, toPath: path)
      return try Catalogue(path: path, analyzer: analyzer)
    }
  }

  /// The catalogue's file, for a test that writes past the rules.
  package var path: String { folder.file("site.sqlite") }

  /// What the site takes for now.
  package var now: Date {
    get { clock.instant }
    set { clock.instant = newValue }
  }

  /// Asks for an address such as `/kunta/utsjoki?tapa=puhelin`; a fragment is left out.
  package func get(_ address: String, fields: HTTPFields = [:]) throws -> TestPage {
    try ask(.get, address, fields)
  }

  /// The page that a browser shows for an address: one that tells of violence leads on first.
  package func open(_ address: String, fields: HTTPFields = [:]) throws -> TestPage {
    let answer = try get(address, fields: fields)
    guard answer.status == 303, let location = answer.location, location.hasPrefix("/") else {
      return answer
    }
    return try get(location, fields: fields)
  }

  /// Sends a form as a browser does.
  package func post(
    _ address: String, form: KeyValuePairs<String, String>, fields: HTTPFields = [:]
  ) throws -> TestPage {
    var fields = fields
    if fields[.contentType] == nil { fields[.contentType] = "application/x-www-form-urlencoded" }
    let body = form.map { "\(TestSite.encoded($0.key))=\(TestSite.encoded($0.value))" }
    return try ask(.post, address, fields, Array(body.joined(separator: "&").utf8))
  }

  /// Sends any request.
  package func ask(
    _ method: HTTPRequest.Method, _ address: String, _ fields: HTTPFields = [:],
    _ body: [UInt8] = []
  ) throws -> TestPage {
    let target = String(address.prefix { $0 != "#" })
    var fields = fields
    if fields[.host] == nil { fields[.host] = "eropalvelut.example" }
    let page =
      if let server {
        try askLive(server, method, target, fields, body)
      } else {
        askInMemory(method, target, fields, body)
      }
    // What was saved is found by its words a little later.
    if method == .post { site.finishWork(within: TestSite.workSeconds) }
    return page
  }

  private func askInMemory(
    _ method: HTTPRequest.Method, _ target: String, _ fields: HTTPFields, _ body: [UInt8]
  ) -> TestPage {
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let path = String(parts[0])
    let request = Request(
      method: method, path: path.removingPercentEncoding ?? path,
      rawQuery: parts.count > 1 ? String(parts[1]) : "", fields: fields, body: body)
    let kept = responder.kept(for: request.head, round: nil)
    let reply = kept.map { .ready($0) } ?? responder.respond(to: request)
    let response =
      switch reply {
      case .now(let response): response
      case .ready(let page): page.response
      case .later(_, let work): work()
      }
    let content: [UInt8] =
      switch response.body {
      case .empty: []
      case .bytes(let bytes), .precoded(let bytes, _): bytes
      }
    return TestPage(status: response.status.code, fields: response.fields, body: content)
  }

  private func askLive(
    _ server: Server, _ method: HTTPRequest.Method, _ target: String, _ fields: HTTPFields,
    _ body: [UInt8]
  ) throws -> TestPage {
    var head = "\(method.rawValue) \(target) HTTP/1.1\r\n"
    for field in fields { head += "\(field.name.rawName): \(field.value)\r\n" }
    if !body.isEmpty { head += "Content-Length: \(body.count)\r\n" }
    return try send(
      Array("\(head)Connection: close\r\n\r\n".utf8) + body, to: server, isHead: method == .head)
  }

  /// Sends bytes that need be no request to a live site.
  package func sendRaw(_ text: String) throws -> TestPage {
    guard let server else { preconditionFailure("only a live site takes bytes") }
    return try send(Array(text.utf8), to: server, isHead: false)
  }

  private func send(_ bytes: [UInt8], to server: Server, isHead: Bool) throws -> TestPage {
    let client = try RawClient(port: server.port)
    // A kept page may be as old as a millisecond (`Request.round`), and a test may have edited.
    usleep(2000)
    try client.send(bytes)
    let response = try client.readResponse(isToHead: isHead)
    var received = HTTPFields()
    for (name, value) in response.fields {
      if let name = HTTPField.Name(name) { received.append(HTTPField(name: name, value: value)) }
    }
    return TestPage(status: response.status, fields: received, body: response.body)
  }

  /// Percent-encodes all but letters, digits, "-", "." and "_".
  package static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(
      withAllowedCharacters: CharacterSet(charactersIn: "-._").union(
        CharacterSet(charactersIn: "a"..."z")
      ).union(CharacterSet(charactersIn: "A"..."Z")).union(CharacterSet(charactersIn: "0"..."9")))
      ?? ""
  }
}

extension HTTPField.Name {
  package static let host = known("Host")
  package static let referrerPolicy = known("Referrer-Policy")
  package static let crossOriginOpenerPolicy = known("Cross-Origin-Opener-Policy")
  package static let permissionsPolicy = known("Permissions-Policy")
  package static let secFetchSite = known("Sec-Fetch-Site")
  package static let clearSiteData = known("Clear-Site-Data")

  /// A name that a test writes; one that is no token stops the test at once.
  private static func known(_ name: String) -> HTTPField.Name {
    guard let name = HTTPField.Name(name) else { preconditionFailure("\(name) is no field name") }
    return name
  }
}

/// A clock that stands still until it is set.
private final class HeldClock: Sendable {
  private let held: Mutex<Date>

  init(_ instant: Date) { held = Mutex(instant) }

  var instant: Date {
    get { held.withLock { $0 } }
    set { held.withLock { $0 = newValue } }
  }
}
