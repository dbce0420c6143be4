import Logging
import TestSupport
import Testing

@testable import HTTPServer

@Suite struct ListeningTests {
  private func server(_ address: String, port: Int = 0) throws -> Server {
    try Server(
      address: address, port: port, responder: RoutedResponder(try Router([])),
      logger: Logger(label: "test"))
  }

  @Test(arguments: ["127.0.0.1", "localhost", "0.0.0.0"])
  func `any free port is found and told`(address: String) throws {
    let server = try server(address)
    defer { server.stop(within: 0) }
    #expect((1...65535).contains(server.port))
    try server.start()
    let client = try RawClient(port: server.port)
    try client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
    #expect(try client.readResponse().status == 404)
  }

  @Test func `a port that is taken is named, with what to do`() throws {
    let first = try server("127.0.0.1")
    defer { first.stop(within: 0) }
    let expected = ServerError.addressInUse("127.0.0.1", port: first.port)
    #expect(throws: expected) { try server("127.0.0.1", port: first.port) }
    #expect(expected.description.contains("port \(first.port)"))
    #expect(expected.description.contains("choose another"))
  }

  @Test(arguments: ["", "example", "1.2.3", "127.0.0.1:80", "[::1]", "256.1.1.1"])
  func `an address that is none is refused`(address: String) {
    #expect(throws: ServerError.invalidAddress(address, port: 0)) { try server(address) }
  }

  @Test(arguments: [-1, 65536, Int.max])
  func `a port that is none is refused`(port: Int) {
    #expect(throws: ServerError.invalidAddress("127.0.0.1", port: port)) {
      try server("127.0.0.1", port: port)
    }
  }

  @Test func `an address of another machine cannot be listened on`() {
    #expect(throws: ServerError.addressNotAvailable("192.0.2.1", port: 0)) {
      try server("192.0.2.1")
    }
  }
}
