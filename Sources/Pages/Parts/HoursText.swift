import HumanServices
import Markup

/// Opening hours in words, and whether somebody answers now.
struct HoursText {
  let times: OpeningTimes
  let context: PageContext

  private var words: Phrases { context.words }

  /// "ma–to klo 9–15, pe klo 9–12; kesällä …", without what is over.
  var plain: String {
    times.weeks(from: context.today).map(text).joined(separator: "; ")
  }

  private func text(_ week: OpeningWeek) -> String {
    let hours =
      week.isWholeWeek
      ? words(.hoursRoundTheClock) : week.lines.map(line).joined(separator: ", ")
    return ([hours] + terms(week)).joined(separator: ", ")
  }

  private func line(_ line: OpeningWeek.Line) -> String {
    let names = words(.hoursWeekdays).split(separator: " ").map(String.init)
    func name(_ day: Weekday) -> String { names[day.rawValue - 1] }
    let days = line.days.map { run in
      run.first == run.last ? name(run.first) : "\(name(run.first))–\(name(run.last))"
    }
    let spans = line.spans.map { "\(clock($0.opens))–\(clock($0.closes))" }
    return days.joined(separator: ", ") + " "
      + words(.hoursAt, ["hours": spans.joined(separator: ", ")])
  }

  /// What holds for the hours of a week besides.
  private func terms(_ week: OpeningWeek) -> [String] {
    var terms: [String] = []
    if week.byAppointment { terms.append(words(.hoursByAppointment)) }
    if week.holidays == .ask { terms.append(words(.hoursHolidaysAsk)) }
    if week.holidays == .usual, !week.isWholeWeek { terms.append(words(.hoursHolidaysUsual)) }
    let (from, to) = (week.validity.from, week.validity.to)
    if let from, to == nil { terms.append(words(.hoursFrom, ["date": context.dates.text(from)])) }
    if let to, from == nil { terms.append(words(.hoursTo, ["date": context.dates.text(to)])) }
    if let from, let to {
      terms.append("\(context.dates.text(from))–\(context.dates.text(to))")
    }
    if !week.note.isEmpty { terms.append(week.note[context.language]) }
    return terms
  }

  /// "Auki nyt, klo 15 asti" with the clock time it was computed for; empty where nothing is to be
  /// told. Not printed: paper is read at another time.
  func now(_ statement: OpenStatement) -> HTML {
    let text = text(statement)
    guard !text.isEmpty else { return .empty }
    let isOpen =
      switch statement.state {
      case .open, .openAlways: true
      default: false
      }
    return span(.class(isOpen ? "now is-open" : "now")) {
      text + " (" + words(.hoursComputed, ["time": clock(statement.computedAt.time)]) + ")"
    }
  }

  private func text(_ statement: OpenStatement) -> String {
    let now = statement.computedAt
    func until(_ moment: OpeningMoment?) -> String {
      moment.map { ", " + words(.hoursUntil, ["time": time($0, from: now)]) } ?? ""
    }
    return switch statement.state {
    case .unknown: ""
    case .openAlways: words(.hoursOpen)
    case .open(let end): words(.hoursOpen) + until(end)
    case .byAppointment(let end): words(.hoursOpenByAppointment) + until(end)
    case .ask(let holiday): words(.hoursAsk, ["holiday": words(.holiday(holiday))])
    case .closed(let opens, let asking):
      ([words(.hoursClosed)]
        + [
          asking.map { words(.hoursAskOn, ["holiday": words(.holiday($0))]) },
          opens.map { words(.hoursOpens, ["time": time($0, from: now)]) },
        ].compactMap(\.self)).joined(separator: ", ")
    }
  }

  /// "klo 9" today, "huomenna klo 9", "ma klo 9" within a week, else with the date.
  private func time(_ moment: OpeningMoment, from now: OpeningMoment) -> String {
    let hour = words(.hoursAt, ["hours": clock(moment.time)])
    switch moment.day.dayNumber - now.day.dayNumber {
    case 0: return hour
    case 1: return words(.hoursTomorrow) + " " + hour
    case 2...6:
      let names = words(.hoursWeekdays).split(separator: " ").map(String.init)
      return names[moment.day.isoWeekday - 1] + " " + hour
    default: return context.dates.text(moment.day) + " " + hour
    }
  }

  /// "9" or "16.30" in Finnish and Swedish, "9:00" in English.
  private func clock(_ time: ClockTime) -> String {
    let (hour, minute) = (time.minutes / 60, time.minutes % 60)
    if context.language == .english { return "\(hour):\(minute < 10 ? "0" : "")\(minute)" }
    return minute == 0 ? "\(hour)" : "\(hour).\(minute < 10 ? "0" : "")\(minute)"
  }
}

extension Phrase {
  static func holiday(_ holiday: FinnishHoliday) -> Phrase {
    switch holiday {
    case .newYearsDay: .holidayNewYearsDay
    case .epiphany: .holidayEpiphany
    case .goodFriday: .holidayGoodFriday
    case .easterSunday: .holidayEasterSunday
    case .easterMonday: .holidayEasterMonday
    case .mayDay: .holidayMayDay
    case .ascensionDay: .holidayAscensionDay
    case .pentecost: .holidayPentecost
    case .midsummerEve: .holidayMidsummerEve
    case .midsummerDay: .holidayMidsummerDay
    case .allSaintsDay: .holidayAllSaintsDay
    case .independenceDay: .holidayIndependenceDay
    case .christmasEve: .holidayChristmasEve
    case .christmasDay: .holidayChristmasDay
    case .saintStephensDay: .holidaySaintStephensDay
    }
  }
}
