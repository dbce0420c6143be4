import Foundation
import GRDB
import HumanServices

enum OrganizationRecord: EditableRecord {
  static let tableOfKeys: String? = "organization"

  static func state(_ row: RecordedRow) throws -> RecordedState { .organization(try row.record()) }

  static func bringBack(
    _ uuid: String, to row: RecordedRow?, _ editing: inout ServiceEditing
  ) throws -> Bool {
    let db = editing.db
    let stored = try OrganizationRows.edited(db, where: "uuid = ?", [uuid]).first
    guard let stored, let row else { return false }
    var organization = try row.record(Organization.self)
    organization.uuid = stored.organization.uuid
    organization.slug = stored.organization.slug
    _ = try OrganizationRows.write(db, organization)
    try editing.history.note(
      .organization, uuid, .restore, before: stored.organization, after: organization)
    editing.noteChanged(try OrganizationRows.services(db, of: stored.id).map(\.rawValue))
    return true
  }
}

extension Organization: HistoryRecord, RecordedByFields {
  static let upgrades: [HistoryUpgrade] = [
    .toldVersion, .contactsOfOrganizations, .factsOfOrganizations,
  ]

  static var unfilled: Organization {
    Organization(uuid: UUID(), slug: .unnamed, name: LocalizedText([:]), url: nil)
  }

  static let fields: [RecordedField<Organization>] = [
    .always("uuid", \.uuid), .always("slug", \.slug), .always("name", \.name), .maybe("url", \.url),
    .unlessEmpty("contactPoints", \.contactPoints), .always("description", \.description),
    .maybe("type", \.kind), .maybe("businessID", \.businessID), .maybe("oid", \.oid),
    .maybe("parent", \.parent),
  ]
}

extension HistoryUpgrade {
  /// Version 4 of organizations: they may say what they are, and what they are a part of.
  static let factsOfOrganizations = HistoryUpgrade { keys in
    keys["description"] = LocalizedText([:]).recorded
  }
}
