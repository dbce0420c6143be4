import HumanServices

/// A table of people under 18 by municipality, which the figures then count instead of everybody.
///
/// Columns `municipality_code` (three digits), `under_18` (people, whole), `counted_on`
/// (a day) and `source`. Every municipality of the directory must be there once: figures of
/// two kinds of people would be compared with each other, and nobody is estimated.
package struct Under18File: Sendable {
  package static let columns = ["municipality_code", "under_18", "counted_on", "source"]

  /// In the order of the file.
  package let entries: [Under18Count]

  /// - Parameter today: nobody has been counted on a later day.
  /// - Throws: `CSVError` with every problem.
  package init(reading file: CSVFile, _ geography: Geography, today: CivilDate) throws {
    let table = try CSVTable(file, columns: Under18File.columns)
    let problems = CSVProblems(file: file.name)
    var lines: [MunicipalityCode: Int] = [:]
    entries = table.rows.compactMap { row in
      let cells = CSVCells(row, problems)
      let municipality = cells.municipality("municipality_code", in: geography)
      let everybody = municipality.flatMap { geography.municipality($0)?.population }
      let people = cells.whole("under_18", in: 0...(everybody ?? Under18File.mostPeople))
      let day = cells.day("counted_on", until: today)
      let source = cells.line("source")
      guard let municipality, let people, let day, let source else { return nil }
      if let first = lines[municipality] {
        problems.add(row.line, nil, "counts the same municipality as line \(first)")
      }
      lines[municipality] = row.line
      return Under18Count(
        municipality: municipality, people: people, countedOn: day, source: source)
    }
    try problems.throwAny()
    for municipality in geography.municipalities where lines[municipality.code] == nil {
      problems.add(
        nil, nil, "has no row for \(municipality.code.rawValue) \(municipality.name[.finnish])")
    }
    try problems.throwAny()
  }

  /// All of Finland has fewer.
  private static let mostPeople = 10_000_000
}
