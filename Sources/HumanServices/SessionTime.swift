import Foundation

/// A stretch of time as people say it in Finland: whole days, or clock hours that begin on a day.
package enum SessionTime: Hashable, Sendable {
  /// Whole days, the last one included.
  case days(CivilDate, through: CivilDate)
  /// From a clock time of a day on; into the next day where the hours go on over midnight.
  case hours(CivilDate, ClockHours)

  package var firstDay: CivilDate {
    switch self {
    case .days(let day, _), .hours(let day, _): day
    }
  }

  /// The last day that it touches.
  package var lastDay: CivilDate {
    switch self {
    case .days(_, let last): last
    case .hours(let day, let hours): hours.closesNextDay ? day.adding(days: 1) : day
    }
  }

  /// The instant at which it begins.
  package var starts: Date {
    switch self {
    case .days(let day, _): day.instant(atMinute: 0)
    case .hours(let day, let hours): day.instant(atMinute: hours.opens.minutes)
    }
  }

  /// The first instant after it; `nil` where nobody has said when it ends.
  ///
  /// See `CivilDate.instants`.
  package var ends: Date? {
    switch self {
    case .days(_, let last): return last.adding(days: 1).instant(atMinute: 0)
    case .hours(let day, let hours):
      return hours.minutes.map { minutes in
        let opens = hours.opens.minutes
        return day.instants(fromMinute: opens, to: opens + minutes).upperBound
      }
    }
  }

  /// Whether clocks are changed in it, so that it begins or lasts otherwise than its clock times say.
  package var meetsClockChange: Bool {
    guard case .hours(let day, let hours) = self else { return false }
    let minutes = ends.map { Int($0.timeIntervalSince(starts)) / 60 }
    return minutes != hours.minutes || CivilDate.wall(at: starts) != (day, hours.opens.minutes)
  }

  /// The same time on another day.
  package func moved(to day: CivilDate) -> SessionTime {
    switch self {
    case .days(let first, let last):
      .days(day, through: day.adding(days: last.dayNumber - first.dayNumber))
    case .hours(_, let hours): .hours(day, hours)
    }
  }

  package func touches(_ days: ClosedRange<CivilDate>) -> Bool {
    firstDay <= days.upperBound && lastDay >= days.lowerBound
  }
}

extension CivilDate {
  /// The instant of a minute of the day in Finland; minutes beyond 1440 are of the days after.
  ///
  /// As RFC 5545 §3.3.5 has it: a clock time that is there twice is its first, one that is left out
  /// counts by the offset before, so that it is an hour later on the clock.
  package func instant(atMinute minute: Int) -> Date {
    let wall = Date(timeIntervalSince1970: Double(dayNumber * 86_400 + minute * 60))
    // A day before and after, no change of the clocks is still to come or just over.
    let before = CivilDate.offset(wall.addingTimeInterval(-86_400))
    let after = CivilDate.offset(wall.addingTimeInterval(86_400))
    let early = wall.addingTimeInterval(-before)
    if before == after || CivilDate.offset(early) == before { return early }
    let late = wall.addingTimeInterval(-after)
    return CivilDate.offset(late) == after ? late : early
  }

  /// The stretch of time between two minutes of the day in Finland, the second later than the first.
  ///
  /// What would end before it has begun, because it begins in the hour that spring leaves out, takes as
  /// long as its clock times say.
  package func instants(fromMinute first: Int, to last: Int) -> Range<Date> {
    let (start, end) = (instant(atMinute: first), instant(atMinute: last))
    return start..<(end > start ? end : start.addingTimeInterval(Double(last - first) * 60))
  }

  /// What the clock on the wall shows in Finland at an instant: the day and the minute of it.
  package static func wall(at instant: Date) -> (day: CivilDate, minute: Int) {
    let day = CivilDate(inFinlandAt: instant)
    let seconds = instant.timeIntervalSince1970 + Double(finland.secondsFromGMT(for: instant))
    return (day, Int(seconds) / 60 - day.dayNumber * 24 * 60)
  }

  /// Seconds that Finland is ahead of UTC.
  private static func offset(_ instant: Date) -> Double {
    Double(finland.secondsFromGMT(for: instant))
  }
}
