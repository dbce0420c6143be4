import GRDB
import HumanServices
import Testing

@testable import Catalogue

/// The kinds of records that the history knows are rows of a table.
@Suite struct RecordKindTests {
  private static let change = """
    INSERT INTO revision (id, entity, entity_key, action, changed_at, changed_by, after)
    VALUES (7000, 'new_kind', 'x', 'create', '2026-02-01T10:00:00Z', 'a', '{}')
    """

  @Test func `the file knows the kinds that the program knows`() throws {
    let codes = try Planted().raw { try String.fetchAll($0, sql: "SELECT code FROM record_kind") }
    #expect(Set(codes) == Set(Revision.Entity.allCases.map(\.rawValue)))
    #expect(codes.count == Revision.Entity.allCases.count)
  }

  @Test func `a new kind is one row, and one that has a history stays`() throws {
    let planted = try Planted()
    let error = #expect(throws: DatabaseError.self) {
      try planted.raw { try $0.execute(sql: Self.change) }
    }
    #expect(error?.resultCode == .SQLITE_CONSTRAINT)
    try planted.raw { try $0.execute(sql: "INSERT INTO record_kind VALUES ('new_kind')") }
    try planted.raw { try $0.execute(sql: Self.change) }
    #expect(throws: DatabaseError.self) {
      try planted.raw { try $0.execute(sql: "DELETE FROM record_kind WHERE code = 'new_kind'") }
    }
    #expect(try planted.catalogue.integrityProblems() == [])
  }

  @Test func `a file of the step before keeps its history, which stays final`() throws {
    let queue = try DatabaseQueue()
    try Schema.migrator.migrate(queue, upTo: "0031_plain_words")
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO revision VALUES
            (7, 'service', 'x', 'create', '2026-02-01T10:00:00Z', 'Aino', NULL, '{"a":1}',
              'editor', 3, 'syy', 'service_form', NULL),
            (9, 'location', 'y', 'update', '2026-02-02T10:00:00Z', 'seed', '{}', '{"b":2}',
              'file', NULL, '', '', '00000000-0000-4000-8000-000000000001')
          """)
    }
    func history() throws -> [String] {
      try queue.read { db in
        try Row.fetchAll(db, sql: "SELECT * FROM revision ORDER BY id").map(\.description)
          + String.fetchAll(
            db,
            sql: """
              SELECT sql FROM sqlite_schema
              WHERE tbl_name = 'revision' AND type <> 'table' AND sql IS NOT NULL ORDER BY name
              """)
      }
    }
    let before = try history()
    try Schema.migrator.migrate(queue, upTo: "0032_record_kinds")
    #expect(before.count == 2 + 2 + 2, "two rows, two indices, two triggers")
    #expect(try history() == before)
    try Schema.migrator.migrate(queue)
    for sql in ["DELETE FROM revision", "UPDATE revision SET why = 'muu'"] {
      #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
    }
  }
}
