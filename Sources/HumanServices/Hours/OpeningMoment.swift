import Foundation

/// A moment at which something opens, closes or changes, as the clock on the wall shows it in Finland.
package struct OpeningMoment: Hashable, Sendable {
  package let day: CivilDate
  package let time: ClockTime
  package let instant: Date

  /// A moment at which something begins; midnight is 00:00 of the new day.
  package init(beginning instant: Date) {
    let (day, minute) = CivilDate.wall(at: instant)
    self.day = day
    time = ClockTime(minutes: minute)
    self.instant = instant
  }

  /// A moment at which something ends; midnight is 24:00 of the day that is over, so that nobody is told
  /// of a next day that is not reached.
  package init(ending instant: Date) {
    let (day, minute) = CivilDate.wall(at: instant)
    self.day = minute == 0 ? day.adding(days: -1) : day
    time = minute == 0 ? .endOfDay : ClockTime(minutes: minute)
    self.instant = instant
  }
}
