import HTTPTypes
import TestSupport

@testable import HTTPServer

/// A connection without a socket: bytes in, what was understood and the bytes of the answers out.
struct PureConnection {
  /// What was made of the stream, in words that can be compared.
  private(set) var events: [String] = []
  private(set) var failure: RequestParser.Failure?
  private(set) var answers: [UInt8] = []
  private(set) var isClosed = false
  private var parser: RequestParser
  private var encoder = ResponseEncoder()
  private let limits: Limits
  private let pages: CasePages

  init(limits: Limits = Limits()) throws {
    self.limits = limits
    parser = RequestParser(limits: limits)
    pages = try CasePages()
  }

  /// What the stream is in the middle of.
  var place: String {
    if isClosed { return "closed" }
    return parser.isBetweenRequests ? "open" : parser.isInBody ? "in a body" : "in a head"
  }

  mutating func receive(_ bytes: [UInt8]) {
    var start = 0
    while start < bytes.count, !isClosed {
      let (step, consumed) = parser.feed(bytes.span.extracting(start..<bytes.count))
      start += consumed
      switch step {
      case .needMore: break
      case .head(let head):
        let request = Request(head: head, body: [], peer: Self.peer)
        let most = pages.bodyBytes(for: request) ?? limits.bodyBytes
        if let failure = parser.takeBody(upTo: most) { refuse(failure) }
      case .failure(let failure): refuse(failure)
      case .request(let head, let body): answer(head, body)
      }
    }
  }

  /// The client ends its side.
  mutating func end() {
    guard !isClosed else { return }
    if let failure = parser.end() { refuse(failure) }
    isClosed = true
  }

  private static let peer = IPAddress(version4: 0x7F00_0001)

  private mutating func refuse(_ failure: RequestParser.Failure) {
    self.failure = failure
    events.append("refused: \(failure.rawValue)")
    let exchange = Exchange(head: RequestHead(), mustClose: true)
    send(Response(HTTPError(status: failure.status)), for: exchange)
  }

  private mutating func answer(_ head: RequestHead, _ body: [UInt8]) {
    let request = Request(head: head, body: body, peer: Self.peer)
    let text = String(decoding: body, as: UTF8.self)
    events.append(request.described + (body.isEmpty ? "" : "|" + text))
    if let answer = head.answerOfServer { return send(answer, for: Exchange(head: head)) }
    guard case .now(let response) = pages.respond(to: request) else { return }
    send(response, for: Exchange(head: head))
  }

  private mutating func send(_ response: Response, for exchange: Exchange) {
    encoder.encode(response, for: exchange, date: CasePages.now)
    answers += encoder.head + encoder.body
    isClosed = !encoder.keepsAlive
  }
}

/// What a stream in pieces comes to.
func transcript(_ pieces: [[UInt8]], limits: Limits = Limits()) throws -> [String] {
  var connection = try PureConnection(limits: limits)
  for piece in pieces { connection.receive(piece) }
  return connection.events + [connection.place]
}
