/// Opening hours as seeds and tables spell them, one row after another with semicolons between:
///
/// ```
/// ma-to 09:00-11:00,13:00-15:00; pe, su 22:00-02:00
/// 24/7 [holidays ask]
/// ma-pe 08:00-15:00 [from 2026-06-01, to 2026-08-31, holidays usual, by appointment]
/// ```
///
/// Weekdays are Finnish: ma ti ke to pe la su. What is not spelled so is refused with the reason: a wrong
/// hour sends a person to a locked door. Notes are no part of it.
extension OpeningTimes {
  /// Characters of such a text: `mostRows` rows with every option, some 100 each, and room to spare.
  package static let longestText = 4000

  private static let days: [(Weekday, String)] = [
    (.monday, "ma"), (.tuesday, "ti"), (.wednesday, "ke"), (.thursday, "to"), (.friday, "pe"),
    (.saturday, "la"), (.sunday, "su"),
  ]

  /// - Throws: `ReadingProblem`, `OpeningHours.Problem` or `OpeningTimes.Problem`, each of which says why.
  package init(reading text: String) throws {
    guard !text.hasMoreCharacters(than: OpeningTimes.longestText) else {
      throw ReadingProblem(.tooLong, "")
    }
    let parts = text.split(separator: ";", omittingEmptySubsequences: false)
    try self.init(parts.flatMap { try OpeningTimes.rows(of: $0.trimmed) })
  }

  private static func rows(of part: Substring) throws -> [OpeningHours] {
    guard !part.isEmpty else { throw ReadingProblem(.emptyRow, "") }
    let (plain, options) = try Options.split(from: part)
    let words = plain.replacing(", ", with: ",").split(separator: " ")
    guard let first = words.first else { throw ReadingProblem(.noWeekdays, part) }
    if first == "24/7" {
      guard words.count == 1 else { throw ReadingProblem(.words, words[1]) }
      let always = (ClockTime.midnight, ClockTime.endOfDay)
      return [try row(Set(Weekday.allCases), always, options)]
    }
    let weekdays = try weekdays(of: first)
    guard words.count > 1 else { throw ReadingProblem(.noTimes, part) }
    guard words.count == 2 else { throw ReadingProblem(.words, words[2]) }
    return try words[1].split(separator: ",", omittingEmptySubsequences: false).map {
      try row(weekdays, times(of: $0), options)
    }
  }

  private static func row(
    _ weekdays: Set<Weekday>, _ times: (opens: ClockTime, closes: ClockTime), _ options: Options
  ) throws -> OpeningHours {
    try OpeningHours(
      weekdays, opens: times.opens, closes: times.closes,
      validity: .init(from: options.from, to: options.to), holidays: options.holidays,
      byAppointment: options.byAppointment)
  }

  /// `ma-ke,pe`
  private static func weekdays(of text: Substring) throws(ReadingProblem) -> Set<Weekday> {
    var found: Set<Weekday> = []
    for run in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = run.split(separator: "-", omittingEmptySubsequences: false)
      guard ends.count <= 2, let first = ends.first, let last = ends.last else {
        throw ReadingProblem(.noWeekdays, run)
      }
      let (from, to) = (try weekday(first, in: run), try weekday(last, in: run))
      guard from.rawValue <= to.rawValue else { throw ReadingProblem(.daysBackwards, run) }
      for day in Weekday.allCases where (from.rawValue...to.rawValue).contains(day.rawValue) {
        guard found.insert(day).inserted else { throw ReadingProblem(.dayTwice, run) }
      }
    }
    return found
  }

  private static func weekday(
    _ name: Substring, in run: Substring
  ) throws(ReadingProblem) -> Weekday {
    guard let day = days.first(where: { $0.1 == name })?.0 else {
      throw ReadingProblem(.noWeekdays, run)
    }
    return day
  }

  /// `09:00-15:00`
  private static func times(
    of text: Substring
  ) throws(ReadingProblem) -> (opens: ClockTime, closes: ClockTime) {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let opens = ClockTime(String(ends[0])),
      let closes = ClockTime(String(ends[1]))
    else { throw ReadingProblem(.times, text) }
    return (opens, closes)
  }
}

extension OpeningTimes {
  /// The rows but their notes, so that reading the text gives them again; empty without rows.
  package var written: String { rows.map(OpeningTimes.written).joined(separator: "; ") }

  private static func written(_ row: OpeningHours) -> String {
    let options = Options(
      from: row.validity.from, to: row.validity.to,
      holidays: row.holidays == row.usualRule ? nil : row.holidays,
      byAppointment: row.byAppointment)
    let hours =
      row.isWholeWeek ? "24/7" : "\(written(row.weekdays)) \(row.opens)-\(row.closes)"
    return hours + options.written
  }

  private static func written(_ weekdays: Set<Weekday>) -> String {
    WeekdayRun.all(of: weekdays).map { run in
      let names = days.filter { $0.0 == run.first || $0.0 == run.last }.map(\.1)
      return names.joined(separator: "-")
    }.joined(separator: ",")
  }
}

extension OpeningTimes {
  /// What stands in brackets behind a row.
  fileprivate struct Options {
    var from: CivilDate?
    var to: CivilDate?
    var holidays: HolidayRule?
    var byAppointment = false

    /// A row without its brackets, and what they say.
    static func split(
      from part: Substring
    ) throws(ReadingProblem) -> (plain: Substring, options: Options) {
      guard let start = part.firstIndex(of: "[") else { return (part, Options()) }
      guard part.last == "]" else { throw ReadingProblem(.option, part[start...]) }
      var options = Options()
      var said: Set<Substring> = []
      let inside = part[part.index(after: start)...].dropLast()
      for option in inside.split(separator: ",", omittingEmptySubsequences: false) {
        let words = option.split(separator: " ")
        guard words.count == 2, said.insert(words[0]).inserted else {
          throw ReadingProblem(.option, option)
        }
        guard options.take(words[0], words[1]) else { throw ReadingProblem(.option, option) }
      }
      return (part[..<start].trimmed, options)
    }

    /// - Returns: whether it is an option.
    private mutating func take(_ name: Substring, _ value: Substring) -> Bool {
      switch name {
      case "from":
        from = CivilDate(String(value))
        return from != nil
      case "to":
        to = CivilDate(String(value))
        return to != nil
      case "holidays":
        holidays = HolidayRule(rawValue: String(value))
        return holidays != nil
      case "by":
        byAppointment = value == "appointment"
        return byAppointment
      default: return false
      }
    }

    /// With a space before it; empty where there is nothing to say.
    var written: String {
      let said = [
        from.map { "from \($0)" }, to.map { "to \($0)" },
        holidays.map { "holidays \($0.rawValue)" },
        byAppointment ? "by appointment" : nil,
      ].compactMap(\.self)
      return said.isEmpty ? "" : " [\(said.joined(separator: ", "))]"
    }
  }
}

extension OpeningTimes {
  /// Why a text is no opening hours as seeds spell them.
  package struct ReadingProblem: Error, Hashable, Sendable {
    package enum Reason: String, Hashable, Sendable, CaseIterable {
      case tooLong, emptyRow, noWeekdays, daysBackwards, dayTwice, noTimes, times, words, option
    }

    /// Characters of the text that are repeated in a message.
    private static let shown = 40

    package let reason: Reason
    /// The part of the text that cannot be read, cut to one line; empty where none is to blame.
    package let found: String

    init(_ reason: Reason, _ found: Substring) {
      self.reason = reason
      self.found = String(found.prefix(ReadingProblem.shown))
    }
  }
}

extension OpeningTimes.ReadingProblem: CustomStringConvertible {
  /// For problems of files: what is wrong and what to do.
  package var description: String {
    switch reason {
    case .tooLong: "opening hours are longer than \(OpeningTimes.longestText) characters"
    case .emptyRow: "opening hours have an empty row; take out the semicolon too many"
    case .noWeekdays:
      "opening hours have '\(found)' where weekdays belong; write ma-pe, or ma,ke, or 24/7"
    case .daysBackwards:
      "weekdays '\(found)' run backwards; a week begins on Monday: write la-su,ma"
    case .dayTwice: "weekdays name '\(found)' a second time; name each day once in a row"
    case .noTimes: "opening hours '\(found)' have no times; write ma-pe 09:00-15:00"
    case .times: "opening hours have '\(found)' where times belong; write 09:00-15:00"
    case .words:
      "opening hours have more than days and times ('\(found)'); words belong into a note"
    case .option:
      """
      opening hours have the unknown option '\(found)'; in brackets there may be, each once: \
      from 2026-06-01, to 2026-08-31, holidays closed (or usual, ask), by appointment
      """
    }
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    let rest = drop { $0 == " " }
    return rest.lastIndex { $0 != " " }.map { rest[...$0] } ?? ""
  }
}
