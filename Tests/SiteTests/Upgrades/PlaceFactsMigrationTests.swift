import GRDB
import HumanServices
import TestSupport
import Testing
import TextAnalysis

@testable import Catalogue

/// What a file from before 0037 knew of places is all there when they may have facts.
@Suite struct PlaceFactsMigrationTests {
  /// A confidential place, and contact points that a stranger's program wrote at both kinds.
  private static let places = """
    INSERT INTO location (id, uuid, municipality_code, street, confidential_service_id)
    SELECT 7001, '00000000-0000-4000-8000-000000007001', '698', 'Salakuja 7', id
    FROM service WHERE whereabouts <> 'open' ORDER BY id LIMIT 1;
    INSERT INTO service_at_location
    SELECT confidential_service_id, 99, '698', 7001, 'confirmed' FROM location WHERE id = 7001;
    INSERT INTO contact_point (uuid, location_id, position, kind, purpose, written, description,
      price, hours, languages, source_precision)
    SELECT printf('00000000-0000-4000-8000-%012d', 8000 + id), id, 0, 'email', 'switchboard',
      'paikka@esimerkki.fi', '{}', '{}', '{}', '[]', 'day' FROM location
    """

  @Test func `places, who is there and the history stay, and a confidential one has no contacts`()
    throws
  {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let path = folder.file("before.sqlite")
    try ShippedFile.make(upTo: "0036_proposals", at: path)
    func content(_ queue: DatabaseQueue) throws -> [String] {
      try queue.read { db in
        try [
          "SELECT id, uuid, municipality_code, street, confidential_service_id, revision FROM location",
          "SELECT * FROM service_at_location", "SELECT * FROM revision",
          // Without what later steps added.
          """
          SELECT id, uuid, slug, kind, publication, status, name, summary, description, url,
            whereabouts, revision, last_modified FROM service
          """,
          """
          SELECT * FROM contact_point WHERE location_id IS NULL OR location_id IN (
            SELECT id FROM location WHERE confidential_service_id IS NULL)
          """,
        ].flatMap { sql in try Row.fetchAll(db, sql: sql).map(\.description) }
      }
    }
    var queue = try DatabaseQueue(path: path, configuration: CatalogueFile.configuration())
    try queue.write { try $0.execute(sql: Self.places) }
    let before = try content(queue)
    #expect(before.contains { $0.contains("Salakuja 7") })
    #expect(before.contains { $0.contains("Koulutie 6") })
    #expect(before.contains { $0.contains("paikka@esimerkki.fi") })
    try queue.close()

    let catalogue = try Catalogue(path: path, analyzer: Analyzer(.none))
    queue = try DatabaseQueue(path: path, configuration: CatalogueFile.configuration())
    #expect(try content(queue) == before)
    #expect(
      try queue.read { db in
        try Int.fetchOne(
          db, sql: "SELECT count(*) FROM contact_point WHERE location_id = 7001")
      } == 0)
    let places = try catalogue.snapshot.places
    #expect(!places.isEmpty && places.keys.allSatisfy { $0.street != "Salakuja 7" })
    #expect(places.values.allSatisfy { $0.name.isEmpty && $0.contactPoints.count == 1 })
    #expect(throws: DatabaseError.self, "the columns' rules are there") {
      try queue.write {
        try $0.execute(sql: "UPDATE location SET city = 'Rovaniemi' WHERE id = 7001")
      }
    }
    try queue.write { try $0.execute(sql: "UPDATE location SET city = 'Kemi' WHERE id < 7000") }
  }
}
