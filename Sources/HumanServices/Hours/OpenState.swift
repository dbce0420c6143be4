/// Whether somebody who calls or comes at a moment is answered.
package enum OpenState: Hashable, Sendable {
  /// Open; `until` is `nil` where it does not close in the coming two weeks.
  case open(until: OpeningMoment?)
  /// Round the clock, on holidays too, for ever.
  case openAlways
  /// Only people who have booked are received; `until` as of `open`.
  case byAppointment(until: OpeningMoment?)
  /// Closed. `opens` is the next moment at which it surely opens for everybody, `nil` where none is
  /// known; `asking` is a holiday before it, or on its day, whose hours are to be asked.
  case closed(opens: OpeningMoment?, asking: FinnishHoliday?)
  /// A holiday whose hours nobody has told: ask.
  case ask(FinnishHoliday)
  /// Nobody has told hours for this moment, or they are too old to be relied on: say nothing.
  case unknown
}
