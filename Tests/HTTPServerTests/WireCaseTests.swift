import HTTPTypes
import Logging
import TestSupport
import Testing

@testable import HTTPServer

/// The table of `Cases`, by the pure parser and encoder and over a real socket.
@Suite(.timeLimit(.minutes(5))) struct WireCaseTests {
  private static let server = Result { try CaseServer() }

  @Test(arguments: wireCases)
  func `the parser and the encoder make of it what the RFC says`(_ wire: WireCase) throws {
    var connection = try PureConnection()
    connection.receive(wire.sends)
    for case .continued(let rest) in wire.outcomes { connection.receive(Array(rest.utf8)) }
    if wire.endsSide { connection.end() }
    let wanted = wire.outcomes.compactMap(\.event)
    if !wanted.isEmpty || wire.end == .unfinished { #expect(connection.events == wanted) }
    #expect((connection.place == "open") == (wire.end == .open))
    #expect(connection.isClosed == (wire.end == .closed))
    var answers = RawStream(bytes: connection.answers)
    for outcome in wire.outcomes {
      if let isToHead = outcome.isAnswer(toHead: wire) {
        try outcome.check(try #require(try answers.nextResponse(isToHead: isToHead)))
      }
    }
    #expect(answers.bytes.isEmpty, "nothing else is sent")
    if wire.end == .unfinished {
      connection.end()
      #expect(connection.failure == .endedEarly)
    }
  }

  @Test(arguments: wireCases)
  func `a client over a socket gets what the RFC says`(_ wire: WireCase) throws {
    let client = try RawClient(port: try Self.server.get().port)
    try client.send(wire.sends)
    if wire.endsSide || wire.end == .unfinished { client.finishSending() }
    for outcome in wire.outcomes {
      if case .continued(let rest) = outcome {
        #expect(try client.readResponse().status == 100)
        try client.send(rest)
      } else if let isToHead = outcome.isAnswer(toHead: wire) {
        try outcome.check(try client.readResponse(isToHead: isToHead))
      }
    }
    switch wire.end {
    case .open:
      try client.send(get("/koe"))
      #expect(try client.readResponse().text == "GET|/koe||a", "the connection is still good")
    case .closed: break
    case .unfinished:
      let refusal = try client.readResponse()
      #expect(refusal.status == 400 && refusal.field("connection") == "close")
    }
    if wire.end != .open { #expect(try client.readToEnd() == [], "nothing else is sent") }
  }

  @Test func `there are at least 250 cases, each with its section and a title of its own`() {
    #expect(wireCases.count >= 250)
    #expect(Set(wireCases.map(\.testDescription)).count == wireCases.count)
    for wire in wireCases {
      #expect(wire.section.wholeMatch(of: #/RFC \d{4} §[\dA-C][\d.]*/#) != nil, "\(wire.section)")
    }
  }

  @Test func `every reason for a refusal has a case`() {
    var tested: Set<RequestParser.Failure> = [.endedEarly]
    for wire in wireCases {
      for case .refused(let failure) in wire.outcomes { tested.insert(failure) }
    }
    #expect(Set(RequestParser.Failure.allCases).subtracting(tested) == [])
  }
}

/// The server of `CasePages`, for the whole run of the tests.
private final class CaseServer: Sendable {
  private let server: Server

  var port: Int { server.port }

  init() throws {
    let log = LogRecord()
    server = try Server(
      port: 0, shards: 2, responder: try CasePages(), logger: Logger(label: "test") { _ in log })
    try server.start()
  }
}

extension WireCase.Outcome {
  /// What `PureConnection` notes of it; nil for an answer, whose request is of no interest.
  fileprivate var event: String? {
    switch self {
    case .understood(let words): words
    case .refused(let failure): "refused: \(failure.rawValue)"
    case .answered, .continued: nil
    }
  }

  /// Whether an answer that belongs to it has no content because it is one to HEAD; nil where none
  /// belongs to it.
  fileprivate func isAnswer(toHead wire: WireCase) -> Bool? {
    switch self {
    case .understood(let words): words.hasPrefix("HEAD|")
    case .answered: wire.sends.starts(with: "HEAD ".utf8)
    case .refused: false
    case .continued: nil
    }
  }

  fileprivate func check(_ response: RawResponse) throws {
    switch self {
    case .understood(let words):
      #expect(response.status == 200)
      if !words.hasPrefix("HEAD|") { #expect(response.text == words) }
    case .refused(let failure):
      #expect(response.status == failure.status.code)
      #expect(response.field("connection") == "close")
      #expect(response.field("content-type") == "text/plain; charset=utf-8")
      #expect(response.text == "\(failure.status.code) \(failure.status.reasonPhrase)\n")
    case .answered(let status, let lines, let body):
      #expect(response.status == status)
      try Self.check(response, lines, body)
    case .continued: break
    }
  }

  private static func check(_ response: RawResponse, _ lines: [String], _ body: String?) throws {
    // It is made by chance.
    let boundary = response.field("content-type")?.firstMatch(of: #/boundary=(\w+)/#)?.1 ?? ""
    func plain(_ text: String) -> String {
      boundary.isEmpty ? text : text.replacing(boundary, with: "")
    }
    for line in lines {
      let name = String(line.prefix { $0 != ":" })
      let value = response.field(name).map(plain)
      if line.hasPrefix("!") {
        #expect(response.field(String(line.dropFirst())) == nil, "\(line)")
      } else if name == line {
        #expect(value != nil, "\(line)")
      } else {
        #expect(value == String(line.dropFirst(name.count + 2)), "\(line)")
      }
    }
    let isGzip = response.field("content-encoding") == "gzip"
    if let body { #expect(plain(response.text) == body) }
    if body == nil, isGzip, !response.body.isEmpty { _ = try gunzip(response.body) }
  }
}
