/// What opening hours mean on a holiday (`FinnishHoliday`) that falls on one of their weekdays.
package enum HolidayRule: String, Hashable, Sendable, CaseIterable {
  /// Nobody is there.
  case closed
  /// The hours hold.
  case usual
  /// Nobody has said: visitors are told to ask.
  case ask
}
