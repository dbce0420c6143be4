import Dispatch
import TestSupport
import Testing

@testable import HTTPServer

/// Many clients at once, and some that ask for more than their share.
@Suite(.timeLimit(.minutes(2))) struct ServerCrowdTests {
  /// Limits with which everybody has kept the server waiting long enough to make room for others.
  private static var hurried: Limits {
    var limits = Limits()
    limits.reclaimSeconds = 0
    limits.reclaimTransferSeconds = 0
    return limits
  }

  @Test func `a connection has only so many requests, and the last is told so`() throws {
    var limits = Limits()
    limits.requestsPerConnection = 3
    let server = try TestServer(limits: limits)
    let client = try server.client()
    try client.send(String(repeating: get("/"), count: 5))
    let answers = try (0..<3).map { _ in try client.readResponse() }
    #expect(answers.map { $0.field("connection") } == [nil, nil, "close"])
    #expect(try client.readToEnd() == [])
  }

  @Test(arguments: [
    "", "GET / HT", "POST /kaiku HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nx",
  ])
  func `when all places are taken, who keeps the server waiting makes room`(sent: String) throws {
    var limits = Self.hurried
    limits.connections = 3
    let log = LogRecord()
    let server = try TestServer(limits: limits, log: log)
    let waiting = try (0..<3).map { _ in try server.client() }
    for client in waiting { try client.send(get("/") + sent) }
    for client in waiting { _ = try client.readResponse() }
    let newcomer = try server.client()
    try newcomer.send(get("/kunta/akaa"))
    #expect(try newcomer.readResponse().text == "akaa")
    for client in waiting { #expect(try client.readToEnd() == []) }
    server.server.stop(within: 1)
    #expect(log.texts.contains("info refused count=3 reason=reclaimed"))
  }

  @Test func `who is being worked for keeps the place, and the newcomer is told to come again`()
    throws
  {
    var limits = Self.hurried
    limits.connections = 1
    let server = try TestServer(limits: limits)
    let working = try server.client()
    try working.send(get("/") + get("/portti"))
    _ = try working.readResponse()
    #expect(try server.client().readResponse().status == 503)
    server.gate.signal()
    #expect(try working.readResponse().text == "portti")
  }

  @Test func `whose request nobody has read yet keeps the place`() throws {
    var limits = Self.hurried
    limits.connections = 2
    let server = try TestServer(limits: limits)
    let waiting = try server.client()
    try waiting.send(get("/"))
    _ = try waiting.readResponse()
    let holding = try server.client()
    try holding.send(get("/seis"))
    server.isHeldUp.wait()
    // The server hears of the newcomer first.
    let newcomer = try server.client()
    try newcomer.send(get("/"))
    try waiting.send(get("/kunta/akaa"))
    server.gate.signal()
    #expect(try waiting.readResponse().text == "akaa")
    #expect(try newcomer.readResponse().text == "etusivu")
  }

  @Test func `unfinished bodies have only so much memory together`() throws {
    var limits = Limits()
    limits.unfinishedBytes = 100_000
    // However slow the machine, neither has kept the server waiting so long as to make room.
    limits.reclaimTransferSeconds = 3600
    let server = try TestServer(limits: limits)
    let body = [UInt8](repeating: 0x61, count: 60_000)
    let clients = try (0..<2).map { _ in try server.client() }
    for client in clients {
      try client.send(get("/kaiku", "Content-Length: 60001", method: "POST"))
      try client.send(body)
    }
    // The server may have read either of them first; the other one is refused.
    let second = try RawClient.firstToHear(among: clients)
    let refused = try clients[second].readResponse()
    #expect(refused.status == 503 && refused.field("retry-after") == "5")
    let other = try server.client()
    try other.send(get("/kunta/akaa"))
    #expect(try other.readResponse().text == "akaa")
    let first = clients[1 - second]
    try first.send([0x62])
    #expect(try first.readResponse().body.count == 60_001)
  }

  @Test func `a client that finds no room for its own head is told so, not cut`() throws {
    var limits = Self.hurried
    limits.unfinishedBytes = 1000
    let server = try TestServer(limits: limits)
    let client = try server.client()
    let other = try server.client()
    try client.send("GET / HTTP/1.1\r\nHost: a\r\nX: " + String(repeating: "x", count: 600))
    // Whoever asks later is read later: the beginning has been read when this is answered.
    try other.send(get("/"))
    #expect(try other.readResponse().status == 200)
    try client.send(String(repeating: "x", count: 600))
    #expect(try client.readResponse().status == 503)
  }

  @Test func `requests behind one that is slow count as unfinished`() throws {
    var limits = Limits()
    limits.unfinishedBytes = 10_000
    let log = LogRecord()
    let server = try TestServer(limits: limits, log: log)
    defer { server.gate.signal() }
    let client = try server.client()
    try client.send(get("/portti") + String(repeating: get("/"), count: 1000))
    #expect(try client.readToEnd() == [])
    let other = try server.client()
    try other.send(get("/"))
    #expect(try other.readResponse().text == "etusivu")
  }

  @Test func `answers that nobody takes have only so much memory together`() throws {
    var limits = Self.hurried
    limits.unsentBytes = 10_000_000
    let log = LogRecord()
    let server = try TestServer(limits: limits, log: log)
    let first = try server.client(receiveBufferBytes: 4096)
    try first.send(get("/iso"))
    _ = try RawClient.firstToHear(among: [first])
    // The first has kept the server waiting and makes room for the second.
    let second = try server.client(receiveBufferBytes: 4096)
    try second.send(get("/iso"))
    #expect(try second.readResponse().body.count == 8_000_000)
    #expect(try first.readToEnd().count < 8_000_000)
    server.server.stop(within: 1)
    #expect(log.texts.contains("info refused count=1 reason=reclaimed"))
  }

  @Test func `who sends hundreds of requests at once lets others have their turn`() throws {
    var limits = Limits()
    limits.turnMicroseconds = 0
    let server = try TestServer(limits: limits)
    let greedy = try server.client()
    let modest = try server.client()
    try modest.send(get("/"))
    _ = try modest.readResponse()
    let count = 2000
    try greedy.send(String(repeating: get("/"), count: count))
    _ = try greedy.readResponse()
    try modest.send(get("/kunta/akaa"))
    #expect(try modest.readResponse().text == "akaa")
    for _ in 1..<count { #expect(try greedy.readResponse().text == "etusivu") }
    try greedy.send(get("/kunta/akaa"))
    #expect(try greedy.readResponse().text == "akaa")
  }

  @Test func `a queue of pipelined requests ends with its client`() throws {
    var limits = Limits()
    limits.turnMicroseconds = 0
    let server = try TestServer(limits: limits)
    for _ in 0..<20 {
      let client = try server.client()
      try client.send(String(repeating: get("/"), count: 500))
    }
    let client = try server.client()
    try client.send(get("/kunta/akaa"))
    #expect(try client.readResponse().text == "akaa")
    #expect(server.server.stop(within: 20))
  }
}
