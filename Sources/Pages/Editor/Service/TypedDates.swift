import HumanServices

/// Days and clock times as people in Finland type them.
enum TypedDate {
  /// A day, month or year as typed, with its first and last day.
  struct Span: Equatable {
    var first: CivilDate
    var last: CivilDate
    var precision: DatePrecision
  }

  /// "3.12.2026" and "2026-12-03" are days, "12/2026" and "12.2026" months, "2026" a year.
  static func span(_ typed: String) -> Span? {
    let text = typed.trimmed
    if let day = CivilDate(text) { return Span(first: day, last: day, precision: .day) }
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "/" }
      .map { number($0) }
    switch parts.count {
    case 3:
      guard let day = parts[0], let month = parts[1], let year = parts[2],
        let date = CivilDate(year: year, month: month, day: day)
      else { return nil }
      return Span(first: date, last: date, precision: .day)
    case 2:
      guard let month = parts[0], let year = parts[1],
        let first = CivilDate(year: year, month: month, day: 1)
      else { return nil }
      let next = first.adding(days: 31).components
      let following = CivilDate(year: next.year, month: next.month, day: 1)
      return Span(
        first: first, last: following?.adding(days: -1) ?? first, precision: .month)
    case 1:
      guard let year = parts[0], let first = CivilDate(year: year, month: 1, day: 1),
        let last = CivilDate(year: year, month: 12, day: 31)
      else { return nil }
      return Span(first: first, last: last, precision: .year)
    default: return nil
    }
  }

  static func day(_ typed: String) -> CivilDate? {
    span(typed).flatMap { $0.precision == .day ? $0.first : nil }
  }

  /// Days on lines or with commas between them; `nil` when any is no day.
  static func days(_ typed: String) -> [CivilDate]? {
    let parts = typed.split { $0.isWhitespace || $0 == "," || $0 == ";" }
    let days = parts.map { day(String($0)) }
    guard days.allSatisfy({ $0 != nil }) else { return nil }
    return Set(days.compactMap(\.self)).sorted()
  }

  /// As `span` reads it.
  static func typed(_ date: CivilDate?, _ precision: DatePrecision = .day) -> String {
    guard let (year, month, day) = date?.components else { return "" }
    switch precision {
    case .day: return "\(day).\(month).\(year)"
    case .month: return "\(month)/\(year)"
    case .year: return "\(year)"
    }
  }

  /// "17.30", "17:30", "9" or "09".
  static func time(_ typed: String) -> ClockTime? {
    let parts = typed.trimmed.split(omittingEmptySubsequences: false) { $0 == "." || $0 == ":" }
      .map { number($0) }
    guard let hour = parts.first ?? nil, parts.count <= 2 else { return nil }
    guard parts.count == 2 else { return ClockTime(hour: hour, minute: 0) }
    return parts[1].flatMap { ClockTime(hour: hour, minute: $0) }
  }

  /// As `time` reads it: "17.30".
  static func typed(_ time: ClockTime?) -> String {
    time.map { $0.description.replacing(":", with: ".") } ?? ""
  }

  /// A whole number of ASCII digits alone: `Int("+5")` is 5 in Swift.
  static func number(_ text: some StringProtocol) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }
}

extension String {
  var trimmed: String { trimmingSpaces }
}
