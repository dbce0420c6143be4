import Foundation
import GRDB
import HumanServices
import TestSupport
import Testing
import TextAnalysis

@testable import Catalogue

@Suite struct BoundaryQueriesTests {
  private let planted: Planted

  init() throws { planted = try Planted() }

  private func boundary(_ code: MunicipalityCode, side: Double = 10_000) -> MunicipalityBoundary {
    let ring = [(0.0, 0.0), (side, 0), (side, side)].map {
      GridPoint(east: 300_000 + $0.0, north: 6_800_000 + $0.1)
    }
    return MunicipalityBoundary(code: code, rings: [ring, ring.reversed()])
  }

  private struct HistoryRow: Equatable {
    var action: String
    var before: String?
    var after: String?
  }

  private func history() throws -> [HistoryRow] {
    try planted.raw { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT action, before, after FROM revision
          WHERE entity = 'municipality_boundary' AND changed_by = 'command line' ORDER BY id
          """
      ).map { HistoryRow(action: $0[0], before: $0[1], after: $0[2]) }
    }
  }

  @Test func `without an import there are none`() throws {
    #expect(try planted.catalogue.boundaries() == nil)
    #expect(try planted.catalogue.snapshot.boundaries == nil)
  }

  @Test func `outlines come back as they were, in the snapshot too`() throws {
    let before = try planted.catalogue.snapshot.version
    let outlines = [boundary(.tampere), boundary(.pirkkala)]
    try planted.catalogue.replaceBoundaries(
      outlines, source: "Tilastokeskus '26; --", at: Planted.instant)
    let boundaries = try #require(try planted.catalogue.boundaries())
    #expect(boundaries.outlines == [.tampere: outlines[0], .pirkkala: outlines[1]])
    #expect(boundaries.source == "Tilastokeskus '26; --")
    #expect(boundaries.importedAt == Planted.instant)
    let snapshot = try planted.catalogue.snapshot
    #expect(snapshot.boundaries == boundaries)
    #expect(snapshot.version == before + 1)
  }

  @Test func `an import replaces the one before it whole`() throws {
    try planted.catalogue.replaceBoundaries(
      [boundary(.tampere), boundary(.pirkkala)], source: "A", at: Planted.instant)
    try planted.catalogue.replaceBoundaries(
      [boundary(.tampere, side: 9)], source: "B", at: Planted.instant)
    let boundaries = try #require(try planted.catalogue.boundaries())
    #expect(boundaries.outlines == [.tampere: boundary(.tampere, side: 9)])
    #expect(boundaries.source == "B")
    let history = try history()
    #expect(history.map(\.action) == ["create", "update"])
    #expect(history[1].before == history[0].after)
  }

  @Test func `removing is told in the history, and removing nothing changes nothing`() throws {
    try planted.catalogue.replaceBoundaries(
      [boundary(.tampere)], source: "A", at: Planted.instant)
    #expect(try planted.catalogue.removeBoundaries(at: Planted.instant))
    #expect(try planted.catalogue.boundaries() == nil)
    #expect(try history().map(\.action) == ["create", "remove"])
    #expect(try history().map(\.after).last == .some(nil))
    let before = try planted.content()
    #expect(try planted.catalogue.removeBoundaries(at: Planted.instant) == false)
    #expect(try planted.content() == before)
  }

  @Test(arguments: [
    (MunicipalityCode.known("091"), "A"), (.tampere, ""),
  ])
  func `a municipality that is not there or an empty source changes nothing`(
    code: MunicipalityCode, source: String
  ) throws {
    try planted.catalogue.replaceBoundaries(
      [boundary(.pirkkala)], source: "A", at: Planted.instant)
    let before = try planted.content()
    #expect(throws: CatalogueError.self) {
      try planted.catalogue.replaceBoundaries(
        [boundary(.inari), boundary(code)], source: source, at: Planted.instant)
    }
    #expect(try planted.content() == before)
  }

  @Test(arguments: ["x", "{}", ""])
  func `the schema refuses an outline that is no list`(outline: String) throws {
    let error = #expect(throws: DatabaseError.self) {
      try planted.raw {
        try $0.execute(
          sql: "INSERT INTO municipality_boundary VALUES ('837', ?, 'A', '2026-01-01T00:00:00Z')",
          arguments: [outline])
      }
    }
    #expect(error?.resultCode == .SQLITE_CONSTRAINT)
  }

  @Test func `an outline of half a point is left out and told of`() throws {
    try planted.raw {
      try $0.execute(
        sql: """
          INSERT INTO municipality_boundary VALUES ('837', '[[1,2,3]]', 'A', '2026-01-01T00:00:00Z')
          """)
    }
    #expect(try planted.catalogue.boundaries()?.outlines.isEmpty == true)
    #expect(planted.catalogue.unreadableRows.map(\.key) == ["837"])
  }

  @Test(arguments: [
    "UPDATE municipality SET area_km2 = 0", "UPDATE municipality SET sea_area_km2 = 0",
    "UPDATE municipality SET sea_area_km2 = area_km2",
  ])
  func `the schema refuses an impossible area`(sql: String) throws {
    #expect(throws: DatabaseError.self) { try planted.raw { try $0.execute(sql: sql) } }
  }

  @Test func `a history from before the step is kept whole and stays final`() throws {
    let queue = try DatabaseQueue()
    try Schema.migrator.migrate(queue, upTo: "0007_search")
    try queue.write {
      try $0.execute(
        sql: """
          INSERT INTO revision VALUES
            (7, 'region', '19', 'create', '2026-01-01T00:00:00Z', 'seed', NULL, '{}'),
            (9, 'region', '19', 'update', '2026-01-02T00:00:00Z', 'seed', '{}', '{"a":1}')
          """)
    }
    let sql = """
      SELECT id, entity, entity_key, action, changed_at, changed_by, before, after FROM revision
      ORDER BY id
      """
    let before = try queue.read { try Row.fetchAll($0, sql: sql) }
    try Schema.migrator.migrate(queue)
    #expect(try queue.read { try Row.fetchAll($0, sql: sql) } == before)
    for change in ["DELETE FROM revision", "UPDATE revision SET action = 'remove'"] {
      #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: change) } }
    }
  }
}
