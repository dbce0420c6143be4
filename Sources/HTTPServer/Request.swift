import HTTPTypes

/// What a client asked for: a value, whose strings are made when they are asked for.
package struct Request: Sendable {
  /// Fields a form may have before it is refused with 413; the largest of ours, a
  /// listing with two hundred dated sessions in three languages, has some three thousand.
  package static let formFieldCount = 8000

  package var method: HTTPRequest.Method
  /// The path, percent-decoded, without the query; begins with "/". Never holds controls, dot
  /// segments or a slash that was encoded: such requests get 400 before a handler sees them.
  package var path: String
  /// What follows the question mark, still encoded; "" when there is nothing.
  package var rawQuery: String
  /// The content, without any transfer coding.
  package var body: [UInt8]
  /// What the router found for the `:names` of the route's pattern.
  package var captures: [String: String] = [:]
  /// Who asks: the client that a trusted proxy names, else the socket's other end.
  package var client: IPAddress
  /// "http" or "https", as a trusted proxy says; "http" where none says anything.
  package var scheme = "http"
  /// The millisecond in which it was read, as a number that rises over the whole server; nil for one
  /// made by hand.
  ///
  /// Whoever must ask something dear before each request may ask it once a number: what was asked
  /// for an equal or higher number was asked at most a millisecond before this request was read.
  package var round: UInt64?

  package let head: RequestHead
  /// The Host that a trusted proxy says the client sent.
  private var forwardedHost: String?

  /// The client's address as text, such as "192.0.2.1" or "2001:db8::1".
  package var remoteAddress: String { client.text }

  /// The target as it came, still encoded.
  package var rawTarget: String { head.rawTarget }

  /// Host and port the client named: what a trusted proxy says, else the target's in absolute-form
  /// (RFC 9112 §3.2.2), else Host's; "" when none is there (HTTP/1.0).
  package var authority: String {
    if let forwardedHost { return forwardedHost }
    if !head.authority.isEmpty { return head.bytes.span.text(head.authority) }
    var host = ""
    head.forEachValue(of: "host") { bytes, range in
      host = bytes.text(range)
      return false
    }
    return host
  }

  init(
    head: consuming RequestHead, body: [UInt8], peer: IPAddress,
    origin: ForwardedOrigin = ForwardedOrigin(), round: UInt64? = nil
  ) {
    self.round = round
    self.body = body
    client = origin.address ?? peer
    scheme = origin.scheme ?? "http"
    forwardedHost = origin.host
    method = head.method
    path = head.pathText
    rawQuery = head.bytes.span.text(head.query)
    self.head = head
  }

  /// The value of a field; several lines are joined with ", " (Cookie: "; ").
  package func field(_ name: HTTPField.Name) -> String? { head.field(name) }

  /// What the router found for a `:name` of the pattern.
  ///
  /// - Throws: `RouteError.noCapture` when the pattern has no such name.
  package func capture(_ name: String) throws -> String {
    guard let value = captures[name] else { throw RouteError.noCapture(name) }
    return value
  }

  /// The query's pairs, decoded, in order.
  ///
  /// Lenient, so that a mangled link still finds something: a stray percent sign is itself, and
  /// octets that are not UTF-8 and NUL become U+FFFD.
  package var query: [(name: String, value: String)] {
    var pairs: [(name: String, value: String)] = []
    PercentEncoding.forEachPair(in: Array(rawQuery.utf8).span) { name, value in
      pairs.append((name: Self.lenientText(name), value: Self.lenientText(value)))
    }
    return pairs
  }

  private static func lenientText(_ octets: [UInt8]) -> String {
    // U+FFFD is EF BF BD in UTF-8; in place of NUL, which SQLite and C end a text at.
    let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
    guard octets.contains(0) else { return String(decoding: octets, as: UTF8.self) }
    return String(decoding: octets.flatMap { $0 == 0 ? replacement : [$0] }, as: UTF8.self)
  }

  /// The body's pairs as a form sends them, decoded, in order.
  ///
  /// - Throws: `HTTPError`: 415 when the body is not `application/x-www-form-urlencoded`, 400 when
  ///   a name or value is not UTF-8 or holds NUL, 413 beyond `formFieldCount` pairs.
  package func formFields() throws -> [(name: String, value: String)] {
    guard mediaType == "application/x-www-form-urlencoded" else {
      throw HTTPError.unsupportedMediaType("expected application/x-www-form-urlencoded")
    }
    var pairs: [(name: String, value: String)] = []
    try PercentEncoding.forEachPair(in: body.span) { (name, value) throws(HTTPError) in
      guard pairs.count < Self.formFieldCount else {
        throw .contentTooLarge("more than \(Self.formFieldCount) form fields")
      }
      pairs.append((name: try Self.strictText(name), value: try Self.strictText(value)))
    }
    return pairs
  }

  private static func strictText(_ octets: [UInt8]) throws(HTTPError) -> String {
    guard !octets.contains(0), let text = String(validating: octets, as: UTF8.self) else {
      throw .badRequest("a form field is not UTF-8 text")
    }
    return text
  }

  /// The Content-Type without its parameters, in lower case; "" when there is none.
  package var mediaType: String {
    let value = field(.contentType) ?? ""
    let type = value.prefix { $0 != ";" }
    return type.lowercased().filter { $0 != " " && $0 != "\t" }
  }
}

extension Request {
  /// A request made by hand, for tests.
  ///
  /// - Parameter path: decoded; the raw target is the path as it stands, so a test that looks at
  ///   `rawTarget` gives an encoded path.
  package init(
    method: HTTPRequest.Method = .get, path: String, rawQuery: String = "",
    fields: HTTPFields = [:], body: [UInt8] = [], remoteAddress: String = "127.0.0.1"
  ) {
    var head = RequestHead()
    head.method = method
    let target = rawQuery.isEmpty ? path : "\(path)?\(rawQuery)"
    head.bytes = Array("\(method.rawValue) \(target) HTTP/1.1\r\n".utf8)
    let start = method.rawValue.utf8.count + 1
    head.target = start..<(start + target.utf8.count)
    head.path = start..<(start + path.utf8.count)
    head.fieldsStart = head.bytes.count
    for field in fields {
      head.bytes += Array("\(field.name.rawName): \(field.value)\r\n".utf8)
    }
    head.bytes += [Octet.carriageReturn, Octet.lineFeed]
    self.head = head
    self.method = method
    self.path = path
    self.rawQuery = rawQuery
    self.body = body
    client = IPAddress(remoteAddress) ?? IPAddress(version4: 0)
  }
}
