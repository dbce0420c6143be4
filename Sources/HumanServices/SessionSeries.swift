import Foundation

/// Sessions that recur by a rule (HSDS `schedule`), as one says them: "video group, first Thursday of
/// the month at 17.30".
package struct SessionSeries: Hashable, Sendable {
  package var uuid: UUID
  package var title: LocalizedText
  package var recurrence: Recurrence
  package var hours: ClockHours?
  package var note: LocalizedText

  package init(
    uuid: UUID, title: LocalizedText, recurrence: Recurrence, hours: ClockHours?,
    note: LocalizedText
  ) {
    self.uuid = uuid
    self.title = title
    self.recurrence = recurrence
    self.hours = hours
    self.note = note
  }

  /// How far ahead sessions are computed for readers, in days: a year's calendar (vuosikello).
  package static let horizonDays = 366

  /// The sessions of a stretch of time, in order, cancelled ones among them.
  package func occurrences(in days: ClosedRange<CivilDate>) -> [Occurrence] {
    recurrence.promised(in: days).map { day in
      var occurrence = Occurrence(
        uuid: uuid.dated(day), title: title, startsOn: day, endsOn: day, precision: .day,
        state: recurrence.cancelled.contains(day) ? .cancelled : .planned, note: note)
      occurrence.hours = hours
      return occurrence
    }
  }
}

extension UUID {
  /// The same for the same day of the same series, so that a calendar knows a session again.
  fileprivate func dated(_ day: CivilDate) -> UUID {
    var bytes = uuid
    let number = UInt32(bitPattern: Int32(truncatingIfNeeded: day.dayNumber))
    bytes.12 ^= UInt8(truncatingIfNeeded: number >> 24)
    bytes.13 ^= UInt8(truncatingIfNeeded: number >> 16)
    bytes.14 ^= UInt8(truncatingIfNeeded: number >> 8)
    bytes.15 ^= UInt8(truncatingIfNeeded: number)
    return UUID(uuid: bytes)
  }
}
