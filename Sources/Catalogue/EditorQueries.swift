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
        service: try ServiceQueries.service(db, id: id),
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
      return try ServiceQueries.service(db, id: id, withConfidentialStreets: true).details.places
    }
  }
}
