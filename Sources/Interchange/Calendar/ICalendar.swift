import Foundation
import HumanServices

/// A calendar file as RFC 5545 has it.
package struct ICalendar: Sendable {
  /// What a calendar program calls it.
  package var name: String
  package var events: [CalendarEvent]

  package init(name: String, events: [CalendarEvent]) {
    self.name = name
    self.events = events
  }

  package var bytes: [UInt8] {
    var writer = ContentLines()
    writer.add("BEGIN", "VCALENDAR")
    writer.add("VERSION", "2.0")
    writer.add("PRODID", "-//eropalvelut//eropalvelut//FI")
    writer.add("CALSCALE", "GREGORIAN")
    writer.add("METHOD", "PUBLISH")
    // RFC 7986 §5.1, and what older programs read instead.
    writer.addText("NAME", name)
    writer.addText("X-WR-CALNAME", name)
    writer.addVerbatim(ICalendar.finland)
    for event in events {
      ICalendar.write(event, to: &writer)
      for day in event.repetition?.cancelled ?? [] {
        ICalendar.write(event, cancelledOn: day, to: &writer)
      }
    }
    writer.add("END", "VCALENDAR")
    return writer.bytes
  }

  private static func write(_ event: CalendarEvent, to writer: inout ContentLines) {
    writer.add("BEGIN", "VEVENT")
    writeIdentity(of: event, to: &writer)
    write(event.time, "DTSTART", to: &writer)
    writeEnd(of: event.time, to: &writer)
    if let repetition = event.repetition {
      writer.add("RRULE", repetition.rule { moment(event.time.moved(to: $0), inUTC: true) })
      for day in repetition.skipped { write(event.time.moved(to: day), "EXDATE", to: &writer) }
    }
    writeFacts(of: event, status: event.status, to: &writer)
    writer.add("END", "VEVENT")
  }

  /// One time of a repeated event that is called off (§3.8.4.4).
  private static func write(
    _ event: CalendarEvent, cancelledOn day: CivilDate, to writer: inout ContentLines
  ) {
    writer.add("BEGIN", "VEVENT")
    writeIdentity(of: event, to: &writer)
    let time = event.time.moved(to: day)
    var event = event
    event.title = event.cancelledTitle
    write(time, "RECURRENCE-ID", to: &writer)
    write(time, "DTSTART", to: &writer)
    writeEnd(of: time, to: &writer)
    writeFacts(of: event, status: .cancelled, to: &writer)
    writer.add("END", "VEVENT")
  }

  private static func writeIdentity(of event: CalendarEvent, to writer: inout ContentLines) {
    writer.addText("UID", event.uid)
    writer.add("DTSTAMP", utc(event.changedAt))
    writer.add("SEQUENCE", String(event.sequence))
  }

  private static func writeFacts(
    of event: CalendarEvent, status: CalendarEvent.Status, to writer: inout ContentLines
  ) {
    writer.add("STATUS", status.rawValue)
    writer.addText("SUMMARY", event.title)
    if event.isRough || status == .cancelled { writer.add("TRANSP", "TRANSPARENT") }
    if !event.details.isEmpty { writer.addText("DESCRIPTION", event.details) }
    if !event.place.isEmpty { writer.addText("LOCATION", event.place) }
    // A URI is no text: it has no escapes (§3.3.13).
    if !event.url.isEmpty { writer.add("URL", event.url) }
    if !event.categories.isEmpty { writer.addTexts("CATEGORIES", event.categories) }
  }

  private static func write(
    _ time: CalendarEvent.Time, _ name: String, to writer: inout ContentLines
  ) {
    switch time {
    case .days: writer.add("\(name);VALUE=DATE", moment(time, inUTC: false))
    case .hours: writer.add("\(name);TZID=Europe/Helsinki", moment(time, inUTC: false))
    }
  }

  private static func writeEnd(of time: CalendarEvent.Time, to writer: inout ContentLines) {
    switch time {
    // The end is the first moment after it (§3.6.1).
    case .days(_, let last): writer.add("DTEND;VALUE=DATE", digits(last.adding(days: 1)))
    case .hours(_, let hours):
      guard let closes = hours.closes else { return }
      writer.add("DURATION", "PT\(closes.minutes - hours.opens.minutes)M")
    }
  }

  /// The beginning of a time; in UTC for `UNTIL`, which asks for it where clock times are (§3.3.10).
  private static func moment(_ time: CalendarEvent.Time, inUTC: Bool) -> String {
    switch time {
    case .days(let day, _): return digits(day)
    case .hours(let day, let hours):
      guard inUTC else { return digits(day) + "T" + digits(hours.opens.minutes) }
      return utc(instant(of: day, hours.opens))
    }
  }

  /// The instant of a clock time in Finland. An hour that summer time leaves out counts as winter's.
  private static func instant(of day: CivilDate, _ time: ClockTime) -> Date {
    let wall = Double(day.dayNumber * 86_400 + time.minutes * 60)
    let zone = CivilDate.finland
    let guess = Date(timeIntervalSince1970: wall - 7200)
    return Date(timeIntervalSince1970: wall - Double(zone.secondsFromGMT(for: guess)))
  }

  private static func utc(_ instant: Date) -> String {
    let seconds = Int(instant.timeIntervalSince1970.rounded(.down))
    let day = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400
    let rest = seconds - day * 86_400
    return digits(CivilDate(dayNumber: day)) + "T" + digits(rest / 60).dropLast(2)
      + two(rest % 60) + "Z"
  }

  private static func digits(_ day: CivilDate) -> String {
    day.description.replacing("-", with: "")
  }

  /// Hours, minutes and seconds of a minute of the day.
  private static func digits(_ minute: Int) -> String { two(minute / 60) + two(minute % 60) + "00" }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Finnish time since 1996, when the European Union fixed the ends of summer time.
  private static let finland = """
    BEGIN:VTIMEZONE
    TZID:Europe/Helsinki
    BEGIN:STANDARD
    DTSTART:19961027T040000
    RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
    TZOFFSETFROM:+0300
    TZOFFSETTO:+0200
    TZNAME:EET
    END:STANDARD
    BEGIN:DAYLIGHT
    DTSTART:19960331T030000
    RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
    TZOFFSETFROM:+0200
    TZOFFSETTO:+0300
    TZNAME:EEST
    END:DAYLIGHT
    END:VTIMEZONE
    """
}

extension CalendarEvent.Time {
  /// The same time on another day.
  func moved(to day: CivilDate) -> CalendarEvent.Time {
    switch self {
    case .days(let first, let last):
      .days(day, through: day.adding(days: last.dayNumber - first.dayNumber))
    case .hours(_, let hours): .hours(day, hours)
    }
  }
}
