/// One row of opening hours: on these weekdays, from one clock time to another.
///
/// HSDS calls it a `schedule`: `byday`, `opens_at`, `closes_at`, `valid_from`, `valid_to`. Times are civil
/// time in Finland. Hours that go on over midnight belong to the day on which they begin, in validity and
/// on holidays too.
package struct OpeningHours: Hashable, Sendable {
  /// Never empty.
  package let weekdays: Set<Weekday>
  package let opens: ClockTime
  /// Earlier than `opens` when it is a time of the next day; the end of a day is 24:00.
  package let closes: ClockTime
  package let validity: Validity
  package let holidays: HolidayRule
  /// Only for people who have booked a time.
  package let byAppointment: Bool
  /// What the hours alone do not say, such as "bookings too".
  package var note = LocalizedText([:])

  /// - Parameter holidays: `nil` for what is usual: round the clock also on holidays, else closed.
  /// - Throws: why these are no hours.
  package init(
    _ weekdays: Set<Weekday>, opens: ClockTime, closes: ClockTime, validity: Validity = .always,
    holidays: HolidayRule? = nil, byAppointment: Bool = false
  ) throws(Problem) {
    guard !weekdays.isEmpty else { throw .noWeekday }
    guard opens < .endOfDay else { throw .opensAtEndOfDay }
    guard opens != closes else { throw .noDuration(opens) }
    self.weekdays = weekdays
    self.opens = opens
    self.closes = closes == .midnight ? .endOfDay : closes
    self.validity = validity
    let isWholeWeek = OpeningHours.isWholeWeek(weekdays, opens: opens, closes: self.closes)
    self.holidays = holidays ?? OpeningHours.usualRule(isWholeWeek: isWholeWeek)
    self.byAppointment = byAppointment
  }

  /// Every minute of every week, as far as the row is valid and no holiday comes between.
  package var isWholeWeek: Bool {
    OpeningHours.isWholeWeek(weekdays, opens: opens, closes: closes)
  }

  /// The rule for holidays that needs no saying.
  package var usualRule: HolidayRule { OpeningHours.usualRule(isWholeWeek: isWholeWeek) }

  /// Offices rest on holidays, lines that answer round the clock do not.
  private static func usualRule(isWholeWeek: Bool) -> HolidayRule {
    isWholeWeek ? .usual : .closed
  }

  private static func isWholeWeek(
    _ weekdays: Set<Weekday>, opens: ClockTime, closes: ClockTime
  ) -> Bool {
    weekdays.count == Weekday.allCases.count && opens == .midnight && closes == .endOfDay
  }

  /// The first minute after, counted from midnight of the day on which it opens: 1…2879.
  var closingMinute: Int { closes.minutes + (closes < opens ? ClockTime.endOfDay.minutes : 0) }

  /// Whether it has hours on a day, apart from what holidays do to them.
  func isOn(_ day: CivilDate) -> Bool {
    validity.contains(day) && weekdays.contains { $0.rawValue == day.isoWeekday }
  }
}

extension OpeningHours {
  /// The days on which a row holds; a missing end is open.
  package struct Validity: Hashable, Sendable {
    package static let always = Validity()

    package let from: CivilDate?
    /// The last day.
    package let to: CivilDate?

    private init() {
      from = nil
      to = nil
    }

    /// - Throws: when it would end before it begins.
    package init(from: CivilDate?, to: CivilDate?) throws(Problem) {
      if let from, let to, to < from { throw .endsBeforeItBegins(from: from, to: to) }
      self.from = from
      self.to = to
    }

    package func contains(_ day: CivilDate) -> Bool {
      (from.map { $0 <= day } ?? true) && !isOver(on: day)
    }

    package func isOver(on day: CivilDate) -> Bool { to.map { $0 < day } ?? false }
  }

  /// Why something is no opening hours.
  package enum Problem: Error, Hashable, Sendable {
    case noWeekday
    case opensAtEndOfDay
    /// It would close at the time at which it opens: no time or a whole day.
    case noDuration(ClockTime)
    case endsBeforeItBegins(from: CivilDate, to: CivilDate)
  }
}

extension OpeningHours.Problem: CustomStringConvertible {
  /// For problems of files: what is wrong and what to do.
  package var description: String {
    switch self {
    case .noWeekday: "opening hours have no weekday; name at least one"
    case .opensAtEndOfDay:
      "opening hours begin at 24:00; write 00:00 and the weekday after"
    case .noDuration(let time):
      "opening hours begin and end at \(time); write 00:00-24:00 for a whole day"
    case .endsBeforeItBegins(let from, let to):
      "opening hours are valid from \(from) to \(to), which is earlier; exchange the days"
    }
  }
}
