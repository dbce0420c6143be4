import GRDB
import HumanServices

enum OrganizationQueries {
  static func all(_ db: Database) throws -> [Organization] {
    try db.readable(sql: "SELECT uuid, slug, name, url FROM organization ORDER BY id") { reader in
      Organization(
        uuid: try reader.uuid(), slug: try reader.slug(), name: try reader.text(),
        url: try reader.optional())
    }
  }
}
