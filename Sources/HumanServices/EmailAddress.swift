/// An address that an account logs in with: ASCII, in lower case.
package struct EmailAddress: RawRepresentable, Hashable, Sendable {
  /// Octets (RFC 5321 §4.5.3.1.3, without the angle brackets).
  package static let maximumLength = 254

  package let rawValue: String

  /// - Returns: `nil` unless there is one "@" with something on both sides, and no white space.
  package init?(rawValue: String) {
    let text = rawValue.lowercased()
    let parts = text.utf8.split(separator: 0x40, omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }),
      text.utf8.count <= EmailAddress.maximumLength,
      text.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else { return nil }
    self.rawValue = text
  }
}
