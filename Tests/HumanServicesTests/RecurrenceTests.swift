import HumanServices
import TestSupport
import Testing

@Suite struct RecurrenceTests {
  /// A rule, the stretch asked about, and the days it gives.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let recurrence: Recurrence
    let range: (String, String)
    let days: [String]
    var testDescription: String { name }

    init(
      _ name: String, _ rule: Recurrence.Rule, from start: String, _ end: Recurrence.End = .never,
      skipped: [String] = [], in range: (String, String), gives days: [String]
    ) {
      self.name = name
      recurrence = Recurrence(
        rule: rule, startsOn: .on(start), end: end, skipped: skipped.map { .on($0) })
      self.range = range
      self.days = days
    }
  }

  static let cases: [Case] = [
    Case(
      "first Thursdays over a year's end", .monthly(every: 1, .first, .thursday),
      from: "2026-11-01", in: ("2026-11-01", "2027-02-28"),
      gives: ["2026-11-05", "2026-12-03", "2027-01-07", "2027-02-04"]),
    Case(
      "the first day may be the first session", .monthly(every: 1, .first, .thursday),
      from: "2026-11-05", in: ("2026-11-05", "2026-11-05"), gives: ["2026-11-05"]),
    Case(
      "the first day is a bound", .monthly(every: 1, .first, .thursday), from: "2026-11-06",
      in: ("2026-11-01", "2026-12-31"), gives: ["2026-12-03"]),
    Case(
      "fourth and last differ where a month has five", .monthly(every: 1, .fourth, .sunday),
      from: "2026-11-01", in: ("2026-11-01", "2026-12-31"), gives: ["2026-11-22", "2026-12-27"]),
    Case(
      "last Sundays", .monthly(every: 1, .last, .sunday), from: "2026-11-01",
      in: ("2026-11-01", "2026-12-31"), gives: ["2026-11-29", "2026-12-27"]),
    Case(
      "last Thursdays of a leap February", .monthly(every: 1, .last, .tuesday),
      from: "2028-01-01", in: ("2028-02-01", "2028-03-01"), gives: ["2028-02-29"]),
    Case(
      "every other month, counted from the first", .monthly(every: 2, .second, .monday),
      from: "2026-11-20", in: ("2026-11-01", "2027-05-31"),
      gives: ["2027-01-11", "2027-03-08", "2027-05-10"]),
    Case(
      "weekly through the change to winter time", .weekly(every: 1, on: [.sunday]),
      from: "2026-10-11", in: ("2026-10-18", "2026-11-01"),
      gives: ["2026-10-18", "2026-10-25", "2026-11-01"]),
    Case(
      "weekly through the change to summer time", .weekly(every: 1, on: [.sunday, .monday]),
      from: "2026-03-22", in: ("2026-03-22", "2026-03-30"),
      gives: ["2026-03-22", "2026-03-23", "2026-03-29", "2026-03-30"]),
    Case(
      "every third week over a year's end", .weekly(every: 3, on: [.wednesday]),
      from: "2026-12-09", in: ("2026-12-01", "2027-01-31"),
      gives: ["2026-12-09", "2026-12-30", "2027-01-20"]),
    Case(
      "weeks are counted from the first day's Monday", .weekly(every: 2, on: [.monday, .friday]),
      from: "2026-11-25", in: ("2026-11-01", "2026-12-12"),
      gives: ["2026-11-27", "2026-12-07", "2026-12-11"]),
    Case(
      "the last day is still in", .weekly(every: 1, on: [.friday]), from: "2026-11-20",
      .on(.on("2026-12-04")), in: ("2026-11-01", "2027-11-01"),
      gives: ["2026-11-20", "2026-11-27", "2026-12-04"]),
    Case(
      "a told number of sessions", .weekly(every: 1, on: [.friday]), from: "2026-11-20", .after(2),
      in: ("2026-11-01", "2027-11-01"), gives: ["2026-11-20", "2026-11-27"]),
    Case(
      "a day left out is made up for", .weekly(every: 1, on: [.friday]), from: "2026-11-20",
      .after(2), skipped: ["2026-11-27"], in: ("2026-11-01", "2027-11-01"),
      gives: ["2026-11-20", "2026-12-04"]),
    Case(
      "sessions before the stretch are counted", .weekly(every: 1, on: [.friday]),
      from: "2026-11-20", .after(3), in: ("2026-11-28", "2027-11-01"), gives: ["2026-12-04"]),
    Case(
      "a day left out of no number", .monthly(every: 1, .first, .wednesday), from: "2026-11-01",
      skipped: ["2027-01-06"], in: ("2026-12-01", "2027-02-28"),
      gives: ["2026-12-02", "2027-02-03"]),
    Case(
      "before the first day there is nothing", .weekly(every: 1, on: [.friday]),
      from: "2026-11-20", in: ("2025-01-01", "2026-11-19"), gives: []),
  ]

  @Test(arguments: cases)
  func `a rule gives exactly its days`(one: Case) {
    let range = CivilDate.on(one.range.0)...CivilDate.on(one.range.1)
    #expect(one.recurrence.dates(in: range).map(\.description) == one.days)
    #expect(one.recurrence.next(from: range.lowerBound)?.description ?? "" >= one.days.first ?? "")
    if let first = one.days.first {
      #expect(one.recurrence.next(from: range.lowerBound)?.description == first)
    }
  }

  @Test func `a cancelled session is promised, not held, and counts among the told number`() {
    let rule = Recurrence(
      rule: .weekly(every: 1, on: [.friday]), startsOn: .on("2026-11-20"), end: .after(2),
      cancelled: [.on("2026-11-20")])
    let range = CivilDate.on("2026-11-01")...CivilDate.on("2027-11-01")
    #expect(rule.promised(in: range).map(\.description) == ["2026-11-20", "2026-11-27"])
    #expect(rule.dates(in: range).map(\.description) == ["2026-11-27"])
    #expect(rule.next(from: .on("2026-11-01")) == .on("2026-11-27"))
  }

  @Test func `a rule that is over has no next day`() {
    let rule = Recurrence(
      rule: .monthly(every: 1, .first, .thursday), startsOn: .on("2018-01-01"), end: .after(3))
    #expect(rule.next(from: .on("2018-03-01")) == .on("2018-03-01"))
    #expect(rule.next(from: .on("2018-03-02")) == nil)
  }

  @Test func `what has run for years is as quick to ask as what began today`() {
    let rule = Recurrence(
      rule: .weekly(every: 1, on: Set(Weekday.allCases)), startsOn: .on("1900-01-01"))
    #expect(rule.next(from: .on("2200-12-01")) == .on("2200-12-01"))
    let monthly = Recurrence(
      rule: .monthly(every: 1, .last, .friday), startsOn: .on("1900-01-31"))
    #expect(monthly.next(from: .on("2199-12-01")) == .on("2199-12-27"))
    #expect(monthly.next(from: .on("2200-12-30")) == nil, "our calendar ends in 2200")
  }

  /// Every rule, asked day by day, gives the same as asked at once.
  @Test(arguments: cases)
  func `asking day by day gives the same days`(one: Case) {
    let range = CivilDate.on(one.range.0)...CivilDate.on(one.range.1)
    var days: [CivilDate] = []
    for number in range.lowerBound.dayNumber...range.upperBound.dayNumber {
      let day = CivilDate(dayNumber: number)
      days += one.recurrence.dates(in: day...day)
    }
    #expect(days == one.recurrence.dates(in: range))
  }
}

@Suite struct SessionSeriesTests {
  @Test func `sessions of a series keep their identity and say what is cancelled`() throws {
    var series = SessionSeries.videoGroup
    series.recurrence.cancelled = [.on("2026-04-02")]
    let range = CivilDate.on("2026-03-01")...CivilDate.on("2026-05-31")
    let sessions = series.occurrences(in: range)
    #expect(
      sessions.map(\.startsOn.description) == ["2026-03-05", "2026-04-02", "2026-05-07"])
    #expect(sessions.map(\.state) == [.planned, .cancelled, .planned])
    #expect(Set(sessions.map(\.uuid)).count == 3)
    let later = series.occurrences(in: .on("2026-05-01")...range.upperBound)
    #expect(later.first == sessions.last)
    #expect(sessions.allSatisfy { $0.hours == series.hours })
  }

  @Test(arguments: [ServiceState.paused, .ended, .cancelled])
  func `a service that is not given has no next session of a rule`(state: ServiceState) throws {
    let story = try Story()
    var details = story.service("napapiirin-sovittelu")
    details.series = [.videoGroup]
    #expect(
      Offer(ID(rawValue: 1), details, story.vocabulary).timetable.nextDay(from: Story.today)
        == .on("2026-03-05"))
    details.state = state
    let offer = Offer(ID(rawValue: 1), details, story.vocabulary)
    #expect(offer.timetable.nextDay(from: Story.today) == nil)
    #expect(offer.timetable.count(in: Story.today...Story.today.adding(days: 90)) == 0)
  }

  @Test func `a rule gives no session after the service's own last day`() throws {
    let story = try Story()
    var details = story.service("napapiirin-sovittelu")
    details.series = [.videoGroup]
    details.endsOn = .on("2026-04-30")
    let offer = Offer(ID(rawValue: 1), details, story.vocabulary)
    #expect(offer.timetable.nextDay(from: .on("2026-05-01")) == nil)
    #expect(offer.timetable.count(in: Story.today...Story.today.adding(days: 365)) == 2)
  }
}

@Suite struct ClockTimeTests {
  @Test(arguments: ["00:00", "09:05", "17:30", "23:59", "24:00"])
  func `a time is written as it is read`(text: String) {
    #expect(ClockTime(text)?.description == text)
  }

  @Test(arguments: ["", "9:05", "24:01", "12:60", "12.30", "1230", "-1:00", "٠٩:٠٥", "12:30 "])
  func `what is no time is none`(text: String) {
    #expect(ClockTime(text) == nil)
  }

  @Test(arguments: [
    ("17:30", "19:00", true), ("17:30", "17:30", false), ("22:00", "01:00", true),
    ("20:00", "24:00", true), ("24:00", nil, false), ("09:00", nil, true),
    ("00:00", "00:00", false),
    ("24:00", "01:00", false), ("00:00", "24:00", true),
  ])
  func `hours end at another time than they begin`(opens: String, closes: String?, isValid: Bool)
    throws
  {
    let opens = try #require(ClockTime(opens))
    let hours = ClockHours(opens: opens, closes: closes.flatMap { ClockTime($0) })
    #expect((hours != nil) == isValid)
  }
}
