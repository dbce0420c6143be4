import HumanServices

/// The time a source speaks of, as an editor types it: "2024", "12/2025", "2010–2012", "–2022" for that
/// year or earlier, "2022–" for that year or later.
enum TypedPeriod {
  /// Not a hyphen, which days such as 2026-03-02 have.
  private static let dash: Character = "–"

  static func text(_ period: DatedPeriod) -> String {
    let from = TypedDate.typed(period.from, period.precision)
    let to = TypedDate.typed(period.to, period.precision)
    return from == to ? from : "\(from)\(dash)\(to)"
  }

  /// - Returns: `nil` for what is no period; nothing typed is an unknown one.
  static func read(_ typed: String) -> DatedPeriod? {
    let text = typed.trimmed
    guard !text.isEmpty else { return .unknown }
    let ends = text.split(separator: dash, omittingEmptySubsequences: false)
      .map { String($0).trimmed }
    guard ends.count <= 2, let first = ends.first, let last = ends.last else { return nil }
    let (from, to) = (TypedDate.span(first), TypedDate.span(last))
    if from == nil && !first.isEmpty || to == nil && !last.isEmpty { return nil }
    guard let precision = from?.precision ?? to?.precision else { return nil }
    if let from, let to, from.precision != to.precision || from.first > to.last { return nil }
    return DatedPeriod(from: from?.first, to: to?.last, precision: precision)
  }
}
