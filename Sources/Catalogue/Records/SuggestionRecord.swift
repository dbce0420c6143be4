import GRDB
import HumanServices

/// Visitors' reports: the history keeps what became of one.
enum SuggestionRecord: EditableRecord {
  static let tableOfKeys: String? = "suggestion"

  static func state(_ row: RecordedRow) throws -> RecordedState { .suggestion(try row.record()) }

  static func bringBack(
    _ key: String, to row: RecordedRow?, _ editing: inout ServiceEditing
  ) throws -> Bool {
    let rows = SuggestionRows(editing.db, editing.history)
    let id = try Int64.fetchOne(
      editing.db, sql: "SELECT id FROM suggestion WHERE uuid = ?", arguments: [key])
    guard let id, let row, let (uuid, stored) = try rows.stored(ID(rawValue: id)) else {
      return false
    }
    try rows.write(uuid, try row.record(), before: stored, as: .restore)
    return true
  }
}

extension SuggestionHandling: HistoryRecord, RecordedByFields {
  static let unfilled = SuggestionHandling(isClosed: false, note: "")
  static let fields: [RecordedField<SuggestionHandling>] = [
    .always("isClosed", \.isClosed), .always("note", \.note),
  ]
}
