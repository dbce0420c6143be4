import Coverage
import HumanServices

/// The cells that a change would alter, before and after, as a table.
package struct WhatIfCSV: Sendable {
  package static let columns = [
    "day", "view", "method_version", "municipality_code", "kunta", "need_code", "letter_before",
    "letter_after", "score_before", "score_after", "sources",
  ]

  private let whatIf: WhatIf
  private let geography: Geography

  package init(_ whatIf: WhatIf, _ geography: Geography) {
    self.whatIf = whatIf
    self.geography = geography
  }

  /// UTF-8 as in `CoverageExport.csv`; scores are of the cell, empty where nobody knows.
  package var bytes: [UInt8] {
    let query = whatIf.after.query
    var writer = CSVWriter()
    writer.add(WhatIfCSV.columns)
    for change in whatIf.cells {
      let code = change.before.municipality
      writer.add([
        query.day.description, query.view.word, CoverageMethod.version, code.rawValue,
        geography.municipality(code)?.name[.finnish] ?? "", change.before.need,
        change.before.letter.rawValue, change.after.letter.rawValue, score(change.before),
        score(change.after), CoverageExport.attribution,
      ])
    }
    return writer.bytes
  }

  private func score(_ cell: CoverageCell) -> String {
    cell.score.map(CoverageExport.twoDecimals) ?? ""
  }
}
