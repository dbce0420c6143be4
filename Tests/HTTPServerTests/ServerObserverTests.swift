import HTTPTypes
import Synchronization
import TestSupport
import Testing

@testable import HTTPServer

/// Keeps what it is told.
private final class Told: ServerObserver {
  struct Content: Sendable {
    var opened = 0
    var closed = 0
    var answers: [FinishedAnswer] = []
  }

  private let content = Mutex(Content())

  func connectionDidOpen() { content.withLock { $0.opened += 1 } }
  func connectionDidClose() { content.withLock { $0.closed += 1 } }
  func answerDidEnd(_ answer: FinishedAnswer) { content.withLock { $0.answers.append(answer) } }

  /// What it was told, once that fits; the server tells just after it has sent.
  func content(when fits: (Content) -> Bool) -> Content {
    #expect(eventually { fits(content.withLock { $0 }) })
    return content.withLock { $0 }
  }
}

@Suite(.timeLimit(.minutes(2))) struct ServerObserverTests {
  @Test func `an observer is told of each answer, by route and without the query`() throws {
    let told = Told()
    let server = try TestServer(observer: told)
    let client = try server.client()
    try client.send(get("/kunta/utsjoki?nimi=x") + get("/hidas") + get("/ei") + get("/pois"))
    for _ in 0..<4 { _ = try client.readResponse() }
    let answers = told.content { $0.answers.count == 4 }.answers
    #expect(answers.map(\.path) == ["/kunta/utsjoki", "/hidas", "/ei", "/pois"])
    #expect(answers.map(\.route) == ["/kunta/:slug", "", "", "/pois"])
    #expect(answers.map(\.status) == [200, 200, 404, 410])
    #expect(answers.allSatisfy { $0.method == .get && $0.reason == nil && $0.microseconds >= 0 })
  }

  @Test func `bytes are counted as they go over the wire`() throws {
    let told = Told()
    let server = try TestServer(observer: told)
    let client = try server.client(receiveBufferBytes: 4096)
    try client.send(get("/iso", "Connection: close"))
    let received = try client.readToEnd().count
    #expect(told.content { $0.answers.count == 1 }.answers.map(\.bytes) == [received])
  }

  @Test func `a refusal is told with its reason and without what it was`() throws {
    let told = Told()
    let server = try TestServer(observer: told)
    let client = try server.client()
    try client.send("GET /turvakoti HTTP/1.1\r\nHost: a b\r\n\r\n")
    #expect(try client.readResponse().status == 400)
    let answer = try #require(told.content { $0.answers.count == 1 }.answers.first)
    #expect(answer.method == nil && answer.path.isEmpty && answer.route.isEmpty)
    #expect(answer.status == 400 && answer.reason == "badHost")
  }

  @Test func `an answer that nobody takes is told as broken off`() throws {
    var limits = Limits()
    limits.sweepMilliseconds = 20
    limits.writeSeconds = 0.2
    let told = Told()
    let server = try TestServer(limits: limits, observer: told)
    let client = try server.client(receiveBufferBytes: 4096)
    try client.send(get("/iso"))
    let answer = try #require(told.content { $0.answers.count == 1 }.answers.first)
    #expect(answer.reason == "writeTimeout" && answer.status == 200)
    #expect(answer.bytes > 0 && answer.bytes < 8_000_000)
  }

  @Test func `connections are told as they come and go`() throws {
    let told = Told()
    let server = try TestServer(observer: told)
    do {
      let clients = try (0..<3).map { _ in try server.client() }
      for client in clients { try client.send(get("/")) }
      for client in clients { _ = try client.readResponse() }
      #expect(told.content { $0.opened == 3 }.opened == 3)
    }
    let content = told.content { $0.closed == 3 }
    #expect(content.opened == 3 && content.closed == 3)
  }
}
