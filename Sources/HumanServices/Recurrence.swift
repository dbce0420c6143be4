/// A rule that gives dates, such as "the first Thursday of each month until May, but not in January".
///
/// The words of RFC 5545 §3.3.10, as far as people who run groups use them. Two things are as those
/// people mean them: the first day is a bound, not itself a session unless the rule hits it; and a day
/// left out is made up for at the end when the number of sessions is told.
package struct Recurrence: Hashable, Sendable {
  package enum Rule: Hashable, Sendable {
    /// Every so many weeks, on these days. Weeks begin on Monday and are counted from the first day's.
    case weekly(every: Int, on: Set<Weekday>)
    /// Every so many months, counted from the first day's month.
    case monthly(every: Int, WeekdayOrdinal, Weekday)
  }

  package enum End: Hashable, Sendable {
    case never
    /// No session after this day.
    case on(CivilDate)
    /// After so many sessions, cancelled ones included.
    case after(Int)
  }

  /// Weeks or months between sessions: once a year is the seldomest that is still a rhythm.
  package static let intervals = 1...52
  /// Sessions of a told number: a weekly group of ten years. More is "until further notice".
  package static let counts = 1...520

  package var rule: Rule
  package var startsOn: CivilDate
  package var end: End
  /// Days of the rule on which there is no session and never was to be one, rising.
  package var skipped: [CivilDate]
  /// Days on which a session was promised and is not given, rising; visitors are told.
  package var cancelled: [CivilDate]

  package init(
    rule: Rule, startsOn: CivilDate, end: End = .never, skipped: [CivilDate] = [],
    cancelled: [CivilDate] = []
  ) {
    self.rule = rule
    self.startsOn = startsOn
    self.end = end
    self.skipped = skipped
    self.cancelled = cancelled
  }

  /// Days of sessions in a stretch of time, rising, cancelled ones among them.
  package func promised(in days: ClosedRange<CivilDate>) -> [CivilDate] {
    var found: [CivilDate] = []
    forEachDay(from: days.lowerBound) { day in
      guard day <= days.upperBound else { return false }
      if day >= days.lowerBound { found.append(day) }
      return true
    }
    return found
  }

  /// Days of sessions that are held, rising.
  package func dates(in days: ClosedRange<CivilDate>) -> [CivilDate] {
    promised(in: days).filter { !cancelled.contains($0) }
  }

  /// The first session held on a day or after it; `nil` when the rule gives none any more.
  package func next(from day: CivilDate) -> CivilDate? {
    var found: CivilDate?
    forEachDay(from: day) { candidate in
      if candidate >= day, !cancelled.contains(candidate) { found = candidate }
      return found == nil
    }
    return found
  }

  /// Hands over the rule's days in order, until told to stop or the rule ends.
  ///
  /// Days before `day` may be left out, except where they must be counted.
  private func forEachDay(from day: CivilDate, _ take: (CivilDate) -> Bool) {
    var left: Int? = nil
    var step = 0
    switch end {
    case .after(let count): left = count
    case .never, .on: step = max(0, stepsBefore(day))
    }
    while step <= Recurrence.lastStep {
      for candidate in days(ofStep: step) where candidate >= startsOn {
        if case .on(let last) = end, candidate > last { return }
        if left == 0 { return }
        if skipped.contains(candidate) { continue }
        guard take(candidate) else { return }
        left = left.map { $0 - 1 }
      }
      step += 1
    }
  }

  /// Steps of one rule: weeks of three hundred years, which `CivilDate` spans; so every loop ends.
  private static let lastStep = 300 * 53

  /// Whole steps that surely lie before a day.
  private func stepsBefore(_ day: CivilDate) -> Int {
    let days = day.dayNumber - startsOn.dayNumber
    switch rule {
    case .weekly(let every, _): return days / (7 * max(1, every)) - 1
    case .monthly(let every, _, _): return days / (31 * max(1, every)) - 1
    }
  }

  private func days(ofStep step: Int) -> [CivilDate] {
    switch rule {
    case .weekly(let every, let weekdays):
      let monday = startsOn.adding(days: 1 - startsOn.isoWeekday + 7 * max(1, every) * step)
      return weekdays.map(\.rawValue).sorted().map { monday.adding(days: $0 - 1) }
    case .monthly(let every, let ordinal, let weekday):
      let (year, month, _) = startsOn.components
      let months = month - 1 + max(1, every) * step
      return [ordinal.day(weekday, year: year + months / 12, month: months % 12 + 1)]
        .compactMap(\.self)
    }
  }
}
