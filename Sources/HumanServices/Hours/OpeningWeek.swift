/// Plain opening hours, ready for a page to put into words: "ma ja ke 9–11, ti 10–12".
///
/// Rows that hold on the same terms make one week; days with equal hours stand together.
package struct OpeningWeek: Hashable, Sendable {
  package struct Line: Hashable, Sendable {
    /// Monday first.
    package let days: [WeekdayRun]
    /// Soonest first; what overlaps or touches is one.
    package let spans: [Span]
  }

  package struct Span: Hashable, Sendable {
    package let opens: ClockTime
    /// Earlier than `opens` when it is a time of the next day; the end of a day is 24:00.
    package let closes: ClockTime

    package var isWholeDay: Bool { opens == .midnight && closes == .endOfDay }
  }

  package let validity: OpeningHours.Validity
  package let holidays: HolidayRule
  package let byAppointment: Bool
  package let note: LocalizedText
  /// By their first day, Monday first.
  package let lines: [Line]

  /// Whether it is every minute of the week.
  package var isWholeWeek: Bool {
    lines.count == 1
      && lines[0].days == [WeekdayRun(first: .monday, last: .sunday)]
      && lines[0].spans.map(\.isWholeDay) == [true]
  }
}

extension OpeningTimes {
  /// The plain hours, without those that are over before a day, in the order in which they were told.
  package func weeks(from day: CivilDate) -> [OpeningWeek] {
    var order: [OpeningTerms] = []
    var rowsByTerms: [OpeningTerms: [OpeningHours]] = [:]
    for row in rows where !row.validity.isOver(on: day) {
      let terms = OpeningTerms(row)
      if rowsByTerms[terms] == nil { order.append(terms) }
      rowsByTerms[terms, default: []].append(row)
    }
    return order.map { terms in
      OpeningWeek(
        validity: terms.validity, holidays: terms.holidays, byAppointment: terms.byAppointment,
        note: terms.note, lines: OpeningWeek.lines(of: rowsByTerms[terms, default: []]))
    }
  }
}

extension OpeningWeek {
  fileprivate static func lines(of rows: [OpeningHours]) -> [Line] {
    var order: [[Span]] = []
    var daysBySpans: [[Span]: Set<Weekday>] = [:]
    for day in Weekday.allCases {
      let spans = merged(rows.filter { $0.weekdays.contains(day) })
      guard !spans.isEmpty else { continue }
      if daysBySpans[spans] == nil { order.append(spans) }
      daysBySpans[spans, default: []].insert(day)
    }
    return order.map { Line(days: WeekdayRun.all(of: daysBySpans[$0, default: []]), spans: $0) }
  }

  /// The spans of one day's rows.
  private static func merged(_ rows: [OpeningHours]) -> [Span] {
    var spans: [ClosedRange<Int>] = []
    for row in rows.map({ $0.opens.minutes...$0.closingMinute }).sorted(by: isBefore) {
      if let last = spans.last, let both = union(last, row) {
        spans[spans.count - 1] = both
      } else {
        spans.append(row)
      }
    }
    return spans.map { span in
      let day = ClockTime.endOfDay.minutes
      let closes = span.upperBound > day ? span.upperBound - day : span.upperBound
      return Span(
        opens: ClockTime(minutes: span.lowerBound), closes: ClockTime(minutes: closes))
    }
  }

  private static func isBefore(_ left: ClosedRange<Int>, _ right: ClosedRange<Int>) -> Bool {
    (left.lowerBound, left.upperBound) < (right.lowerBound, right.upperBound)
  }

  /// Two spans of a day as one; `nil` where they are apart, or would be as long as a day or longer: then
  /// their clock times would say something else.
  private static func union(
    _ first: ClosedRange<Int>, _ second: ClosedRange<Int>
  ) -> ClosedRange<Int>? {
    guard second.lowerBound <= first.upperBound else { return nil }
    let both = first.lowerBound...max(first.upperBound, second.upperBound)
    let day = ClockTime.endOfDay.minutes
    return both.upperBound - both.lowerBound < day || both == 0...day ? both : nil
  }
}

/// What rows of one week have in common.
private struct OpeningTerms: Hashable {
  let validity: OpeningHours.Validity
  let holidays: HolidayRule
  let byAppointment: Bool
  let note: LocalizedText

  init(_ row: OpeningHours) {
    validity = row.validity
    holidays = row.holidays
    byAppointment = row.byAppointment
    note = row.note
  }
}
