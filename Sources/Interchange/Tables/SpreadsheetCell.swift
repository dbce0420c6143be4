import HumanServices

/// What a spreadsheet would make of a cell, and how it is kept from that.
///
/// - A code or telephone number would become a number and lose its zeros and its plus, `1-2` a day.
///   So what has digits and the signs of numbers alone is written `="047"`, which shows as 047, is
///   saved as 047 and counted with by nobody. Such a text has no quotation mark, so nothing can end
///   it early and be run.
/// - What would be run, for it begins with the sign of a formula, gets an apostrophe before it. So
///   does a text that has such apostrophes already: taking one away always gives what was written.
///
/// A day stays bare: a spreadsheet knows it, and what it saves is read as the same day.
enum SpreadsheetCell {
  /// Characters of a text within a formula, of which Excel takes no more.
  static let mostKept = 255

  private static let apostrophe: UInt8 = 0x27

  /// - Parameter isNumber: whether the column's numbers shall be counted with.
  static func written(_ field: String, isNumber: Bool) -> String {
    if !isNumber, isNumberLike(field), CivilDate(field) == nil { return "=\"\(field)\"" }
    return isRisky(field) ? "'" + field : field
  }

  static func read(_ field: String) -> String {
    guard let first = field.utf8.first else { return field }
    if first == .equals, field.utf8.dropFirst().first == .quote, field.utf8.last == .quote {
      let inner = String(field.dropFirst(2).dropLast())
      return isNumberLike(inner) ? inner : field
    }
    return first == apostrophe && isRisky(field) ? String(field.dropFirst()) : field
  }

  /// Digits with the signs that stand in numbers, days, times and lists of them; no quotation mark.
  private static func isNumberLike(_ field: String) -> Bool {
    var hasDigit = false
    for byte in field.utf8 {
      switch byte {
      case 0x30...0x39: hasDigit = true
      case 0x20, 0x28, 0x29, 0x2B...0x2F, 0x3A, 0x3B, 0x45, 0x65: break
      default: return false
      }
    }
    return hasDigit && field.utf8.count <= mostKept
  }

  /// Whether the first octet after any apostrophes is one of `= + - @`, tab and CR.
  private static func isRisky(_ field: String) -> Bool {
    guard let first = field.utf8.first(where: { $0 != apostrophe }) else { return false }
    return [.equals, 0x2B, 0x2D, 0x40, .tab, .carriageReturn].contains(first)
  }
}
