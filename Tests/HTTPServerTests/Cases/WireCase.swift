import HTTPTypes
import Testing

@testable import HTTPServer

/// What a client sends on one connection, and what must come of it: once by the pure parser and
/// encoder, once over a real socket.
struct WireCase: Sendable, CustomTestStringConvertible {
  enum Outcome: Sendable {
    /// A request, in the words of `described`; it is answered with them.
    case understood(String)
    /// An answer of one of `CasePages`. A line is a field that it has ("vary: Accept-Encoding"), its
    /// name alone where the value is not told ("date"), or the name of one that it has not
    /// ("!etag").
    case answered(Int, lines: [String], body: String?)
    /// `100 Continue`; then the client sends the rest.
    case continued(then: String)
    /// A line of plain text with the failure's status; nothing after it is read.
    case refused(RequestParser.Failure)
  }

  /// What the connection waits for at last.
  enum End: Sendable {
    /// Another request.
    case open
    /// Nothing: the server closes it.
    case closed
    /// More of a request. When the client ends its side now, it is refused.
    case unfinished
  }

  /// Where the rule stands, such as "RFC 9112 §3.2".
  var section: String
  /// What is special about the case.
  var title: String
  var sends: [UInt8]
  var outcomes: [Outcome]
  var end: End
  /// Whether the client ends its side when it has sent everything.
  var endsSide = false

  var testDescription: String { "\(section): \(title)" }
}

extension WireCase {
  /// A stream whose last request is refused.
  static func refused(
    _ failure: RequestParser.Failure, _ section: String, _ title: String, _ sends: String,
    after understood: String...
  ) -> WireCase {
    WireCase(
      section: section, title: title, sends: Array(sends.utf8),
      outcomes: understood.map { .understood($0) } + [.refused(failure)], end: .closed)
  }

  /// The same for bytes that are no text.
  static func refused(
    _ failure: RequestParser.Failure, _ section: String, _ title: String, bytes: [UInt8]
  ) -> WireCase {
    WireCase(
      section: section, title: title, sends: bytes, outcomes: [.refused(failure)], end: .closed)
  }

  /// Requests that are understood, in the words of `described`.
  static func taken(
    _ section: String, _ title: String, _ sends: String, _ understood: String...,
    end: End = .open, endsSide: Bool = false
  ) -> WireCase {
    WireCase(
      section: section, title: title, sends: Array(sends.utf8),
      outcomes: understood.map { .understood($0) }, end: end, endsSide: endsSide)
  }

  /// A request for one of `CasePages`, and its answer.
  static func answered(
    _ status: Int, _ section: String, _ title: String, _ sends: String, _ lines: String...,
    body: String? = nil, end: End = .open
  ) -> WireCase {
    WireCase(
      section: section, title: title, sends: Array(sends.utf8),
      outcomes: [.answered(status, lines: lines, body: body)], end: end)
  }
}

/// A request with Host and more field lines, each without its line end.
func get(_ path: String, _ lines: String..., method: String = "GET") -> String {
  (["\(method) \(path) HTTP/1.1", "Host: a"] + lines).joined(separator: "\r\n") + "\r\n\r\n"
}

/// A GET of `/` with more field lines.
func head(_ lines: String...) -> String {
  (["GET / HTTP/1.1", "Host: a"] + lines).joined(separator: "\r\n") + "\r\n\r\n"
}

/// A chunked POST with this as its body.
func chunked(_ body: String) -> String {
  "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + body
}

/// A GET with this value of Host.
func host(_ value: String) -> String { "GET / HTTP/1.1\r\nHost: \(value)\r\n\r\n" }

extension Request {
  /// Method, path, query and authority as they were understood.
  var described: String { [method.rawValue, path, rawQuery, authority].joined(separator: "|") }
}

/// Every case of this folder.
let wireCases: [WireCase] =
  requestLineCases + targetCases + pathCases + fieldCases + hostCases + lengthCases + chunkCases
  + versionCases + persistenceCases + pipeliningCases + expectationCases + methodCases
  + conditionCases + rangeCases + codingCases + limitCases
