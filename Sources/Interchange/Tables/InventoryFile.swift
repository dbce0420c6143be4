import HumanServices

/// A table of inventories: "checked on this day: nothing here".
///
/// Columns `municipality_code` (three digits), `need_code` (a service type that the map counts as a
/// need), `confirmed_on` (a day) and `confirmed_by`.
///
/// `confirmed_by` begins with a role in lower case ("koordinaattori, Lapin hyvinvointialue"), because
/// the directory keeps no person's name and a name begins with a capital letter.
package struct InventoryFile: Sendable {
  package static let columns = ["municipality_code", "need_code", "confirmed_on", "confirmed_by"]

  /// In the order of the file.
  package let entries: [InventoryEntry]

  /// - Parameter today: no inventory can be of a later day.
  /// - Throws: `CSVError` with every problem.
  package init(
    reading file: CSVFile, _ geography: Geography, _ vocabulary: Vocabulary, today: CivilDate
  ) throws {
    let table = try CSVTable(file, columns: InventoryFile.columns)
    let problems = CSVProblems(file: file.name)
    var lines: [InventoryConfirmation: Int] = [:]
    entries = table.rows.compactMap { row in
      let cells = CSVCells(row, problems)
      let municipality = cells.municipality("municipality_code", in: geography)
      let need = cells.need("need_code", in: vocabulary)
      let day = cells.day("confirmed_on", until: today)
      let role = cells.role("confirmed_by")
      guard let municipality, let need, let day, let role else { return nil }
      let confirmation = InventoryConfirmation(
        municipality: municipality, need: need, confirmedOn: day)
      if let first = lines[confirmation] {
        problems.add(row.line, nil, "says the same municipality, need and day as line \(first)")
      }
      lines[confirmation] = row.line
      return InventoryEntry(confirmation: confirmation, confirmedBy: role)
    }
    try problems.throwAny()
  }
}
