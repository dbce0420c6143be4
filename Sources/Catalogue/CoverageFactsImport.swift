import Foundation
import GRDB
import HumanServices

extension Catalogue {
  /// Keeps inventories: "checked on this day: nothing here".
  ///
  /// One transaction. The same municipality, need and day again takes the new role; other days stay,
  /// so that a look back finds what was known then. History keeps a row of each change.
  ///
  /// - Parameter editor: who imports, as history names it; not empty.
  /// - Throws: `CatalogueError.failed` for a municipality or service type that the catalogue lacks.
  package func importInventory(
    _ entries: [InventoryEntry], by editor: String, at instant: Date
  ) throws -> ImportReport {
    try write { db in
      let facts = CoverageFacts(db: db, instant: instant.ISO8601Format(), editor: editor)
      return try facts.keep(entries) { try facts.keep($0) }
    }
  }

  /// Keeps travel times, which then stand in for the model's.
  ///
  /// One transaction. The same way again takes the new minutes and source. History as above.
  ///
  /// - Parameter editor: who imports, as history names it; not empty.
  /// - Throws: `CatalogueError.failed` for a municipality that the catalogue lacks.
  package func importTravelTimes(
    _ entries: [TravelTimeEntry], by editor: String, at instant: Date
  ) throws -> ImportReport {
    try write { db in
      let facts = CoverageFacts(db: db, instant: instant.ISO8601Format(), editor: editor)
      return try facts.keep(entries) { try facts.keep($0) }
    }
  }
}

/// One import, inside the transaction that its caller opened.
private struct CoverageFacts {
  let db: Database
  /// UTC, as ISO 8601.
  let instant: String
  let editor: String

  enum Fate { case added, updated, unchanged }

  func keep<Entry>(_ entries: [Entry], one: (Entry) throws -> Fate) throws -> ImportReport {
    var report = ImportReport()
    for entry in entries {
      switch try one(entry) {
      case .added: report.added += 1
      case .updated: report.updated += 1
      case .unchanged: report.unchanged += 1
      }
    }
    if report.added + report.updated > 0 { try CatalogueVersion.bump(db) }
    return report
  }

  func keep(_ entry: InventoryEntry) throws -> Fate {
    let municipality = entry.confirmation.municipality.rawValue
    let need = entry.confirmation.need
    let day = entry.confirmation.confirmedOn.description
    let term = try Int64.fetchOne(
      db.cachedStatement(
        sql: "SELECT id FROM taxonomy_term WHERE taxonomy_code = 'service_type' AND code = ?"),
      arguments: [need])
    guard let term else { throw CatalogueError.failed("there is no service type '\(need)'") }
    let before = try String.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT confirmed_by FROM inventory_confirmation
          WHERE municipality_code = ? AND taxonomy_term_id = ? AND confirmed_on = ?
          """), arguments: [municipality, term, day])
    return try replace(
      before.map { ["confirmed_by": $0] }, with: ["confirmed_by": entry.confirmedBy],
      of: "inventory_confirmation", key: "\(municipality)/\(need)/\(day)"
    ) {
      try db.execute(
        sql: """
          INSERT INTO inventory_confirmation VALUES (?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET confirmed_by = excluded.confirmed_by
          """, arguments: [municipality, term, day, entry.confirmedBy])
    }
  }

  private struct Trip: Codable, Equatable {
    var minutes: Int
    var source: String
  }

  func keep(_ entry: TravelTimeEntry) throws -> Fate {
    let (from, to) = (entry.time.from.rawValue, entry.time.to.rawValue)
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT minutes, source FROM travel_time WHERE from_code = ? AND to_code = ?"),
      arguments: [from, to])
    return try replace(
      row.map { Trip(minutes: $0[0], source: $0[1]) },
      with: Trip(minutes: entry.time.minutes, source: entry.source),
      of: "travel_time", key: "\(from)/\(to)"
    ) {
      try db.execute(
        sql: """
          INSERT INTO travel_time VALUES (?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET minutes = excluded.minutes, source = excluded.source
          """, arguments: [from, to, entry.time.minutes, entry.source])
    }
  }

  /// Writes a record and its history row, or neither when nothing would change.
  private func replace<Record: Encodable & Equatable>(
    _ before: Record?, with after: Record, of entity: String, key: String, write: () throws -> Void
  ) throws -> Fate {
    guard before != after else { return .unchanged }
    try write()
    try db.execute(
      sql: """
        INSERT INTO revision (entity, entity_key, action, changed_at, changed_by, before, after)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        entity, key, before == nil ? "create" : "update", instant, editor,
        try before.map { try JSON.encode($0) }, try JSON.encode(after),
      ])
    return before == nil ? .added : .updated
  }
}
