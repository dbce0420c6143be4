import Foundation
import GRDB
import HumanServices

extension Catalogue {
  /// Confirmed inventories of one municipality, newest first.
  package func inventory(of municipality: MunicipalityCode) throws -> [InventoryEntry] {
    try pool.read { db in
      try InventoryRows.entries(
        db, where: "municipality_code = ?", [municipality.rawValue])
    }
  }

  /// Confirms needs of a municipality ("checked on this day: nothing here") and takes back others, as
  /// one step.
  ///
  /// - Returns: what the history calls the step; `nil` when nothing changed.
  package func changeInventory(
    confirming entries: [InventoryEntry], removing gone: [InventoryConfirmation],
    by author: Author, why: String = "", at instant: Date
  ) throws -> UUID? {
    let batch = UUID()
    let step = HistoryStep(author: author, why: why, instant: instant, batch: batch)
    return try write { db in
      let rows = InventoryRows(db, HistoryWriting(db, step))
      var changes = 0
      for confirmation in gone where try rows.confirmedBy(confirmation) != nil {
        try rows.remove(confirmation)
        changes += 1
      }
      for entry in entries
      where try rows.confirmedBy(entry.confirmation) != entry.confirmedBy {
        try rows.keep(entry)
        changes += 1
      }
      guard changes > 0 else { return nil }
      return batch
    }
  }

  /// Known travel times from or to some municipalities.
  package func travelTimes(touching codes: Set<MunicipalityCode>) throws -> [TravelTimeEntry] {
    try pool.read { try TravelRows.entries($0) }
      .filter { codes.contains($0.time.from) || codes.contains($0.time.to) }
  }

  /// Sets or takes away a known travel time.
  ///
  /// - Parameters:
  ///   - after: `nil` takes it away, and the model's counts again.
  ///   - before: what the editor saw; anything else is refused as changed meanwhile.
  package func setTravelTime(
    from: MunicipalityCode, to: MunicipalityCode, _ after: TravelTimeEntry?,
    expecting before: TravelTimeEntry?, by author: Author, why: String = "", at instant: Date
  ) throws {
    let step = HistoryStep(author: author, why: why, instant: instant)
    try write { db in
      let rows = TravelRows(db, HistoryWriting(db, step))
      let stored = try rows.stored(from.rawValue, to.rawValue)
      let seen = before.map { RecordedTrip(minutes: $0.time.minutes, source: $0.source) }
      guard stored == seen else {
        throw CatalogueError.changedMeanwhile(0, expected: seen == nil ? 0 : 1, found: 1)
      }
      let wanted = after.map { RecordedTrip(minutes: $0.time.minutes, source: $0.source) }
      guard wanted != stored else { return }
      try rows.write(from.rawValue, to.rawValue, wanted, as: wanted == nil ? .remove : nil)
    }
  }
}

/// Confirmed inventories as rows, with their history.
struct InventoryRows {
  let db: Database
  let history: HistoryWriting

  init(_ db: Database, _ history: HistoryWriting) {
    self.db = db
    self.history = history
  }

  static func key(_ entry: InventoryConfirmation) -> String {
    "\(entry.municipality.rawValue)/\(entry.need)/\(entry.confirmedOn)"
  }

  static func entries(
    _ db: Database, where condition: String, _ arguments: StatementArguments
  ) throws -> [InventoryEntry] {
    try db.readable(
      sql: """
        SELECT municipality_code, term.code, confirmed_on, confirmed_by
        FROM inventory_confirmation JOIN taxonomy_term AS term ON term.id = taxonomy_term_id
        WHERE \(condition) ORDER BY confirmed_on DESC, term.position
        """, arguments: arguments
    ) { reader in
      InventoryEntry(
        confirmation: InventoryConfirmation(
          municipality: try reader.raw(), need: try reader.value(),
          confirmedOn: try reader.day()),
        confirmedBy: try reader.value())
    }
  }

  func entries(of need: String) throws -> [InventoryEntry] {
    try InventoryRows.entries(db, where: "term.code = ?", [need])
  }

  func confirmedBy(_ entry: InventoryConfirmation) throws -> String? {
    try String.fetchOne(
      db,
      sql: """
        SELECT confirmed_by FROM inventory_confirmation
        WHERE municipality_code = ? AND confirmed_on = ?
          AND taxonomy_term_id = (
            SELECT id FROM taxonomy_term WHERE taxonomy_code = 'service_type' AND code = ?)
        """, arguments: [entry.municipality.rawValue, entry.confirmedOn.description, entry.need])
  }

  func keep(_ entry: InventoryEntry, as action: Revision.Action? = nil) throws {
    let confirmation = entry.confirmation
    let before = try confirmedBy(confirmation)
    try db.execute(
      sql: """
        INSERT INTO inventory_confirmation VALUES (?, (
          SELECT id FROM taxonomy_term WHERE taxonomy_code = 'service_type' AND code = ?), ?, ?)
        ON CONFLICT DO UPDATE SET confirmed_by = excluded.confirmed_by
        """,
      arguments: [
        confirmation.municipality.rawValue, confirmation.need,
        confirmation.confirmedOn.description, entry.confirmedBy,
      ])
    try history.note(
      .inventory, InventoryRows.key(confirmation),
      action ?? (before == nil ? .create : .update),
      before: before.map { RecordedInventory(confirmedBy: $0) },
      after: RecordedInventory(confirmedBy: entry.confirmedBy))
  }

  func remove(_ confirmation: InventoryConfirmation) throws {
    guard let before = try confirmedBy(confirmation) else { return }
    try db.execute(
      sql: """
        DELETE FROM inventory_confirmation WHERE municipality_code = ? AND confirmed_on = ?
          AND taxonomy_term_id = (
            SELECT id FROM taxonomy_term WHERE taxonomy_code = 'service_type' AND code = ?)
        """,
      arguments: [
        confirmation.municipality.rawValue, confirmation.confirmedOn.description,
        confirmation.need,
      ])
    try history.note(
      .inventory, InventoryRows.key(confirmation), .remove,
      before: RecordedInventory(confirmedBy: before), after: nil)
  }
}

/// Known travel times as rows, with their history.
struct TravelRows {
  let db: Database
  let history: HistoryWriting

  init(_ db: Database, _ history: HistoryWriting) {
    self.db = db
    self.history = history
  }

  static func entries(_ db: Database) throws -> [TravelTimeEntry] {
    try db.readable(
      sql: "SELECT from_code, to_code, minutes, source FROM travel_time ORDER BY 1, 2"
    ) { reader in
      TravelTimeEntry(
        time: TravelTime(
          from: try reader.raw(), to: try reader.raw(), minutes: try reader.value()),
        source: try reader.value())
    }
  }

  func stored(_ from: String, _ to: String) throws -> RecordedTrip? {
    try Row.fetchOne(
      db, sql: "SELECT minutes, source FROM travel_time WHERE from_code = ? AND to_code = ?",
      arguments: [from, to]
    ).map { RecordedTrip(minutes: $0[0], source: $0[1]) }
  }

  /// - Parameter trip: `nil` removes it.
  func write(
    _ from: String, _ to: String, _ trip: RecordedTrip?, as action: Revision.Action?
  ) throws {
    let before = try stored(from, to)
    if let trip {
      try db.execute(
        sql: """
          INSERT INTO travel_time VALUES (?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET minutes = excluded.minutes, source = excluded.source
          """, arguments: [from, to, trip.minutes, trip.source])
    } else {
      try db.execute(
        sql: "DELETE FROM travel_time WHERE from_code = ? AND to_code = ?", arguments: [from, to])
    }
    try history.note(
      .travelTime, "\(from)/\(to)", action ?? (before == nil ? .create : .update),
      before: before, after: trip)
  }
}
