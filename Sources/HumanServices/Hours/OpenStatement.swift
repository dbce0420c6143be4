import Foundation

/// What is told of opening hours beside the plain hours, the moment it was computed for, and when it may
/// no longer be true.
package struct OpenStatement: Hashable, Sendable {
  package let state: OpenState
  package let computedAt: OpeningMoment
  /// Opening, closing, or midnight, after which "tomorrow" is another day; `nil` when nothing is to
  /// change. Where something is, never later than the next midnight.
  package let nextChange: OpeningMoment?
}

extension OpeningTimes {
  /// What is told at an instant of hours that rest on a source: nothing (`.unknown`) where that is too old.
  package func statement(at instant: Date, on basis: HoursBasis) -> OpenStatement {
    let today = CivilDate(inFinlandAt: instant)
    let isTold = basis.isRecent(on: today)
    return OpenStatement(
      state: isTold ? state(at: instant) : .unknown,
      computedAt: OpeningMoment(beginning: instant),
      nextChange: isTold ? change(after: instant, on: today, basis: basis) : nil)
  }

  private func change(
    after instant: Date, on today: CivilDate, basis: HoursBasis
  ) -> OpeningMoment? {
    let own = nextChange(after: instant)
    let tomorrow = today.adding(days: 1)
    guard own == nil, !rows.isEmpty, !basis.isRecent(on: tomorrow) else { return own }
    return OpeningMoment(beginning: tomorrow.instant(atMinute: 0))
  }

  /// Whether it is open at an instant, whatever the age of the source. Nothing depends on the time zone of
  /// the machine.
  ///
  /// Hours are clock times in Finland; where clocks are changed, they are read as `CivilDate.instant` does.
  package func state(at instant: Date) -> OpenState {
    guard !isRoundTheClock else { return .openAlways }
    let today = CivilDate(inFinlandAt: instant)
    let stretches = OpeningStretches(rows: rows)
    switch stretches.end(at: instant, on: today, for: .everybody) {
    case .at(let end): return .open(until: OpeningMoment(ending: end))
    case .beyond: return .open(until: nil)
    case nil: break
    }
    if let holiday = stretches.asking(on: today) { return .ask(holiday) }
    switch stretches.end(at: instant, on: today, for: .booked) {
    case .at(let end): return .byAppointment(until: OpeningMoment(ending: end))
    case .beyond: return .byAppointment(until: nil)
    case nil: break
    }
    guard stretches.areTold(on: today) else { return .unknown }
    let (opens, asking) = stretches.opening(after: instant, on: today)
    return .closed(opens: opens.map(OpeningMoment.init(beginning:)), asking: asking)
  }

  /// The next moment after an instant at which the state, or the day by which it is told, may be another.
  ///
  /// - Returns: `nil` when it stays for ever; else the next midnight in Finland, or a moment before it.
  package func nextChange(after instant: Date) -> OpeningMoment? {
    let today = CivilDate(inFinlandAt: instant)
    let midnight = today.adding(days: 1).instant(atMinute: 0)
    switch state(at: instant) {
    case .openAlways: return nil
    case .unknown:
      let isComing = rows.contains { $0.validity.from.map { $0 > today } ?? false }
      return isComing ? OpeningMoment(beginning: midnight) : nil
    case .open(let until):
      return OpeningMoment(beginning: min(midnight, until?.instant ?? midnight))
    case .byAppointment(let until):
      return OpeningMoment(
        beginning: min(midnight, until?.instant ?? midnight, begins(after: instant, on: today)))
    case .closed, .ask:
      return OpeningMoment(beginning: min(midnight, begins(after: instant, on: today)))
    }
  }

  private func begins(after instant: Date, on today: CivilDate) -> Date {
    OpeningStretches(rows: rows).beginning(after: instant, on: today) ?? .distantFuture
  }
}
