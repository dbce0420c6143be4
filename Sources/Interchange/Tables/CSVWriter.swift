/// How a table is written: for programs, or for a Finnish spreadsheet.
package enum CSVDialect: Sendable {
  /// RFC 4180: commas, CRLF, UTF-8, every text as it is.
  case standard
  /// A byte order mark, so that UTF-8 is known; semicolons, which a Finnish Excel splits at; and an
  /// apostrophe before what it would run.
  case spreadsheet
}

/// Writes records: the one place where a table becomes bytes.
struct CSVWriter {
  private(set) var bytes: [UInt8]
  private let guardsFormulas: Bool
  private let separator: UInt8

  init(_ dialect: CSVDialect) {
    guardsFormulas = dialect == .spreadsheet
    switch dialect {
    case .standard: (bytes, separator) = ([], .comma)
    case .spreadsheet: (bytes, separator) = ([0xEF, 0xBB, 0xBF], .semicolon)
    }
  }

  mutating func add(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(separator) }
      let text = guardsFormulas ? FormulaGuard.added(to: field) : field
      bytes += CSVWriter.quoted(text).utf8
    }
    bytes += [.carriageReturn, .lineFeed]
  }

  private static func quoted(_ field: String) -> String {
    let marks: Set<UInt8> = [.quote, .comma, .semicolon, .carriageReturn, .lineFeed]
    guard field.utf8.contains(where: marks.contains) else { return field }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
}

/// The apostrophe before what a spreadsheet would take for a formula and run.
///
/// Also before a text that has such apostrophes already, so that taking one away always gives the
/// text that was written.
enum FormulaGuard {
  private static let apostrophe: UInt8 = 0x27

  static func added(to field: String) -> String { isRisky(field) ? "'" + field : field }

  static func removed(from field: String) -> String {
    field.utf8.first == apostrophe && isRisky(field) ? String(field.dropFirst()) : field
  }

  /// Whether the first octet after any apostrophes is one of `= + - @`, tab and CR.
  private static func isRisky(_ field: String) -> Bool {
    guard let first = field.utf8.first(where: { $0 != apostrophe }) else { return false }
    return [0x3D, 0x2B, 0x2D, 0x40, .tab, .carriageReturn].contains(first)
  }
}
