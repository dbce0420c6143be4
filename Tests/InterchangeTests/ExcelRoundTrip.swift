import Foundation

/// What a Finnish Excel does to a table when somebody opens it by a double click and saves it as CSV.
///
/// 1. Opening: UTF-8 where a byte order mark says so, else Windows-1252; cells are parted at the
///    system's list separator `;` (RFC 4180's quotation marks).
/// 2. Cells: digits, also with a plus or minus, become a number, so that leading zeros and the plus
///    go; twelve digits or more show as 3,58401E+11. `2026-11-20`
///    becomes a day, `1-2`, `1/2` and `1.12` one of this year. `="047"` is a formula whose value is
///    the text; any other `=`, `+`, `-` or `@` before what is no number is run, which is told here as
///    `.ran`. `true` becomes TOSI.
/// 3. Saving: what the cells show, parted by `;`, in Windows-1252 with `?` for what that does not
///    have, CRLF after each line; cells that were once touched to the right and below are saved empty.
enum ExcelRoundTrip {
  enum Cell: Equatable {
    case shows(String)
    case ran(String)
  }

  /// - Throws: `Ran` when opening the table would run something.
  static func saved(_ bytes: [UInt8]) throws -> [UInt8] {
    let rows = try opened(bytes).map { row in
      try row.map { cell in
        switch cell {
        case .shows(let text): text
        case .ran(let formula): throw Ran(formula: formula)
        }
      }
    }
    let width = (rows.map(\.count).max() ?? 0) + 1
    let padded = (rows + [[]]).map { $0 + [String](repeating: "", count: width - $0.count) }
    let text = SpreadsheetSave.text(padded)
    return text.unicodeScalars.flatMap { scalar in
      String(scalar).data(using: .windowsCP1252).map(Array.init) ?? [0x3F]
    }
  }

  struct Ran: Error { var formula: String }

  static func opened(_ bytes: [UInt8]) -> [[Cell]] {
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let data = Data(bytes.dropFirst(isMarked ? 3 : 0))
    let text = String(data: data, encoding: isMarked ? .utf8 : .windowsCP1252) ?? ""
    return split(text).map { $0.map(typed) }
  }

  private static func split(_ text: String) -> [[String]] {
    var (rows, row, cell): ([[String]], [String], String) = ([], [], "")
    var isQuoted = false
    var rest = Array(text.unicodeScalars)[...]
    while let sign = rest.popFirst() {
      switch sign {
      case "\"" where isQuoted && rest.first == "\"":
        cell.unicodeScalars.append("\"")
        rest.removeFirst()
      case "\"" where isQuoted: isQuoted = false
      case "\"" where cell.isEmpty: isQuoted = true
      case ";" where !isQuoted:
        row.append(cell)
        cell = ""
      case "\r" where !isQuoted: break
      case "\n" where !isQuoted:
        rows.append(row + [cell])
        (row, cell) = ([], "")
      default: cell.unicodeScalars.append(sign)
      }
    }
    return cell.isEmpty && row.isEmpty ? rows : rows + [row + [cell]]
  }

  private static func typed(_ text: String) -> Cell {
    if let number = number(text) ?? power(text) { return .shows(number) }
    if let kept = kept(text) { return .shows(kept) }
    if let day = SpreadsheetSave.day(text, zeros: false), text.count == 10 { return .shows(day) }
    if isShortDay(text) { return .shows("\(text).2026") }
    if text == "true" || text == "false" { return .shows(text == "true" ? "TOSI" : "EPÄTOSI") }
    if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) {
      return .ran(text)
    }
    return .shows(text)
  }

  /// Spaces between digits are taken for those of thousands.
  private static func number(_ text: String) -> String? {
    let digits = text.replacing(" ", with: "")
    let unsigned = digits.first == "+" || digits.first == "-" ? digits.dropFirst() : digits[...]
    guard !unsigned.isEmpty, unsigned.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    let significant = unsigned.drop { $0 == "0" }
    let sign = digits.first == "-" ? "-" : ""
    guard significant.count < 12 else {
      let digits = "\(significant.prefix(1)),\(significant.dropFirst().prefix(5))"
      return "\(sign)\(digits)E+\(significant.count - 1)"
    }
    return significant.isEmpty ? "0" : sign + significant
  }

  /// `1e5`, which shows as 1,00E+05.
  private static func power(_ text: String) -> String? {
    let parts = text.lowercased().split(separator: "e", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ Int($0) != nil }) else { return nil }
    return "\(parts[0]),00E+\(parts[1])"
  }

  /// `="…"` with nothing but a text of at most 255 signs in it, which is as much as a formula takes.
  private static func kept(_ text: String) -> String? {
    guard text.hasPrefix("=\""), text.hasSuffix("\""), text.count >= 3 else { return nil }
    let inner = text.dropFirst(2).dropLast()
    guard inner.count <= 255, !inner.contains("\"") else { return nil }
    return String(inner)
  }

  private static func isShortDay(_ text: String) -> Bool {
    let parts = text.split(omittingEmptySubsequences: false) { "-/.".contains($0) }.compactMap {
      $0.utf8.count <= 2 ? Int($0) : nil
    }
    return parts.count == 2 && text.split { "-/.".contains($0) }.count == 2
      && (1...31).contains(parts[0]) && (1...12).contains(parts[1])
  }
}
