/// The secret of one civil day in Finland, from which all keys of that day are made.
package struct DaySecret: Hashable, Sendable {
  /// 256 bits of chance.
  package static let byteCount = 32

  package let day: CivilDate
  package let bytes: [UInt8]

  package init(day: CivilDate, bytes: [UInt8]) {
    self.day = day
    self.bytes = bytes
  }
}

extension DaySecret: CustomStringConvertible {
  /// The day alone: a log must not have the secret.
  package var description: String { "the secret of \(day)" }
}
