import GRDB
import HumanServices

enum OrganizationQueries {
  static func all(_ db: Database) throws -> [Organization] {
    try Row.fetchAll(db, sql: "SELECT uuid, slug, name, url FROM organization ORDER BY id")
      .map { row in
        var reader = RowReader(row)
        return Organization(
          uuid: try reader.uuid(), slug: try reader.slug(), name: try reader.text(),
          url: try reader.optional())
      }
  }
}
