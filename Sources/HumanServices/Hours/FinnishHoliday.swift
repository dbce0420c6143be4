/// A public holiday in Finland, or one of the two eves on which offices are closed as on a holiday.
///
/// Sources: the church's holidays by the Church Act, May Day by act 272/1944, Independence Day by act
/// 388/1937. Decree 332/1994 closed the state's offices on Midsummer Eve and Christmas Eve too; the
/// eves of New Year, May Day and Easter Sunday are days as others.
package enum FinnishHoliday: String, Hashable, Sendable, CaseIterable {
  // Where two fall on one day (May Day and Ascension Day in 2008), the first here is told.
  case newYearsDay, epiphany, goodFriday, easterSunday, easterMonday, mayDay, ascensionDay
  case pentecost, midsummerEve, midsummerDay, allSaintsDay, independenceDay
  case christmasEve, christmasDay, saintStephensDay

  /// The holiday on a day; `nil` for any other day.
  package init?(on day: CivilDate) {
    let year = day.components.year
    guard let found = FinnishHoliday.allCases.first(where: { $0.day(in: year) == day })
    else { return nil }
    self = found
  }

  /// Its day in a year, by today's rules.
  ///
  /// - Returns: `nil` beyond the years that `CivilDate` knows.
  package func day(in year: Int) -> CivilDate? {
    switch self {
    case .newYearsDay: CivilDate(year: year, month: 1, day: 1)
    case .epiphany: CivilDate(year: year, month: 1, day: 6)
    case .goodFriday: FinnishHoliday.easter(in: year)?.adding(days: -2)
    case .easterSunday: FinnishHoliday.easter(in: year)
    case .easterMonday: FinnishHoliday.easter(in: year)?.adding(days: 1)
    case .mayDay: CivilDate(year: year, month: 5, day: 1)
    case .ascensionDay: FinnishHoliday.easter(in: year)?.adding(days: 39)
    case .pentecost: FinnishHoliday.easter(in: year)?.adding(days: 49)
    case .midsummerEve: FinnishHoliday.saturday(from: 20, of: 6, in: year)?.adding(days: -1)
    case .midsummerDay: FinnishHoliday.saturday(from: 20, of: 6, in: year)
    case .allSaintsDay: FinnishHoliday.saturday(from: 31, of: 10, in: year)
    case .independenceDay: CivilDate(year: year, month: 12, day: 6)
    case .christmasEve: CivilDate(year: year, month: 12, day: 24)
    case .christmasDay: CivilDate(year: year, month: 12, day: 25)
    case .saintStephensDay: CivilDate(year: year, month: 12, day: 26)
    }
  }

  /// The first Saturday on a day of a month or after it.
  private static func saturday(from day: Int, of month: Int, in year: Int) -> CivilDate? {
    CivilDate(year: year, month: month, day: day).map { first in
      first.adding(days: (Weekday.saturday.rawValue - first.isoWeekday + 7) % 7)
    }
  }

  /// Easter Sunday of the Gregorian calendar.
  ///
  /// Source: the anonymous computus, as in J. Meeus, *Astronomical Algorithms* (1991), chapter 8; his
  /// letters are kept in the comments.
  private static func easter(in year: Int) -> CivilDate? {
    let golden = year % 19  // a
    let (century, yearOfCentury) = year.quotientAndRemainder(dividingBy: 100)  // b, c
    let moonShift = (century - (century + 8) / 25 + 1) / 3  // g
    let epact = (19 * golden + century - century / 4 - moonShift + 15) % 30  // h
    let toSunday =  // l
      (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let correction = (golden + 11 * epact + 22 * toSunday) / 451  // m
    let count = epact + toSunday - 7 * correction + 114
    return CivilDate(year: year, month: count / 31, day: count % 31 + 1)
  }
}
