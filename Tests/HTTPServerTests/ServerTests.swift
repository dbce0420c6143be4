import Dispatch
import HTTPTypes
import TestSupport
import Testing

@testable import HTTPServer

@Suite(.timeLimit(.minutes(2))) struct ServerTests {
  @Test func `one connection serves one request after another`() throws {
    let server = try TestServer()
    let client = try server.client()
    for slug in ["utsjoki", "inari", "akaa"] {
      try client.send(get("/kunta/\(slug)"))
      let response = try client.readResponse()
      #expect(response.status == 200)
      #expect(response.text == slug)
    }
  }

  @Test func `requests sent at once are answered in order, slow ones too`() throws {
    let server = try TestServer()
    let client = try server.client()
    let paths = ["/kunta/1", "/hidas", "/kunta/2", "/pois", "/hidas", "/hidas", "/kunta/3"]
    try client.send(paths.map { get($0) }.joined())
    let expected = ["1", "hidas", "2", "410 Gone\n", "hidas", "hidas", "3"]
    for text in expected { #expect(try client.readResponse().text == text) }
  }

  @Test func `many requests sent at once by a client that reads late are all answered`() throws {
    let server = try TestServer()
    let client = try server.client(receiveBufferBytes: 4096)
    let count = 600
    try client.send(String(repeating: get("/sivu"), count: count))
    for _ in 0..<count { #expect(try client.readResponse().body == TestServer.page) }
  }

  @Test func `a large answer reaches a client that takes little at a time`() throws {
    let server = try TestServer()
    let client = try server.client(receiveBufferBytes: 4096)
    try client.send(get("/iso") + get("/"))
    let response = try client.readResponse()
    #expect(response.body.count == 8_000_000)
    #expect(try client.readResponse().text == "etusivu")
  }

  @Test func `a request that comes byte by byte is answered`() throws {
    let server = try TestServer()
    let client = try server.client()
    for byte in get("/kunta/utsjoki").utf8 { try client.send([byte]) }
    #expect(try client.readResponse().text == "utsjoki")
  }

  @Test func `HEAD is answered like GET, without the content`() throws {
    let server = try TestServer()
    let client = try server.client()
    try client.send(get("/sivu", method: "HEAD") + get("/"))
    let head = try client.readResponse(isToHead: true)
    #expect(head.field("content-length") == String(TestServer.page.count))
    #expect(try client.readResponse().text == "etusivu")
  }

  @Test func `a page is compressed, and not sent to who has it`() throws {
    let server = try TestServer()
    let client = try server.client()
    try client.send(get("/sivu", "Accept-Encoding: gzip, br"))
    let first = try client.readResponse()
    #expect(try gunzip(first.body) == TestServer.page)
    let tag = try #require(first.field("etag"))
    try client.send(get("/sivu", "Accept-Encoding: gzip, br", "If-None-Match: \(tag)"))
    let second = try client.readResponse()
    #expect(second.status == 304)
    #expect(second.field("etag") == tag)
    #expect(second.field("vary") == "Accept-Encoding")
  }

  @Test func `every answer has a date and names no software`() throws {
    let server = try TestServer()
    let client = try server.client()
    try client.send(get("/"))
    let response = try client.readResponse()
    let date = try #require(response.field("date"))
    #expect(HTTPDate.parse(date, nowSeconds: Clock.epochSeconds) != nil)
    #expect(response.field("server") == nil)
  }

  @Test func `a body comes whole, by length and in chunks`() throws {
    let server = try TestServer()
    let client = try server.client()
    let body = String(repeating: "äiti ", count: 40_000)
    try client.send(get("/kaiku", "Content-Length: \(body.utf8.count)", method: "POST") + body)
    #expect(try client.readResponse().text == body)
    try client.send(get("/kaiku", "Transfer-Encoding: chunked", method: "POST"))
    for piece in ["5\r\nhei, \r\n", "3;x=y\r\nhei", "\r\n0\r\nX: y\r\n\r\n"] {
      try client.send(piece)
    }
    #expect(try client.readResponse().text == "hei, hei")
  }

  @Test func `a form comes as its fields`() throws {
    let server = try TestServer()
    let client = try server.client()
    let type = "Content-Type: application/x-www-form-urlencoded"
    let body = "nimi=Ryhm%C3%A4&paikka=Inari"
    try client.send(get("/lomake", type, "Content-Length: \(body.count)", method: "POST") + body)
    #expect(try client.readResponse().text == "nimi=Ryhmä|paikka=Inari")
    try client.send(get("/lomake", "Content-Length: \(body.count)", method: "POST") + body)
    #expect(try client.readResponse().status == 415)
  }

  @Test func `a client that asks first is told to go on`() throws {
    let server = try TestServer()
    let client = try server.client()
    try client.send(
      get("/kaiku", "Expect: 100-continue", "Content-Length: 3", method: "POST"))
    #expect(try client.readResponse().status == 100)
    try client.send("hei")
    #expect(try client.readResponse().text == "hei")
  }

  @Test func `a client that asks first is told when its body is too large`() throws {
    let server = try TestServer()
    let client = try server.client()
    try client.send(
      get("/kaiku", "Expect: 100-continue", "Content-Length: 99999999", method: "POST"))
    #expect(try client.readResponse().status == 413)
    #expect(try client.readToEnd() == [])
  }

  @Test func `a refused client can read why, though it goes on sending`() throws {
    let server = try TestServer()
    let client = try server.client()
    try client.send(get("/kaiku", "Content-Length: 99999999", method: "POST"))
    try client.send([UInt8](repeating: 0x61, count: 1_000_000))
    let response = try client.readResponse()
    #expect(response.status == 413)
    #expect(response.field("connection") == "close")
  }

  @Test(arguments: [
    ("GET / HTTP/1.1\r\n\r\n", 400), ("BREW / HTTP/1.1\r\nHost: a\r\n\r\n", 501),
    ("GET / HTTP/3.0\r\n\r\n", 505), ("\u{16}\u{3}\u{1}", 400),
    ("GET /%2e%2e/etc HTTP/1.1\r\nHost: a\r\n\r\n", 400),
  ])
  func `what is no request gets its status, and the connection ends`(
    bytes: String, status: Int
  ) throws {
    let server = try TestServer()
    let client = try server.client()
    try client.send(bytes)
    let response = try client.readResponse()
    #expect(response.status == status)
    #expect(response.field("connection") == "close")
    #expect(try client.readToEnd() == [])
  }

  @Test(arguments: [
    ("/pois", "GET", 410), ("/rikki", "GET", 500), ("/ei", "GET", 404), ("/", "POST", 405),
    ("/", "OPTIONS", 204), ("*", "OPTIONS", 204),
  ])
  func `an error of a handler leaves the connection open`(
    path: String, method: String, status: Int
  ) throws {
    let server = try TestServer()
    let client = try server.client()
    try client.send(get(path, method: method) + get("/"))
    let response = try client.readResponse()
    #expect(response.status == status)
    #expect((response.field("allow") != nil) == (status == 405 || status == 204))
    #expect(try client.readResponse().text == "etusivu")
  }

  @Test(arguments: [
    "GET / HTTP/1.0\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
  ])
  func `a client that wants one answer gets one`(request: String) throws {
    let server = try TestServer()
    let client = try server.client()
    try client.send(request)
    #expect(try client.readResponse().text == "etusivu")
    #expect(try client.readToEnd() == [])
  }

  @Test func `a client that wants one answer and says more can still read it`() throws {
    let server = try TestServer()
    let client = try server.client()
    try client.send(get("/sivu", "Connection: close") + get("/iso"))
    #expect(try client.readResponse().body == TestServer.page)
    #expect(try client.readToEnd() == [])
  }

  @Test func `a client that has finished sending still gets its answers`() throws {
    let server = try TestServer()
    let client = try server.client()
    try client.send(get("/hidas") + get("/kunta/1"))
    client.finishSending()
    #expect(try client.readResponse().text == "hidas")
    #expect(try client.readResponse().text == "1")
    #expect(try client.readToEnd() == [])
  }

  @Test func `a handler knows who asks`() throws {
    let server = try TestServer()
    let client = try server.client()
    try client.send(get("/osoite"))
    #expect(try client.readResponse().text == "127.0.0.1 http a")
  }

  @Test(arguments: [1, 3]) func `many connections are served side by side`(shards: Int) throws {
    let server = try TestServer(shards: shards)
    let clients = try (0..<300).map { _ in try server.client() }
    for round in 0..<3 {
      for (number, client) in clients.enumerated() {
        try client.send(get("/kunta/\(round)-\(number)"))
      }
      for (number, client) in clients.enumerated() {
        #expect(try client.readResponse().text == "\(round)-\(number)")
      }
    }
  }

  @Test func `slow work does not hold up other clients`() throws {
    let server = try TestServer()
    let slow = try server.client()
    let quick = try server.client()
    try slow.send(get("/portti"))
    try quick.send(get("/"))
    #expect(try quick.readResponse().text == "etusivu")
    server.gate.signal()
    #expect(try slow.readResponse().text == "portti")
  }

  @Test func `a client whose work finds the queue full is told to come again`() throws {
    let server = try TestServer(capacity: 1)
    let first = try server.client()
    let second = try server.client()
    // What was answered was read together with the slow request behind it.
    try first.send(get("/") + get("/portti"))
    _ = try first.readResponse()
    try second.send(get("/portti") + get("/"))
    let refused = try second.readResponse()
    #expect(refused.status == 503)
    #expect(refused.field("retry-after") == "5")
    #expect(try second.readResponse().text == "etusivu")
    server.gate.signal()
    #expect(try first.readResponse().text == "portti")
  }
}
