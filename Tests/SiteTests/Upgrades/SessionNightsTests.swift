import GRDB
import TestSupport
import Testing
import TextAnalysis

@testable import Catalogue

/// What a file from before 0030 knew of sessions is all there when nights are allowed.
@Suite struct SessionNightsTests {
  private static let sessions = """
    INSERT INTO session_series (id, uuid, service_id, position, title, freq, interval, byday, dtstart,
      opens_at, closes_at, note)
    SELECT 41, '00000000-0000-4000-8000-000000000041', id, 0, '{"fi":"Ryhmä"}', 'WEEKLY', 2, 'FR',
      '2026-12-04', '17:30', '19:00', '{}' FROM service WHERE slug = 'nollalinja';
    INSERT INTO session_exception VALUES (41, '2026-12-18', 'cancelled'), (41, '2027-01-01', 'skipped');
    INSERT INTO occurrence (id, uuid, service_id, position, title, starts_on, ends_on, precision, state,
      note, opens_at, closes_at)
    SELECT 42, '00000000-0000-4000-8000-000000000042', id, 0, '{}', '2026-12-03', '2026-12-04', 'day',
      'planned', '{}', '09:00', '15:00' FROM service WHERE slug = 'nollalinja'
    """

  @Test func `sessions, their rules and exceptions stay, and a night can be added`() throws {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let path = folder.file("before.sqlite")
    try ShippedFile.make(upTo: "0029_county_link", at: path)
    func content(_ queue: DatabaseQueue) throws -> [String] {
      try queue.read { db in
        try ["occurrence", "session_series", "session_exception"].flatMap { table in
          let names = try db.columns(in: table).map(\.name).sorted().joined(separator: ", ")
          return try Row.fetchAll(db, sql: "SELECT \(names) FROM \(table) ORDER BY 1, 2, 3")
            .map(\.description)
        }
      }
    }
    var queue = try DatabaseQueue(path: path, configuration: CatalogueFile.configuration())
    try queue.write { try $0.execute(sql: Self.sessions) }
    let night = "UPDATE occurrence SET ends_on = starts_on, opens_at = '22:00', closes_at = '01:00'"
    #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: night) } }
    let before = try content(queue)
    #expect(before.count > 4)
    try queue.close()

    _ = try Catalogue(path: path, analyzer: Analyzer(.none))
    queue = try DatabaseQueue(path: path, configuration: CatalogueFile.configuration())
    #expect(try content(queue) == before)
    try queue.write { try $0.execute(sql: night + " WHERE id = 42") }
    #expect(throws: DatabaseError.self, "the triggers are there") {
      try queue.write { try $0.execute(sql: "UPDATE session_series SET byday = '5TU'") }
    }
    try queue.write { try $0.execute(sql: "DELETE FROM service WHERE slug = 'nollalinja'") }
    #expect(
      try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM session_exception") } == 0,
      "what hangs on a series goes with it")
  }
}
