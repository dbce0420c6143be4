/// Dates as HTTP writes them (RFC 9110 §5.6.7), always UTC.
package enum HTTPDate {
  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let longWeekdays = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  /// The years that four digits can say: 0000-01-01 to 9999-12-31, in seconds since 1970.
  private static let range: ClosedRange<Int> = -62_167_219_200...253_402_300_799

  /// "Sun, 06 Nov 1994 08:49:37 GMT" for seconds since 1970; a time beyond the years 0 to 9999 is
  /// taken as the nearest one within.
  package static func format(_ epochSeconds: Int) -> String {
    let seconds = min(max(epochSeconds, range.lowerBound), range.upperBound)
    let (days, second) = seconds.flooredDivision(by: 86_400)
    let (year, month, day) = CivilDay.date(days)
    // 1 January 1970 was a Thursday.
    let weekday = weekdays[(days + 4).flooredDivision(by: 7).remainder]
    let clock = [second / 3600, second / 60 % 60, second % 60].map { padded($0, 2) }
    return "\(weekday), \(padded(day, 2)) \(months[month - 1]) \(padded(year, 4)) "
      + clock.joined(separator: ":") + " GMT"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// Seconds since 1970, or nil when it is none of the three forms: IMF-fixdate, the obsolete
  /// RFC 850 form and C's asctime.
  ///
  /// - Parameter nowSeconds: decides the century of the RFC 850 form's two digits, which mean a
  ///   year at most 50 years ahead; nil for the clock's.
  package static func parse(_ text: String, nowSeconds: Int? = nil) -> Int? {
    let nowSeconds = nowSeconds ?? Clock.epochSeconds
    let parts = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    switch parts.count {
    case 6 where parts[5] == "GMT":
      guard weekdays.contains(where: { $0 + "," == parts[0] }) else { return nil }
      return seconds(
        year: number(parts[3], digits: 4), month: parts[2], day: number(parts[1], digits: 2),
        clock: parts[4])
    case 4 where parts[3] == "GMT": return obsolete(parts, nowSeconds: nowSeconds)
    case 5, 6: return asctime(parts)
    default: return nil
    }
  }

  /// "Sunday, 06-Nov-94 08:49:37 GMT"
  private static func obsolete(_ parts: [String], nowSeconds: Int) -> Int? {
    let date = parts[1].split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard longWeekdays.contains(where: { $0 + "," == parts[0] }), date.count == 3,
      let short = number(date[2], digits: 2)
    else { return nil }
    let thisYear = CivilDay.date(nowSeconds.flooredDivision(by: 86_400).quotient).year
    var year = thisYear / 100 * 100 + short
    if year > thisYear + 50 { year -= 100 }
    return seconds(year: year, month: date[1], day: number(date[0], digits: 2), clock: parts[2])
  }

  /// "Sun Nov  6 08:49:37 1994", the day padded with a space.
  private static func asctime(_ parts: [String]) -> Int? {
    guard weekdays.contains(parts[0]) else { return nil }
    if parts.count == 6, parts[2].isEmpty {
      return seconds(
        year: number(parts[5], digits: 4), month: parts[1], day: number(parts[3], digits: 1),
        clock: parts[4])
    }
    guard parts.count == 5 else { return nil }
    return seconds(
      year: number(parts[4], digits: 4), month: parts[1], day: number(parts[2], digits: 2),
      clock: parts[3])
  }

  private static func seconds(year: Int?, month: String, day: Int?, clock: String) -> Int? {
    let times = clock.split(separator: ":", omittingEmptySubsequences: false)
      .map { number(String($0), digits: 2) }
    guard let year, let day, let month = months.firstIndex(of: month), times.count == 3,
      let hour = times[0], let minute = times[1], let second = times[2],
      hour < 24, minute < 60, second <= 60
    else { return nil }
    let days = CivilDay.days(year: year, month: month + 1, day: day)
    guard CivilDay.date(days) == (year, month + 1, day) else { return nil }
    return days * 86_400 + hour * 3600 + minute * 60 + second
  }

  private static func number(_ text: String, digits: Int) -> Int? {
    guard text.utf8.count == digits, text.utf8.allSatisfy(\.isDigit) else { return nil }
    return Int(text)
  }
}

/// Days since 1970-01-01 and dates of the proleptic Gregorian calendar.
///
/// Source: the arithmetic of eras of 400 years (146 097 days) with the year begun in March, so
/// that the leap day is its last.
enum CivilDay {
  static func days(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = shifted.flooredDivision(by: 400)
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  static func date(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let (era, dayOfEra) = (days + 719_468).flooredDivision(by: 146_097)
    let leaps = dayOfEra / 1460 - dayOfEra / 36_524 + dayOfEra / 146_096
    let yearOfEra = (dayOfEra - leaps) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }
}

extension Int {
  /// Quotient and remainder with the remainder never negative.
  func flooredDivision(by divisor: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
