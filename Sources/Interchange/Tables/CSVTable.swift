import Foundation

/// One file to read, as bytes with the name that problems call it by.
package struct CSVFile: Sendable {
  package var name: String
  package var bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// A table whose first line names its columns, read strictly.
///
/// UTF-8 with or without a byte order mark; `,` or `;` between fields, by the first line. Every column
/// asked for must be there once, in any order, and no other. The apostrophe that our own tables for
/// spreadsheets have before a formula's first sign is taken off.
struct CSVTable {
  let rows: [CSVRow]

  /// - Parameter columns: all that the table has.
  /// - Throws: `CSVError` with every fault of form; a field's meaning is the reader's to check.
  init(_ file: CSVFile, columns: [String]) throws {
    let problems = CSVProblems(file: file.name)
    rows = CSVTable.rows(of: file, columns, problems)
    try problems.throwAny()
  }

  private static func rows(
    of file: CSVFile, _ columns: [String], _ problems: CSVProblems
  ) -> [CSVRow] {
    guard let bytes = text(of: file, problems),
      let separator = separator(of: bytes, columns, problems)
    else { return [] }
    var scanner = CSVScanner(bytes, separator: separator)
    defer { for fault in scanner.faults { problems.add(fault) } }
    guard let header = scanner.next()?.record, !header.isEmpty else {
      if scanner.faults.isEmpty { problems.add(1, nil, "names no columns") }
      return []
    }
    let names = header.map(\.text)
    check(names, columns, problems)
    var rows: [CSVRow] = []
    while true {
      let faults = scanner.faults.count
      guard let (line, record) = scanner.next() else { return rows }
      guard scanner.faults.count == faults else { continue }
      if record.isEmpty {
        problems.add(line, nil, "is empty")
      } else if record.count != names.count {
        problems.add(line, nil, "has \(record.count) fields; the first line has \(names.count)")
      } else {
        rows.append(CSVRow(line: line, names: names, fields: record))
      }
    }
  }

  /// The bytes after a byte order mark; `nil` when they are no UTF-8.
  private static func text(of file: CSVFile, _ problems: CSVProblems) -> [UInt8]? {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = file.bytes.starts(with: mark) ? Array(file.bytes.dropFirst(3)) : file.bytes
    guard !bytes.isEmpty else {
      problems.add(nil, nil, "is empty")
      return nil
    }
    let lines = bytes.split(separator: .lineFeed, omittingEmptySubsequences: false)
    if let line = lines.firstIndex(where: { String(validating: $0, as: UTF8.self) == nil }) {
      problems.add(line + 1, nil, "is not UTF-8; save the table as \"CSV UTF-8\"")
      return nil
    }
    return bytes
  }

  /// What separates the fields of the first line; a quoted name with a separator in it does not occur.
  private static func separator(
    of bytes: [UInt8], _ columns: [String], _ problems: CSVProblems
  ) -> UInt8? {
    let first = bytes.prefix { $0 != .lineFeed }
    switch (first.contains(.comma), first.contains(.semicolon)) {
    case (true, true):
      problems.add(1, nil, "has both , and ; between names; use one of them")
      return nil
    case (false, true): return .semicolon
    default: return .comma
    }
  }

  private static func check(_ names: [String], _ columns: [String], _ problems: CSVProblems) {
    for column in columns where !names.contains(column) {
      problems.add(1, .named(column), "is missing")
    }
    var seen: Set<String> = []
    for name in names {
      if !columns.contains(name) {
        problems.add(
          1, .named(name), "is no column here; the columns are \(columns.joined(separator: ", "))")
      } else if !seen.insert(name).inserted {
        problems.add(1, .named(name), "stands twice")
      }
    }
  }
}

/// One row of a table, its fields by the names of their columns.
struct CSVRow {
  let line: Int
  private let fields: [String: CSVField]

  init(line: Int, names: [String], fields: [CSVField]) {
    self.line = line
    let plain = fields.map {
      CSVField(text: FormulaGuard.removed(from: $0.text), line: $0.line)
    }
    self.fields = Dictionary(zip(names, plain)) { first, _ in first }
  }

  /// - Parameter column: one that the table was read with.
  subscript(column: String) -> CSVField { fields[column] ?? CSVField(text: "", line: line) }
}

/// Gathers every problem of a file, so that one reading tells them all.
final class CSVProblems {
  private let file: String
  private(set) var all: [CSVProblem] = []

  init(file: String) { self.file = file }

  func add(_ line: Int?, _ column: CSVProblem.Column?, _ reason: String) {
    all.append(CSVProblem(file: file, line: line, column: column, reason: reason))
  }

  func add(_ fault: CSVFault) { add(fault.line, .character(fault.character), fault.reason) }

  /// - Throws: `CSVError` with all problems in the order of the file, when there are any.
  func throwAny() throws {
    guard !all.isEmpty else { return }
    throw CSVError(
      problems: all.enumerated()
        .sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }
        .map(\.element))
  }
}
