import HumanServices
import TestSupport
import Testing

@Suite struct HoursTextTests {
  @Test(arguments: [
    ("ma-pe 08:00-16:30", "ma-pe 08:00-16:30"),
    ("  ma-pe 08:00-16:30 ;la 10:00-14:00", "ma-pe 08:00-16:30; la 10:00-14:00"),
    ("ma-ti, to 10:00-16:00", "ma-ti,to 10:00-16:00"),
    ("la, su, ma 10:00-16:00", "ma,la-su 10:00-16:00"),
    ("ma 09:00-11:00, 13:00-15:00", "ma 09:00-11:00; ma 13:00-15:00"),
    ("24/7", "24/7"), ("ma-su 00:00-24:00", "24/7"), ("ma-su 00:00-24:00 [holidays usual]", "24/7"),
    ("24/7 [holidays ask]", "24/7 [holidays ask]"),
    ("24/7 [holidays closed]", "24/7 [holidays closed]"),
    ("pe 22:00-02:00 [holidays closed]", "pe 22:00-02:00"),
    ("pe 22:00-00:00", "pe 22:00-24:00"),
    (
      "ma 09:00-10:00 [by appointment, holidays usual, to 2026-08-31, from 2026-06-01]",
      "ma 09:00-10:00 [from 2026-06-01, to 2026-08-31, holidays usual, by appointment]"
    ),
  ])
  func `hours are read and written in one form`(text: String, written: String) throws {
    #expect(try OpeningTimes(reading: text).written == written)
  }

  @Test(arguments: 0..<200)
  func `whatever is written is read as the same`(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let times = try OpeningTimes.drawn(using: &random)
    #expect(try OpeningTimes(reading: times.written) == times, "\(times.written)")
  }

  @Test(arguments: [
    ("", "emptyRow", ""), ("ma 09:00-10:00;", "emptyRow", ""), (";", "emptyRow", ""),
    ("arkisin 09:00-10:00", "noWeekdays", "arkisin"), ("09:00-15:00", "noWeekdays", "09:00-15:00"),
    ("MA 09:00-15:00", "noWeekdays", "MA"), ("ma–pe 09:00-15:00", "noWeekdays", "ma–pe"),
    ("ma-pe-su 09:00-15:00", "noWeekdays", "ma-pe-su"),
    ("ma, 09:00-15:00", "noWeekdays", "09:00-15:00"),
    ("[from 2026-06-01]", "noWeekdays", ""),
    ("pe-ma 09:00-15:00", "daysBackwards", "pe-ma"), ("ma-ke,ti 09:00-15:00", "dayTwice", "ti"),
    ("ma-pe", "noTimes", "ma-pe"), ("ma-pe [by appointment]", "noTimes", "ma-pe"),
    ("ma-pe 9-15", "times", "9-15"), ("ma-pe 09.00-15.00", "times", "09.00-15.00"),
    ("ma-pe 09:00–15:00", "times", "09:00–15:00"), ("ma-pe 09:00", "times", "09:00"),
    ("ma-pe 09:00-25:00", "times", "09:00-25:00"), ("ma-pe 09:00-15:00,", "times", ""),
    ("ma-pe 09:00-15:60", "times", "09:00-15:60"),
    ("ma-pe 09:00-12:00-15:00", "times", "09:00-12:00"),
    ("ke 17:00-19:00 kerran kuussa", "words", "kerran"), ("24/7 puhelin", "words", "puhelin"),
    ("ma-pe 09:00-20:00 (fi)", "words", "(fi)"),
    ("ma 09:00-10:00 [from 1.6.2026]", "option", "from 1.6.2026"),
    ("ma 09:00-10:00 [from 2026-02-30]", "option", "from 2026-02-30"),
    ("ma 09:00-10:00 [holidays maybe]", "option", "holidays maybe"),
    ("ma 09:00-10:00 [by phone]", "option", "by phone"), ("ma 09:00-10:00 []", "option", ""),
    ("ma 09:00-10:00 [until noon]", "option", "until noon"),
    ("ma 09:00-10:00 [holidays ask, holidays ask]", "option", "holidays ask"),
    ("ma 09:00-10:00 [holidays ask", "option", "[holidays ask"),
    ("ma 09:00-10:00 [holidays ask] x", "option", "[holidays ask] x"),
  ])
  func `what is spelled otherwise is refused with the reason and the place`(
    text: String, reason: String, found: String
  ) {
    let problem = #expect(throws: OpeningTimes.ReadingProblem.self) {
      try OpeningTimes(reading: text)
    }
    #expect(problem?.reason.rawValue == reason)
    #expect(problem?.found.contains(found) == true, "\(problem?.found ?? "")")
    #expect(problem.map { $0.description.count < 250 } == true)
  }

  @Test func `a text without end is refused before it is read`() {
    let long = Array(repeating: "ma 09:00-10:00", count: 100_000).joined(separator: "; ")
    let problem = #expect(throws: OpeningTimes.ReadingProblem.self) {
      try OpeningTimes(reading: long)
    }
    #expect(problem?.reason == .tooLong)
    let many = Array(repeating: "ma 09:00-10:00", count: 29).joined(separator: ";")
    #expect(throws: OpeningTimes.Problem.tooManyRows(29)) { try OpeningTimes(reading: many) }
  }

  @Test(arguments: [
    ("ma 09:00-09:00", "begin and end at 09:00"), ("ma 24:00-02:00", "begin at 24:00"),
    ("ma 00:00-00:00", "begin and end at 00:00"),
    ("ma 09:00-10:00 [from 2026-06-02, to 2026-06-01]", "valid from 2026-06-02 to 2026-06-01"),
  ])
  func `hours that cannot be are refused with the reason`(text: String, why: String) throws {
    let problem = try #require(
      #expect(throws: OpeningHours.Problem.self) { try OpeningTimes(reading: text) })
    #expect("\(problem)".contains(why), "\(problem)")
  }

  @Test func `a row needs a weekday`() throws {
    let (opens, closes) = try (clock("09:00"), clock("10:00"))
    #expect(throws: OpeningHours.Problem.noWeekday) {
      try OpeningHours([], opens: opens, closes: closes)
    }
  }

  private func clock(_ text: String) throws -> ClockTime { try #require(ClockTime(text)) }
}
