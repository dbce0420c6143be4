import HumanServices
import TestSupport

extension OpeningTimes {
  /// Some rows of every kind, around December 2026.
  static func drawn(using random: inout SeededRandom) throws -> OpeningTimes {
    try OpeningTimes(
      (0..<Int.random(in: 1...4, using: &random)).map { _ in try .drawn(using: &random) })
  }
}

extension OpeningHours {
  static func drawn(using random: inout SeededRandom) throws -> OpeningHours {
    let isWholeWeek = Int.random(in: 0..<6, using: &random) == 0
    var weekdays = Set(Weekday.allCases)
    if !isWholeWeek { weekdays = weekdays.filter { _ in Bool.random(using: &random) } }
    if weekdays.isEmpty { weekdays = [.friday] }
    let opens = isWholeWeek ? 0 : Int.random(in: 0..<48, using: &random) * 30
    var closes = isWholeWeek ? 1440 : Int.random(in: 1...48, using: &random) * 30
    if closes == opens { closes += closes < 1440 ? 30 : -30 }
    let first = CivilDate.on("2026-11-20").adding(days: Int.random(in: 0..<40, using: &random))
    let last = first.adding(days: Int.random(in: 0..<30, using: &random))
    return try OpeningHours(
      weekdays, opens: .drawn(opens), closes: .drawn(closes),
      validity: Validity(
        from: Bool.random(using: &random) ? first : nil,
        to: Bool.random(using: &random) ? last : nil),
      holidays: HolidayRule.allCases.randomElement(using: &random),
      byAppointment: Int.random(in: 0..<4, using: &random) == 0)
  }
}

extension ClockTime {
  private struct NoTime: Error { let minutes: Int }

  fileprivate static func drawn(_ minutes: Int) throws -> ClockTime {
    guard let time = ClockTime(hour: minutes / 60, minute: minutes % 60) else {
      throw NoTime(minutes: minutes)
    }
    return time
  }
}
