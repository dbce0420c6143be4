import HumanServices
import TestSupport
import Testing

@testable import Pages

/// Opening hours as people type them.
@Suite struct TypedHoursTests {
  @Test(arguments: [
    ("ma-pe 9-15", "ma-pe 09:00-15:00"), ("Ma–Pe klo 8–16.30", "ma-pe 08:00-16:30"),
    ("arkisin 9-15; la 10-14", "ma-pe 09:00-15:00; la 10:00-14:00"),
    ("ti ja to klo 10–12", "ti,to 10:00-12:00"),
    ("maanantaisin 9:00 - 11:30", "ma 09:00-11:30"),
    ("ma 9-11, 13-15", "ma 09:00-11:00; ma 13:00-15:00"), ("pe 22-2", "pe 22:00-02:00"),
    ("vuorokauden ympäri", "24/7"), ("24/7", "24/7"), ("joka päivä 17-20", "ma-su 17:00-20:00"),
    ("ma-pe 9-15 [pyhinä kysy]", "ma-pe 09:00-15:00 [holidays ask]"),
    (
      "ma-pe 9-15 [alkaen 1.6.2026, asti 31.8.2026, ajanvarauksella]",
      "ma-pe 09:00-15:00 [from 2026-06-01, to 2026-08-31, by appointment]"
    ), ("", ""), ("ma-pe 9-15\nla 10-12", "ma-pe 09:00-15:00; la 10:00-12:00"),
  ])
  func `what people type is read`(typed: String, written: String) throws {
    let times = try TypedHours.read(typed)
    #expect(times.written == written)
    // What the form shows is read as the same.
    #expect(try TypedHours.read(TypedHours.shown(times)) == times)
  }

  @Test(arguments: [
    "arkisin", "9-15", "ma 9", "ma 25-26", "kysy", "ma-pe 9-15 maksuton", "pe-ma 9-15",
    "ma 9-9", "ma-pe 9-15 [joskus]", "ma-pe 9-15 [alkaen huomenna]", ";", "ma 9-15;;ti 9-15 x",
  ])
  func `what says no hours is refused`(typed: String) {
    #expect(throws: (any Error).self) { try TypedHours.read(typed) }
  }
}

/// The time of a source as people type it.
@Suite struct TypedPeriodTests {
  @Test(arguments: ["2024", "12/2025", "2.1.2024", "2010–2012", "–2022", "2022–", ""])
  func `what is shown is read as the same`(typed: String) throws {
    let period = try #require(TypedPeriod.read(typed))
    #expect(TypedPeriod.text(period) == typed)
    #expect(TypedPeriod.read(TypedPeriod.text(period)) == period)
  }

  @Test func `an open end stays open`() {
    let before = TypedPeriod.read("–2022")
    #expect(before?.from == nil && before?.to == .on("2022-12-31") && before?.precision == .year)
  }

  @Test(arguments: ["viime vuonna", "2024–2020", "2024–12/2025", "1–2–3", "–"])
  func `what is no time is refused`(typed: String) {
    #expect(TypedPeriod.read(typed) == nil)
  }
}
