import Glibc
import HTTPTypes
import TestSupport
import Testing

@testable import HTTPServer

/// An answer made beforehand is the same answer, only sooner.
@Suite struct ReadyResponseTests {
  private static let date = "Sun, 06 Nov 1994 08:49:37 GMT"
  private static let page = Response(
    fields: [
      .contentType: "text/html; charset=utf-8", .eTag: "\"v1\"", .cacheControl: "no-cache",
    ],
    body: .bytes(Array(String(repeating: "Palvelut kunnassa. ", count: 40).utf8)))
  private let ready = ReadyResponse(page, level: 9)

  private func exchange(_ method: String, _ version: String, _ lines: [String]) throws -> Exchange {
    let head = (["\(method) / HTTP/\(version)", "Host: a"] + lines).joined(separator: "\r\n")
    var parser = RequestParser()
    guard case .request(let request, _) = parser.feed(Array("\(head)\r\n\r\n".utf8).span).step
    else { throw RequestParser.Failure.badRequestLine }
    return Exchange(head: request)
  }

  @Test(
    arguments: ["GET", "HEAD"],
    [
      ("1.1", []), ("1.0", []), ("1.0", ["Connection: keep-alive"]), ("1.1", ["Connection: close"]),
      ("1.1", ["Accept-Encoding: gzip"]), ("1.1", ["Accept-Encoding: gzip;q=0"]),
      ("1.1", ["If-None-Match: \"v1\""]), ("1.0", ["If-None-Match: *"]),
      ("1.1", ["If-None-Match: W/\"v0\", \"v1-gz\"", "Accept-Encoding: gzip"]),
      ("1.1", ["If-None-Match: \"v1\"", "Accept-Encoding: gzip"]),
      ("1.1", ["If-None-Match: \"v2\""]), ("1.1", ["If-None-Match: "]),
      ("1.1", ["Accept-Encoding: br, gzip", "If-Range: x"]), ("1.1", ["Accept-Encoding: "]),
    ] as [(String, [String])])
  func `it goes out as it would if it were made now`(
    method: String, form: (version: String, lines: [String])
  ) throws {
    let exchange = try exchange(method, form.version, form.lines)
    var made = ResponseEncoder()
    made.encode(ready.response, for: exchange, date: Self.date)
    var kept = ResponseEncoder()
    let coding: ContentCoding =
      ContentCoding.welcome(by: exchange.head).gzip ? .gzip : .identity
    kept.encode(ready, as: coding, for: exchange, date: Self.date)
    #expect(
      String(decoding: kept.head, as: UTF8.self) == String(decoding: made.head, as: UTF8.self))
    #expect(kept.body == made.body)
    #expect(kept.keepsAlive == made.keepsAlive)
    #expect(kept.status == made.status)
  }

  @Test(arguments: [
    ("If-None-Match: \"v1\"", true), ("if-modified-since: x", true), ("IF-MATCH: x", true),
    ("If-Unmodified-Since: x", true), ("Range: bytes=0-1", true), ("If-Range: x", false),
    ("Accept: */*", false), ("I: x", false), ("Ranges: x", false),
  ])
  func `conditions and ranges are seen`(line: String, isSpecial: Bool) throws {
    let present = try exchange("GET", "1.1", [line]).head.present
    #expect(present.isDisjoint(with: .special) != isSpecial)
  }

  @Test func `what it takes is its content in both codings and its fields`() {
    #expect(ready.byteCount > ready.plain.body.count + ready.gzip.body.count)
    #expect(ready.byteCount < ready.plain.body.count + ready.gzip.body.count + 800)
    let image = ReadyResponse(
      Response(fields: [.contentType: "image/png"], body: .bytes([1, 2, 3])), level: 9)
    #expect(image.plain.body == [1, 2, 3])
    #expect(image.gzip.body == [1, 2, 3])
    #expect(image.byteCount < 400)
  }

  @Test func `a secret beside echoed text is not compressed either way`() {
    var page = Self.page
    page.mayCompress = false
    let ready = ReadyResponse(page, level: 9)
    #expect(ready.gzip.body == ready.plain.body)
  }

  @Test func `over a socket a condition is answered as ever`() throws {
    let server = try TestServer()
    let client = try server.client()
    try client.send(get("/valmis") + get("/valmis", "If-None-Match: \"v1\"") + get("/valmis"))
    let whole = try client.readResponse()
    #expect(whole.status == 200)
    let known = try client.readResponse()
    #expect(known.status == 304)
    #expect(known.body.isEmpty)
    #expect(try client.readResponse().body == whole.body)
  }

  @Test func `requests read together have one number, and those of later a higher`() throws {
    let server = try TestServer()
    let client = try server.client()
    var rounds: [UInt64] = []
    for _ in 0..<2 {
      // A number lasts a millisecond: only time makes another.
      usleep(5000)
      try client.send(get("/kierros") + get("/kierros"))
      for _ in 0..<2 {
        rounds.append(try #require(UInt64(try client.readResponse().text)))
      }
    }
    #expect(rounds[0] == rounds[1])
    #expect(rounds[0] < rounds[2])
    #expect(rounds[2] == rounds[3])
  }
}
