/// A number to call in danger, as people read it: "112", "080 005 005", "116 111".
///
/// Digits in groups, with one space between; what cannot be dialled in Finland just so is no
/// `SafetyNumber`: an emergency or European short number (three or six digits from 1), a national
/// number with its leading 0 (5–12 digits), or an international one with `+` (8–15, ITU-T E.164).
package struct SafetyNumber: RawRepresentable, Hashable, Sendable, Codable {
  package let rawValue: String

  package init?(rawValue: String) {
    self.rawValue = rawValue
    guard hasGroupsOfDigits, isDiallable else { return nil }
  }

  /// A number that stands in this room; a test holds all of them to the rule.
  init(stated: String) { rawValue = stated }

  /// What a `tel:` link dials: the digits, after a `+` where there is one.
  package var dialled: String { rawValue.filter { $0 != " " } }

  private var hasGroupsOfDigits: Bool {
    let digits = rawValue.hasPrefix("+") ? rawValue.dropFirst() : rawValue[...]
    return digits.split(separator: " ", omittingEmptySubsequences: false).allSatisfy { group in
      !group.isEmpty && group.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
  }

  private var isDiallable: Bool {
    let dialled = dialled
    switch dialled.first {
    case "+": return (9...16).contains(dialled.count)
    case "0": return (5...12).contains(dialled.count)
    case "1": return dialled.count == 3 || dialled.count == 6
    default: return false
    }
  }
}
