/// A Finnish postal code: five digits.
package struct PostalCode: RawRepresentable, Hashable, Sendable {
  package static let digits = 5

  package let rawValue: String

  /// - Parameter rawValue: such as `99800`, or `FI-99800` as letters from abroad have it.
  package init?(rawValue: String) {
    let code = rawValue.hasPrefix("FI-") ? rawValue.dropFirst(3) : rawValue[...]
    guard code.utf8.count == PostalCode.digits, code.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    self.rawValue = String(code)
  }
}
