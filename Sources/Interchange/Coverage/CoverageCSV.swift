import Coverage
import Foundation
import HumanServices

extension CoverageExport {
  /// The columns of `csv`, in order.
  package static let columns = [
    "day", "view", "method_version", "municipality_code", "kunta", "region", "need_code", "need",
    "letter", "tier", "score", "nearest_minutes", "offer_slug", "offer_name", "organizations",
    "fragile", "stale", "inventory_day", "filters", "sources", "score_lower", "score_upper",
  ]

  /// A table; an empty field is not known or not there.
  ///
  /// There is no head in a CSV file, so day, view, method version, filters and sources stand on each row. Scores have two
  /// decimals; `fragile` and `stale` are `true` or `false`.
  package func csv(_ dialect: CSVDialect = .standard) -> [UInt8] {
    let head = [matrix.query.day.description, matrix.query.view.word, matrix.query.method.rawValue]
    var writer = CSVWriter(
      dialect, columns: CoverageExport.columns,
      numbers: ["score", "nearest_minutes", "organizations", "score_lower", "score_upper"])
    let filters = filterCodes.map { "\($0.name)=\($0.codes.joined(separator: " "))" }
      .joined(separator: "; ")
    let tail = [filters, CoverageExport.attribution]
    for row in rows { writer.add(head + fields(row) + tail + CoverageExport.bounds(row.cell)) }
    return writer.bytes
  }

  private func fields(_ row: CoverageRow) -> [String] {
    let cell = row.cell
    return [
      row.municipality.code.rawValue, row.municipality.name[.finnish],
      row.region?.name[.finnish] ?? "", row.need.code, row.need.name[.finnish],
      cell.letter.rawValue, cell.tier?.rawValue ?? "",
      cell.score.map(CoverageExport.twoDecimals) ?? "",
      cell.nearestMinutes.map(String.init) ?? "", row.offerSlug?.rawValue ?? "",
      row.offerName ?? "", String(cell.organizations), String(cell.isFragile),
      String(cell.hasStaleOffers), cell.inventoryOn?.description ?? "",
    ]
  }

  static func bounds(_ cell: CoverageCell) -> [String] {
    [twoDecimals(cell.bounds.lower), twoDecimals(cell.bounds.upper)]
  }

  /// A point between, whatever the machine's language.
  package static func twoDecimals(_ score: Double) -> String {
    let hundredths = Int((score * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
