import HumanServices

/// Confirmed inventories: a key is the municipality, the need and the day.
enum InventoryRecord: EditableRecord {
  static func state(_ row: RecordedRow) throws -> RecordedState {
    .inventory(confirmedBy: try row.record(RecordedInventory.self).confirmedBy)
  }

  static func bringBack(
    _ key: String, to row: RecordedRow?, _ editing: inout ServiceEditing
  ) throws -> Bool {
    let parts = key.split(separator: "/").map(String.init)
    guard parts.count == 3, let municipality = MunicipalityCode(rawValue: parts[0]),
      let day = CivilDate(parts[2])
    else { return false }
    let rows = InventoryRows(editing.db, editing.history)
    let confirmation = InventoryConfirmation(
      municipality: municipality, need: parts[1], confirmedOn: day)
    if let row {
      let record = try row.record(RecordedInventory.self)
      try rows.keep(
        InventoryEntry(confirmation: confirmation, confirmedBy: record.confirmedBy), as: .restore)
    } else {
      try rows.remove(confirmation)
    }
    return true
  }
}

/// Who confirmed an inventory.
struct RecordedInventory: HistoryRecord, RecordedByFields {
  static let unfilled = RecordedInventory(confirmedBy: "")
  static let fields: [RecordedField<RecordedInventory>] = [.always("confirmed_by", \.confirmedBy)]

  var confirmedBy: String
}
