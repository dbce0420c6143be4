/// Which of a month's days of one name.
///
/// There is no fifth: some months have none, and nobody means to skip those.
package enum WeekdayOrdinal: Int, Hashable, Sendable, CaseIterable {
  case first = 1
  case second, third, fourth
  case last = -1
}

extension WeekdayOrdinal {
  /// The day of a month, such as its last Sunday.
  ///
  /// - Returns: `nil` beyond the years that `CivilDate` knows.
  package func day(_ weekday: Weekday, year: Int, month: Int) -> CivilDate? {
    guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
    let one = first.adding(days: (weekday.rawValue - first.isoWeekday + 7) % 7)
    guard self == .last else { return one.adding(days: 7 * (rawValue - 1)) }
    let fifth = one.adding(days: 28)
    return fifth.components.month == month ? fifth : one.adding(days: 21)
  }
}
