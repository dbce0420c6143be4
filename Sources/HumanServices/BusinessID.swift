/// A Finnish business ID (Y-tunnus): seven digits, a hyphen and a check digit.
package struct BusinessID: RawRepresentable, Hashable, Sendable {
  package let rawValue: String

  /// - Parameter rawValue: such as `1234567-1`; one of six digits gets a zero in front, as the
  ///   register writes the oldest, and a dash is a hyphen.
  package init?(rawValue: String) {
    let parts = rawValue.replacing("–", with: "-")
      .split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 1, (6...7).contains(parts[0].utf8.count),
      let check = BusinessID.digits(parts[1])?.first, var digits = BusinessID.digits(parts[0])
    else { return nil }
    if digits.count == 6 { digits.insert(0, at: 0) }
    guard BusinessID.checkDigit(digits) == check else { return nil }
    self.rawValue = digits.map(String.init).joined() + "-\(check)"
  }

  private static func digits(_ text: Substring) -> [Int]? {
    let digits = text.utf8.compactMap { (0x30...0x39).contains($0) ? Int($0) - 0x30 : nil }
    return digits.count == text.utf8.count ? digits : nil
  }

  /// By the register's rule (weights 7, 9, 10, 5, 8, 4, 2, modulo 11); `nil` for what it never gives.
  private static func checkDigit(_ digits: [Int]) -> Int? {
    let sum = zip(digits, [7, 9, 10, 5, 8, 4, 2]).reduce(0) { $0 + $1.0 * $1.1 }
    return switch sum % 11 {
    case 0: 0
    case 1: nil
    case let rest: 11 - rest
    }
  }
}
