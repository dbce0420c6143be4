import HumanServices
import Markup

/// A rule of recurring sessions as one says it: "Joka kuukausi: ensimmäinen torstai".
struct RecurrenceText {
  let recurrence: Recurrence
  let words: Phrases

  var rule: String {
    switch recurrence.rule {
    case .weekly(let every, let weekdays):
      let days = Weekday.allCases.filter(weekdays.contains).map { words(.weekday($0)) }
      return text(every, one: .recurrenceWeekly, other: .recurrenceWeeks, days)
    case .monthly(let every, let ordinal, let weekday):
      let day = words(.ordinal(ordinal), ["day": words(.weekday(weekday))])
      return text(every, one: .recurrenceMonthly, other: .recurrenceMonths, [day])
    }
  }

  private func text(_ every: Int, one: Phrase, other: Phrase, _ days: [String]) -> String {
    words(
      every == 1 ? one : other,
      ["count": String(every), "days": days.joined(separator: ", ")])
  }
}

extension PageContext {
  /// "klo 17.30–19.00", "kl. 17.30–19.00", "17:30–19:00"; "klo 22.00–01.00 (päättyy seuraavana
  /// päivänä)".
  func hours(_ hours: ClockHours) -> String {
    words(hours.closesNextDay ? .hoursOvernight : .hoursAt, ["hours": clock(hours)])
  }

  /// "joka päivä klo 9.00–15.00": the hours of a session on each of its days.
  func dailyHours(_ hours: ClockHours) -> String {
    words(.hoursDaily, ["hours": clock(hours)])
  }

  private func clock(_ hours: ClockHours) -> String {
    let times = [hours.opens, hours.closes].compactMap(\.self).map(\.description)
      .map { language == .english ? $0 : $0.replacing(":", with: ".") }
    return times.joined(separator: "–")
  }
}

extension Phrase {
  static func weekday(_ day: Weekday) -> Phrase {
    switch day {
    case .monday: .weekdayMonday
    case .tuesday: .weekdayTuesday
    case .wednesday: .weekdayWednesday
    case .thursday: .weekdayThursday
    case .friday: .weekdayFriday
    case .saturday: .weekdaySaturday
    case .sunday: .weekdaySunday
    }
  }

  static func ordinal(_ ordinal: WeekdayOrdinal) -> Phrase {
    switch ordinal {
    case .first: .ordinalFirst
    case .second: .ordinalSecond
    case .third: .ordinalThird
    case .fourth: .ordinalFourth
    case .last: .ordinalLast
    }
  }
}
