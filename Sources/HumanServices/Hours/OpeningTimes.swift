/// All opening hours of one contact point or place: a telephone's apart from a door's.
///
/// Rows add up: where two overlap, it is open as long as either says. So other hours for the summer need
/// rows whose validity ends before and begins after them.
package struct OpeningTimes: Hashable, Sendable {
  /// Rows of one contact point: two spans on each weekday, in summer and in winter.
  package static let mostRows = 2 * 7 * 2

  /// In the order in which they were told.
  package let rows: [OpeningHours]

  /// No hours: nobody has told any.
  package static let unknown = OpeningTimes()

  private init() { rows = [] }

  /// - Throws: when there are more than `mostRows`.
  package init(_ rows: [OpeningHours]) throws(Problem) {
    guard rows.count <= OpeningTimes.mostRows else { throw .tooManyRows(rows.count) }
    self.rows = rows
  }

  /// Whether rows that hold for ever, on holidays and for everybody, leave no minute of the week out.
  package var isRoundTheClock: Bool {
    let (day, week) = (ClockTime.endOfDay.minutes, 7 * ClockTime.endOfDay.minutes)
    let always = rows.filter {
      $0.holidays == .usual && $0.validity == .always && !$0.byAppointment
    }
    let spans = always.flatMap { row in
      row.weekdays.flatMap { weekday -> [(opens: Int, closes: Int)] in
        let midnight = (weekday.rawValue - 1) * day
        let (opens, closes) = (midnight + row.opens.minutes, midnight + row.closingMinute)
        // Sunday's night goes on in the first minutes of the week.
        return closes > week ? [(opens, week), (0, closes - week)] : [(opens, closes)]
      }
    }
    var end = 0
    for span in spans.sorted(by: { $0.opens < $1.opens }) where span.opens <= end {
      end = max(end, span.closes)
    }
    return end == week
  }

  package enum Problem: Error, Hashable, Sendable {
    case tooManyRows(Int)
  }
}

extension OpeningTimes.Problem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .tooManyRows(let count):
      """
      opening hours have \(count) rows, at most \(OpeningTimes.mostRows) are possible; \
      put weekdays with equal hours into one row
      """
    }
  }
}
