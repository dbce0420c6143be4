import Foundation
import HumanServices
import TestSupport
import Testing

/// Sessions of one listing, and what is said of them on each way out.
struct SessionCase: Sendable, CustomTestStringConvertible {
  var name: String
  var today = "2026-12-01"
  var change: @Sendable (inout ServiceDetails) -> Void
  /// Lines of the calendar page in Finnish, Swedish and English; a called-off one ends with its word.
  var fi: [String]
  var sv: [String]
  var en: [String]
  /// The lines of a calendar file that tell times, event by event.
  var ics: [String]
  /// What JSON has, called-off ones after those that are held.
  var json: [String]
  /// What coverage takes for the next day, from the case's day on.
  var next: String?

  var testDescription: String { name }
}

extension SessionCase {
  static let all = single + series + clocks

  private static let single: [SessionCase] = [
    SessionCase(
      name: "one day", change: { $0.session("2026-12-03", hours: ("17:30", "19:00")) },
      fi: ["3.12.2026 klo 17.30–19.00"], sv: ["3.12.2026 kl. 17.30–19.00"],
      en: ["3.12.2026 17:30–19:00"],
      ics: [helsinki("DTSTART", "20261203T173000"), helsinki("DTEND", "20261203T190000")],
      json: ["2026-12-03T17:30+02:00/2026-12-03T19:00+02:00"], next: "2026-12-03"),
    SessionCase(
      name: "nobody has said the end", change: { $0.session("2026-12-03", hours: ("09:00", nil)) },
      fi: ["3.12.2026 klo 09.00"], sv: ["3.12.2026 kl. 09.00"], en: ["3.12.2026 09:00"],
      ics: [helsinki("DTSTART", "20261203T090000")], json: ["2026-12-03T09:00+02:00"],
      next: "2026-12-03"),
    SessionCase(
      name: "several days, asked on the second", today: "2026-12-04",
      change: { $0.session("2026-12-03", "2026-12-04", hours: ("09:00", "15:00")) },
      fi: ["3.12.2026–4.12.2026 joka päivä klo 09.00–15.00"],
      sv: ["3.12.2026–4.12.2026 varje dag kl. 09.00–15.00"],
      en: ["3.12.2026–4.12.2026 09:00–15:00 each day"],
      ics: [
        helsinki("DTSTART", "20261203T090000"), helsinki("DTEND", "20261203T150000"),
        helsinki("DTSTART", "20261204T090000"), helsinki("DTEND", "20261204T150000"),
      ], json: ["2026-12-04T09:00+02:00/2026-12-04T15:00+02:00"], next: "2026-12-04"),
    SessionCase(
      name: "whole days over a year's end",
      change: { $0.session("2026-12-31", "2027-01-01", hours: nil) },
      fi: ["31.12.2026–1.1.2027"], sv: ["31.12.2026–1.1.2027"], en: ["31.12.2026–1.1.2027"],
      ics: ["DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270102"],
      json: ["2026-12-31/2027-01-01"], next: "2026-12-31"),
    overMidnight(on: "2026-12-01", next: "2026-12-31"),
    // It goes on, but whoever reads of a next day must not come in the evening.
    overMidnight(on: "2027-01-01", next: nil),
    SessionCase(
      name: "until midnight", change: { $0.session("2026-12-03", hours: ("20:00", "00:00")) },
      fi: ["3.12.2026 klo 20.00–24.00"], sv: ["3.12.2026 kl. 20.00–24.00"],
      en: ["3.12.2026 20:00–24:00"],
      ics: [helsinki("DTSTART", "20261203T200000"), helsinki("DTEND", "20261204T000000")],
      json: ["2026-12-03T20:00+02:00/2026-12-04T00:00+02:00"], next: "2026-12-03"),
    SessionCase(
      name: "a leap day", today: "2028-02-01", change: { $0.session("2028-02-29", hours: nil) },
      fi: ["29.2.2028"], sv: ["29.2.2028"], en: ["29.2.2028"],
      ics: ["DTSTART;VALUE=DATE:20280229", "DTEND;VALUE=DATE:20280301"], json: ["2028-02-29"],
      next: "2028-02-29"),
    SessionCase(
      name: "known by its month", today: "2026-12-15",
      change: {
        $0.session("2026-12-01", hours: nil)
        $0.occurrences[0].precision = .month
      }, fi: ["12/2026"], sv: ["12/2026"], en: ["12/2026"],
      ics: ["DTSTART;VALUE=DATE:20261201", "DTEND;VALUE=DATE:20270101"], json: [], next: nil),
    SessionCase(
      name: "the whole listing is called off",
      change: {
        $0.session("2026-12-03", hours: ("17:30", "19:00"))
        $0.state = .cancelled
      }, fi: ["3.12.2026 klo 17.30–19.00 peruttu"], sv: ["3.12.2026 kl. 17.30–19.00 inställd"],
      en: ["3.12.2026 17:30–19:00 cancelled"],
      ics: [
        helsinki("DTSTART", "20261203T173000"), helsinki("DTEND", "20261203T190000"),
        "STATUS:CANCELLED",
      ], json: ["2026-12-03T17:30+02:00/2026-12-03T19:00+02:00"], next: nil),
  ]

  private static func overMidnight(on today: String, next: String?) -> SessionCase {
    SessionCase(
      name: "over midnight, asked on \(today)", today: today,
      change: { $0.session("2026-12-31", hours: ("22:00", "01:00")) },
      fi: ["31.12.2026 klo 22.00–01.00 (päättyy seuraavana päivänä)"],
      sv: ["31.12.2026 kl. 22.00–01.00 (slutar följande dag)"],
      en: ["31.12.2026 22:00–01:00 (ends the next day)"],
      ics: [helsinki("DTSTART", "20261231T220000"), helsinki("DTEND", "20270101T010000")],
      json: ["2026-12-31T22:00+02:00/2027-01-01T01:00+02:00"], next: next)
  }

  private static let series: [SessionCase] = [
    SessionCase(
      name: "weekly over midnight, one day left out and one called off",
      change: {
        $0.series = [
          .of(
            Recurrence(
              rule: .weekly(every: 1, on: [.friday]), startsOn: .on("2026-12-01"),
              end: .on(.on("2026-12-25")), skipped: [.on("2026-12-11")],
              cancelled: [.on("2026-12-18")]), ("22:00", "01:00"))
        ]
      },
      fi: [
        "4.12.2026 klo 22.00–01.00 (päättyy seuraavana päivänä)",
        "18.12.2026 klo 22.00–01.00 (päättyy seuraavana päivänä) peruttu",
        "25.12.2026 klo 22.00–01.00 (päättyy seuraavana päivänä)",
      ],
      sv: [
        "4.12.2026 kl. 22.00–01.00 (slutar följande dag)",
        "18.12.2026 kl. 22.00–01.00 (slutar följande dag) inställd",
        "25.12.2026 kl. 22.00–01.00 (slutar följande dag)",
      ],
      en: [
        "4.12.2026 22:00–01:00 (ends the next day)",
        "18.12.2026 22:00–01:00 (ends the next day) cancelled",
        "25.12.2026 22:00–01:00 (ends the next day)",
      ],
      ics: [
        helsinki("DTSTART", "20261204T220000"), "DURATION:PT180M",
        "RRULE:FREQ=WEEKLY;INTERVAL=1;WKST=MO;BYDAY=FR;UNTIL=20261225T200000Z",
        helsinki("EXDATE", "20261211T220000"), helsinki("RECURRENCE-ID", "20261218T220000"),
        helsinki("DTSTART", "20261218T220000"), helsinki("DTEND", "20261219T010000"),
        "STATUS:CANCELLED",
      ],
      json: [
        "2026-12-04T22:00+02:00/2026-12-05T01:00+02:00",
        "2026-12-25T22:00+02:00/2026-12-26T01:00+02:00",
        "2026-12-18T22:00+02:00/2026-12-19T01:00+02:00",
      ], next: "2026-12-04"),
    SessionCase(
      name: "last Tuesdays, one of them a leap day", today: "2028-02-01",
      change: {
        $0.series = [
          .of(
            Recurrence(
              rule: .monthly(every: 1, .last, .tuesday), startsOn: .on("2028-02-01"),
              end: .after(2)), ("18:00", "20:00"))
        ]
      }, fi: ["29.2.2028 klo 18.00–20.00", "28.3.2028 klo 18.00–20.00"],
      sv: ["29.2.2028 kl. 18.00–20.00", "28.3.2028 kl. 18.00–20.00"],
      en: ["29.2.2028 18:00–20:00", "28.3.2028 18:00–20:00"],
      ics: [
        helsinki("DTSTART", "20280229T180000"), "DURATION:PT120M",
        "RRULE:FREQ=MONTHLY;INTERVAL=1;BYDAY=-1TU;UNTIL=20280328T150000Z",
      ],
      json: [
        "2028-02-29T18:00+02:00/2028-02-29T20:00+02:00",
        "2028-03-28T18:00+03:00/2028-03-28T20:00+03:00",
      ], next: "2028-02-29"),
    SessionCase(
      name: "the listing ends before its rule, and is asked after one night", today: "2026-12-05",
      change: {
        $0.series = [
          .of(
            Recurrence(rule: .weekly(every: 1, on: [.friday]), startsOn: .on("2026-12-04")),
            ("23:00", "01:00"))
        ]
        $0.endsOn = .on("2026-12-12")
      },
      fi: [
        "4.12.2026 klo 23.00–01.00 (päättyy seuraavana päivänä)",
        "11.12.2026 klo 23.00–01.00 (päättyy seuraavana päivänä)",
      ],
      sv: [
        "4.12.2026 kl. 23.00–01.00 (slutar följande dag)",
        "11.12.2026 kl. 23.00–01.00 (slutar följande dag)",
      ],
      en: [
        "4.12.2026 23:00–01:00 (ends the next day)", "11.12.2026 23:00–01:00 (ends the next day)",
      ],
      ics: [
        helsinki("DTSTART", "20261204T230000"), "DURATION:PT120M",
        "RRULE:FREQ=WEEKLY;INTERVAL=1;WKST=MO;BYDAY=FR;UNTIL=20261212T210000Z",
      ],
      json: [
        "2026-12-04T23:00+02:00/2026-12-05T01:00+02:00",
        "2026-12-11T23:00+02:00/2026-12-12T01:00+02:00",
      ], next: "2026-12-11"),
  ]

  /// Nights on which Finland changes its clocks.
  private static let clocks: [SessionCase] = [
    SessionCase(
      name: "a night an hour shorter", today: "2027-03-01",
      change: {
        $0.series = [
          .of(
            Recurrence(
              rule: .weekly(every: 1, on: [.saturday]), startsOn: .on("2027-03-27"),
              end: .after(2)), ("22:00", "05:00"))
        ]
      },
      fi: [
        "27.3.2027 klo 22.00–05.00 (päättyy seuraavana päivänä)",
        "3.4.2027 klo 22.00–05.00 (päättyy seuraavana päivänä)",
      ],
      sv: [
        "27.3.2027 kl. 22.00–05.00 (slutar följande dag)",
        "3.4.2027 kl. 22.00–05.00 (slutar följande dag)",
      ],
      en: [
        "27.3.2027 22:00–05:00 (ends the next day)", "3.4.2027 22:00–05:00 (ends the next day)",
      ],
      ics: [
        helsinki("DTSTART", "20270327T220000"), "DURATION:PT420M",
        "RRULE:FREQ=WEEKLY;INTERVAL=1;WKST=MO;BYDAY=SA;UNTIL=20270403T190000Z",
        helsinki("RECURRENCE-ID", "20270327T220000"), helsinki("DTSTART", "20270327T220000"),
        helsinki("DTEND", "20270328T050000"),
      ],
      json: [
        "2027-03-27T22:00+02:00/2027-03-28T05:00+03:00",
        "2027-04-03T22:00+03:00/2027-04-04T05:00+03:00",
      ], next: "2027-03-27"),
    SessionCase(
      name: "a night an hour longer", today: "2027-10-01",
      change: { $0.session("2027-10-30", hours: ("22:00", "05:00")) },
      fi: ["30.10.2027 klo 22.00–05.00 (päättyy seuraavana päivänä)"],
      sv: ["30.10.2027 kl. 22.00–05.00 (slutar följande dag)"],
      en: ["30.10.2027 22:00–05:00 (ends the next day)"],
      ics: [helsinki("DTSTART", "20271030T220000"), helsinki("DTEND", "20271031T050000")],
      json: ["2027-10-30T22:00+03:00/2027-10-31T05:00+02:00"], next: "2027-10-30"),
    SessionCase(
      name: "a clock time that is left out", today: "2027-03-01",
      change: { $0.session("2027-03-28", hours: ("03:30", "03:45")) },
      fi: ["28.3.2027 klo 03.30–03.45"], sv: ["28.3.2027 kl. 03.30–03.45"],
      en: ["28.3.2027 03:30–03:45"],
      ics: [helsinki("DTSTART", "20270328T043000"), helsinki("DTEND", "20270328T044500")],
      json: ["2027-03-28T04:30+03:00/2027-03-28T04:45+03:00"], next: "2027-03-28"),
  ]

  private static func helsinki(_ name: String, _ time: String) -> String {
    "\(name);TZID=Europe/Helsinki:\(time)"
  }
}

extension ServiceDetails {
  /// Gives it one more session, on a day or through a last one.
  fileprivate mutating func session(
    _ first: String, _ last: String? = nil, hours: (String, String?)?
  ) {
    var session = Occurrence(
      uuid: UUID(), title: LocalizedText([:]), startsOn: .on(first), endsOn: .on(last ?? first),
      precision: .day, state: .planned, note: LocalizedText([:]))
    session.hours = hours.flatMap {
      ClockHours(opens: .at($0.0), closes: $0.1.map { .at($0) })
    }
    occurrences.append(session)
  }
}

extension SessionSeries {
  fileprivate static func of(_ rule: Recurrence, _ hours: (String, String)) -> SessionSeries {
    SessionSeries(
      uuid: UUID(), title: LocalizedText([:]), recurrence: rule,
      hours: ClockHours(opens: .at(hours.0), closes: .at(hours.1)), note: LocalizedText([:]))
  }
}
