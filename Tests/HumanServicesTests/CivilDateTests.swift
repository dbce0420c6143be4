import Foundation
import HumanServices
import TestSupport
import Testing

@Suite struct CivilDateTests {
  @Test(arguments: ["1900-01-01", "2000-02-29", "2024-02-29", "2026-12-31", "2200-12-31"])
  func `a day that exists is read and written the same`(text: String) {
    #expect(CivilDate(text)?.description == text)
  }

  @Test(arguments: [
    "2026-02-29", "1900-02-29", "2100-02-29", "2026-02-30", "2026-04-31", "2026-13-01",
    "2026-00-10", "2026-01-00", "2026-1-1", "26-01-01", "2026-01-01T00:00", "2026/01/01",
    " 2026-01-01", "2026-01-0١", "1899-12-31", "2201-01-01", "-026-01-01", "",
  ])
  func `a day that does not exist, or is written otherwise, is refused`(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test func `days are numbered without a hole over four centuries`() {
    let first = CivilDate.on("1900-01-01")
    let last = CivilDate.on("2200-12-31")
    for number in first.dayNumber...last.dayNumber {
      let day = CivilDate(dayNumber: number)
      let (year, month, dayOfMonth) = day.components
      guard CivilDate(year: year, month: month, day: dayOfMonth) == day else {
        Issue.record("\(day) is not itself")
        return
      }
    }
    #expect(last.dayNumber - first.dayNumber == 301 * 365 + 73 - 1)
    #expect(CivilDate(dayNumber: 0).description == "1970-01-01")
  }

  @Test(arguments: [
    ("2026-01-15T21:59:59Z", "2026-01-15"), ("2026-01-15T22:00:00Z", "2026-01-16"),
    ("2026-07-15T20:59:59Z", "2026-07-15"), ("2026-07-15T21:00:00Z", "2026-07-16"),
    ("2026-03-28T22:00:00Z", "2026-03-29"), ("2026-03-29T20:59:59Z", "2026-03-29"),
    ("2026-03-29T21:00:00Z", "2026-03-30"), ("2026-10-24T21:00:00Z", "2026-10-25"),
    ("2026-10-25T21:59:59Z", "2026-10-25"), ("2026-10-25T22:00:00Z", "2026-10-26"),
    ("1969-12-31T21:59:59Z", "1969-12-31"), ("1969-12-31T22:00:00Z", "1970-01-01"),
  ])
  func `a new day begins at midnight in Helsinki, in winter, in summer and when clocks turn`(
    instant: String, day: String
  ) throws {
    let instant = try Date(instant, strategy: .iso8601)
    #expect(CivilDate(inFinlandAt: instant).description == day)
  }

  @Test(arguments: [
    ("2026-03-02", 1), ("2026-03-08", 7), ("1970-01-01", 4), ("1969-12-28", 7),
    ("1900-01-01", 1),
  ])
  func `weeks begin on Monday, also before 1970`(day: String, weekday: Int) {
    #expect(CivilDate.on(day).isoWeekday == weekday)
  }

  @Test(arguments: [
    ("2024-09-02", "2026-03-02", 18), ("2024-09-03", "2026-03-02", 17),
    ("2026-01-31", "2026-02-28", 0), ("2026-01-31", "2026-03-31", 2),
    ("2026-03-02", "2026-03-02", 0), ("2025-12-31", "2026-01-01", 0),
    ("2026-03-02", "2025-03-02", -12), ("2026-03-02", "2026-02-03", 0),
  ])
  func `only whole months count`(from: String, to: String, months: Int) {
    #expect(CivilDate.on(from).months(to: .on(to)) == months)
  }

  @Test func `days are added over month, leap day and year`() {
    #expect(CivilDate.on("2024-02-28").adding(days: 2).description == "2024-03-01")
    #expect(CivilDate.on("2026-12-31").adding(days: 1).description == "2027-01-01")
    #expect(CivilDate.on("2026-03-01").adding(days: -1).description == "2026-02-28")
  }
}
