import Foundation
import GRDB
import HumanServices

extension Catalogue {
  /// A listing for its editors, whether or not it is published, without confidential streets.
  package func service(id: ID<Service>) throws -> EditedService? {
    try pool.read { db in
      let found = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT last_modified FROM service WHERE id = ?"),
        arguments: [id.rawValue])
      guard let found else { return nil }
      return EditedService(
        service: try ServiceQueries.service(db, id: id, .edited),
        assurance: try ServiceQueries.assurance(db, of: id),
        lastModified: try Date(found[0] as String, strategy: .iso8601))
    }
  }

  /// The places of a listing with confidential streets, for the form of an editor who may change it.
  ///
  /// The caller has asked whether the editor may; nothing else reads these.
  package func confidentialPlaces(of id: ID<Service>) throws -> [Place] {
    try pool.read { db in
      guard try ServiceQueries.exists(db, id: id) else { throw CatalogueError.notFound }
      return try ServiceQueries.service(db, id: id, .whole).details.places
    }
  }
}

extension Catalogue {
  /// The rows of listings by their UUIDs, as history names them.
  package func listings(uuids: Set<String>, on day: CivilDate) throws -> [String: Listing] {
    guard !uuids.isEmpty else { return [:] }
    let ids = try pool.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT uuid, id FROM service WHERE uuid IN (SELECT value FROM json_each(?))
          """, arguments: [try JSON.encode(uuids.sorted())]
      ).map { (uuid: $0[0] as String, id: ID<Service>(rawValue: $0[1])) }
    }
    let rows = Dictionary(
      try listings(ids.map(\.id), on: day).map { ($0.id, $0) }
    ) { first, _ in first }
    return Dictionary(ids.compactMap { uuid, id in rows[id].map { (uuid, $0) } }) { first, _ in
      first
    }
  }

  /// The id of an organization or a place by its UUID, as history names it.
  package func id(_ entity: Revision.Entity, uuid: String) throws -> Int64? {
    guard let table = entity.record.tableOfKeys else { return nil }
    return try pool.read {
      try Int64.fetchOne(
        $0, sql: "SELECT id FROM \(table) WHERE uuid = ?", arguments: [uuid])
    }
  }
}
