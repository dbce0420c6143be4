import HumanServices
import TestSupport
import Testing

@testable import Pages

@Suite struct DateTextTests {
  static let periods: [(String?, String?, DatePrecision, String?)] = [
    ("2017-11-02", "2017-11-02", .day, "2.11.2017"),
    ("2017-11-02", "2017-11-30", .day, "2.11.2017–30.11.2017"),
    ("2017-06-17", "2017-12-17", .month, "6–12/2017"),
    ("2017-11-17", "2018-02-17", .month, "11/2017–2/2018"),
    ("2018-03-17", "2018-03-29", .month, "3/2018"),
    ("2017-03-17", "2017-12-17", .year, "2017"),
    ("2017-03-17", "2023-12-17", .year, "2017–2023"),
    (nil, "2022-12-17", .year, "2022 tai aiemmin"),
    (nil, "2018-10-16", .day, "16.10.2018 tai aiemmin"),
    ("2023-05-17", nil, .month, "5/2023 alkaen"),
    (nil, nil, .day, nil),
  ]

  @Test(arguments: periods)
  func `a period is said no finer than it is known`(
    from: String?, to: String?, precision: DatePrecision, text: String?
  ) throws {
    let dates = try PageContext.story().dates
    let period = DatedPeriod(
      from: from.map { .on($0) }, to: to.map { .on($0) }, precision: precision)
    #expect(dates.text(period) == text)
    if precision != .day { #expect(text?.contains("17.") != true) }
  }

  @Test(arguments: [(DatePrecision.day, "7.9.2026"), (.month, "9/2026"), (.year, "2026")])
  func `a day is said at its precision`(precision: DatePrecision, text: String) throws {
    #expect(try PageContext.story().dates.text(.on("2026-09-07"), precision) == text)
  }

  @Test(
    arguments: [
      ("2017-06-01", "2018-10-16", 2018), ("2017-06-01", nil, 2017), (nil, "2022-01-01", 2022),
      (nil, nil, nil),
    ] as [(String?, String?, Int?)])
  func `the age of a fact is the last year its source speaks of`(
    from: String?, to: String?, year: Int?
  ) throws {
    let period = DatedPeriod(from: from.map { .on($0) }, to: to.map { .on($0) }, precision: .month)
    #expect(try PageContext.story().dates.year(period) == year)
  }
}
