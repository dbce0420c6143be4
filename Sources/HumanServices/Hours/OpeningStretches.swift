import Foundation

/// The stretches of time that rows of opening hours give, holidays and changed clocks considered.
struct OpeningStretches {
  /// How far ahead an opening is looked for, in days: in a year all weekdays and holidays have come by.
  static let daysToOpening = 400
  /// How far ahead a closing is looked for, in days: whoever may call for two weeks needs no last day.
  static let daysToClosing = 14

  enum Audience { case everybody, booked }

  let rows: [OpeningHours]

  /// What begins on a day, soonest first.
  func beginning(on day: CivilDate, for audience: Audience) -> [Range<Date>] {
    let given = rows.filter {
      $0.byAppointment == (audience == .booked) && $0.isOn(day)
        && ($0.holidays == .usual || FinnishHoliday(on: day) == nil)
    }
    return given.map { day.instants(fromMinute: $0.opens.minutes, to: $0.closingMinute) }
      .sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The holiday on a day whose hours must be asked; `nil` on any other day.
  func asking(on day: CivilDate) -> FinnishHoliday? {
    rows.contains { $0.holidays == .ask && $0.isOn(day) } ? FinnishHoliday(on: day) : nil
  }

  /// Whether anybody has said what holds on a day, were it only that nothing is open.
  func areTold(on day: CivilDate) -> Bool { rows.contains { $0.validity.contains(day) } }

  enum End {
    case at(Date)
    /// Later than the days that are looked at.
    case beyond
  }

  /// When what goes on at an instant ends, stretches that overlap or touch being one; `nil` when nothing
  /// goes on.
  func end(at instant: Date, on today: CivilDate, for audience: Audience) -> End? {
    var end = instant
    // The night of yesterday's evening may still go on; what the last day ends, the one after may not.
    for offset in -1...OpeningStretches.daysToClosing + 1 {
      let day = today.adding(days: offset)
      if offset > 0, day.instant(atMinute: 0) > end { break }
      for stretch in beginning(on: day, for: audience)
      where stretch.lowerBound <= end && stretch.upperBound > end {
        end = stretch.upperBound
      }
    }
    let last = today.adding(days: OpeningStretches.daysToClosing + 1).instant(atMinute: 0)
    if end > last { return .beyond }
    return end > instant ? .at(end) : nil
  }

  /// The next opening for everybody after an instant at which it is closed, as long as somebody has told
  /// hours of each day until then, and the first holiday on the way whose hours must be asked.
  func opening(
    after instant: Date, on today: CivilDate
  ) -> (opens: Date?, asking: FinnishHoliday?) {
    guard rows.contains(where: { !$0.byAppointment && !$0.validity.isOver(on: today) })
    else { return (nil, nil) }
    var asked: FinnishHoliday?
    for offset in 0...OpeningStretches.daysToOpening {
      let day = today.adding(days: offset)
      guard areTold(on: day) else { break }
      asked = asked ?? asking(on: day)
      let next = beginning(on: day, for: .everybody).first { $0.lowerBound > instant }
      if let next { return (next.lowerBound, asked) }
    }
    return (nil, asked)
  }

  /// The next beginning for anybody on a day, after an instant of it.
  func beginning(after instant: Date, on day: CivilDate) -> Date? {
    (beginning(on: day, for: .everybody) + beginning(on: day, for: .booked))
      .map(\.lowerBound).filter { $0 > instant }.min()
  }
}
