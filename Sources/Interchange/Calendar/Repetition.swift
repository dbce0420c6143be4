import HumanServices

/// How an event comes again, as RFC 5545 §3.3.10 says it.
package struct Repetition: Hashable, Sendable {
  package var rule: Recurrence.Rule
  /// The last day on which there may be one; `nil` goes on.
  package var lastDay: CivilDate?
  /// Days of the rule on which nothing was ever to be.
  package var skipped: [CivilDate]
  /// Days on which a session was promised and is not given: calendars show these struck out.
  package var cancelled: [CivilDate]
  /// Other days of the rule on which the clocks are changed while the session goes on, so that readers
  /// of the rule disagree on how long it takes: these have their times told by themselves.
  package var bent: [CivilDate]

  package init(
    rule: Recurrence.Rule, lastDay: CivilDate?, skipped: [CivilDate], cancelled: [CivilDate],
    bent: [CivilDate] = []
  ) {
    self.rule = rule
    self.lastDay = lastDay
    self.skipped = skipped
    self.cancelled = cancelled
    self.bent = bent
  }

  /// The value of `RRULE`.
  ///
  /// An end by number becomes a last day: RFC 5545 counts days that are left out, and people do not.
  ///
  /// - Parameter moment: how `UNTIL` writes the beginning of a session on a day.
  func rule(moment: (CivilDate) -> String) -> String {
    var parts: [String]
    switch rule {
    case .weekly(let every, let weekdays):
      let days = weekdays.sorted { $0.rawValue < $1.rawValue }.map(Repetition.name)
      // Weeks begin on Monday, which tells when only every other one is meant.
      parts = [
        "FREQ=WEEKLY", "INTERVAL=\(every)", "WKST=MO", "BYDAY=\(days.joined(separator: ","))",
      ]
    case .monthly(let every, let ordinal, let weekday):
      parts = [
        "FREQ=MONTHLY", "INTERVAL=\(every)", "BYDAY=\(ordinal.rawValue)\(Repetition.name(weekday))",
      ]
    }
    if let lastDay { parts.append("UNTIL=" + moment(lastDay)) }
    return parts.joined(separator: ";")
  }

  private static func name(_ weekday: Weekday) -> String {
    switch weekday {
    case .monday: "MO"
    case .tuesday: "TU"
    case .wednesday: "WE"
    case .thursday: "TH"
    case .friday: "FR"
    case .saturday: "SA"
    case .sunday: "SU"
    }
  }
}
