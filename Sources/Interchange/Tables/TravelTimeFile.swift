import HumanServices

/// A table of travel times between the centres of municipalities, which stand in for the model's.
///
/// Columns `from` and `to` (municipality codes), `minutes` (whole, one way) and `source`. A way that is
/// given in one direction only counts for both.
package struct TravelTimeFile: Sendable {
  package static let columns = ["from", "to", "minutes", "source"]

  /// In the order of the file.
  package let entries: [TravelTimeEntry]

  /// - Throws: `CSVError` with every problem.
  package init(reading file: CSVFile, _ geography: Geography) throws {
    let table = try CSVTable(file, columns: TravelTimeFile.columns)
    let problems = CSVProblems(file: file.name)
    var lines: [[MunicipalityCode]: Int] = [:]
    entries = table.rows.compactMap { row in
      let cells = CSVCells(row, problems)
      let from = cells.municipality("from", in: geography)
      let to = cells.municipality("to", in: geography)
      let minutes = cells.whole("minutes", in: TravelTimeEntry.minutes)
      let source = cells.line("source")
      guard let from, let to, let minutes, let source else { return nil }
      if from == to { cells.problem("to", "is the same municipality as from") }
      if let first = lines[[from, to]] {
        problems.add(row.line, nil, "says the same way as line \(first)")
      }
      lines[[from, to]] = row.line
      return TravelTimeEntry(
        time: TravelTime(from: from, to: to, minutes: minutes), source: source)
    }
    try problems.throwAny()
  }
}
