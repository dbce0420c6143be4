import Catalogue
import Foundation
import GRDB
import TestSupport
import Testing

@Suite struct SchemaTests {
  private static let kept = SeedFiles.repository
    .appending(path: "Tests/CatalogueTests/schema.sql")

  @Test func `the schema after all migrations is the kept one`() throws {
    let schema = try Planted().catalogue.schema()
    if ProcessInfo.processInfo.environment["RENEW_SCHEMA"] != nil {
      try schema.write(to: SchemaTests.kept, atomically: true, encoding: .utf8)
    }
    let kept = try String(contentsOf: SchemaTests.kept, encoding: .utf8)
    #expect(
      schema == kept,
      "after a new migration renew it: RENEW_SCHEMA=1 swift test --filter SchemaTests")
  }

  @Test(arguments: [
    "UPDATE revision SET changed_by = 'muu'", "DELETE FROM revision",
    "UPDATE revision SET after = '{}' WHERE id = 1",
  ])
  func `history is neither rewritten nor deleted`(sql: String) throws {
    let planted = try Planted()
    let before = try planted.content()
    #expect(throws: DatabaseError.self) { try planted.raw { try $0.execute(sql: sql) } }
    #expect(try planted.content() == before)
  }

  @Test(arguments: [
    "UPDATE service SET starts_on = '2026-02-30'", "UPDATE service SET ends_on = '2026-1-1'",
    "UPDATE service SET starts_on = '2026-02-02', ends_on = '2026-02-01'",
    "UPDATE service SET status = 'auki'", "UPDATE service SET name = '{}'",
    "UPDATE service SET name = 'Nimi'", "UPDATE service SET whereabouts = 'salainen'",
    "UPDATE service SET assured_date = '2026-02-01'", "UPDATE service SET is_free = 2",
    "UPDATE service SET assured_date = '2026-02-01', assured_by = 'toimittaja'",
    "UPDATE service SET publication = 'published' WHERE evidence = 'general'",
    "UPDATE service SET url = 'javascript:alert(1)'", "UPDATE service SET uuid = 'x'",
    "UPDATE service SET kind = NULL", "UPDATE service SET is_free = 'kyllä'",
    "UPDATE delivery SET interaction = 'one-way'", "UPDATE language SET code = 'FI'",
    "UPDATE service_at_location SET certainty = 'unknown'", "UPDATE location SET street = ''",
    "UPDATE service_area SET region_code = '06' WHERE extent_type = 'nation'",
    "INSERT INTO attribute VALUES (1, 9999)", "DELETE FROM organization",
    "UPDATE occurrence SET ends_on = '2000-01-01'", "UPDATE municipality SET latitude = 0",
    "UPDATE taxonomy_term SET need_weight = 1 WHERE taxonomy_code = 'phase'",
    "INSERT INTO travel_time VALUES ('890', '890', 1, 'x')",
    "INSERT INTO travel_time VALUES ('890', '698', 0, 'x')",
    "INSERT INTO municipality_neighbour VALUES ('890', '890')",
    "INSERT INTO catalogue_version VALUES (2, 1)",
    "UPDATE occurrence SET opens_at = '9:00'", "UPDATE occurrence SET opens_at = '24:00'",
    "UPDATE occurrence SET closes_at = '10:00'",
    "UPDATE occurrence SET opens_at = '10:00', closes_at = '09:00'",
    "\(SchemaTests.series)'DAILY', 1, 'MO', '2026-01-01', NULL, NULL, '{}')",
    "\(SchemaTests.series)'WEEKLY', 0, 'MO', '2026-01-01', NULL, NULL, '{}')",
    "\(SchemaTests.series)'WEEKLY', 1, 'MO', '2026-02-30', NULL, NULL, '{}')",
    "\(SchemaTests.series)'WEEKLY', 1, 'MO', '2026-01-01', '2025-01-01', NULL, '{}')",
    "\(SchemaTests.series)'WEEKLY', 1, 'MO', '2026-01-01', '2027-01-01', 3, '{}')",
    "\(SchemaTests.series)'WEEKLY', 1, 'MO', '2026-01-01', NULL, 521, '{}')",
  ])
  func `the schema itself refuses what breaks a rule`(sql: String) throws {
    let planted = try Planted()
    let error = #expect(throws: DatabaseError.self) {
      try planted.raw { try $0.execute(sql: sql) }
    }
    #expect(error?.resultCode == .SQLITE_CONSTRAINT)
  }

  private static let series = """
    INSERT INTO session_series
      (uuid, service_id, position, title, freq, interval, byday, dtstart, until, count, note)
    VALUES ('00000000-0000-4000-8000-000000000778', 1, 0, '{}',\u{20}
    """
}
