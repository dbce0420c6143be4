import Glibc
import Testing

@testable import HTTPServer

@Suite struct AdmissionTests {
  private func peer(_ text: String) throws -> PeerAddress {
    var storage = sockaddr_storage()
    let isVersion4 = withUnsafeMutablePointer(to: &storage) { storage in
      storage.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
        $0.pointee.sin_family = sa_family_t(AF_INET)
        return inet_pton(AF_INET, text, &$0.pointee.sin_addr) == 1
      }
    }
    if isVersion4 { return PeerAddress(storage) }
    let isVersion6 = withUnsafeMutablePointer(to: &storage) { storage in
      storage.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) {
        $0.pointee.sin6_family = sa_family_t(AF_INET6)
        return inet_pton(AF_INET6, text, &$0.pointee.sin6_addr) == 1
      }
    }
    try #require(isVersion6)
    return PeerAddress(storage)
  }

  @Test(arguments: [
    ("192.0.2.1", "192.0.2.1"), ("2001:db8::1", "2001:db8::1"), ("::ffff:192.0.2.1", "192.0.2.1"),
    ("127.0.0.1", "127.0.0.1"), ("::1", "::1"), ("0.0.0.0", "0.0.0.0"), ("::", "::"),
  ])
  func `an address is written as people write it`(given: String, text: String) throws {
    #expect(try peer(given).text == text)
  }

  @Test(arguments: ["127.0.0.1", "127.255.0.3", "::1", "::ffff:127.0.0.1"])
  func `loopback is not counted by address`(text: String) throws {
    var limits = Limits()
    limits.connectionsPerAddress = 0
    var admission = Admission()
    let isLetIn = admission.admit(try peer(text), limits: limits)
    #expect(isLetIn)
  }

  @Test(arguments: [
    ("192.0.2.1", "192.0.2.1", false), ("192.0.2.1", "192.0.2.2", true),
    ("2001:db8::1", "2001:db8::ffff", false), ("2001:db8::1", "2001:db8:0:1::1", true),
    ("192.0.2.1", "::ffff:192.0.2.1", false),
  ])
  func `one household has only so many connections`(
    first: String, second: String, isLetIn: Bool
  ) throws {
    var limits = Limits()
    limits.connectionsPerAddress = 1
    var admission = Admission()
    let outcomes = [
      admission.admit(try peer(first), limits: limits),
      admission.admit(try peer(second), limits: limits),
    ]
    #expect(outcomes == [true, isLetIn])
    admission.dismiss(try peer(first))
    let isLetInAgain = admission.admit(try peer(first), limits: limits)
    #expect(isLetInAgain)
  }

  @Test func `all together have only so many connections`() throws {
    var limits = Limits()
    limits.connections = 2
    var admission = Admission()
    let loopback = try peer("::1")
    let outcomes = [
      admission.admit(loopback, limits: limits),
      admission.admit(try peer("192.0.2.1"), limits: limits),
      admission.admit(loopback, limits: limits),
    ]
    #expect(outcomes == [true, true, false])
    #expect(admission.total == 2)
  }
}
