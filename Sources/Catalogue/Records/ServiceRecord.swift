import GRDB
import HumanServices

/// Listings: a row holds the listing, or what checking it changed.
enum ServiceRecord: EditableRecord {
  static let tableOfKeys: String? = "service"

  static func state(_ row: RecordedRow) throws -> RecordedState {
    guard row.has("uuid") else { return .checked(try row.record()) }
    return .service(try row.record(ServiceDetails.self).withoutConfidentialStreets)
  }

  static func bringBack(
    _ uuid: String, to row: RecordedRow?, _ editing: inout ServiceEditing
  ) throws -> Bool {
    let id = try Int64.fetchOne(
      editing.db, sql: "SELECT id FROM service WHERE uuid = ?", arguments: [uuid])
    guard let id else { return false }
    let stored = try editing.stored(ID<Service>(rawValue: id))
    guard let row else {
      // What was not there before the step is never deleted.
      var details = stored.details
      details.publication = .archived
      try editing.replace(stored, with: details, as: .restore)
      return true
    }
    switch try state(row) {
    case .checked(let state): try editing.assure(stored, state, as: .restore)
    case .service(var details):
      details.slug = stored.details.slug
      details = details.keepingSecrets(of: stored.details)
      if details != stored.details { try editing.replace(stored, with: details, as: .restore) }
    default: return false
    }
    return true
  }
}
