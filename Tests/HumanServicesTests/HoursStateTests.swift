import Foundation
import HumanServices
import TestSupport
import Testing

/// Random hours, of whole half hours, against a reader that goes by single moments and knows nothing of
/// stretches.
@Suite struct HoursStateTests {
  /// Quarters of an hour, as seconds since 1970: three weeks with many holidays, no clocks changed.
  private static let quarters = stride(
    from: CivilDate.on("2026-12-17").instant(atMinute: 0).timeIntervalSince1970,
    to: CivilDate.on("2027-01-09").instant(atMinute: 0).timeIntervalSince1970, by: 900)

  /// Whether some row receives people at a minute of a day, or of the night after.
  private static func isOpen(
    _ rows: [OpeningHours], on day: CivilDate, minute: Int, booked: Bool
  ) -> Bool {
    [(day, minute), (day.adding(days: -1), minute + 1440)].contains { day, minute in
      rows.contains { row in
        let closes = row.closes.minutes + (row.closes < row.opens ? 1440 : 0)
        return row.byAppointment == booked && row.validity.contains(day)
          && row.weekdays.map(\.rawValue).contains(day.isoWeekday)
          && (row.holidays == .usual || FinnishHoliday(on: day) == nil)
          && row.opens.minutes <= minute && minute < closes
      }
    }
  }

  @Test(arguments: 0..<40)
  func `a state is what single moments say`(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed) &+ 1000)
    let times = try OpeningTimes.drawn(using: &random)
    let all = Array(Self.quarters)
    for _ in 0..<60 {
      let start = Int.random(in: 0..<all.count, using: &random)
      let state = times.state(at: Date(timeIntervalSince1970: all[start]))
      func isOpen(_ seconds: Double, booked: Bool = false) -> Bool {
        let (day, minute) = CivilDate.wall(at: Date(timeIntervalSince1970: seconds))
        return Self.isOpen(times.rows, on: day, minute: minute, booked: booked)
      }
      let isOpenNow = isOpen(all[start])
      let change = all[start...].first { isOpen($0) != isOpenNow }
      switch state {
      case .open(let until):
        // Beyond the quarters that are looked at, any end may be right.
        let end = until?.seconds ?? .infinity
        let limit = until == nil ? all[start] + 14 * 86_400 : end
        #expect(isOpenNow && (change ?? end == end || change ?? 0 > limit), "\(times.written)")
      case .openAlways: #expect(isOpenNow && change == nil, "\(times.written)")
      case .closed(let opens, _):
        #expect(!isOpenNow && !isOpen(all[start], booked: true), "\(times.written)")
        // Where nobody has told hours of a day before it, no opening is told.
        if let opens { #expect(change ?? opens.seconds == opens.seconds, "\(times.written)") }
      case .byAppointment: #expect(!isOpenNow && isOpen(all[start], booked: true))
      case .ask, .unknown: #expect(!isOpenNow, "\(times.written)")
      }
    }
  }

  @Test(arguments: 0..<60)
  func `nothing changes before the next change`(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed) &+ 5000)
    let times = try OpeningTimes.drawn(using: &random)
    let first = CivilDate.on(["2026-12-20", "2026-03-27", "2026-10-23"][seed % 3])
    var moment = first.instant(atMinute: Int.random(in: 0..<1440, using: &random))
    for _ in 0..<12 {
      let told = times.state(at: moment)
      guard let next = times.nextChange(after: moment)?.instant else {
        #expect(told == .openAlways || told == .unknown)
        return
      }
      #expect(next > moment && next.timeIntervalSince(moment) <= 25 * 3600)
      let early = stride(from: 0, to: next.timeIntervalSince(moment), by: 900)
        .first { times.state(at: moment + $0) != told }
      #expect(early == nil, "\(times.written) after \(moment)")
      #expect(times.state(at: next - 1) == told, "\(times.written) before \(next)")
      moment = next
    }
  }

  @Test func `a change is told as the clock shows it, midnight by the day that is over or begins`()
    throws
  {
    let times = try OpeningTimes(reading: "ma-pe 18:00-24:00")
    let evening = CivilDate.on("2026-12-01").instant(atMinute: 20 * 60)
    #expect(times.state(at: evening).told == "open until 2026-12-01 24:00")
    #expect(times.nextChange(after: evening)?.told == "2026-12-02 00:00")
  }

  @Test func `a state costs no more than a look at the days to come`() throws {
    let moment = CivilDate.on("2026-12-05").instant(atMinute: 600)
    for text in [
      "ma-pe 08:00-16:00", "24/7", "24/7 [holidays closed]",
      "24/7 [to 2029-12-31]", "24/7 [holidays usual, by appointment]",
      "ma 09:00-10:00 [from 2026-12-05, by appointment]; ti 09:00-10:00 [from 2029-01-01]",
    ] {
      let times = try OpeningTimes(reading: text)
      let clock = ContinuousClock()
      let spent = clock.measure { for _ in 0..<20 { _ = times.state(at: moment) } } / 20
      #expect(spent < .milliseconds(50), "\(text)")
    }
  }
}

extension OpeningMoment {
  fileprivate var seconds: Double { instant.timeIntervalSince1970 }
}
