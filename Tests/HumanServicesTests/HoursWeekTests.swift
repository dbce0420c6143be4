import HumanServices
import TestSupport
import Testing

@Suite struct HoursWeekTests {
  /// As a page might say it, with the words left out.
  private func plain(_ text: String, from day: String = "2026-12-01") throws -> [String] {
    try OpeningTimes(reading: text).weeks(from: .on(day)).map { week in
      week.lines.map { line in
        let days = line.days.map { run in
          run.first == run.last
            ? "\(run.first.rawValue)" : "\(run.first.rawValue)–\(run.last.rawValue)"
        }
        return days.joined(separator: ",") + " "
          + line.spans.map { "\($0.opens)–\($0.closes)" }.joined(separator: "+")
      }.joined(separator: "; ")
    }
  }

  @Test(arguments: [
    ("ma-pe 09:00-15:00", "1–5 09:00–15:00"),
    ("ti 10:00-12:00; to 10:00-12:00", "2,4 10:00–12:00"),
    ("to 10:00-12:00; ma 09:00-10:00", "1 09:00–10:00; 4 10:00–12:00"),
    (
      "ma-pe 09:00-11:00; ma 13:00-15:00; ke 13:00-15:00",
      "1,3 09:00–11:00+13:00–15:00; 2,4–5 09:00–11:00"
    ),
    ("ma-ti, to 10:00-16:00; ke 10:00-19:00", "1–2,4 10:00–16:00; 3 10:00–19:00"),
    ("ma 09:00-12:00; ma 11:00-15:00; ti 09:00-15:00", "1–2 09:00–15:00"),
    ("ma 13:00-15:00; ma 09:00-13:00", "1 09:00–15:00"),
    ("la-su 22:00-02:00", "6–7 22:00–02:00"), ("pe 18:00-23:00; pe 22:00-02:00", "5 18:00–02:00"),
    ("24/7", "1–7 00:00–24:00"),
    ("ma-ke 00:00-24:00 [holidays usual]; to-su 00:00-24:00 [holidays usual]", "1–7 00:00–24:00"),
    ("ma 00:00-24:00; ma 22:00-02:00", "1 00:00–24:00+22:00–02:00"),
    ("ma 08:00-20:00; ma 20:00-08:00", "1 08:00–20:00+20:00–08:00"),
    ("ma 00:00-12:00; ma 12:00-24:00", "1 00:00–24:00"),
  ])
  func `days with equal hours stand together, Monday first`(text: String, week: String) throws {
    #expect(try plain(text) == [week])
  }

  @Test func `rows on other terms stand apart, those that are over are left out`() throws {
    let text = """
      ma 09:00-10:00 [to 2026-11-30]; ma 10:00-11:00 [from 2026-12-01]; ti 09:00-10:00; \
      ke 09:00-10:00 [from 2026-12-01]; to 09:00-10:00 [by appointment]; pe 09:00-10:00 [holidays ask]
      """
    #expect(
      try plain(text) == [
        "1 10:00–11:00; 3 09:00–10:00", "2 09:00–10:00", "4 09:00–10:00", "5 09:00–10:00",
      ])
    #expect(try plain(text, from: "2026-11-30").first == "1 09:00–10:00")
    let weeks = try OpeningTimes(reading: text).weeks(from: .on("2026-12-01"))
    #expect(weeks.map(\.byAppointment) == [false, false, true, false])
    #expect(weeks.map(\.holidays) == [.closed, .closed, .closed, .ask])
    #expect(weeks.map(\.validity.from) == [.on("2026-12-01"), nil, nil, nil])
  }

  @Test(arguments: [
    ("24/7", true), ("ma-ke 00:00-24:00; to-su 00:00-24:00", true), ("ma-pe 00:00-24:00", false),
    ("ma-su 09:00-15:00", false), ("24/7 [by appointment]", true),
  ])
  func `every minute of the week is known as such`(text: String, isWhole: Bool) throws {
    let weeks = try OpeningTimes(reading: text).weeks(from: .on("2026-12-01"))
    #expect(weeks.map(\.isWholeWeek) == [isWhole])
  }
}
