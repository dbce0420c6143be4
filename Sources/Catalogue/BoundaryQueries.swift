import Foundation
import GRDB
import HumanServices

extension Catalogue {
  /// The official outlines with their source; `nil` when none have been imported.
  package func boundaries() throws -> MunicipalityBoundaries? {
    try pool.read(BoundaryQueries.boundaries)
  }

  /// Puts outlines in the place of all that were there before, in one transaction.
  ///
  /// History keeps one row of what came from where, not the outlines, which the official file has.
  ///
  /// - Parameter source: what a map drawn with them must say; not empty.
  /// - Throws: `CatalogueError.failed` for a municipality that the catalogue does not have.
  package func replaceBoundaries(
    _ boundaries: [MunicipalityBoundary], source: String, at instant: Date
  ) throws {
    try write { db in
      let before = try BoundaryQueries.summary(db)
      try db.execute(sql: "DELETE FROM municipality_boundary")
      for boundary in boundaries {
        try db.execute(
          sql: "INSERT INTO municipality_boundary VALUES (?, ?, ?, ?)",
          arguments: [
            boundary.code.rawValue, try BoundaryQueries.json(boundary.rings), source,
            instant.ISO8601Format(),
          ])
      }
      try BoundaryQueries.record(
        before: before, after: try BoundaryQueries.summary(db), at: instant, db)
    }
  }

  /// Removes all outlines; the tiles are the map again.
  ///
  /// - Returns: `false` when there were none, and then nothing has changed.
  package func removeBoundaries(at instant: Date) throws -> Bool {
    try write { db in
      guard let before = try BoundaryQueries.summary(db) else { return false }
      try db.execute(sql: "DELETE FROM municipality_boundary")
      try BoundaryQueries.record(before: before, after: nil, at: instant, db)
      return true
    }
  }
}

enum BoundaryQueries {
  /// All outlines as one entry of the history.
  private static let historyKey = "all"

  struct Summary: Hashable, Sendable {
    var source: String
    var importedAt: String
    var municipalities: Int
  }

  static func boundaries(_ db: Database) throws -> MunicipalityBoundaries? {
    guard let summary = try summary(db) else { return nil }
    let outlines = try db.readable(
      sql: "SELECT municipality_code, outline FROM municipality_boundary"
    ) { MunicipalityBoundary(code: try $0.raw(), rings: try rings(try $0.value())) }
    return MunicipalityBoundaries(
      outlines: Dictionary(uniqueKeysWithValues: outlines.map { ($0.code, $0) }),
      source: summary.source,
      importedAt: try Date(summary.importedAt, strategy: .iso8601))
  }

  static func summary(_ db: Database) throws -> Summary? {
    // All rows are of one import, so any row's source is the source of all.
    let row = try Row.fetchOne(
      db, sql: "SELECT min(source), min(imported_at), count(*) FROM municipality_boundary")
    guard let row, (row[2] as Int) > 0 else { return nil }
    return Summary(source: row[0], importedAt: row[1], municipalities: row[2])
  }

  static func record(before: Summary?, after: Summary?, at instant: Date, _ db: Database) throws {
    guard before != nil || after != nil else { return }
    try HistoryWriting(db, HistoryStep(author: .commandLine, instant: instant)).note(
      .boundary, historyKey, before == nil ? .create : after == nil ? .remove : .update,
      before: before, after: after)
  }

  static func json(_ rings: [[GridPoint]]) throws -> String {
    try JSON.encode(rings.map { ring in ring.flatMap { [$0.east, $0.north] } })
  }

  private static func rings(_ json: String) throws -> [[GridPoint]] {
    try JSON.decode([[Double]].self, json).map { numbers in
      guard numbers.count.isMultiple(of: 2) else {
        throw CatalogueError.unreadable("an outline has an east without a north")
      }
      return stride(from: 0, to: numbers.count, by: 2).map {
        GridPoint(east: numbers[$0], north: numbers[$0 + 1])
      }
    }
  }
}
