/// An organization's object identifier in the national register of social and health care (ISO OID),
/// such as `1.2.246.10.…`.
package struct OrganizationOID: RawRepresentable, Hashable, Sendable {
  package static let longest = 120

  package let rawValue: String

  /// - Parameter rawValue: numbers with full stops between, at least three; none begins with a zero
  ///   that says nothing.
  package init?(rawValue: String) {
    let parts = rawValue.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let areNumbers = parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
        && (part.count == 1 || part.first != UInt8(ascii: "0"))
    }
    guard rawValue.utf8.count <= OrganizationOID.longest, parts.count >= 3, areNumbers else {
      return nil
    }
    self.rawValue = rawValue
  }
}
