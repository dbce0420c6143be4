import Foundation
import GRDB
import HumanServices

extension Catalogue {
  /// Keeps inventories: "checked on this day: nothing here".
  ///
  /// One transaction. The same municipality, need and day again takes the new role; other days stay,
  /// so that a look back finds what was known then. History keeps a row of each change.
  ///
  /// - Throws: `CatalogueError.failed` for a municipality or service type that the catalogue lacks.
  package func importInventory(
    _ entries: [InventoryEntry], by author: Author, at instant: Date
  ) throws -> ImportReport {
    try write { db in
      let facts = CoverageFacts(
        db: db, history: HistoryWriting(db, HistoryStep(author: author, instant: instant)))
      return try facts.keep(entries) { try facts.keep($0) }
    }
  }

  /// Keeps travel times, which then stand in for the model's.
  ///
  /// One transaction. The same way again takes the new minutes and source. History as above.
  ///
  /// - Throws: `CatalogueError.failed` for a municipality that the catalogue lacks.
  package func importTravelTimes(
    _ entries: [TravelTimeEntry], by author: Author, at instant: Date
  ) throws -> ImportReport {
    try write { db in
      let facts = CoverageFacts(
        db: db, history: HistoryWriting(db, HistoryStep(author: author, instant: instant)))
      return try facts.keep(entries) { try facts.keep($0) }
    }
  }

  /// Keeps how many people under 18 each municipality has; figures then count them.
  ///
  /// One transaction. The same municipality again takes the new count. History as above.
  ///
  /// - Throws: `CatalogueError.failed` for a municipality that the catalogue lacks.
  package func importUnder18(
    _ entries: [Under18Count], by author: Author, at instant: Date
  ) throws -> ImportReport {
    try write { db in
      let facts = CoverageFacts(
        db: db, history: HistoryWriting(db, HistoryStep(author: author, instant: instant)))
      return try facts.keep(entries) { try facts.keep($0) }
    }
  }
}

/// One import, inside the transaction that its caller opened.
private struct CoverageFacts {
  let db: Database
  let history: HistoryWriting

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
      before.map { RecordedInventory(confirmedBy: $0) },
      with: RecordedInventory(confirmedBy: entry.confirmedBy),
      of: .inventory, key: "\(municipality)/\(need)/\(day)"
    ) {
      try db.execute(
        sql: """
          INSERT INTO inventory_confirmation VALUES (?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET confirmed_by = excluded.confirmed_by
          """, arguments: [municipality, term, day, entry.confirmedBy])
    }
  }

  func keep(_ entry: TravelTimeEntry) throws -> Fate {
    let (from, to) = (entry.time.from.rawValue, entry.time.to.rawValue)
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT minutes, source FROM travel_time WHERE from_code = ? AND to_code = ?"),
      arguments: [from, to])
    return try replace(
      row.map { RecordedTrip(minutes: $0[0], source: $0[1]) },
      with: RecordedTrip(minutes: entry.time.minutes, source: entry.source),
      of: .travelTime, key: "\(from)/\(to)"
    ) {
      try db.execute(
        sql: """
          INSERT INTO travel_time VALUES (?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET minutes = excluded.minutes, source = excluded.source
          """, arguments: [from, to, entry.time.minutes, entry.source])
    }
  }

  func keep(_ entry: Under18Count) throws -> Fate {
    let rows = Under18Rows(db: db)
    return try replace(
      try rows.stored(entry.municipality), with: RecordedUnder18(entry), of: .municipality,
      key: Under18Rows.key(of: entry.municipality)
    ) { try rows.write(entry) }
  }

  /// Writes a record and its history row, or neither when nothing would change.
  private func replace<Record: HistoryRecord>(
    _ before: Record?, with after: Record, of entity: Revision.Entity, key: String,
    write: () throws -> Void
  ) throws -> Fate {
    guard before != after else { return .unchanged }
    try write()
    try history.note(
      entity, key, before == nil ? .create : .update,
      before: before, after: after)
    return before == nil ? .added : .updated
  }
}
