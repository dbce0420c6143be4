import Dispatch
import TestSupport
import Testing

@testable import HTTPServer

@Suite(.timeLimit(.minutes(2))) struct ProxyTrustTests {
  /// What a proxy at 10.0.0.1 says of the client, when 10.0.0.0/8 is trusted.
  private func origin(
    _ lines: String..., fields: ProxyTrust.Fields = .xForwarded
  ) throws -> ForwardedOrigin {
    let trust = ProxyTrust(networks: [try #require(IPNetwork("10.0.0.0/8"))], fields: fields)
    let bytes = (["GET / HTTP/1.1", "Host: a"] + lines).joined(separator: "\r\n") + "\r\n\r\n"
    var parser = RequestParser()
    guard case .request(let head, _) = parser.feed(Array(bytes.utf8).span).step else {
      throw RequestParser.Failure.badRequestLine
    }
    return trust.origin(saidBy: head)
  }

  @Test(arguments: [
    ("192.0.2.1", "192.0.2.1"), ("192.0.2.1, 10.0.0.2", "192.0.2.1"),
    ("203.0.113.9, 192.0.2.1, 10.0.0.2, 10.0.0.3", "192.0.2.1"), ("2001:db8::1", "2001:db8::1"),
    ("[2001:db8::1]:4711", "2001:db8::1"), ("192.0.2.1:4711", "192.0.2.1"),
    ("unknown, 192.0.2.1", "192.0.2.1"), ("10.0.0.2", "10.0.0.2"),
    ("unknown, 10.0.0.2", "10.0.0.2"),
  ])
  func `the client is the last address that no trusted proxy has`(
    value: String, client: String
  ) throws {
    #expect(try origin("X-Forwarded-For: \(value)").address == IPAddress(client))
  }

  @Test(arguments: ["", "unknown", "192.0.2.1, unknown", "example.com", "192.0.2.1:x", "[::1", "1"])
  func `what is no address says nothing`(value: String) throws {
    #expect(try origin("X-Forwarded-For: \(value)").address == nil)
  }

  @Test func `lines are one list, and the proxy's own is the last`() throws {
    let found = try origin("X-Forwarded-For: 203.0.113.9", "X-Forwarded-For: 192.0.2.1")
    #expect(found.address == IPAddress("192.0.2.1"))
  }

  @Test(arguments: [
    ("https", "https"), ("HTTP", "http"), ("http, https", "https"), ("ftp", nil), ("", nil),
  ])
  func `the scheme is http or https`(value: String, scheme: String?) throws {
    #expect(try origin("X-Forwarded-Proto: \(value)").scheme == scheme)
  }

  @Test(arguments: [
    ("palvelut.example", "palvelut.example"), ("a/b", nil), ("a b", nil), ("", nil),
  ])
  func `the host is one`(value: String, host: String?) throws {
    #expect(try origin("X-Forwarded-Host: \(value)").host == host)
  }

  @Test(arguments: [
    ("for=192.0.2.1", "192.0.2.1"), ("For=\"[2001:db8::1]:4711\"", "2001:db8::1"),
    ("for=192.0.2.1;proto=https;by=10.0.0.1", "192.0.2.1"),
    ("for=203.0.113.9, for=192.0.2.1, for=10.0.0.2", "192.0.2.1"),
    ("for=_hidden, for=192.0.2.1", "192.0.2.1"), ("proto=https, for=192.0.2.1;by=x", "192.0.2.1"),
    ("for=192.0.2.1 ; by=x", nil),
    ("for=192.0.2.1, for=unknown", nil), ("for=192.0.2.1, proto=http", nil),
    ("for=192.0.2.1;for=203.0.113.9", nil), ("for=", nil), ("for=\"192.0.2.1", nil),
    ("for=192.0.2.1, x", nil), ("for=192.0.2.1 x", nil), ("", nil), ("for=\"\\1\"", nil),
  ])
  func `Forwarded is read by its grammar`(value: String, client: String?) throws {
    let found = try origin("Forwarded: \(value)", fields: .forwarded)
    #expect(found.address == client.flatMap { IPAddress($0) })
  }

  @Test func `Forwarded tells scheme and host by its last element`() throws {
    let found = try origin(
      "Forwarded: for=192.0.2.1;proto=http;host=x, for=10.0.0.2;proto=https;host=\"b:8080\"",
      fields: .forwarded)
    #expect(found.scheme == "https" && found.host == "b:8080")
  }

  @Test func `one way of saying it is read, never the other`() throws {
    let lines = ["X-Forwarded-For: 192.0.2.1", "Forwarded: for=203.0.113.9"]
    #expect(try origin(lines[0], lines[1]).address == IPAddress("192.0.2.1"))
    #expect(
      try origin(lines[0], lines[1], fields: .forwarded).address == IPAddress("203.0.113.9"))
  }

  @Test(arguments: [true, false])
  func `a handler hears of the client from a trusted proxy only`(isTrusted: Bool) throws {
    let trust = isTrusted ? ProxyTrust(networks: [try #require(IPNetwork("127.0.0.1"))]) : .none
    let server = try TestServer(trust: trust)
    let client = try server.client()
    let lines = ["X-Forwarded-For: 192.0.2.1", "X-Forwarded-Proto: https", "X-Forwarded-Host: b"]
    try client.send(get("/osoite", lines[0], lines[1], lines[2]) + get("/osoite"))
    let own = "127.0.0.1 http a"
    #expect(try client.readResponse().text == (isTrusted ? "192.0.2.1 https b" : own))
    #expect(try client.readResponse().text == own, "what one request says is not the next one's")
  }

  @Test func `behind a proxy the requests of one client are counted together`() throws {
    var limits = Limits()
    limits.connectionsPerAddress = 1
    let trust = ProxyTrust(networks: [try #require(IPNetwork("127.0.0.1"))])
    let server = try TestServer(limits: limits, trust: trust)
    let clients = try (0..<3).map { _ in try server.client() }
    let busy = "X-Forwarded-For: 192.0.2.1"
    // What was answered was read together with the slow request behind it.
    try clients[0].send(get("/", busy) + get("/portti", busy))
    #expect(try clients[0].readResponse().status == 200)
    try clients[1].send(get("/", busy) + get("/", "X-Forwarded-For: 192.0.2.2"))
    #expect(try clients[1].readResponse().status == 503)
    #expect(try clients[1].readResponse().status == 200)
    try clients[2].send(get("/kaiku", busy, "Content-Length: 3", method: "POST"))
    #expect(try clients[2].readResponse().status == 503)
    server.gate.signal()
    #expect(try clients[0].readResponse().text == "portti")
    try clients[1].send(get("/", busy))
    #expect(try clients[1].readResponse().status == 200)
  }
}
