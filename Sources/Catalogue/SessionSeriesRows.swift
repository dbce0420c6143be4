import Foundation
import GRDB
import HumanServices

/// The rows of recurring sessions, and rules as the columns have them.
enum SessionSeriesRows {
  /// What `series(_:_:)` reads.
  static let columns = "session_series.id, \(ruleColumns), uuid, title, opens_at, closes_at, note"
  private static let columnsWithoutTexts =
    "session_series.id, \(ruleColumns), session_series.uuid, '{}', opens_at, closes_at, '{}'"

  static func series(_ db: Database, _ reader: inout RowReader) throws -> SessionSeries {
    let recurrence = try recurrence(db, &reader)
    return SessionSeries(
      uuid: try reader.uuid(), title: try reader.text(), recurrence: recurrence,
      hours: try reader.hours(), note: try reader.text())
  }

  /// The series of one service, in order.
  static func series(_ db: Database, of service: ID<Service>) throws -> [SessionSeries] {
    try db.readable(
      sql: "SELECT \(columns) FROM session_series WHERE service_id = ? ORDER BY position",
      arguments: [service.rawValue]
    ) { try series(db, &$0) }
  }

  /// Every published service's series, without their texts.
  static func published(
    _ db: Database
  ) throws -> [(service: ID<Service>, series: SessionSeries)] {
    try db.readable(
      sql: """
        SELECT service_id, \(columnsWithoutTexts) FROM session_series
        JOIN service ON service.id = service_id
        WHERE publication = 'published' ORDER BY service_id, position
        """
    ) { (ID(rawValue: try $0.value()), try series(db, &$0)) }
  }

  static func insert(_ series: [SessionSeries], of service: Int64, _ db: Database) throws {
    for (position, one) in series.enumerated() {
      let rule = one.recurrence.columns
      try db.run(
        sql: """
          INSERT INTO session_series (uuid, service_id, position, title, freq, interval, byday,
            dtstart, until, count, opens_at, closes_at, note)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          one.uuid.text, service, position, try one.title.json, rule.freq, rule.interval,
          rule.byday, one.recurrence.startsOn.description, one.recurrence.lastDay?.description,
          one.recurrence.count, one.hours?.opens.description, one.hours?.closes?.description,
          try one.note.json,
        ])
      let id = db.lastInsertedRowID
      let exceptions =
        one.recurrence.skipped.map { ($0, "skipped") }
        + one.recurrence.cancelled.map { ($0, "cancelled") }
      for (day, state) in exceptions {
        try db.run(
          sql: "INSERT INTO session_exception VALUES (?, ?, ?)",
          arguments: [id, day.description, state])
      }
    }
  }

  private static let ruleColumns = "freq, interval, byday, dtstart, until, count"

  /// Reads the series' id and its rule.
  private static func recurrence(_ db: Database, _ reader: inout RowReader) throws -> Recurrence {
    let id: Int64 = try reader.value()
    let freq: String = try reader.value()
    let interval: Int = try reader.value()
    let byday: String = try reader.value()
    guard let rule = Recurrence.Rule(freq: freq, interval: interval, byday: byday),
      let startsOn = try reader.date()
    else { throw CatalogueError.unreadable("session series \(id) has no rule: \(freq) \(byday)") }
    var recurrence = Recurrence(rule: rule, startsOn: startsOn)
    if let last = try reader.date() { recurrence.end = .on(last) }
    if let count: Int = try reader.optional() { recurrence.end = .after(count) }
    let exceptions = try db.cachedStatement(
      sql: """
        SELECT on_date, state FROM session_exception WHERE session_series_id = ? ORDER BY on_date
        """)
    try db.readEach(exceptions, [id]) { reader in
      guard let day = try reader.date() else { return }
      let state: String = try reader.value()
      if state == "skipped" {
        recurrence.skipped.append(day)
      } else {
        recurrence.cancelled.append(day)
      }
    }
    return recurrence
  }
}

extension RowReader {
  /// Reads two columns: when a session begins, and when it ends.
  mutating func hours() throws -> ClockHours? {
    let (opens, closes): (String?, String?) = (try optional(), try optional())
    guard let opens else { return nil }
    let end = closes.flatMap { ClockTime($0) }
    guard let hours = ClockTime(opens).flatMap({ ClockHours(opens: $0, closes: end) }),
      (end == nil) == (closes == nil)
    else { throw CatalogueError.unreadable("no hours: \(opens) to \(closes ?? "nothing")") }
    return hours
  }
}

extension Recurrence {
  fileprivate var lastDay: CivilDate? { if case .on(let day) = end { day } else { nil } }

  fileprivate var count: Int? { if case .after(let count) = end { count } else { nil } }

  fileprivate var columns: (freq: String, interval: Int, byday: String) {
    switch rule {
    case .weekly(let every, let weekdays):
      let days = weekdays.sorted { $0.rawValue < $1.rawValue }.map(\.letters)
      return ("WEEKLY", every, days.joined(separator: ","))
    case .monthly(let every, let ordinal, let weekday):
      return ("MONTHLY", every, "\(ordinal.rawValue)\(weekday.letters)")
    }
  }
}

extension Recurrence.Rule {
  fileprivate init?(freq: String, interval: Int, byday: String) {
    if freq == "WEEKLY" {
      let days = byday.split(separator: ",").map { Weekday(letters: $0) }
      let known = days.compactMap(\.self)
      guard !known.isEmpty, known.count == days.count else { return nil }
      self = .weekly(every: interval, on: Set(known))
    } else {
      guard let ordinal = Int(byday.dropLast(2)).flatMap(WeekdayOrdinal.init),
        let weekday = Weekday(letters: byday.suffix(2))
      else { return nil }
      self = .monthly(every: interval, ordinal, weekday)
    }
  }
}

extension Weekday {
  private static let letters = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

  fileprivate var letters: String { Weekday.letters[rawValue - 1] }

  fileprivate init?(letters: Substring) {
    guard let position = Weekday.letters.firstIndex(of: String(letters)) else { return nil }
    self.init(rawValue: position + 1)
  }
}
