/// A clock time in Finland, to the minute.
///
/// Civil time, like `CivilDate`: a group that meets at 17:30 does so in summer and in winter, whatever
/// the clocks do in between.
package struct ClockTime: Hashable, Sendable, Comparable {
  /// Since midnight, 0…1440; the last is the day's end, 24:00.
  package let minutes: Int

  static let midnight = ClockTime(minutes: 0)
  static let endOfDay = ClockTime(minutes: 24 * 60)

  /// - Parameter minutes: since midnight, 0…1440.
  init(minutes: Int) { self.minutes = minutes }

  package init?(hour: Int, minute: Int) {
    guard (0...24).contains(hour), (0...59).contains(minute), hour < 24 || minute == 0
    else { return nil }
    minutes = hour * 60 + minute
  }

  /// - Returns: `nil` unless the text is exactly `HH:MM`.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[2] == 0x3A,
      [0, 1, 3, 4].allSatisfy({ (0x30...0x39).contains(bytes[$0]) })
    else { return nil }
    func number(_ index: Int) -> Int {
      Int(bytes[index] - 0x30) * 10 + Int(bytes[index + 1] - 0x30)
    }
    self.init(hour: number(0), minute: number(3))
  }

  package static func < (left: ClockTime, right: ClockTime) -> Bool {
    left.minutes < right.minutes
  }
}

extension ClockTime: CustomStringConvertible {
  /// `HH:MM`.
  package var description: String {
    let (hour, minute) = (minutes / 60, minutes % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}
