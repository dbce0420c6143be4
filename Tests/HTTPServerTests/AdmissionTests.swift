import Testing

@testable import HTTPServer

@Suite struct AdmissionTests {
  private func household(_ text: String) throws -> UInt64 {
    try #require(IPAddress(text)).household
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
      admission.admit(try household(first), limits: limits),
      admission.admit(try household(second), limits: limits),
    ]
    #expect(outcomes == [.welcome, isLetIn ? .welcome : .tooManyOfAddress])
    admission.dismiss(try household(first))
    let again = admission.admit(try household(first), limits: limits)
    #expect(again == .welcome)
  }

  @Test func `all together have only so many connections`() throws {
    var limits = Limits()
    limits.connections = 2
    var admission = Admission()
    let outcomes = [
      admission.admit(nil, limits: limits),
      admission.admit(try household("192.0.2.1"), limits: limits),
      admission.admit(nil, limits: limits),
    ]
    #expect(outcomes == [.welcome, .welcome, .full])
    #expect(admission.total == 2)
  }

  @Test func `a request through a proxy counts as a connection of its client`() throws {
    var limits = Limits()
    limits.connectionsPerAddress = 2
    var admission = Admission()
    let client = try household("192.0.2.1")
    let outcomes = [
      admission.admit(client, limits: limits) == .welcome, admission.count(client, limits: limits),
      admission.count(client, limits: limits),
    ]
    #expect(outcomes == [true, true, false])
    admission.discount(client)
    let isCounted = admission.count(client, limits: limits)
    #expect(isCounted)
    #expect(admission.total == 1)
  }
}
