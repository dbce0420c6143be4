import HTTPTypes

/// Turns an answer into the bytes to send. Pure: date and request come from outside.
struct ResponseEncoder {
  /// What is sent; the memory of its head is used again for each answer.
  private(set) var answer = Outgoing()
  /// Whether the connection stays open after it.
  private(set) var keepsAlive = true
  /// The status it went out with, which a condition may have changed.
  private(set) var status = HTTPResponse.Status.ok

  init() {
    answer.head.reserveCapacity(2048)
  }

  /// The status line and fields.
  var head: [UInt8] { answer.head }
  /// What is sent behind them.
  var body: [UInt8] { answer.body }

  /// Encodes an answer into `answer` and `keepsAlive`.
  ///
  /// - Parameter date: the value of the Date field.
  mutating func encode(_ response: Response, for exchange: Exchange, date: String) {
    var response = response
    if !(200...599).contains(response.status.code) {
      response = Response(HTTPError(status: .internalServerError))
    }
    answer.file = nil
    let length = settleContent(&response, for: exchange, date: date)
    keepsAlive =
      exchange.head.keepAlive && !exchange.mustClose
      && response.fields[.connection]?.lowercased() != "close"
    status = response.status
    answer.head.removeAll(keepingCapacity: true)
    writeStatusLine(response.status)
    writeFields(response.fields)
    writeLength(length)
    finishHead(for: exchange, date: date)
  }

  /// Encodes an answer made beforehand, for a request without conditions and ranges but
  /// `If-None-Match`.
  mutating func encode(
    _ ready: ReadyResponse, as coding: ContentCoding, for exchange: Exchange, date: String
  ) {
    let form = coding == .gzip ? ready.gzip : ready.plain
    let isKnown = form.isKnown(to: exchange.head)
    keepsAlive = exchange.head.keepAlive && !exchange.mustClose
    status = isKnown ? .notModified : ready.response.status
    answer.head.removeAll(keepingCapacity: true)
    answer.head.append(contentsOf: isKnown ? form.knownHead : form.head)
    answer.body = isKnown || exchange.isHead ? [] : form.body
    answer.file = answer.body.isEmpty ? nil : form.contentFile
    finishHead(for: exchange, date: date)
  }

  /// The head up to the fields that each message has anew, and the content, for one
  /// `Accept-Encoding`.
  static func form(of response: Response, accepting: String) -> ReadyResponse.Form {
    var encoder = ResponseEncoder()
    let head = RequestHead(acceptEncoding: accepting)
    var response = response
    let length = encoder.settleContent(&response, for: Exchange(head: head), date: "")
    let body = encoder.body
    let whole = encoder.beginning(of: response, length: length)
    response.status = .notModified
    response.fields.removeRepresentation()
    return ReadyResponse.Form(
      head: whole, body: body, knownHead: encoder.beginning(of: response, length: nil),
      tag: response.fields[.eTag])
  }

  private mutating func beginning(of response: Response, length: Int?) -> [UInt8] {
    answer.head.removeAll()
    writeStatusLine(response.status)
    writeFields(response.fields)
    writeLength(length)
    return head
  }

  private mutating func writeLength(_ length: Int?) {
    guard let length else { return }
    answer.head.append("Content-Length: ")
    answer.head.appendDecimal(length)
    answer.head.append("\r\n")
  }

  /// Writes the fields that each message has anew and ends the head.
  private mutating func finishHead(for exchange: Exchange, date: String) {
    answer.head.append("Date: ")
    answer.head.append(contentsOf: date.utf8)
    if !keepsAlive {
      answer.head.append("\r\nConnection: close")
    } else if exchange.head.minorVersion == 0 {
      answer.head.append("\r\nConnection: keep-alive")
    }
    answer.head.append("\r\n\r\n")
  }

  /// Drops the content, so that no page stays in memory with an idle shard.
  mutating func releaseBody() {
    answer.body = []
    answer.file = nil
  }

  /// Chooses the coding, looks at the conditions and ranges and sets `body`.
  ///
  /// - Returns: the Content-Length to send, or nil when there must be none.
  private mutating func settleContent(
    _ response: inout Response, for exchange: Exchange, date: String
  ) -> Int? {
    let (coding, plainFields) = Self.settleCoding(&response, for: exchange)
    Self.settleConditions(&response, for: exchange)
    // RFC 9110 §8.6: no Content-Length in 204; in 304 it is not needed.
    guard response.status != .noContent, response.status != .notModified else {
      answer.body = []
      return nil
    }
    if let content = Self.content(of: response, in: coding) {
      answer.body = content
    } else if case .bytes(let identity) = response.body {
      (answer.body, response.fields) = (identity, plainFields)
    }
    if response.acceptsRanges, response.status == .ok {
      answer.body = PartialContent.select(body, of: &response, for: exchange.head, date: date)
    }
    defer { if exchange.isHead { answer.body = [] } }
    return body.count
  }

  /// Marks the fields with the coding the content will have; the response becomes 406 where the
  /// client takes none of those there are.
  ///
  /// - Returns: the coding, and the fields for the content as it is.
  private static func settleCoding(
    _ response: inout Response, for exchange: Exchange
  ) -> (ContentCoding, HTTPFields) {
    let welcome = ContentCoding.welcome(by: exchange.head)
    let canBeGzip = canBeGzip(response)
    if canBeGzip { addVary(&response.fields) }
    let plainFields = response.fields
    let mustBeGzip = !welcome.identity && response.status == .ok && !isEmpty(response)
    if canBeGzip, welcome.gzip, mustBeGzip || isWorthGzip(response) {
      markGzip(&response.fields)
      return (.gzip, plainFields)
    }
    if mustBeGzip { response.become(.notAcceptable) }
    return (.identity, response.fields)
  }

  private static func isEmpty(_ response: Response) -> Bool {
    if case .empty = response.body { return true }
    return false
  }

  private static func canBeGzip(_ response: Response) -> Bool {
    switch response.body {
    case .empty: false
    case .precoded: true
    case .bytes:
      response.mayCompress && response.fields[.contentEncoding] == nil
        && ContentCoding.isCompressible(response.fields[.contentType] ?? "")
    }
  }

  private static func isWorthGzip(_ response: Response) -> Bool {
    guard case .bytes(let identity) = response.body else { return true }
    return identity.count >= ContentCoding.minimumBytes && response.status != .partialContent
  }

  /// RFC 9110 §13.2.1: conditions count only where the answer would be 200 without them.
  private static func settleConditions(_ response: inout Response, for exchange: Exchange) {
    guard exchange.head.method == .get || exchange.isHead, response.status == .ok else { return }
    switch Preconditions.outcome(of: exchange.head, for: response.fields) {
    case .proceed: break
    case .notModified:
      response.status = .notModified
      response.fields.removeRepresentation()
    case .failed: response.become(.preconditionFailed)
    }
  }

  /// The content in the coding that was chosen, or nil when compressing it failed.
  private static func content(of response: Response, in coding: ContentCoding) -> [UInt8]? {
    switch response.body {
    case .empty: []
    case .precoded(let identity, let gzip): coding == .gzip ? gzip : identity
    case .bytes(let identity):
      coding == .gzip ? Gzip.compress(identity, level: ContentCoding.level) : identity
    }
  }

  private static func markGzip(_ fields: inout HTTPFields) {
    fields[.contentEncoding] = "gzip"
    if let tag = fields[.eTag] { fields[.eTag] = EntityTag.forGzip(tag) }
  }

  private static func addVary(_ fields: inout HTTPFields) {
    guard let vary = fields[.vary] else {
      fields[.vary] = "Accept-Encoding"
      return
    }
    let names = vary.lowercased().split { $0 == "," || $0 == " " }
    guard !names.contains("accept-encoding"), !names.contains("*") else { return }
    fields[.vary] = vary + ", Accept-Encoding"
  }

  private mutating func writeStatusLine(_ status: HTTPResponse.Status) {
    if status == .ok { return answer.head.append("HTTP/1.1 200 OK\r\n") }
    answer.head.append("HTTP/1.1 ")
    answer.head.appendDecimal(status.code)
    answer.head.append(Octet.space)
    answer.head.append(contentsOf: status.reasonPhrase.utf8)
    answer.head.append("\r\n")
  }

  private mutating func writeFields(_ fields: HTTPFields) {
    for field in fields where !Self.isOurs(field.name) {
      answer.head.append(contentsOf: field.name.rawName.utf8)
      answer.head.append(": ")
      field.withUnsafeBytesOfValue { answer.head.append(contentsOf: $0) }
      answer.head.append("\r\n")
    }
  }

  /// Fields about the message itself, which only the server knows.
  private static func isOurs(_ name: HTTPField.Name) -> Bool {
    name == .contentLength || name == .transferEncoding || name == .date || name == .connection
  }
}

extension [UInt8] {
  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// A number of zero or more in decimal digits.
  mutating func appendDecimal(_ number: Int) {
    if number >= 10 { appendDecimal(number / 10) }
    append(0x30 + UInt8(truncatingIfNeeded: number % 10))
  }
}
