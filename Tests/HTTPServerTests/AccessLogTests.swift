import HTTPTypes
import Logging
import TestSupport
import Testing

@testable import HTTPServer

@Suite struct AccessLogTests {
  private let record = LogRecord()

  private func log(_ level: Logger.Level = .info) -> AccessLog {
    var logger = Logger(label: "test") { _ in record }
    logger.logLevel = level
    return AccessLog(logger: logger)
  }

  @Test func `a line has method, path, status, bytes and microseconds`() {
    log().answerDidEnd(
      FinishedAnswer(
        method: .get, path: "/kunta/utsjoki", route: "/kunta/:slug", status: 200, bytes: 9100,
        microseconds: 31))
    log().answerDidEnd(FinishedAnswer(status: 400, bytes: 90, microseconds: 5, reason: "badHost"))
    #expect(
      record.texts == [
        "info GET /kunta/utsjoki 200 9100 B 31 us ", "info - - 400 90 B 5 us badHost ",
      ])
  }

  @Test(arguments: [
    ("/a b", "/a%20b"), ("/100%", "/100%25"), ("/jää", "/j%C3%A4%C3%A4"),
    ("/x\u{2028}GET", "/x%E2%80%A8GET"), ("/kunta/utsjoki", "/kunta/utsjoki"),
  ])
  func `no path can look like more than one word`(path: String, written: String) {
    #expect(AccessLog.visible(path) == written)
  }

  @Test func `a higher level leaves the lines out`() {
    log(.warning).answerDidEnd(FinishedAnswer(method: .get, path: "/", status: 200))
    #expect(record.texts.isEmpty)
  }

  @Test func `over a socket it tells each answer, and nothing of who asked`() throws {
    let server = try TestServer(observer: log())
    let client = try server.client()
    let fields = ["User-Agent: Selain/1", "Referer: http://muu.example/", "Cookie: istunto=1"]
    try client.send(
      "GET /kunta/utsjoki?nimi=salainen HTTP/1.1\r\nHost: a\r\n"
        + fields.joined(separator: "\r\n") + "\r\nConnection: close\r\n\r\n")
    let size = try client.readResponse().body.count
    server.server.stop(within: 1)
    let line = try #require(record.texts.first { $0.hasPrefix("info ") })
    #expect(line.hasPrefix("info GET /kunta/utsjoki 200 "))
    #expect(size > 0)
    for word in ["salainen", "Selain", "muu.example", "istunto", "127.0.0.1"] {
      #expect(!line.contains(word))
    }
  }
}
