import Foundation
import Testing

/// A way in which spreadsheets, or people in them, save the rows of a table.
struct SpreadsheetSave: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let bytes: @Sendable ([[String]]) -> [UInt8]

  init(_ name: String, _ bytes: @escaping @Sendable ([[String]]) -> [UInt8]) {
    testDescription = name
    self.bytes = bytes
  }

  static func text(
    _ rows: [[String]], separator: String = ";", lineEnd: String = "\r\n", quotesAll: Bool = false
  ) -> String {
    rows.map { row in
      row.map { quotesAll || needsQuotes($0) ? quoted($0) : $0 }.joined(separator: separator)
        + lineEnd
    }.joined()
  }

  static func quoted(_ cell: String) -> String {
    "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }

  private static func needsQuotes(_ cell: String) -> Bool {
    cell.contains { ",;\"\t".contains($0) || $0.isNewline }
  }

  private static func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }

  /// - Parameter mark: the byte order mark to begin with.
  static func encoded(_ text: String, _ encoding: String.Encoding, mark: [UInt8] = []) -> [UInt8] {
    guard let data = text.data(using: encoding, allowLossyConversion: false) else {
      preconditionFailure("\(text) cannot be written so")
    }
    return mark + Array(data)
  }

  private static func saving(
    _ name: String, separator: String = ";",
    _ change: @escaping @Sendable ([[String]]) -> [[String]]
  ) -> SpreadsheetSave {
    SpreadsheetSave(name) { utf8(text(change($0), separator: separator)) }
  }

  /// Each cell of the rows below the names changed.
  private static func cells(
    _ name: String, _ change: @escaping @Sendable (String) -> String
  ) -> SpreadsheetSave {
    saving(name) { [$0[0]] + $0.dropFirst().map { $0.map(change) } }
  }

  static let empties: [SpreadsheetSave] = [
    SpreadsheetSave("an empty line at the end") { utf8(text($0) + "\r\n") },
    SpreadsheetSave("many empty lines at the end") {
      utf8(text($0) + String(repeating: "\r\n", count: 50))
    },
    SpreadsheetSave("an empty line before the names") { utf8("\r\n" + text($0)) },
    saving("empty cells in a line before the names") { [$0[0].map { _ in "" }] + $0 },
    saving("empty lines between") { Array($0.flatMap { [$0, []] }) },
    saving("lines of empty cells at the end") { rows in
      rows + [rows[0].map { _ in "" }, rows[0].map { _ in "" }]
    },
    saving("a line of empty cells at the end, with commas", separator: ",") { rows in
      rows + [rows[0].map { _ in "" }]
    },
    saving("lines of spaces and no-break spaces") { rows in
      rows + [rows[0].map { _ in " " }, rows[0].map { _ in "\u{A0}" }, ["\u{202F} "]]
    },
    saving("empty cells at the end of every line") { $0.map { $0 + ["", ""] } },
    saving("an empty cell at the end of some lines") { rows in
      rows.enumerated().map { $0.isMultiple(of: 2) ? $1 : $1 + [""] }
    },
    saving("empty cells behind the names alone") { [$0[0] + ["", ""]] + $0.dropFirst() },
    saving("an empty column in front") { $0.map { [""] + $0 } },
    saving("an empty column in between") { $0.map { [$0[0], ""] + $0.dropFirst() } },
    saving("a column of spaces in between") { [$0[0] + [""]] + $0.dropFirst().map { $0 + [" "] } },
  ]

  static let forms: [SpreadsheetSave] = [
    SpreadsheetSave("sep=;") { utf8("sep=;\r\n" + text($0)) },
    SpreadsheetSave("sep=,") { utf8("sep=,\r\n" + text($0, separator: ",")) },
    SpreadsheetSave("sep= and a tab") { utf8("sep=\t\r\n" + text($0, separator: "\t")) },
    SpreadsheetSave("SEP=; with LF") { utf8("SEP=;\n" + text($0, lineEnd: "\n")) },
    SpreadsheetSave("sep=; in quotation marks") { utf8("\"sep=;\"\r\n" + text($0)) },
    SpreadsheetSave("a byte order mark and sep=;") { utf8("\u{FEFF}sep=;\r\n" + text($0)) },
    SpreadsheetSave("tabs") { utf8(text($0, separator: "\t")) },
    SpreadsheetSave("quotation marks around everything") {
      utf8(text($0, separator: ",", quotesAll: true))
    },
    SpreadsheetSave("no line end at the end") { utf8(String(text($0).dropLast())) },
    SpreadsheetSave("Windows-1252") { encoded(text($0), .windowsCP1252) },
    SpreadsheetSave("Windows-1252 with sep=;") { encoded("sep=;\r\n" + text($0), .windowsCP1252) },
    SpreadsheetSave("UTF-16, low byte first") {
      encoded(text($0), .utf16LittleEndian, mark: [0xFF, 0xFE])
    },
    SpreadsheetSave("UTF-16, high byte first") {
      encoded(text($0), .utf16BigEndian, mark: [0xFE, 0xFF])
    },
    SpreadsheetSave("Unicode text: UTF-16 with tabs") {
      encoded(text($0, separator: "\t"), .utf16LittleEndian, mark: [0xFF, 0xFE])
    },
    SpreadsheetSave("UTF-16 with sep=;") {
      encoded("sep=;\r\n" + text($0), .utf16LittleEndian, mark: [0xFF, 0xFE])
    },
  ]

  static let values: [SpreadsheetSave] = [
    cells("days as d.m.yyyy") { day($0, zeros: false) ?? $0 },
    cells("days as dd.mm.yyyy") { day($0, zeros: true) ?? $0 },
    cells("a space in numbers") { grouped($0, " ") ?? $0 },
    cells("a no-break space in numbers") { grouped($0, "\u{A0}") ?? $0 },
    cells("a narrow no-break space in numbers") { grouped($0, "\u{202F}") ?? $0 },
    cells("zeros lost") { $0 == "047" ? "47" : $0 },
    cells("zeros lost, with a space") { $0 == "047" ? "47\u{A0}" : $0 },
    cells("codes kept as text") { isCode($0) ? "=\"\($0)\"" : $0 },
    SpreadsheetSave("codes kept as text, as people write it") { rows in
      utf8(rows.map { $0.map(raw).joined(separator: ";") + "\r\n" }.joined())
    },
    cells("spaces around") { " \($0)\u{A0}" },
  ]

  static let all = empties + forms + values

  private static func isCode(_ cell: String) -> Bool { cell.count == 3 && Int(cell) != nil }

  private static func raw(_ cell: String) -> String {
    isCode(cell) ? "=\"\(cell)\"" : needsQuotes(cell) ? quoted(cell) : cell
  }

  static func day(_ cell: String, zeros: Bool) -> String? {
    let parts = cell.split(separator: "-")
    guard parts.count == 3, let month = Int(parts[1]), let day = Int(parts[2]) else { return nil }
    return zeros ? "\(parts[2]).\(parts[1]).\(parts[0])" : "\(day).\(month).\(parts[0])"
  }

  private static func grouped(_ cell: String, _ space: String) -> String? {
    guard cell.count > 3, Int(cell) != nil else { return nil }
    return cell.dropLast(3) + space + cell.suffix(3)
  }
}
