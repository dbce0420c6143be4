import HumanServices
import TestSupport
import Testing

@Suite struct HoursHolidayTests {
  /// Good Friday, Easter, Easter Monday, Ascension, Pentecost, both days of Midsummer, All Saints, as
  /// calendars have them.
  private static let moving: [(year: Int, days: [String])] = [
    (2024, ["03-29", "03-31", "04-01", "05-09", "05-19", "06-21", "06-22", "11-02"]),
    (2025, ["04-18", "04-20", "04-21", "05-29", "06-08", "06-20", "06-21", "11-01"]),
    (2026, ["04-03", "04-05", "04-06", "05-14", "05-24", "06-19", "06-20", "10-31"]),
    (2027, ["03-26", "03-28", "03-29", "05-06", "05-16", "06-25", "06-26", "11-06"]),
    (2028, ["04-14", "04-16", "04-17", "05-25", "06-04", "06-23", "06-24", "11-04"]),
    (2029, ["03-30", "04-01", "04-02", "05-10", "05-20", "06-22", "06-23", "11-03"]),
    (2030, ["04-19", "04-21", "04-22", "05-30", "06-09", "06-21", "06-22", "11-02"]),
  ]

  private static let movingHolidays: [FinnishHoliday] = [
    .goodFriday, .easterSunday, .easterMonday, .ascensionDay, .pentecost, .midsummerEve,
    .midsummerDay, .allSaintsDay,
  ]

  private static let fixed: [(FinnishHoliday, String)] = [
    (.newYearsDay, "01-01"), (.epiphany, "01-06"), (.mayDay, "05-01"),
    (.independenceDay, "12-06"), (.christmasEve, "12-24"), (.christmasDay, "12-25"),
    (.saintStephensDay, "12-26"),
  ]

  @Test(arguments: moving)
  func `all days of a year's calendar are known, no other day is a holiday`(
    year: Int, days: [String]
  ) {
    var expected: [CivilDate: FinnishHoliday] = [:]
    for (holiday, day) in zip(Self.movingHolidays, days) + Self.fixed {
      expected[.on("\(year)-\(day)")] = holiday
    }
    #expect(expected.count == FinnishHoliday.allCases.count)
    let (first, last) = (CivilDate.on("\(year)-01-01"), CivilDate.on("\(year)-12-31"))
    for number in first.dayNumber...last.dayNumber {
      let day = CivilDate(dayNumber: number)
      #expect(FinnishHoliday(on: day) == expected[day], "\(day)")
    }
  }

  @Test(arguments: [
    "1943-04-25", "1954-04-18", "1961-04-02", "1981-04-19", "2000-04-23", "2008-03-23",
    "2011-04-24", "2019-04-21", "2038-04-25", "2049-04-18", "2076-04-19",
  ])
  func `Easter is right in the years in which simpler rules fail, and at its ends`(day: String) {
    #expect(FinnishHoliday(on: .on(day)) == .easterSunday)
  }

  @Test func `moving holidays keep their weekday and their bounds in three centuries`() throws {
    for year in 1900...2200 {
      let easter = try #require(FinnishHoliday.easterSunday.day(in: year))
      let midsummer = try #require(FinnishHoliday.midsummerDay.day(in: year))
      let saints = try #require(FinnishHoliday.allSaintsDay.day(in: year))
      #expect(easter.isoWeekday == 7 && midsummer.isoWeekday == 6 && saints.isoWeekday == 6)
      #expect((CivilDate.on("\(year)-03-22")...(.on("\(year)-04-25"))).contains(easter))
      #expect((CivilDate.on("\(year)-06-20")...(.on("\(year)-06-26"))).contains(midsummer))
      #expect((CivilDate.on("\(year)-10-31")...(.on("\(year)-11-06"))).contains(saints))
    }
  }
}
