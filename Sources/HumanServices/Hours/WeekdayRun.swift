/// Weekdays in a row, such as Monday to Thursday; a single day is its own first and last.
package struct WeekdayRun: Hashable, Sendable {
  package let first: Weekday
  package let last: Weekday

  /// The runs that some weekdays make, Monday first.
  package static func all(of weekdays: Set<Weekday>) -> [WeekdayRun] {
    var runs: [WeekdayRun] = []
    for day in Weekday.allCases where weekdays.contains(day) {
      if let run = runs.last, run.last.rawValue == day.rawValue - 1 {
        runs[runs.count - 1] = WeekdayRun(first: run.first, last: day)
      } else {
        runs.append(WeekdayRun(first: day, last: day))
      }
    }
    return runs
  }
}
