import Foundation
import HumanServices

/// Something that happens at a time, as a calendar keeps it.
package struct CalendarEvent: Sendable {
  /// RFC 5545 §3.8.1.11.
  package enum Status: String, Sendable {
    case confirmed = "CONFIRMED"
    case tentative = "TENTATIVE"
    case cancelled = "CANCELLED"
  }

  /// The same for ever, whatever else changes of the event.
  package var uid: String
  /// When its facts were last written.
  package var changedAt: Date
  /// Rises with every change.
  package var sequence: Int
  package var title: String
  /// What it is called on a day on which it is called off.
  package var cancelledTitle: String
  package var time: SessionTime
  package var status: Status
  /// The rule by which it comes again; `time` is its first.
  package var repetition: Repetition?
  package var details: String
  package var place: String
  package var url: String
  package var categories: [String]
  /// The day is not known exactly, so that nobody's own day shall look taken.
  package var isRough: Bool

  package init(
    uid: String, changedAt: Date, sequence: Int, title: String, time: SessionTime, status: Status
  ) {
    self.uid = uid
    self.changedAt = changedAt
    self.sequence = sequence
    self.title = title
    cancelledTitle = title
    self.time = time
    self.status = status
    repetition = nil
    details = ""
    place = ""
    url = ""
    categories = []
    isRough = false
  }
}

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
