import GRDB
import HumanServices

/// One kind of record of which the history is kept: what a row of it holds, and how a record is
/// brought back to what a row says. Who may read and change one stands in `Site` (`DeskRecord`).
protocol EditableRecord {
  /// Where the history's key is the `uuid` of a table's row, that table.
  static var tableOfKeys: String? { get }

  /// - Throws: `CatalogueError.unreadable`.
  static func state(_ row: RecordedRow) throws -> RecordedState

  /// Makes a record what a row says, inside a transaction that its caller opened.
  ///
  /// - Parameter row: `nil` where the record was not there.
  /// - Returns: whether the record is so now.
  static func bringBack(
    _ key: String, to row: RecordedRow?, _ editing: inout ServiceEditing
  ) throws -> Bool
}

extension EditableRecord {
  static var tableOfKeys: String? { nil }

  /// What only seeds and imports write is not brought back.
  static func bringBack(
    _ key: String, to row: RecordedRow?, _ editing: inout ServiceEditing
  ) throws -> Bool { false }
}

extension Revision.Entity {
  /// Every kind. A new one stands here, in the table `record_kind`, and in `Site` and `Pages`.
  var record: any EditableRecord.Type {
    switch self {
    case .service: ServiceRecord.self
    case .organization: OrganizationRecord.self
    case .term: TermRecord.self
    case .location: PlaceRecord.self
    case .suggestion: SuggestionRecord.self
    case .inventory: InventoryRecord.self
    case .travelTime: TravelTimeRecord.self
    case .safetyContact: SafetyContactRecord.self
    case .region: RegionRecord.self
    case .municipality: MunicipalityRecord.self
    case .needGroup: NeedGroupRecord.self
    case .boundary: BoundaryRecord.self
    }
  }
}
