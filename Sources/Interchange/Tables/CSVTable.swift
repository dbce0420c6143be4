import Foundation
import HumanServices

/// A table whose first record names its columns, read as people's spreadsheets save it.
///
/// In any encoding of `TableText`, with `,`, `;` or a tab between fields (`CSVHead`). Every column asked
/// for must be there once, in any order, and no other. Records and columns in which nothing is to be
/// seen are passed over. What our own tables for spreadsheets add to a cell is taken off
/// (`SpreadsheetCell`).
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
    guard let bytes = text(of: file, problems), let head = CSVHead(bytes, problems) else {
      return []
    }
    var scanner = CSVScanner(bytes, separator: head.separator, from: head.position, head.line)
    defer { for fault in scanner.faults { problems.add(fault) } }
    var names: CSVNames?
    var rows: [CSVRow] = []
    while true {
      let faults = scanner.faults.count
      guard let (line, record) = scanner.next() else { break }
      guard scanner.faults.count == faults else {
        // Without names no record can be read.
        if names == nil { return [] }
        continue
      }
      if record.allSatisfy(\.isBlank) { continue }
      if let names {
        if let row = names.row(record, line, problems) { rows.append(row) }
      } else {
        names = CSVNames(record, line, columns, problems)
        if names == nil { return [] }
      }
    }
    if names == nil { problems.add(nil, nil, "names no columns") }
    return rows
  }

  /// UTF-8 without a byte order mark; `nil` after a problem.
  private static func text(of file: CSVFile, _ problems: CSVProblems) -> [UInt8]? {
    do {
      let bytes = try TableText.utf8(file.bytes)
      if bytes.isEmpty { problems.add(nil, nil, "is empty") }
      return bytes.isEmpty ? nil : bytes
    } catch {
      problems.add(error.line, nil, error.reason)
      return nil
    }
  }
}

/// The names of a table's columns and where they stand.
struct CSVNames {
  private let places: [(name: String, index: Int)]
  private let named: Set<Int>
  /// Fields that a record must have at least.
  private let width: Int

  /// Tells what is wrong with them; what is there can be read nevertheless.
  ///
  /// - Returns: `nil` when all of them stand in one field, so that nothing can be read.
  init?(_ record: CSVScanner.Record, _ line: Int, _ columns: [String], _ problems: CSVProblems) {
    places = record.enumerated().filter { !$1.isBlank }
      .map { ($1.text.cleaned.trimmingCharacters(in: .whitespacesAndNewlines), $0) }
    named = Set(places.map(\.index))
    width = (places.last?.index ?? -1) + 1
    if let only = places.first?.name, places.count == 1, columns.count > 1,
      only.contains(where: { ",;\t".contains($0) })
    {
      problems.add(
        line, nil,
        """
        has all its names in one field; in the spreadsheet, part the text into columns and save it \
        anew
        """)
      return nil
    }
    check(places.map(\.name), line, columns, problems)
  }

  private func check(
    _ names: [String], _ line: Int, _ columns: [String], _ problems: CSVProblems
  ) {
    for column in columns where !names.contains(column) {
      problems.add(line, .named(column), "is missing")
    }
    var seen: Set<String> = []
    for name in names {
      if !columns.contains(name) {
        problems.add(
          line, .named(name),
          "is no column here; the columns are \(columns.joined(separator: ", "))")
      } else if !seen.insert(name).inserted {
        problems.add(line, .named(name), "stands twice")
      }
    }
  }

  /// - Returns: `nil` after a problem.
  func row(_ record: CSVScanner.Record, _ line: Int, _ problems: CSVProblems) -> CSVRow? {
    guard record.count >= width else {
      problems.add(
        line, nil, "has \(record.count) fields; the columns reach to \(width)")
      return nil
    }
    let foreign = record.enumerated().first { !named.contains($0) && !$1.isBlank }
    if let foreign {
      problems.add(foreign.element.line, nil, "has a field under no column's name")
      return nil
    }
    return CSVRow(line: line, fields: places.map { ($0.name, record[$0.index]) })
  }
}

extension CSVField {
  /// Whether nothing is to be seen in it, as in what spreadsheets save of an empty cell.
  fileprivate var isBlank: Bool { text.cleaned.isEmpty }
}
