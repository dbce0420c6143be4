import HumanServices

enum NeedGroupRecord: EditableRecord {
  static func state(_ row: RecordedRow) throws -> RecordedState {
    _ = try row.record(NeedGroup.self)
    return .other
  }
}

extension NeedGroup: HistoryRecord, RecordedByFields {
  static let unfilled = NeedGroup(code: "", order: 0, name: LocalizedText([:]))
  static let fields: [RecordedField<NeedGroup>] = [
    .always("code", \.code), .always("order", \.order), .always("name", \.name),
  ]
}
