/// When a session begins and, where that is known, ends: on the day it begins, or in the night after.
package struct ClockHours: Hashable, Sendable {
  package let opens: ClockTime
  /// Earlier than `opens` when it is a time of the next day.
  package let closes: ClockTime?

  /// Midnight is the end of the day, 24:00: nobody is told of a next day that is not reached.
  ///
  /// - Returns: `nil` when it would end at the clock time at which it begins, which says nothing of
  ///   whether it lasts no time or a whole day, or begin at the end of the day.
  package init?(opens: ClockTime, closes: ClockTime?) {
    guard opens < .endOfDay, closes != opens else { return nil }
    self.opens = opens
    self.closes = closes == .midnight ? .endOfDay : closes
  }

  /// Whether it goes on over midnight.
  package var closesNextDay: Bool { closes.map { $0 < opens } ?? false }

  /// From beginning to end by the clock on the wall; on nights when clocks are changed, an hour more
  /// or less goes by.
  package var minutes: Int? {
    closes.map { $0.minutes - opens.minutes + (closesNextDay ? ClockTime.endOfDay.minutes : 0) }
  }
}
