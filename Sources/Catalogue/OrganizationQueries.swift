import GRDB
import HumanServices

enum OrganizationQueries {
  /// What everybody may read of them.
  static func all(_ db: Database) throws -> [Organization] {
    try OrganizationRows.edited(db, where: "TRUE", []).map(\.organization.asPublished)
  }
}
