import Foundation
import GRDB
import HumanServices
import TestSupport
import Testing
import TextAnalysis

@testable import Catalogue

/// Rows of the history that this program cannot read, and rows of its older versions.
@Suite struct UnreadableHistoryTests {
  private static let author = ServiceEditingTests.author
  private let planted: Planted
  private var catalogue: Catalogue { planted.catalogue }

  init() throws { planted = try Planted() }

  /// Writes the rows of the history anew, as no statement of the program can.
  private func rewrite(_ sql: String) throws {
    try planted.raw { db in
      let trigger = try #require(
        try String.fetchOne(
          db, sql: "SELECT sql FROM sqlite_schema WHERE name = 'revision_is_final'"))
      try db.execute(sql: "DROP TRIGGER revision_is_final")
      try db.execute(sql: "UPDATE revision SET \(sql)")
      try db.execute(sql: trigger)
    }
  }

  private func pause(_ slugs: String...) throws -> UUID {
    let seen = try slugs.map { slug in
      let service = try #require(try planted.service(slug))
      return SeenListing(id: service.id, revision: service.revision)
    }
    return try #require(
      try catalogue.change(
        seen, .state(.paused, endsOn: nil), by: Self.author, at: Planted.instant))
  }

  @Test func `a row that cannot be read is listed without its states, and told of`() throws {
    let batch = try pause("tunturituen-chat", "suojapesa")
    let first = try #require(try catalogue.revisions(inBatch: batch).first)
    #expect(catalogue.unreadableRows.isEmpty)
    try rewrite(
      """
      before = json_remove(json_set(before, '$.cost', 1), '$.feesDescription')
      WHERE id = \(first.id.rawValue)
      """)

    let found = try #require(try catalogue.revision(first.id))
    #expect(found.before == nil && found.after == nil, "half of it would tell a wrong change")
    #expect(found.author == first.author && found.action == first.action)
    let row = try #require(catalogue.unreadableRows.first)
    #expect(row.description == "revision \(first.id.rawValue): 'feesDescription' is missing")

    let report = try catalogue.undo(batch, by: Self.author, at: Planted.instant)
    #expect(report.undone == 1)
    #expect(report.kept.map(\.id) == [first.id], "nothing is blanked, and the rest comes back")
  }

  /// A column's JSON as the first version would have it.
  private static func asFirst(_ column: String) -> String {
    """
    CASE WHEN json_type(\(column), '$.contactPoints') = 'array' AND entity = 'service' THEN
      json_remove(
        json_set(\(column), '$.phones', (
          SELECT json_group_array(json_object(
            'number', value ->> 'value', 'note', json(value -> 'note')))
          FROM json_each(\(column), '$.contactPoints'))), '$.format', '$.contactPoints')
    ELSE json_remove(\(column), '$.format') END
    """
  }

  @Test func `a check of the file finds what nobody has asked for`() throws {
    _ = try pause("tunturituen-chat")
    #expect(try catalogue.findUnreadableRows() == [])
    try rewrite("after = json_set(after, '$.odd', 1) WHERE entity IN ('service', 'region')")
    let services = try planted.number("SELECT count(*) FROM revision WHERE entity = 'service'")
    let regions = try planted.number("SELECT count(*) FROM revision WHERE entity = 'region'")
    let found = try Catalogue(path: planted.path, analyzer: Analyzer(.none)).findUnreadableRows()
    #expect(found.count == services + regions && regions > 0)
    #expect(found.allSatisfy { $0.table == "revision" && $0.reason == "'odd' is an unknown key" })
  }

  @Test func `seeds say the same as older rows that are written otherwise`() throws {
    try rewrite("after = ' ' || \(Self.asFirst("after"))")
    let before = try planted.content()
    let report = try catalogue.plant(planted.story.seeds, at: Planted.instant)
    #expect(report.added + report.updated == 0)
    #expect(report.unchanged > 0 && report.keptEdited.isEmpty)
    #expect(try planted.content() == before)
  }

  @Test func `seeds are written where nobody can read what they were`() throws {
    try rewrite("after = '{\"odd\":1}' WHERE entity = 'organization'")
    let report = try catalogue.plant(planted.story.seeds, at: Planted.instant)
    #expect(report.updated == planted.story.seeds.organizations.count)
    #expect(catalogue.unreadableRows.count == report.updated)
    #expect(try catalogue.plant(planted.story.seeds, at: Planted.instant).updated == 0)
  }

  @Test func `a row of the first version is shown and brought back as one of today`() throws {
    let batch = try pause("ivalon-eroneuvola")
    try rewrite("before = \(Self.asFirst("before")), after = \(Self.asFirst("after"))")
    let row = try #require(try catalogue.revisions(inBatch: batch).first)
    guard case .service(let details)? = row.before else {
      Issue.record("not a listing")
      return
    }
    #expect(try catalogue.undo(batch, by: Self.author, at: Planted.instant).undone == 1)
    #expect(try planted.service("ivalon-eroneuvola")?.details == details)
    #expect(catalogue.unreadableRows.isEmpty)
  }
}
