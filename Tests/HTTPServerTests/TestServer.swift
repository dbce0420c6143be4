import Dispatch
import HTTPTypes
import Logging
import Synchronization
import TestSupport

@testable import HTTPServer

/// A server with some addresses, on a port of its own.
final class TestServer: Sendable {
  let server: Server
  let slowWork: WorkQueue
  /// Left by the test when `/portti` or `/seis` may answer.
  let gate = DispatchSemaphore(value: 0)
  /// Left by `/seis`, which holds up the whole shard.
  let isHeldUp = DispatchSemaphore(value: 0)
  static let page = Array(String(repeating: "Palvelut kunnassa. ", count: 430).utf8)
  /// More than the system takes for sending at once, each part of it another.
  static let largeContent = (0..<2_000_000).flatMap { number in
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
  static let large = makeLarge()

  /// Another one of the same content, with a file of its own.
  static func makeLarge() -> ReadyResponse {
    ReadyResponse(Response(fields: [.eTag: "\"v1\""], body: .bytes(largeContent)), level: 6)
  }

  init(
    limits: Limits = Limits(), trust: ProxyTrust = .none, shards: Int = 1, capacity: Int = 4,
    log: LogRecord = LogRecord(), ready: ReadyResponse = large,
    observer: (any ServerObserver)? = nil
  ) throws {
    let slowWork = WorkQueue(label: "test.slow", capacity: capacity)
    self.slowWork = slowWork
    let responder = TestResponder(
      router: try Router(Self.routes), slowWork: slowWork, ready: ready, gate: gate,
      isHeldUp: isHeldUp)
    server = try Server(
      port: 0, limits: limits, trust: trust, shards: shards, responder: responder,
      logger: Logger(label: "test") { _ in log }, observer: observer)
    try server.start()
  }

  deinit {
    server.stop(within: 0)
  }

  func client(receiveBufferBytes: Int? = nil) throws -> RawClient {
    try RawClient(port: server.port, receiveBufferBytes: receiveBufferBytes)
  }

  private static let routes: [Route] = [
    .get("/") { _ in .text("etusivu") },
    .get("/kunta/:slug") { request in .text(try request.capture("slug")) },
    .get("/osoite") { request in
      .text([request.remoteAddress, request.scheme, request.authority].joined(separator: " "))
    },
    .get("/sivu") { _ in
      Response(
        fields: [.contentType: "text/html; charset=utf-8", .eTag: "\"v1\""], body: .bytes(page))
    },
    .get("/iso") { _ in
      Response(body: .bytes([UInt8](repeating: 0x61, count: 8_000_000)))
    },
    .get("/pois") { _ in throw HTTPError.gone },
    .get("/rikki") { _ in throw RouteError.noCapture("x") },
    .post("/kaiku") { request in Response(body: .bytes(request.body)) },
    .post("/lomake") { request in
      .text(try request.formFields().map { "\($0.name)=\($0.value)" }.joined(separator: "|"))
    },
  ]
}

/// The routes, and addresses whose answer is kept or comes from a `WorkQueue`.
private final class TestResponder: Responder {
  let router: Router
  let slowWork: WorkQueue
  let large: ReadyResponse
  let gate: DispatchSemaphore
  let isHeldUp: DispatchSemaphore

  init(
    router: Router, slowWork: WorkQueue, ready large: ReadyResponse, gate: DispatchSemaphore,
    isHeldUp: DispatchSemaphore
  ) {
    self.router = router
    self.slowWork = slowWork
    self.large = large
    self.gate = gate
    self.isHeldUp = isHeldUp
  }

  private static let ready = ReadyResponse(
    Response(
      fields: [.contentType: "text/html; charset=utf-8", .eTag: "\"v1\""],
      body: .bytes(TestServer.page)), level: 6)

  func respond(to request: Request) -> Reply {
    let gate = gate
    switch request.path {
    case "/valmis": return .ready(Self.ready)
    case "/valmis/iso": return .ready(large)
    case "/kierros": return .now(.text("\(request.round ?? 0)"))
    case "/seis":
      isHeldUp.signal()
      gate.wait()
      return .now(.text("seis"))
    case "/hidas": return .later(slowWork) { .text("hidas") }
    case "/portti":
      return .later(slowWork) {
        gate.wait()
        return .text("portti")
      }
    default: return RoutedResponder(router).respond(to: request)
    }
  }
}

/// A log that is kept, to be looked at.
struct LogRecord: LogHandler {
  private final class Lines: Sendable {
    let texts = Mutex<[String]>([])
  }

  private let lines = Lines()
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.trace

  /// Level, message and metadata of each line.
  var texts: [String] { lines.texts.withLock { $0 } }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let facts = (event.metadata ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let text = "\(event.level) \(event.message) \(facts.joined(separator: " "))"
    lines.texts.withLock { $0.append(text) }
  }
}
