import Logging
import TestSupport
import Testing

@testable import HTTPServer

@Suite(.timeLimit(.minutes(2))) struct ServerLimitTests {
  /// Limits with which deadlines are looked at often.
  private static var hurried: Limits {
    var limits = Limits()
    limits.sweepMilliseconds = 20
    return limits
  }

  /// Sends a piece again and again until the server answers, and once more.
  private func dribble(_ piece: String, to client: RawClient) throws {
    let isAnswered = try eventually {
      try client.send(piece)
      return client.hears(within: 50)
    }
    #expect(isAnswered)
    try client.send(piece)
  }

  @Test func `a head that does not end gets 408, though bytes keep coming`() throws {
    var limits = Self.hurried
    limits.headSeconds = 0.3
    let server = try TestServer(limits: limits)
    let client = try server.client()
    try client.send("GET / HTTP/1.1\r\nHost: a\r\n")
    try dribble("X: 1\r\n", to: client)
    #expect(try client.readResponse().status == 408)
    #expect(try client.readToEnd() == [])
  }

  @Test func `a body that does not end gets 408, though bytes keep coming`() throws {
    var limits = Self.hurried
    limits.bodySeconds = 0.3
    let server = try TestServer(limits: limits)
    let client = try server.client()
    try client.send(get("/kaiku", "Content-Length: 100000", method: "POST"))
    try dribble("x", to: client)
    #expect(try client.readResponse().status == 408)
  }

  @Test func `a connection that says nothing is closed without a word`() throws {
    var limits = Self.hurried
    limits.headSeconds = 1
    limits.idleSeconds = 1
    let server = try TestServer(limits: limits)
    let silent = try server.client()
    let idle = try server.client()
    try idle.send(get("/"))
    #expect(try idle.readResponse().status == 200)
    #expect(try idle.readToEnd() == [])
    #expect(try silent.readToEnd() == [])
  }

  @Test func `a client that does not take its answer is cut off`() throws {
    var limits = Self.hurried
    limits.writeSeconds = 0.2
    let log = LogRecord()
    let server = try TestServer(limits: limits, log: log)
    let client = try server.client(receiveBufferBytes: 4096)
    try client.send(get("/iso"))
    let line = "info refused count=1 reason=writeTimeout"
    #expect(eventually { log.texts.contains(line) })
    #expect(try client.readToEnd().count < 8_000_000)
  }

  @Test func `one connection too many gets 503, and a place that is free is given again`() throws {
    var limits = Self.hurried
    limits.connections = 2
    // Nobody is to make room, however slowly this machine runs the test.
    limits.reclaimSeconds = 60
    let server = try TestServer(limits: limits)
    var clients = try (0..<2).map { _ in try server.client() }
    for client in clients {
      try client.send(get("/"))
      #expect(try client.readResponse().status == 200)
    }
    let refused = try server.client()
    let answer = try refused.readResponse()
    #expect(answer.status == 503)
    #expect(answer.field("retry-after") == "5")
    clients.removeLast()
    let isServed = try eventually {
      let client = try server.client()
      do {
        try client.send(get("/"))
        return try client.readResponse().status == 200
      } catch RawClientError.closed {
        // The place is not free yet; a connection refused at once may end before it is read.
        return false
      }
    }
    #expect(isServed)
  }

  @Test func `the log counts refusals and names neither client nor address`() throws {
    let log = LogRecord()
    let server = try TestServer(limits: Self.hurried, log: log)
    for _ in 0..<3 {
      let client = try server.client()
      try client.send("GET /turvakoti?nimi=x HTTP/1.1\r\nX : 1\r\n\r\n")
      #expect(try client.readResponse().status == 400)
    }
    server.server.stop(within: 0)
    let lines = log.texts
    #expect(!lines.isEmpty)
    for line in lines {
      #expect(line.hasPrefix("info refused count=") && line.hasSuffix(" reason=badFieldName"))
    }
  }
}
