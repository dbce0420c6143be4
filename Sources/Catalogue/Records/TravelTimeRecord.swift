import HumanServices

/// Known travel times: a key is the two municipalities.
enum TravelTimeRecord: EditableRecord {
  static func state(_ row: RecordedRow) throws -> RecordedState {
    let trip = try row.record(RecordedTrip.self)
    return .travelTime(minutes: trip.minutes, source: trip.source)
  }

  static func bringBack(
    _ key: String, to row: RecordedRow?, _ editing: inout ServiceEditing
  ) throws -> Bool {
    let parts = key.split(separator: "/").map(String.init)
    guard parts.count == 2 else { return false }
    let rows = TravelRows(editing.db, editing.history)
    let trip = try row.map { try $0.record(RecordedTrip.self) }
    guard try trip != rows.stored(parts[0], parts[1]) else { return true }
    try rows.write(parts[0], parts[1], trip, as: trip == nil ? .remove : .restore)
    return true
  }
}

/// A travel time as its history keeps it.
struct RecordedTrip: HistoryRecord, RecordedByFields {
  static let unfilled = RecordedTrip(minutes: 0, source: "")
  static let fields: [RecordedField<RecordedTrip>] = [
    .always("minutes", \.minutes), .always("source", \.source),
  ]

  var minutes: Int
  var source: String
}
