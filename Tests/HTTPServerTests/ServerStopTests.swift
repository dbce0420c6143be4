import Dispatch
import Logging
import Synchronization
import TestSupport
import Testing

@testable import HTTPServer

@Suite(.timeLimit(.minutes(2))) struct ServerStopTests {
  /// Stops a server on another thread.
  private final class Stopping: Sendable {
    private let result = Mutex<Bool?>(nil)
    private let queue = DispatchQueue(label: "test.stopping")

    init(_ server: TestServer, within seconds: Double) {
      queue.async { [result = self] in
        let isFinished = server.server.stop(within: seconds)
        result.result.withLock { $0 = isFinished }
      }
    }

    /// Whether everything was finished; waits for the stop to end.
    var isFinished: Bool? {
      queue.sync {}
      return result.withLock { $0 }
    }
  }

  /// A client whose request for `/portti` is being worked on.
  private func waitingClient(of server: TestServer) throws -> RawClient {
    let client = try server.client()
    try client.send(get("/") + get("/portti"))
    _ = try client.readResponse()
    return client
  }

  @Test(arguments: [1, 2]) func `a stop finishes what runs and closes what is idle`(shards: Int)
    throws
  {
    let server = try TestServer(shards: shards)
    let waiting = try waitingClient(of: server)
    let idle = try server.client()
    try idle.send(get("/"))
    _ = try idle.readResponse()
    let stopping = Stopping(server, within: 60)
    #expect(try idle.readToEnd() == [])
    server.gate.signal()
    let response = try waiting.readResponse()
    #expect(response.text == "portti")
    #expect(response.field("connection") == "close")
    #expect(try waiting.readToEnd() == [])
    #expect(stopping.isFinished == true)
    #expect(throws: RawClientError.self) { try server.client() }
  }

  @Test func `a stop does not wait for ever`() throws {
    let server = try TestServer()
    let waiting = try waitingClient(of: server)
    #expect(Stopping(server, within: 0.1).isFinished == false)
    #expect(try waiting.readToEnd() == [])
    server.gate.signal()
  }

  @Test func `a body that is being sent when the server stops is still taken`() throws {
    let server = try TestServer()
    let idle = try server.client()
    let client = try server.client()
    try client.send(get("/") + get("/kaiku", "Content-Length: 6", method: "POST") + "abc")
    _ = try client.readResponse()
    try idle.send(get("/"))
    _ = try idle.readResponse()
    let stopping = Stopping(server, within: 60)
    #expect(try idle.readToEnd() == [])
    try client.send("def")
    #expect(try client.readResponse().text == "abcdef")
    #expect(stopping.isFinished == true)
  }

  @Test func `a server that was stopped does not start again`() throws {
    let server = try TestServer()
    server.server.stop(within: 5)
    #expect(throws: ServerError.self) { try server.server.start() }
  }

  @Test func `a server can be stopped twice, and before it was started`() throws {
    let server = try TestServer()
    #expect(server.server.stop(within: 5))
    #expect(server.server.stop(within: 5))
    let unstarted = try Server(
      port: 0, responder: RoutedResponder(try Router([])), logger: Logger(label: "test"))
    #expect(unstarted.stop(within: 5))
    #expect(throws: RawClientError.self) { try RawClient(port: unstarted.port) }
  }
}
