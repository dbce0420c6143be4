import HTTPTypes
import Testing

@testable import HTTPServer

@Suite struct ResponseEncoderTests {
  private static let page = Array(String(repeating: "Palvelut kunnassa. ", count: 40).utf8)
  private static let html: HTTPFields = [.contentType: "text/html; charset=utf-8"]
  private static let date = "Sun, 06 Nov 1994 08:49:37 GMT"

  /// What goes over the wire for an answer: the head's lines and the body.
  private func encode(
    _ response: Response, to lines: String..., method: String = "GET", version: String = "1.1"
  ) throws -> (lines: [String], body: [UInt8], keepsAlive: Bool) {
    let head =
      ([
        "\(method) / HTTP/\(version)", "Host: a",
      ] + lines).joined(separator: "\r\n") + "\r\n\r\n"
    var parser = RequestParser()
    guard case .request(let request, _) = parser.feed(Array(head.utf8).span).step else {
      throw RequestParser.Failure.badRequestLine
    }
    var encoder = ResponseEncoder()
    encoder.encode(response, for: Exchange(head: request), date: Self.date)
    let text = String(decoding: encoder.head, as: UTF8.self)
    #expect(text.hasSuffix("\r\n\r\n"))
    return (
      text.split(separator: "\r\n").map(String.init), encoder.body, encoder.keepsAlive
    )
  }

  @Test func `a short answer is sent as it is`() throws {
    let sent = try encode(.text("hei"), to: "Accept-Encoding: gzip")
    #expect(
      sent.lines == [
        "HTTP/1.1 200 OK", "Content-Type: text/plain; charset=utf-8", "Vary: Accept-Encoding",
        "Content-Length: 3", "Date: \(Self.date)",
      ])
    #expect(sent.body == Array("hei".utf8))
  }

  @Test(arguments: [
    ("gzip", true), ("GZIP", true), ("x-gzip", true), ("deflate, gzip;q=1.0, *;q=0.5", true),
    ("*", true), ("br, gzip", true), ("gzip;q=0.001", true), ("gzip ; q=0.5", true),
    ("identity;q=0.5, gzip;q=0.5", true), ("identity;q=0, gzip", true),
    ("gzip;q=0", false), ("gzip;q=0.000", false), ("gzip;q=0, *", false),
    ("identity", false), ("br, deflate", false), ("", false), ("gzipx", false),
    ("identity, gzip;q=0.5", false), ("gzip;q=x", false), ("gzip;q=", false),
    ("gzip;level=1", false), ("gzip;q=0.0000001", false), ("gzip;q=2", false), (";q=1,,", false),
  ])
  func `a page is compressed for those who accept it`(accept: String, isGzip: Bool) throws {
    let response = Response(fields: Self.html, body: .bytes(Self.page))
    let sent = try encode(response, to: "Accept-Encoding: \(accept)")
    #expect(sent.lines.contains("Content-Encoding: gzip") == isGzip)
    #expect(sent.lines.contains("Vary: Accept-Encoding"))
    #expect(sent.lines.contains("Content-Length: \(sent.body.count)"))
    #expect(try isGzip ? gunzip(sent.body) == Self.page : sent.body == Self.page)
  }

  @Test(arguments: [
    "text/css", "application/json", "image/svg+xml", "text/calendar; charset=utf-8",
    "application/geo+json", "application/atom+xml", "Text/HTML",
  ])
  func `what is text inside is compressed`(type: String) throws {
    let response = Response(fields: [.contentType: type], body: .bytes(Self.page))
    #expect(
      try encode(response, to: "Accept-Encoding: gzip").lines.contains("Content-Encoding: gzip"))
  }

  @Test(arguments: ["image/png", "application/pdf", "font/woff2", ""])
  func `what is no text is neither compressed nor varies`(type: String) throws {
    let response = Response(fields: [.contentType: type], body: .bytes(Self.page))
    let sent = try encode(response, to: "Accept-Encoding: gzip")
    #expect(sent.body == Self.page)
    #expect(!sent.lines.contains { $0.hasPrefix("Vary") })
  }

  @Test func `a page with a secret is not compressed when its handler says so`() throws {
    var response = Response(fields: Self.html, body: .bytes(Self.page))
    response.mayCompress = false
    #expect(try encode(response, to: "Accept-Encoding: gzip").body == Self.page)
  }

  @Test(arguments: [
    ("Cookie", "Cookie, Accept-Encoding"), ("accept-encoding", "accept-encoding"), ("*", "*"),
    ("Cookie,Accept-Encoding", "Cookie,Accept-Encoding"),
  ])
  func `Vary is added to, not replaced`(given: String, sent: String) throws {
    var response = Response(fields: Self.html, body: .bytes(Self.page))
    response.fields[.vary] = given
    #expect(try encode(response).lines.contains("Vary: \(sent)"))
  }

  @Test func `precoded content is sent as it was made`() throws {
    let response = Response(
      fields: [.contentType: "text/css", .eTag: "\"v1\""],
      body: .precoded(identity: [1, 2, 3], gzip: [4, 5]))
    let plain = try encode(response)
    #expect(plain.body == [1, 2, 3])
    #expect(plain.lines.contains("ETag: \"v1\""))
    let zipped = try encode(response, to: "Accept-Encoding: gzip")
    #expect(zipped.body == [4, 5])
    #expect(zipped.lines.contains("ETag: \"v1-gz\""))
    #expect(zipped.lines.contains("Content-Encoding: gzip"))
  }

  @Test(arguments: [
    ("gzip", "\"v1-gz\"", 304), ("gzip", "\"v1\"", 200), ("", "\"v1\"", 304),
    ("", "\"v1-gz\"", 200), ("", "W/\"v1\"", 304), ("", "*", 304), ("", "\"x\", \"v1\"", 304),
    ("", "\"x,\", W/\"v1\"", 304), ("", "\"x\" , , \"v1\" ", 304), ("", "v1", 200),
    ("", "\"v1", 200), ("", "\"\"", 200), ("", "", 200), ("", "w/\"v1\"", 200), ("", "W/", 200),
    ("", "x, \"v1\"", 200), ("", "\"V1\"", 200), ("", "W", 200), ("", "W/W/\"v1\"", 200),
  ])
  func `a page the client has is not sent again`(accept: String, tags: String, code: Int) throws {
    var response = Response(fields: Self.html, body: .bytes(Self.page))
    response.fields[.eTag] = "\"v1\""
    for method in ["GET", "HEAD"] {
      let sent = try encode(
        response, to: "Accept-Encoding: \(accept)", "If-None-Match: \(tags)", method: method)
      #expect(sent.lines[0].hasPrefix("HTTP/1.1 \(code) "))
      #expect(sent.body.isEmpty == (code == 304 || method == "HEAD"))
    }
  }

  @Test func `a 304 keeps what guides the cache and drops what describes the content`() throws {
    var fields = Self.html
    fields[.eTag] = "\"v1\""
    fields[.cacheControl] = "private, no-cache"
    fields[.contentLanguage] = "fi"
    fields[.lastModified] = Self.date
    let sent = try encode(
      Response(fields: fields, body: .bytes(Self.page)), to: "If-None-Match: \"v1\"")
    #expect(
      sent.lines == [
        "HTTP/1.1 304 Not Modified", "ETag: \"v1\"", "Cache-Control: private, no-cache",
        "Vary: Accept-Encoding", "Date: \(Self.date)",
      ])
  }

  @Test func `only a page that was found can be known already`() throws {
    var response = Response(fields: Self.html, body: .bytes(Self.page))
    response.fields[.eTag] = "\"v1\""
    let lines = ["If-None-Match: *", "Accept-Encoding: gzip"]
    let posted = try encode(response, to: lines[0], lines[1], method: "POST")
    #expect(posted.lines[0] == "HTTP/1.1 200 OK")
    #expect(try gunzip(posted.body) == Self.page)
    response.status = .notFound
    let missing = try encode(response, to: lines[0], lines[1])
    #expect(missing.lines[0] == "HTTP/1.1 404 Not Found")
    #expect(try gunzip(missing.body) == Self.page)
  }

  @Test func `HEAD gets what GET gets, without the content`() throws {
    let response = Response(fields: Self.html, body: .bytes(Self.page))
    let get = try encode(response, to: "Accept-Encoding: gzip")
    let head = try encode(response, to: "Accept-Encoding: gzip", method: "HEAD")
    #expect(head.lines == get.lines)
    #expect(head.body.isEmpty)
  }

  @Test func `204 has no length, an empty page has the length 0`() throws {
    let none = try encode(Response(status: .noContent, body: .bytes([1])))
    #expect(!none.lines.contains { $0.hasPrefix("Content-Length") })
    #expect(none.body.isEmpty)
    #expect(try encode(.seeOther("/a")).lines.contains("Content-Length: 0"))
  }

  @Test(arguments: [
    ("1.1", "", "", true), ("1.1", "Connection: close", "Connection: close", false),
    ("1.0", "", "Connection: close", false),
    ("1.0", "Connection: keep-alive", "Connection: keep-alive", true),
  ])
  func `the connection is kept as the client asks`(
    version: String, asked: String, told: String, keeps: Bool
  ) throws {
    let sent = try encode(.text("a"), to: asked.isEmpty ? "X: 1" : asked, version: version)
    #expect(sent.lines.first { $0.hasPrefix("Connection") } ?? "" == told)
    #expect(sent.keepsAlive == keeps)
  }

  @Test func `fields about the message are the server's, not the handler's`() throws {
    let fields: HTTPFields = [
      .contentLength: "99", .transferEncoding: "chunked", .date: "now", .connection: "close",
    ]
    let sent = try encode(Response(fields: fields, body: .bytes([1])))
    #expect(
      sent.lines == [
        "HTTP/1.1 200 OK", "Content-Length: 1", "Date: \(Self.date)", "Connection: close",
      ])
  }

  @Test func `a value cannot break out of its field`() throws {
    let sent = try encode(.seeOther("/a\r\nSet-Cookie: x=1\r\n\r\n<p>"))
    #expect(sent.lines.filter { $0.hasPrefix("Set-Cookie") }.isEmpty)
    #expect(sent.lines.count == 4)
  }

  @Test(arguments: [0, 100, 101, 199, 600, 999])
  func `a status that cannot end an exchange becomes 500`(code: Int) throws {
    let response = Response(status: HTTPResponse.Status(code: code))
    #expect(try encode(response).lines[0] == "HTTP/1.1 500 Internal Server Error")
  }

  @Test(arguments: [
    ("\"a\"", "\"a-gz\""), ("W/\"a\"", "W/\"a\""), ("\"\"", "\"-gz\""), ("a", "a"), ("\"", "\""),
  ])
  func `another coding of a page has another strong tag`(tag: String, gzip: String) {
    #expect(EntityTag.forGzip(tag) == gzip)
  }
}
