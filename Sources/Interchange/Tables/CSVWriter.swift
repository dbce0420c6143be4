/// Writes records: the one place where a table becomes bytes.
struct CSVWriter {
  private(set) var bytes: [UInt8]
  private let dialect: CSVDialect
  private let separator: UInt8
  private let isNumber: [Bool]

  /// Writes the names of the columns.
  ///
  /// - Parameter numbers: the columns that a spreadsheet shall count with; all others are text.
  init(_ dialect: CSVDialect, columns: [String], numbers: Set<String> = []) {
    self.dialect = dialect
    isNumber = columns.map(numbers.contains)
    switch dialect {
    case .standard: (bytes, separator) = ([], .comma)
    case .spreadsheet: (bytes, separator) = ([0xEF, 0xBB, 0xBF], .semicolon)
    }
    add(columns)
  }

  /// - Parameter fields: as many as there are columns.
  mutating func add(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(separator) }
      let text =
        switch dialect {
        case .standard: field
        case .spreadsheet: SpreadsheetCell.written(field, isNumber: isNumber[index])
        }
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
