import Glibc

/// An IPv4 or IPv6 address. An IPv4 address that came over an IPv6 socket is the IPv4 address.
package struct IPAddress: Hashable, Sendable {
  /// IPv6 as it is; IPv4 as `::ffff:a.b.c.d` (RFC 4291 §2.5.5.2).
  private var high: UInt64
  private var low: UInt64

  private static let mappedPrefix: UInt64 = 0xFFFF_0000_0000

  init(version4 address: UInt32) {
    (high, low) = (0, Self.mappedPrefix | UInt64(address))
  }

  init(version6 octets: [UInt8]) {
    high = octets.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    low = octets.dropFirst(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Reads an address in numbers, such as "192.0.2.1" or "2001:db8::1", and nothing else.
  package init?(_ text: String) {
    var version4 = in_addr()
    var version6 = in6_addr()
    if inet_pton(AF_INET, text, &version4) == 1 {
      self.init(version4: UInt32(bigEndian: version4.s_addr))
    } else if inet_pton(AF_INET6, text, &version6) == 1 {
      self.init(version6: withUnsafeBytes(of: version6) { Array($0) })
    } else {
      return nil
    }
  }

  /// The address of a socket's other end; `::` for what is neither IPv4 nor IPv6.
  init(_ storage: sockaddr_storage) {
    self = withUnsafeBytes(of: storage) { bytes in
      switch Int32(storage.ss_family) {
      case AF_INET:
        Self(
          version4: UInt32(
            bigEndian: bytes.loadUnaligned(as: sockaddr_in.self).sin_addr.s_addr))
      case AF_INET6:
        Self(
          version6: withUnsafeBytes(of: bytes.loadUnaligned(as: sockaddr_in6.self).sin6_addr) {
            Array($0)
          })
      default: Self(version6: [UInt8](repeating: 0, count: 16))
      }
    }
  }

  var isVersion4: Bool { high == 0 && low >> 32 == 0xFFFF }

  /// 127.0.0.0/8 or `::1`.
  package var isLoopback: Bool { isVersion4 ? (low >> 24) & 0xFF == 127 : high == 0 && low == 1 }

  /// What connections are counted by: an IPv4 address, or an IPv6 /64 network, which is what one
  /// household gets.
  var household: UInt64 { isVersion4 ? low : high }

  /// "192.0.2.1" or "2001:db8::1".
  package var text: String {
    guard !isVersion4 else {
      return [24, 16, 8, 0].map { String((low >> $0) & 0xFF) }.joined(separator: ".")
    }
    var octets = octets
    var buffer = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    guard inet_ntop(AF_INET6, &octets, &buffer, socklen_t(buffer.count)) != nil else { return "" }
    return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
  }

  private var octets: [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: high >> (56 - 8 * $0)) }
      + (0..<8).map { UInt8(truncatingIfNeeded: low >> (56 - 8 * $0)) }
  }

  /// Whether the first bits of two addresses are the same, of 128.
  func shares(_ bits: Int, with other: IPAddress) -> Bool {
    let highMask: UInt64 = bits >= 64 ? .max : ~(.max >> UInt64(bits))
    let lowMask: UInt64 = bits <= 64 ? 0 : bits >= 128 ? .max : ~(.max >> UInt64(bits - 64))
    return (high ^ other.high) & highMask == 0 && (low ^ other.low) & lowMask == 0
  }
}
