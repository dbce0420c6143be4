import GRDB
import HumanServices

enum PlaceRecord: EditableRecord {
  static let tableOfKeys: String? = "location"

  static func state(_ row: RecordedRow) throws -> RecordedState { .place(try row.record()) }

  static func bringBack(
    _ uuid: String, to row: RecordedRow?, _ editing: inout ServiceEditing
  ) throws -> Bool {
    let stored = try Row.fetchOne(
      editing.db,
      sql: "SELECT id, confidential_service_id IS NOT NULL FROM location WHERE uuid = ?",
      arguments: [uuid])
    // No history has the street of a confidential address.
    guard let stored, stored[1] == false, let row else { return false }
    let place = try row.record(RecordedPlace.self)
    _ = try PlaceRows(editing.db).update(
      ID(rawValue: stored[0]), street: place.street, expecting: nil, as: .restore, &editing)
    return true
  }
}

/// SQL reads both keys too (`ConfidentialHistory`).
extension RecordedPlace: HistoryRecord {
  init(recorded keys: inout RecordedKeys) throws {
    self.init(
      municipality: try keys.take("municipality"), street: try keys.takeIfPresent("street"))
  }

  func record(in keys: inout RecordedKeys) {
    keys.put("municipality", municipality)
    keys.put("street", street)
  }
}
