import Foundation

/// A calendar day in Finnish civil time, written `YYYY-MM-DD`.
package struct CivilDate: Hashable, Sendable, Comparable {
  /// Days since 1970-01-01.
  package let dayNumber: Int

  package init(dayNumber: Int) { self.dayNumber = dayNumber }

  /// - Returns: `nil` when there is no such day (30 February) or the year is not 1900…2200.
  package init?(year: Int, month: Int, day: Int) {
    guard (1900...2200).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDate.daysIn(month: month, of: year)
    else { return nil }
    // Days from civil: counts from 1 March so that the leap day comes last in its year.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    dayNumber = era * 146_097 + dayOfEra - 719_468
  }

  /// - Returns: `nil` unless the text is exactly `YYYY-MM-DD` and such a day exists.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    let digits = [0, 1, 2, 3, 5, 6, 8, 9]
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
      digits.allSatisfy({ (0x30...0x39).contains(bytes[$0]) })
    else { return nil }
    func number(_ range: Range<Int>) -> Int {
      bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    self.init(year: number(0..<4), month: number(5..<7), day: number(8..<10))
  }

  /// A day as people and programs write it: `2026-12-01` or, as Finns do, `1.12.2026`, whose day
  /// and month may have a zero before them.
  ///
  /// - Returns: `nil` for anything else, and for a day that there is not.
  package init?(written text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, (1...2).contains(parts[0].utf8.count),
      (1...2).contains(parts[1].utf8.count), parts[2].utf8.count == 4,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2])
    else {
      self.init(text)
      return
    }
    self.init(year: year, month: month, day: day)
  }

  /// The day it is in Finland at an instant.
  package init(inFinlandAt instant: Date) {
    let offset = CivilDate.finland.secondsFromGMT(for: instant)
    let seconds = Int(instant.timeIntervalSince1970.rounded(.down)) + offset
    dayNumber = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
  }

  /// Finnish civil time; without the system's time zone files, the fixed +02:00 of winter.
  package static let finland =
    TimeZone(identifier: "Europe/Helsinki") ?? TimeZone(secondsFromGMT: 7200) ?? .gmt

  package var components: (year: Int, month: Int, day: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthIndex = (5 * dayOfYear + 2) / 153
    let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * monthIndex + 2) / 5 + 1
    )
  }

  /// 1 is Monday and 7 Sunday (ISO 8601).
  package var isoWeekday: Int { ((dayNumber + 3) % 7 + 7) % 7 + 1 }

  package func adding(days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + days) }

  /// Whole months from this day to a later one; negative when the other is earlier.
  package func months(to other: CivilDate) -> Int {
    if other < self { return -other.months(to: self) }
    let (from, to) = (components, other.components)
    let months = (to.year - from.year) * 12 + to.month - from.month
    return to.day < from.day ? months - 1 : months
  }

  package static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.dayNumber < right.dayNumber
  }

  private static func daysIn(month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CivilDate {
  /// `1.12.2026`, as Finns write it.
  package var written: String {
    let (year, month, day) = components
    return "\(day).\(month).\(year)"
  }
}

extension CivilDate: CustomStringConvertible {
  /// `YYYY-MM-DD`.
  package var description: String {
    let (year, month, day) = components
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}
