import Foundation
import HumanServices
import TestSupport
import Testing

@testable import Interchange

@Suite struct ICalendarTests {
  private func lines(_ events: [CalendarEvent]) -> [String] {
    let text = String(decoding: ICalendar(name: "Kalenteri", events: events).bytes, as: UTF8.self)
    // Unfolded, as RFC 5545 §3.1 has it.
    return text.replacing("\r\n ", with: "").components(separatedBy: "\r\n")
  }

  private func eventLines(_ event: CalendarEvent) -> [[String]] {
    lines([event]).split(separator: "BEGIN:VEVENT").dropFirst().map {
      Array($0.prefix { $0 != "END:VEVENT" })
    }
  }

  private func event(_ time: SessionTime) -> CalendarEvent {
    CalendarEvent(
      uid: "u", changedAt: Date(timeIntervalSince1970: 1_772_445_600), sequence: 3,
      title: "Eroilta", time: time, status: .confirmed)
  }

  private func evening(_ day: String) -> SessionTime {
    let hours = ClockHours(opens: .at("17:30"), closes: .at("19:00"))
    return hours.map { .hours(.on(day), $0) } ?? .days(.on(day), through: .on(day))
  }

  @Test func `a day, an evening and several days`() {
    #expect(
      eventLines(event(.days(.on("2026-02-27"), through: .on("2026-02-28")))).first == [
        "UID:u", "DTSTAMP:20260302T100000Z", "SEQUENCE:3", "DTSTART;VALUE=DATE:20260227",
        "DTEND;VALUE=DATE:20260301", "STATUS:CONFIRMED", "SUMMARY:Eroilta",
      ])
    let evening = eventLines(event(evening("2026-12-03"))).first ?? []
    #expect(evening.contains("DTSTART;TZID=Europe/Helsinki:20261203T173000"))
    #expect(evening.contains("DTEND;TZID=Europe/Helsinki:20261203T190000"))
  }

  @Test func `a rule ends at its last evening in UTC, in summer and in winter`() {
    for (last, until) in [("2026-06-04", "20260604T143000Z"), ("2026-12-03", "20261203T153000Z")] {
      var event = event(evening("2026-01-01"))
      event.repetition = Repetition(
        rule: .monthly(every: 1, .first, .thursday), lastDay: .on(last), skipped: [],
        cancelled: [])
      #expect(
        eventLines(event).first?.contains(
          "RRULE:FREQ=MONTHLY;INTERVAL=1;BYDAY=1TH;UNTIL=\(until)") == true)
    }
  }

  @Test func `days left out are excluded, and those called off are told as such`() {
    var event = event(evening("2026-01-05"))
    event.cancelledTitle = "peruttu: Eroilta"
    event.repetition = Repetition(
      rule: .weekly(every: 2, on: [.thursday, .monday]), lastDay: nil,
      skipped: [.on("2026-01-08")], cancelled: [.on("2026-01-19")])
    let events = eventLines(event)
    #expect(events.count == 2)
    #expect(
      events[0].contains("RRULE:FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=MO,TH"))
    #expect(events[0].contains("EXDATE;TZID=Europe/Helsinki:20260108T173000"))
    #expect(events[1].contains("UID:u"))
    #expect(events[1].contains("RECURRENCE-ID;TZID=Europe/Helsinki:20260119T173000"))
    #expect(events[1].contains("STATUS:CANCELLED"))
    #expect(events[1].contains("SUMMARY:peruttu: Eroilta"))
    #expect(events[0].contains("SUMMARY:Eroilta"))
    #expect(!events[1].contains { $0.hasPrefix("RRULE") })
  }

  @Test func `without hours, rules and exceptions are days`() {
    var event = event(.days(.on("2026-01-29"), through: .on("2026-01-29")))
    event.repetition = Repetition(
      rule: .monthly(every: 3, .last, .thursday), lastDay: .on("2026-12-31"),
      skipped: [.on("2026-04-30")], cancelled: [.on("2026-07-30")])
    let events = eventLines(event)
    #expect(
      events[0].contains("RRULE:FREQ=MONTHLY;INTERVAL=3;BYDAY=-1TH;UNTIL=20261231"))
    #expect(events[0].contains("EXDATE;VALUE=DATE:20260430"))
    #expect(events[1].contains("RECURRENCE-ID;VALUE=DATE:20260730"))
  }

  @Test func `text is escaped and cannot begin a line of its own`() {
    var event = event(.days(.on("2026-01-29"), through: .on("2026-01-29")))
    event.title = "Ero; arki, \\ ja\r\nBEGIN:VALARM"
    event.url = "https://a.example/x\r\nATTENDEE:y"
    let lines = eventLines(event).first ?? []
    #expect(lines.contains("SUMMARY:Ero\\; arki\\, \\\\ ja\\nBEGIN:VALARM"))
    #expect(lines.contains("URL:https://a.example/xATTENDEE:y"))
  }

  @Test(arguments: [0, 1, 2, 3, 4, 5, 6, 7])
  func `no line is longer than 75 octets or breaks a character`(shift: Int) {
    var event = event(.days(.on("2026-01-29"), through: .on("2026-01-29")))
    event.details = String(repeating: "x", count: shift) + String(repeating: "äđŋ😀", count: 60)
    let bytes = ICalendar(name: "K", events: [event]).bytes
    let raw = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
    #expect(raw.allSatisfy { $0.last == 0x0D && $0.count <= 76 })
    #expect(raw.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
    #expect(lines([event]).contains("DESCRIPTION:" + event.details))
  }
}

@Suite struct SessionEventsTests {
  private func events(_ change: (inout ServiceDetails) -> Void) throws -> [CalendarEvent] {
    let story = try Story()
    var details = story.service("eroillan-suora-lahetys")
    change(&details)
    let service = Service(
      id: ID(rawValue: 1), revision: 4, assuredDate: nil, details: details)
    return SessionEvents(
      of: story.snapshot(), language: .finnish, cancelledWord: "peruttu",
      dayUnknown: "Päivä ei ole tiedossa.", today: Story.today
    ) { "https://x.example/palvelu/\($0.rawValue)" }
    .events(of: service, changedAt: Date(timeIntervalSince1970: 0))
  }

  @Test func `a session that is called off stays in the calendar as such`() throws {
    let events = try events { _ in }
    #expect(events.map(\.status) == [.confirmed, .cancelled, .confirmed])
    #expect(events[1].title == "peruttu: Eroillan suora lähetys: Eroilta")
    #expect(Set(events.map(\.uid)).count == 3)
    #expect(events[0].url == "https://x.example/palvelu/eroillan-suora-lahetys")
  }

  @Test func `a session over several days is on each of them, by names that stay`() throws {
    func read() throws -> [CalendarEvent] {
      try events { service in
        service.occurrences = Array(service.occurrences.prefix(1))
        service.occurrences[0].precision = .day
        service.occurrences[0].startsOn = .on("2026-12-03")
        service.occurrences[0].endsOn = .on("2026-12-04")
        service.occurrences[0].hours = ClockHours(opens: .at("09:00"), closes: .at("15:00"))
      }
    }
    let days = try read()
    let hours = ClockHours(opens: .at("09:00"), closes: .at("15:00"))
    #expect(
      days.map(\.time)
        == ["2026-12-03", "2026-12-04"].compactMap { day in
          hours.map { .hours(.on(day), $0) }
        })
    #expect(Set(days.map(\.uid)).count == 2)
    #expect(try read().map(\.uid) == days.map(\.uid))
  }

  @Test func `a month takes nobody's day, and a year has no place in a calendar`() throws {
    let events = try events {
      $0.occurrences[0].precision = .month
      $0.occurrences[1].precision = .year
    }
    #expect(events.count == 2)
    #expect(events[0].isRough)
    #expect(events[0].time == .days(.on("2026-02-01"), through: .on("2026-02-28")))
    #expect(events[0].details.hasPrefix("Päivä ei ole tiedossa."))
  }

  @Test func `a series begins with its first session and ends as people count`() throws {
    let events = try events {
      $0.occurrences = []
      $0.series = [.videoGroup]
      $0.series[0].recurrence = Recurrence(
        rule: .weekly(every: 1, on: [.thursday]), startsOn: .on("2026-01-05"), end: .after(3),
        skipped: [.on("2026-01-15")], cancelled: [.on("2026-01-22")])
    }
    let repetition = try #require(events.first?.repetition)
    #expect(
      events.first?.time == .hours(.on("2026-01-08"), try #require(SessionSeries.videoGroup.hours)))
    #expect(repetition.lastDay == .on("2026-01-29"), "the day left out is made up for")
    #expect(repetition.skipped == [.on("2026-01-15")])
    #expect(repetition.cancelled == [.on("2026-01-22")])
  }

  @Test func `a series ends with its service, and a paused service has none`() throws {
    let ended = try events {
      $0.occurrences = []
      $0.series = [.videoGroup]
      $0.endsOn = .on("2026-05-31")
    }
    #expect(ended.first?.repetition?.lastDay == .on("2026-05-31"))
    #expect(
      try events {
        $0.series = [.videoGroup]
        $0.state = .paused
      }.count == 3)
  }

  @Test(arguments: [
    (Whereabouts.open, "Salakuja 7, Kemi"), (.confidentialMunicipalityPublic, "Kemi"),
    (.confidential, ""),
  ])
  func `the place is told as far as it is public`(whereabouts: Whereabouts, place: String) throws {
    let events = try events {
      $0.whereabouts = whereabouts
      $0.places = [.confirmed(.kemi, street: "Salakuja 7")]
    }
    #expect(events.allSatisfy { $0.place == place })
  }
}
