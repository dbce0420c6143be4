import HumanServices

/// Outlines as one entry: what came from where, not the outlines, which the official file has.
enum BoundaryRecord: EditableRecord {
  static func state(_ row: RecordedRow) throws -> RecordedState {
    _ = try row.record(BoundaryQueries.Summary.self)
    return .other
  }
}

extension BoundaryQueries.Summary: HistoryRecord, RecordedByFields {
  static let unfilled = BoundaryQueries.Summary(source: "", importedAt: "", municipalities: 0)
  static let fields: [RecordedField<BoundaryQueries.Summary>] = [
    .always("source", \.source), .always("importedAt", \.importedAt),
    .always("municipalities", \.municipalities),
  ]
}
