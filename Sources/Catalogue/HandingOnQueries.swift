import Foundation
import GRDB
import HumanServices

/// What lists, files and feeds ask.
extension Catalogue {
  /// The whole published services of these ids, in the order given; those that are no more are left
  /// out. Confidential streets are never among them.
  package func services(_ ids: [ID<Service>]) throws -> [Service] {
    try pool.read { db in
      try ServiceQueries.services(db, ids).filter { $0.details.publication == .published }
    }
  }

  /// When each published listing was last written, RFC 3339 in UTC.
  package func modificationMoments() throws -> [ID<Service>: String] {
    try pool.read { db in
      let rows = try Row.fetchAll(
        db.cachedStatement(
          sql: "SELECT id, last_modified FROM service WHERE publication = 'published'"))
      return Dictionary(
        uniqueKeysWithValues: rows.map { (ID(rawValue: $0["id"] as Int64), $0["last_modified"]) })
    }
  }

  /// The published listings that have sessions, dated or by a rule, in stored order.
  package func servicesWithSessions() throws -> [ID<Service>] {
    try pool.read { db in
      try Int64.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT id FROM service
            WHERE publication = 'published'
              AND (id IN (SELECT service_id FROM occurrence)
                OR id IN (SELECT service_id FROM session_series))
            ORDER BY id
            """)
      ).map { ID(rawValue: $0) }
    }
  }

  /// When each published listing came and was last written, the newest change first.
  package func serviceChanges() throws -> [ServiceChange] {
    try pool.read { db in
      try db.readable(
        sql: """
          SELECT id, last_modified,
            ifnull(
              (SELECT min(changed_at) FROM revision
                WHERE entity = 'service' AND entity_key = service.uuid),
              last_modified)
          FROM service WHERE publication = 'published'
          ORDER BY last_modified DESC, id
          """
      ) { reader in
        let id: Int64 = try reader.value()
        let (updatedAt, publishedAt) = (try reader.moment(), try reader.moment())
        return ServiceChange(
          id: ID(rawValue: id), publishedAt: publishedAt, updatedAt: updatedAt)
      }
    }
  }
}
