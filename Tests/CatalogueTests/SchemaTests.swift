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
    "UPDATE location SET street = NULL",
    // A place is of its municipality, and a municipality without a street stands once.
    "INSERT INTO service_at_location VALUES (2, 9, '240', 1, 'confirmed')",
    "INSERT INTO service_at_location VALUES (2, 9, '698', NULL, 'confirmed')",
    // A confidential listing has its own places alone, an open one never one of those.
    "INSERT INTO service_at_location VALUES (10, 9, '148', 1, 'confirmed')",
    "UPDATE service_at_location SET location_id = 1, municipality_code = '148' WHERE service_id = 10",
    "UPDATE service SET whereabouts = 'confidential' WHERE id = 1",
    "UPDATE location SET confidential_service_id = 10",
    "\(SchemaTests.own(of: 1))", "\(SchemaTests.own(of: 10)); \(SchemaTests.own(of: 10, id: 78))",
    "\(SchemaTests.own(of: 10)); INSERT INTO service_at_location VALUES (2, 9, '240', 77, 'confirmed')",
    "\(SchemaTests.own(of: 10)); INSERT INTO service_at_location VALUES (11, 9, '240', 77, 'confirmed')",
    "\(SchemaTests.own(of: 10)); UPDATE location SET confidential_service_id = NULL WHERE id = 77",
    "\(SchemaTests.own(of: 10)); UPDATE location SET confidential_service_id = 11 WHERE id = 77",
    "\(SchemaTests.own(of: 10)); UPDATE service SET whereabouts = 'open' WHERE id = 10",
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
    "UPDATE occurrence SET opens_at = '10:00', closes_at = '10:00'",
    "UPDATE occurrence SET opens_at = '22:00', closes_at = '00:00'",
    "UPDATE occurrence SET opens_at = '22:00', closes_at = '01:00', ends_on = '2027-01-01'",
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

  @Test(arguments: [
    ("WEEKLY", "MO"), ("WEEKLY", "MO,WE,SU"), ("MONTHLY", "1TU"), ("MONTHLY", "4SU"),
    ("MONTHLY", "-1FR"),
  ])
  func `a rule of sessions that this program writes is taken`(freq: String, byDay: String) throws {
    try Planted().raw { db in
      try db.execute(
        sql: "\(SchemaTests.series)'\(freq)', 1, '\(byDay)', '2026-01-01', NULL, NULL, '{}')")
    }
  }

  @Test(arguments: [
    ("WEEKLY", "5TU"), ("WEEKLY", "1TU"), ("WEEKLY", "MO,MO"), ("WEEKLY", "MO,"),
    ("WEEKLY", ",MO"), ("WEEKLY", "MO,,TU"), ("WEEKLY", "MOTU"), ("WEEKLY", "MOTU,"),
    ("WEEKLY", "mo"), ("WEEKLY", "MO, TU"), ("WEEKLY", "MO\",\"TU"), ("WEEKLY", "XX"),
    ("MONTHLY", "5TU"), ("MONTHLY", "0TU"), ("MONTHLY", "-2TU"), ("MONTHLY", "TU"),
    ("MONTHLY", "1TU,2WE"), ("MONTHLY", "1tu"), ("MONTHLY", "11TU"), ("MONTHLY", "1 TU"),
  ])
  func `a rule of sessions that nobody could read is refused`(freq: String, byDay: String) throws {
    let planted = try Planted()
    #expect(throws: DatabaseError.self) {
      try planted.raw { db in
        try db.execute(
          sql: "\(SchemaTests.series)'\(freq)', 1, '\(byDay)', '2026-01-01', NULL, NULL, '{}')")
      }
    }
  }

  @Test(arguments: [
    "UPDATE service SET uuid = 'ei-tunniste-ei-tunniste-ei-tunniste-'",
    "UPDATE service SET slug = 'Ei Osoite'", "UPDATE service SET name = '[1]'",
    "UPDATE service SET summary = '{\"fi\": 5}'", "UPDATE service SET summary = '{\"xx\": \"a\"}'",
    "UPDATE service SET starts_on = '1066-10-14'", "UPDATE service SET last_modified = 'eilen'",
    "UPDATE organization SET name = '\"nimi\"'",
    "UPDATE taxonomy_term SET synonyms = '{\"fi\": 1}'",
    "UPDATE taxonomy_term SET synonyms = '{\"fi\": [1]}'",
    "INSERT INTO schedule VALUES (1, '7', 0)",
    "UPDATE occurrence SET title = 'null'", "UPDATE need_group SET name = '[]'",
  ])
  func `what this program could not read is not written`(sql: String) throws {
    let planted = try Planted()
    let before = try planted.content()
    let error = #expect(throws: DatabaseError.self) {
      try planted.raw { try $0.execute(sql: sql) }
    }
    #expect(error?.message?.hasSuffix("cannot be read") == true)
    #expect(try planted.content() == before)
  }

  /// A confidential place of a listing, in Kemi.
  private static func own(of listing: Int, id: Int = 77) -> String {
    """
    INSERT INTO location (id, uuid, municipality_code, street, confidential_service_id)
    VALUES (\(id), '00000000-0000-4000-8000-0000000000\(id)', '240', 'Salakuja 7', \(listing))
    """
  }

  private static let series = """
    INSERT INTO session_series
      (uuid, service_id, position, title, freq, interval, byday, dtstart, until, count, note)
    VALUES ('00000000-0000-4000-8000-000000000778', 1, 0, '{}',\u{20}
    """
}
