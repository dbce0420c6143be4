import Coverage
import Foundation
import HumanServices
import Interchange

/// A coverage table as text in columns, for a terminal.
struct GapsTable {
  private let export: CoverageExport

  init(_ export: CoverageExport) { self.export = export }

  var text: String {
    let rows = export.rows
    let table =
      [["municipality", "need", "tier", "score", "at most", "min", "offer", "notes"]]
      + rows.map(fields)
    return ([head] + lines(table) + ["", summary(rows), CoverageExport.attribution])
      .joined(separator: "\n")
  }

  private var head: String {
    let query = export.matrix.query
    return """
      Coverage on \(query.day), view \(query.view.word), method \(query.method.rawValue)

      """
  }

  private func fields(_ row: CoverageRow) -> [String] {
    let cell = row.cell
    let notes = [
      cell.isFragile ? "fragile" : nil, cell.hasStaleOffers ? "older listings left out" : nil,
      cell.inventoryOn.map { "nothing found on \($0)" },
    ]
    return [
      row.municipality.name[.finnish], row.need.name[.finnish],
      cell.tier?.rawValue ?? cell.letter.rawValue,
      cell.score.map(CoverageExport.twoDecimals) ?? "",
      CoverageExport.twoDecimals(cell.bounds.upper),
      cell.nearestMinutes.map(String.init) ?? "", row.offerName ?? row.offerSlug?.rawValue ?? "",
      notes.compactMap { $0 }.joined(separator: ", "),
    ].map(printable)
  }

  /// Control characters of a listing must not reach the terminal.
  private func printable(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0.properties.generalCategory != .control }))
  }

  private func lines(_ table: [[String]]) -> [String] {
    let widths = (table.first ?? []).indices.map { column in
      table.map { $0[column].count }.max() ?? 0
    }
    return table.map { fields in
      let padded = zip(fields, widths).map { field, width in
        field + String(repeating: " ", count: width - field.count)
      }
      let line = padded.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  private func summary(_ rows: [CoverageRow]) -> String {
    let letters = rows.map(\.cell.letter)
    let met = letters.count(where: \.isMet)
    let gaps = letters.count(where: \.isGap)
    return "\(met) met, \(gaps) gaps, \(letters.count - met - gaps) unknown."
  }
}
