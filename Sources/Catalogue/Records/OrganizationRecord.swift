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
    try db.execute(
      sql: "UPDATE organization SET name = ?, url = ?, revision = revision + 1 WHERE id = ?",
      arguments: [try organization.name.json, organization.url, stored.id.rawValue])
    try ContactPointRows(db: db).replace(
      of: .organization, stored.id.rawValue, with: organization.contactPoints)
    try editing.history.note(
      .organization, uuid, .restore, before: stored.organization, after: organization)
    editing.noteChanged(try OrganizationRows.services(db, of: stored.id).map(\.rawValue))
    return true
  }
}

extension Organization: HistoryRecord, RecordedByFields {
  static let upgrades: [HistoryUpgrade] = [.toldVersion, .contactsOfOrganizations]

  static var unfilled: Organization {
    Organization(uuid: UUID(), slug: .unnamed, name: LocalizedText([:]), url: nil)
  }

  static let fields: [RecordedField<Organization>] = [
    .always("uuid", \.uuid), .always("slug", \.slug), .always("name", \.name), .maybe("url", \.url),
    .unlessEmpty("contactPoints", \.contactPoints),
  ]
}
