import HTTPTypes

/// A request line and header section that passed every check, as its bytes and offsets into them.
package struct RequestHead: Sendable {
  /// How the body is delimited (RFC 9112 §6.3).
  package enum Framing: Equatable, Sendable {
    case none
    /// So many bytes, at least 1.
    case length(Int)
    case chunked
  }

  /// Fields that the server itself answers by. They are noted while the head is read, so that
  /// nobody looks for one that is not there.
  struct Present: OptionSet, Sendable {
    let rawValue: UInt8

    static let acceptEncoding = Present(rawValue: 1)
    static let ifMatch = Present(rawValue: 2)
    static let ifNoneMatch = Present(rawValue: 4)
    static let ifModifiedSince = Present(rawValue: 8)
    static let ifUnmodifiedSince = Present(rawValue: 16)
    static let range = Present(rawValue: 32)
    static let ifRange = Present(rawValue: 64)

    /// Those that make an answer depend on what the client has.
    static let conditions: Present = [
      .ifMatch, .ifNoneMatch, .ifModifiedSince, .ifUnmodifiedSince,
    ]
    /// Those by which something else than the whole answer may be sent.
    static let special: Present = [conditions, .range]
  }

  /// Room in a request line for everything but the target: the longest method we know, two
  /// spaces, the version and CR, and some to tell a long method from a long target.
  static let lineBytesBesideTarget = 32

  /// The head from its first byte to its last empty line.
  package internal(set) var bytes: [UInt8] = []
  package internal(set) var method = HTTPRequest.Method.get
  /// The target as it came; in `bytes` like all ranges here.
  var target = 0..<0
  /// The path, still percent-encoded. Empty for `*` and for an absolute-form without a path.
  var path = 0..<0
  /// The query without its question mark.
  var query = 0..<0
  /// The host and port of an absolute-form target, which overrules Host (RFC 9112 §3.2.2).
  var authority = 0..<0
  /// The decoded path, made only when there is something to decode.
  var decodedPath: String?
  /// Where the first field line begins.
  var fieldsStart = 0
  var present: Present = []
  /// 0 or 1: HTTP/1.0 or HTTP/1.1.
  package internal(set) var minorVersion = 1
  /// Whether the client wants to send another request on this connection (RFC 9112 §9.3).
  package internal(set) var keepAlive = true
  package internal(set) var framing = Framing.none
  /// Whether the client waits for `100 Continue` before it sends the body (RFC 9110 §10.1.1).
  package internal(set) var expectsContinue = false

  /// The target as it came, still encoded.
  package var rawTarget: String { bytes.span.text(target) }

  /// The path as it came, still encoded, without the query.
  package var rawPath: String { bytes.span.text(path) }

  /// The path, percent-decoded. An absolute-form may have none: "http://host" asks for "/" (RFC 9110
  /// §4.2.3).
  package var pathText: String {
    if let decodedPath { return decodedPath }
    let plain = bytes.span.text(path)
    return plain.utf8.first == Octet.slash ? plain : "/" + plain
  }

  /// `OPTIONS *`: a question about the server, not about a page (RFC 9112 §3.2.4).
  var isAsterisk: Bool { target.count == 1 && bytes[target.lowerBound] == Octet.star }
}

extension RequestHead {
  /// A head that says nothing but which codings are welcome.
  init(acceptEncoding value: String) {
    bytes = Array("accept-encoding: \(value)\r\n".utf8)
    present = .acceptEncoding
  }

  /// Calls `body` with the value of each field line of a name, until it returns false.
  ///
  /// The lines are looked through again each time: they are few and in one block of memory, and no
  /// table has to be made for the many fields nobody asks for.
  func forEachValue(of name: String, _ body: (Span<UInt8>, Range<Int>) -> Bool) {
    let span = bytes.span
    var name = name
    name.withUTF8 { wanted in
      var line = fieldsStart
      while let end = span.position(of: Octet.lineFeed, in: line..<span.count) {
        if Self.line(at: line, in: span, isNamed: wanted, before: end),
          !body(span, span.trimmed((line + wanted.count + 1)..<(end - 1)))
        {
          return
        }
        line = end + 1
      }
    }
  }

  private static func line(
    at start: Int, in bytes: Span<UInt8>, isNamed name: UnsafeBufferPointer<UInt8>, before end: Int
  ) -> Bool {
    let colon = start + name.count
    guard colon < end, bytes[colon] == Octet.colon else { return false }
    for offset in 0..<name.count where bytes[start + offset].lowered != name[offset] {
      return false
    }
    return true
  }

  /// The value of a field; several lines are joined with ", " (RFC 9110 §5.3), or with "; " for
  /// Cookie (RFC 6265 §5.4). Octets that are not UTF-8 become U+FFFD.
  package func field(_ name: HTTPField.Name) -> String? {
    var value: String?
    forEachValue(of: name.canonicalName) { bytes, range in
      let text = bytes.text(range)
      value = value.map { $0 + (name == .cookie ? "; " : ", ") + text } ?? text
      return true
    }
    return value
  }
}
