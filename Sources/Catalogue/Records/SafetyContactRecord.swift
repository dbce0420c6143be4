import HumanServices

/// Safety contacts, by role: as with a listing, a row holds the facts, or what checking them changed.
enum SafetyContactRecord: EditableRecord {
  static func state(_ row: RecordedRow) throws -> RecordedState {
    row.has("role") ? .safetyContact(try row.record()) : .checked(try row.record())
  }

  static func bringBack(
    _ key: String, to row: RecordedRow?, _ editing: inout ServiceEditing
  ) throws -> Bool {
    guard let role = SafetyContact.Role(rawValue: key), let row else { return false }
    let stored = try SafetyContactRows(editing.db).edited(role)
    let contacts = SafetyContactEditing(editing.db, editing.history)
    switch try state(row) {
    case .checked(let state): try contacts.assure(stored, state.assurance, as: .restore)
    case .safetyContact(let contact):
      guard contact.role == role else { return false }
      try contacts.replace(stored, with: contact, as: .restore)
    default: return false
    }
    return true
  }
}

extension SafetyContact: HistoryRecord, RecordedByFields {
  static var unfilled: SafetyContact { .planted(.emergency) }
  static let fields: [RecordedField<SafetyContact>] = [
    .always("role", \.role),
    .always("name", \.name),
    .always("number", \.number),
    .always("otherNumbers", \.otherNumbers),
    .always("hours", \.hours),
    .always("price", \.price),
    .always("languages", \.languages),
    .always("languagesNote", \.languagesNote),
    .always("note", \.note),
    .always("sourceURL", \.sourceURL),
    .always("sourcePeriod", \.sourcePeriod),
  ]
}
