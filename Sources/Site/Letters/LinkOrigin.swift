import HumanServices

/// The scheme and host that the links of a letter begin with.
///
/// A letter leaves the machine, and whoever follows its link logs in: only `https` will do, and plain
/// `http` only to the machine itself.
package struct LinkOrigin: Hashable, Sendable {
  /// Without a final slash.
  package let text: String
  /// Without a port.
  package let host: String

  /// - Returns: `nil` for anything but a scheme, a host and perhaps a port.
  package init?(_ typed: String) {
    let text = typed.hasSuffix("/") ? String(typed.dropLast()) : typed
    let isSecure = text.hasPrefix("https://")
    guard isSecure || text.hasPrefix("http://") else { return nil }
    let authority = text.dropFirst(isSecure ? 8 : 7)
    let (host, port): (Substring, Substring?)
    if authority.hasPrefix("[::1]") {
      (host, port) = ("[::1]", authority.dropFirst(5).isEmpty ? nil : authority.dropFirst(5))
    } else {
      host = authority.prefix { $0 != ":" }
      port = host.endIndex == authority.endIndex ? nil : authority[host.endIndex...]
      guard
        host.split(separator: ".", omittingEmptySubsequences: false)
          .allSatisfy(LinkOrigin.isLabel)
      else { return nil }
    }
    if let port {
      let digits = port.dropFirst()
      guard port.first == ":", !digits.isEmpty, digits.utf8.count <= 5,
        digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
      else { return nil }
    }
    guard isSecure || LinkOrigin.isLoopback(host) else { return nil }
    self.text = text
    self.host = String(host)
  }

  private static func isLabel(_ label: Substring) -> Bool {
    !label.isEmpty && !label.hasPrefix("-") && !label.hasSuffix("-")
      && label.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0)
          || $0 == 0x2D
      }
  }

  private static func isLoopback(_ host: Substring) -> Bool {
    if host == "localhost" || host == "[::1]" { return true }
    let parts = host.split(separator: ".").map { UInt8($0) }
    return parts.count == 4 && parts.first == 127 && !parts.contains(nil)
  }

  /// Whom letters come from where nobody else is named.
  package var sender: EmailAddress? {
    let domain = host.contains(where: \.isLetter) ? host : "localhost"
    return EmailAddress(rawValue: "eropalvelut@\(domain)")
  }
}
