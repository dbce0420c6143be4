import Glibc

/// Who is at the other end of a connection.
struct PeerAddress: Equatable, Sendable {
  /// "192.0.2.1" or "2001:db8::1"; an IPv4 address that came over an IPv6 socket is written as the
  /// IPv4 address it is.
  var text = ""
  /// What connections are counted by: an IPv4 address or an IPv6 /64 network, which is what one
  /// household gets. Nil for loopback, which is not counted.
  var limitKey: UInt64?

  init(_ storage: sockaddr_storage) {
    var storage = storage
    switch Int32(storage.ss_family) {
    case AF_INET:
      let address = Self.bytes(of: &storage, as: sockaddr_in.self) { $0.sin_addr }
      (text, limitKey) = Self.version4(address)
    case AF_INET6:
      (text, limitKey) = Self.version6(
        Self.bytes(of: &storage, as: sockaddr_in6.self) { $0.sin6_addr })
    default: break
    }
  }

  private static func bytes<Socket, Address>(
    of storage: inout sockaddr_storage, as type: Socket.Type, _ part: (Socket) -> Address
  ) -> [UInt8] {
    withUnsafePointer(to: &storage) {
      $0.withMemoryRebound(to: type, capacity: 1) { socket in
        withUnsafeBytes(of: part(socket.pointee)) { Array($0) }
      }
    }
  }

  private static func version4(_ address: [UInt8]) -> (String, UInt64?) {
    let text = address.map { String($0) }.joined(separator: ".")
    let key = address.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return (text, address.first == 127 ? nil : key)
  }

  private static func version6(_ address: [UInt8]) -> (String, UInt64?) {
    let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
    guard !address.starts(with: mapped) else { return version4(Array(address.dropFirst(12))) }
    var octets = address
    var buffer = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    let isWritten = inet_ntop(AF_INET6, &octets, &buffer, socklen_t(buffer.count)) != nil
    let text =
      isWritten ? String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self) : ""
    let isLoopback = address.dropLast().allSatisfy { $0 == 0 } && address.last == 1
    let network = address.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return (text, isLoopback ? nil : network)
  }
}
