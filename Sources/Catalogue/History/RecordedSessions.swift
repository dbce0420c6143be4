import Foundation
import HumanServices

extension Occurrence: RecordedByFields {
  static var unfilled: Occurrence {
    Occurrence(
      uuid: UUID(), title: LocalizedText([:]), startsOn: CivilDate(dayNumber: 0),
      endsOn: CivilDate(dayNumber: 0), precision: .day, state: .planned, note: LocalizedText([:]))
  }

  static let fields: [RecordedField<Occurrence>] = [
    .always("uuid", \.uuid), .always("title", \.title), .always("startsOn", \.startsOn),
    .always("endsOn", \.endsOn), .always("precision", \.precision), .always("state", \.state),
    .always("note", \.note), .maybe("hours", \.hours),
  ]
}

extension SessionSeries: RecordedByFields {
  static var unfilled: SessionSeries {
    SessionSeries(
      uuid: UUID(), title: LocalizedText([:]), recurrence: .unfilled, hours: nil,
      note: LocalizedText([:]))
  }

  static let fields: [RecordedField<SessionSeries>] = [
    .always("uuid", \.uuid), .always("title", \.title), .always("recurrence", \.recurrence),
    .maybe("hours", \.hours), .always("note", \.note),
  ]
}

extension ClockTime: RecordedValue {
  init(recorded value: JSONTree) throws {
    let text = try String(recorded: value)
    guard let time = ClockTime(text) else { throw RecordedProblem("'\(text)' is no time") }
    self = time
  }

  var recorded: JSONTree { .text(description) }
}

extension ClockHours: RecordedObject {
  init(recorded keys: inout RecordedKeys) throws {
    let opens: ClockTime = try keys.take("opens")
    let closes: ClockTime? = try keys.takeIfPresent("closes")
    guard let hours = ClockHours(opens: opens, closes: closes) else {
      throw RecordedProblem("from \(opens) nothing ends so")
    }
    self = hours
  }

  func record(in keys: inout RecordedKeys) {
    keys.put("opens", opens)
    keys.put("closes", closes)
  }
}

extension Recurrence: RecordedByFields {
  static let unfilled = Recurrence(
    rule: .weekly(every: 1, on: []), startsOn: CivilDate(dayNumber: 0))
  static let fields: [RecordedField<Recurrence>] = [
    .always("rule", \.rule), .always("startsOn", \.startsOn), .always("end", \.end),
    .always("skipped", \.skipped), .always("cancelled", \.cancelled),
  ]
}

/// By ISO 8601: 1 is Monday.
extension Weekday: RecordedNumber {}
/// 1 to 4, or -1 for a month's last.
extension WeekdayOrdinal: RecordedNumber {}

protocol RecordedNumber: RecordedValue, RawRepresentable<Int> {}

extension RecordedNumber {
  init(recorded value: JSONTree) throws {
    let number = try Int(recorded: value)
    guard let found = Self(rawValue: number) else {
      throw RecordedProblem("\(number) has no meaning")
    }
    self = found
  }

  var recorded: JSONTree { .whole(rawValue) }
}

/// `{"weekly":{"every":2,"on":[1,4]}}` or `{"monthly":{"every":1,"ordinal":-1,"weekday":5}}`.
extension Recurrence.Rule: RecordedObject {
  init(recorded keys: inout RecordedKeys) throws {
    if let rule: WeeklyRule = try keys.takeIfPresent("weekly") {
      self = .weekly(every: rule.every, on: Set(rule.on))
    } else {
      let rule: MonthlyRule = try keys.take("monthly")
      self = .monthly(every: rule.every, rule.ordinal, rule.weekday)
    }
  }

  func record(in keys: inout RecordedKeys) {
    switch self {
    case .weekly(let every, let days):
      let sorted = days.sorted { $0.rawValue < $1.rawValue }
      keys.put("weekly", WeeklyRule(every: every, on: sorted))
    case .monthly(let every, let ordinal, let weekday):
      keys.put("monthly", MonthlyRule(every: every, ordinal: ordinal, weekday: weekday))
    }
  }
}

private struct WeeklyRule: RecordedByFields {
  static let unfilled = WeeklyRule(every: 1, on: [])
  static let fields: [RecordedField<WeeklyRule>] = [.always("every", \.every), .always("on", \.on)]

  var every: Int
  var on: [Weekday]
}

private struct MonthlyRule: RecordedByFields {
  static let unfilled = MonthlyRule(every: 1, ordinal: .first, weekday: .monday)
  static let fields: [RecordedField<MonthlyRule>] = [
    .always("every", \.every), .always("ordinal", \.ordinal), .always("weekday", \.weekday),
  ]

  var every: Int
  var ordinal: WeekdayOrdinal
  var weekday: Weekday
}

/// `{"never":true}`, `{"on":"2026-12-31"}` or `{"after":8}`.
extension Recurrence.End: RecordedObject {
  init(recorded keys: inout RecordedKeys) throws {
    if let day: CivilDate = try keys.takeIfPresent("on") {
      self = .on(day)
    } else if let count: Int = try keys.takeIfPresent("after") {
      self = .after(count)
    } else {
      guard try keys.take("never") as Bool else { throw RecordedProblem("it ends and does not") }
      self = .never
    }
  }

  func record(in keys: inout RecordedKeys) {
    switch self {
    case .never: keys.put("never", true)
    case .on(let day): keys.put("on", day)
    case .after(let count): keys.put("after", count)
    }
  }
}

extension HistoryUpgrade {
  /// Version 2 of listings: the parts of a rule have names. Until then the compiler called them
  /// `_0`, `_1` and `_2`.
  static let namedPartsOfRules = HistoryUpgrade { keys in
    guard case .list(let series)? = keys["series"] else { return }
    keys["series"] = .list(try series.map(namedParts))
  }

  private static func namedParts(_ series: JSONTree) throws -> JSONTree {
    var series = try RecordedKeys(series)
    guard let recurrence = series["recurrence"] else { return series.tree }
    var parts = try RecordedKeys(recurrence)
    if case .object(let rule)? = parts["rule"], case .object(var monthly)? = rule["monthly"] {
      monthly["ordinal"] = monthly.removeValue(forKey: "_1")
      monthly["weekday"] = monthly.removeValue(forKey: "_2")
      parts["rule"] = .object(["monthly": .object(monthly)])
    }
    if case .object(let end)? = parts["end"], let kind = end.keys.first,
      case .object(let values)? = end[kind]
    {
      parts["end"] = .object([kind: values["_0"] ?? .flag(true)])
    }
    series["recurrence"] = parts.tree
    return series.tree
  }
}
