/// One address, or all that begin with the same bits: "192.0.2.1", "10.0.0.0/8", "fd00::/8".
package struct IPNetwork: Hashable, Sendable {
  private var address: IPAddress
  /// Of 128; an IPv4 prefix counts from behind the 96 bits that all IPv4 addresses share.
  private var bits: Int

  /// Reads an address, with or without `/` and the number of bits that count.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 2, let address = IPAddress(parts[0]) else { return nil }
    self.address = address
    bits = 128
    guard parts.count == 2 else { return }
    let most = address.isVersion4 ? 32 : 128
    guard parts[1].utf8.count <= 3, parts[1].utf8.allSatisfy(\.isDigit),
      let length = Int(parts[1]), length <= most
    else { return nil }
    bits = 128 - most + length
  }

  package func contains(_ other: IPAddress) -> Bool { address.shares(bits, with: other) }
}
