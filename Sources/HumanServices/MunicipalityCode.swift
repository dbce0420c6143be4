import Foundation

/// Statistics Finland's three-digit code of a municipality, such as `890`.
package struct MunicipalityCode: RawRepresentable, Hashable, Sendable, Codable, Comparable {
  package let rawValue: String

  package init?(rawValue: String) {
    guard rawValue.utf8.count == 3, rawValue.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    self.rawValue = rawValue
  }

  /// A code as people and their programs write it: `047`, or `47` after a spreadsheet has taken it
  /// for a number, also with white space around it.
  package init?(written text: String) {
    let digits = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !digits.isEmpty else { return nil }
    self.init(rawValue: String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits)
  }

  package static func < (left: MunicipalityCode, right: MunicipalityCode) -> Bool {
    left.rawValue < right.rawValue
  }
}
