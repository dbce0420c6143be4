/// A number to call in danger, as people read it: digits in groups, "0800 1234".
///
/// A `PhoneNumber` as it is shown, with one space between groups of digits; what that refuses, or
/// would show in another way, is no `SafetyNumber`.
package struct SafetyNumber: RawRepresentable, Hashable, Sendable, Codable {
  package let rawValue: String

  package init?(rawValue: String) {
    guard PhoneNumber.shows(rawValue) else { return nil }
    self.rawValue = rawValue
  }

  /// A number that stands in this room; a test holds all of them to the rule.
  init(stated: String) { rawValue = stated }

  /// What a `tel:` link dials: the digits, after a `+` where there is one.
  package var dialled: String { rawValue.filter { $0 != " " } }
}
