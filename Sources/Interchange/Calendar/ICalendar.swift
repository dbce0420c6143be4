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
        var cancelled = event
        cancelled.title = event.cancelledTitle
        cancelled.status = .cancelled
        ICalendar.write(cancelled, on: day, to: &writer)
      }
      for day in event.repetition?.bent ?? [] { ICalendar.write(event, on: day, to: &writer) }
    }
    writer.add("END", "VCALENDAR")
    return writer.bytes
  }

  private static func write(_ event: CalendarEvent, to writer: inout ContentLines) {
    writer.add("BEGIN", "VEVENT")
    writeIdentity(of: event, to: &writer)
    if let repetition = event.repetition {
      write(event.time, "DTSTART", to: &writer)
      writeLength(of: event.time, to: &writer)
      writer.add("RRULE", repetition.rule { moment(event.time.moved(to: $0), inUTC: true) })
      for day in repetition.skipped { write(event.time.moved(to: day), "EXDATE", to: &writer) }
    } else {
      writeEnds(of: event.time, to: &writer)
    }
    writeFacts(of: event, to: &writer)
    writer.add("END", "VEVENT")
  }

  /// One time of a repeated event that is otherwise than its rule says (§3.8.4.4).
  private static func write(
    _ event: CalendarEvent, on day: CivilDate, to writer: inout ContentLines
  ) {
    writer.add("BEGIN", "VEVENT")
    writeIdentity(of: event, to: &writer)
    let time = event.time.moved(to: day)
    write(time, "RECURRENCE-ID", to: &writer)
    writeEnds(of: time, to: &writer)
    writeFacts(of: event, to: &writer)
    writer.add("END", "VEVENT")
  }

  private static func writeIdentity(of event: CalendarEvent, to writer: inout ContentLines) {
    writer.addText("UID", event.uid)
    writer.add("DTSTAMP", utc(event.changedAt))
    writer.add("SEQUENCE", String(event.sequence))
  }

  private static func writeFacts(
    of event: CalendarEvent, to writer: inout ContentLines
  ) {
    writer.add("STATUS", event.status.rawValue)
    writer.addText("SUMMARY", event.title)
    if event.isRough || event.status == .cancelled { writer.add("TRANSP", "TRANSPARENT") }
    if !event.details.isEmpty { writer.addText("DESCRIPTION", event.details) }
    if !event.place.isEmpty { writer.addText("LOCATION", event.place) }
    // A URI is no text: it has no escapes (§3.3.13).
    if !event.url.isEmpty { writer.add("URL", event.url) }
    if !event.categories.isEmpty { writer.addTexts("CATEGORIES", event.categories) }
  }

  /// By the clock times that the rule has, there or not on a day.
  private static func write(
    _ time: SessionTime, _ name: String, to writer: inout ContentLines
  ) {
    switch time {
    case .days: writer.add("\(name);VALUE=DATE", moment(time, inUTC: false))
    case .hours: writer.add("\(name);TZID=Europe/Helsinki", moment(time, inUTC: false))
    }
  }

  /// Beginning and end of one time: both as the clock on the wall shows them, for a duration is read as
  /// elapsed time by some and as clock time by others, and they part where clocks are changed.
  private static func writeEnds(of time: SessionTime, to writer: inout ContentLines) {
    guard case .hours = time else {
      write(time, "DTSTART", to: &writer)
      return writeLength(of: time, to: &writer)
    }
    writer.add("DTSTART;TZID=Europe/Helsinki", wall(time.starts))
    if let ends = time.ends { writer.add("DTEND;TZID=Europe/Helsinki", wall(ends)) }
  }

  /// How long every time of a rule takes: an end would tell the length of the first alone.
  private static func writeLength(of time: SessionTime, to writer: inout ContentLines) {
    switch time {
    // The end is the first moment after it (§3.6.1).
    case .days(_, let last): writer.add("DTEND;VALUE=DATE", digits(last.adding(days: 1)))
    case .hours(_, let hours):
      if let minutes = hours.minutes { writer.add("DURATION", "PT\(minutes)M") }
    }
  }

  /// The beginning of a time; in UTC for `UNTIL`, which asks for it where clock times are (§3.3.10).
  private static func moment(_ time: SessionTime, inUTC: Bool) -> String {
    switch time {
    case .days(let day, _): return digits(day)
    case .hours(let day, let hours):
      return inUTC ? utc(time.starts) : digits(day) + "T" + digits(hours.opens.minutes)
    }
  }

  private static func wall(_ instant: Date) -> String {
    let (day, minute) = CivilDate.wall(at: instant)
    return digits(day) + "T" + digits(minute)
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
