import HumanServices

/// Dates and periods as a visitor reads them, never finer than they are known.
package struct DateText: Sendable {
  let words: Phrases

  package func text(_ date: CivilDate, _ precision: DatePrecision = .day) -> String {
    let (year, month, day) = date.components
    switch precision {
    case .day: return "\(day).\(month).\(year)"
    case .month: return "\(month)/\(year)"
    case .year: return "\(year)"
    }
  }

  /// "6–12/2017", "16.10.2018", "2022 tai aiemmin", "2023 alkaen"; `nil` when nothing is known.
  package func text(_ period: DatedPeriod) -> String? {
    switch (period.from, period.to) {
    case (nil, nil): return nil
    case (nil, let to?): return words(.dateOrEarlier, ["date": text(to, period.precision)])
    case (let from?, nil): return words(.dateOnwards, ["date": text(from, period.precision)])
    case (let from?, let to?):
      let (start, end) = (text(from, period.precision), text(to, period.precision))
      if start == end { return start }
      let sameYear = from.components.year == to.components.year
      if sameYear, period.precision == .month { return "\(from.components.month)–\(end)" }
      return "\(start)–\(end)"
    }
  }

  /// The last year a source speaks of: how old a fact is, in one word.
  package func year(_ period: DatedPeriod) -> Int? {
    (period.to ?? period.from)?.components.year
  }
}
