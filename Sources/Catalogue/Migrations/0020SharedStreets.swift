import Foundation
import GRDB
import TextAnalysis

/// Part of migration 0020: the streets that a confidential listing shared with others, as far as the
/// file can tell.
///
/// Those are the streets that confidential listings have now; those that came or went in one step with
/// a confidential listing's own change, as a change of a place did; and all others of the places where
/// that happened. Streets are compared as plain letters and digits, for an editor may have mended the
/// spelling. What a listing's own form wrote before it was confidential was taken out of its history
/// by then, so that a shared street of that time cannot be told from any other.
struct SharedStreets {
  /// Municipality and street, as `key` makes them.
  private var streets: Set<String> = []
  /// UUIDs of places as they were until now.
  private var places: Set<String> = []

  init(_ db: Database, _ rows: [PlaceBefore0020]) throws {
    for row in rows where row.isConfidential {
      places.insert(row.uuid)
      if let street = row.street { note(row.municipality, street) }
    }
    try addSteps(db)
    let addresses = try Row.fetchAll(
      db, sql: "SELECT uuid, municipality_code, street FROM location WHERE street IS NOT NULL")
    let changes = try RecordedChange.fetchAll(db, where: "entity = 'location'")
    var known = -1
    while known < streets.count + places.count {
      known = streets.count + places.count
      for row in addresses {
        if contains(row[1], row[2]) { places.insert(row[0]) }
        if places.contains(row[0]) { note(row[1], row[2]) }
      }
      for change in changes where places.contains(change.key) {
        for place in change.before + change.after { note(place) }
      }
    }
  }

  func contains(_ municipality: String, _ street: String) -> Bool {
    streets.contains(SharedStreets.key(municipality, street))
  }

  /// What changed together with a confidential listing.
  private mutating func addSteps(_ db: Database) throws {
    let changes = try RecordedChange.fetchAll(
      db,
      where: """
        entity IN ('service', 'location') AND batch IN (
          SELECT batch FROM revision WHERE entity = 'service' AND batch IS NOT NULL
            AND entity_key IN (SELECT uuid FROM service WHERE whereabouts <> 'open'))
        """)
    for change in changes {
      if change.entity == "location" { places.insert(change.key) }
      for place in Set(change.before).symmetricDifference(change.after) { note(place) }
    }
  }

  private mutating func note(_ place: RecordedChange.Place) {
    if let street = place.street { note(place.municipality, street) }
  }

  private mutating func note(_ municipality: String, _ street: String) {
    streets.insert(SharedStreets.key(municipality, street))
  }

  private static func key(_ municipality: String, _ street: String) -> String {
    "\(municipality)/\(Folding.plain(street))"
  }

  /// Takes the streets out of every row of the history, and out of what editors gave as a reason.
  func takeOutOfHistory(_ db: Database) throws {
    guard !streets.isEmpty || !places.isEmpty else { return }
    let words = streets.map { " \($0.drop { $0 != "/" }.dropFirst()) " }
    let rows = try RecordedChange.fetchAll(db, where: "entity IN ('service', 'location')")
    for row in rows {
      let (before, after) = (paths(row, row.before), paths(row, row.after))
      let reason = " \(Folding.plain(row.why)) "
      let isTold = !row.why.isEmpty && words.contains { reason.contains($0) }
      guard !before.isEmpty || !after.isEmpty || isTold else { continue }
      try db.execute(
        sql: """
          UPDATE revision SET before = \(without(before, of: "before")),
            after = \(without(after, of: "after")), why = iif(?, '', why) WHERE id = ?
          """, arguments: StatementArguments(before + after) + [isTold, row.id])
    }
  }

  private func without(_ paths: [String], of column: String) -> String {
    paths.isEmpty
      ? column : "json_remove(\(column)\(String(repeating: ", ?", count: paths.count)))"
  }

  /// Where the JSON of a row has such streets.
  private func paths(_ row: RecordedChange, _ recorded: [RecordedChange.Place]) -> [String] {
    recorded.indices.filter { index in
      guard let street = recorded[index].street else { return false }
      return row.entity == "location" && places.contains(row.key)
        || contains(recorded[index].municipality, street)
    }.map { row.entity == "location" ? "$.street" : "$.places[\($0)].street" }
  }
}

/// A history row with the places that it tells.
private struct RecordedChange {
  struct Place: Decodable, Hashable {
    var municipality: String
    var street: String?
  }

  private struct Listing: Decodable { var places: [Place]? }

  var id: Int64
  var entity: String
  var key: String
  var why: String
  var before: [Place]
  var after: [Place]

  static func fetchAll(
    _ db: Database, where condition: String
  ) throws -> [RecordedChange] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, entity, entity_key, why, before, after FROM revision WHERE \(condition)
        ORDER BY id
        """)
    var changes: [RecordedChange] = []
    while let row = try rows.next() {
      let entity: String = row[1]
      changes.append(
        RecordedChange(
          id: row[0], entity: entity, key: row[2], why: row[3],
          before: try places(entity, row[4]), after: try places(entity, row[5])))
    }
    return changes
  }

  private static func places(_ entity: String, _ json: String?) throws -> [Place] {
    guard let data = json.map({ Data($0.utf8) }) else { return [] }
    return entity == "location"
      ? [try JSONDecoder().decode(Place.self, from: data)]
      : try JSONDecoder().decode(Listing.self, from: data).places ?? []
  }
}
