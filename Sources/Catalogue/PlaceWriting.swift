import Foundation
import GRDB
import HumanServices

/// Which record has a listing's street: decided here alone, for every way in which one is written.
///
/// A place without a street is no record of its own: the listing names the municipality. An open street
/// is one record for all open listings that are given there. A confidential one is its listing's own,
/// and the triggers of migration 0020 refuse anything else. Inside a transaction that its caller opened.
struct PlaceWriting {
  let db: Database
  /// Where it is told that a place with facts went or came back.
  var history: HistoryWriting?
  /// Whether a place that went comes back with its facts: only where somebody takes back a change.
  var restores = false

  /// Takes a listing out of its places, before its own row is written.
  ///
  /// - Returns: the ids of the places it had, for `enter`.
  func leave(_ service: Int64, as whereabouts: Whereabouts) throws -> [Int64] {
    let left = try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT location_id FROM service_at_location WHERE service_id = ? AND location_id IS NOT NULL
          """), arguments: [service])
    try db.run(
      sql: "DELETE FROM service_at_location WHERE service_id = ?", arguments: [service])
    if !whereabouts.isConfidential {
      // None of them becomes an open one.
      try db.run(
        sql: "DELETE FROM location WHERE confidential_service_id = ?", arguments: [service])
    }
    return left
  }

  /// Writes the places of a listing whose own row is written.
  ///
  /// A place that no listing has any more is deleted. Where a confidential listing took its street
  /// along out of a place that others are given at, theirs is to be checked: they may have had it from
  /// this one. What else was known of that place goes, for nobody can say whose it was.
  ///
  /// - Returns: the listings of such places.
  @discardableResult
  func enter(
    _ details: ServiceDetails, _ service: Int64, from left: [Int64] = []
  ) throws -> [Int64] {
    let owner = details.whereabouts.isConfidential ? service : nil
    for (position, place) in details.places.unique.enumerated() {
      try db.run(
        sql: "INSERT INTO service_at_location VALUES (?, ?, ?, ?, ?)",
        arguments: [
          service, position, place.municipality.rawValue,
          try place.street.map { try location(place.municipality, $0, owner) },
          place.certainty.rawValue,
        ])
    }
    let places = try JSON.encode(left)
    // Of a place that a confidential listing left, the history tells nothing.
    if owner == nil { try notePlacesThatGo(left) }
    try db.run(
      sql: """
        DELETE FROM location WHERE id IN (SELECT value FROM json_each(?))
          AND NOT EXISTS (SELECT 1 FROM service_at_location WHERE location_id = location.id)
        """, arguments: [places])
    guard owner != nil else { return [] }
    let others = try Int64.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT service_id FROM service_at_location JOIN location ON location.id = location_id
          WHERE location_id IN (SELECT value FROM json_each(?))
            AND confidential_service_id IS NULL
          """), arguments: [places])
    try letCheck(others)
    for place in left { try forgetFacts(of: place) }
    return others
  }

  /// Its street stays, to be checked; an editor may bring the facts back from its history.
  private func forgetFacts(of place: Int64) throws {
    let facts = try PlaceFactRows(db).facts(of: place)
    guard !facts.isEmpty, let history,
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            UPDATE location SET revision = revision + 1 WHERE id = ?
            RETURNING uuid, municipality_code, street
            """), arguments: [place]),
      let municipality = MunicipalityCode(rawValue: row[1])
    else { return }
    try PlaceFactRows(db).write(.none, of: place)
    let before = RecordedPlace(municipality: municipality, street: row[2], facts: facts)
    try history.note(
      .location, row[0], .update, before: before,
      after: RecordedPlace(municipality: municipality, street: row[2]))
  }

  /// The record of a street: a shared one, or a listing's own.
  private func location(
    _ municipality: MunicipalityCode, _ street: String, _ owner: Int64?
  ) throws -> Int64 {
    if let known = try find(municipality, street, owner: owner) { return known }
    try db.run(
      sql: """
        INSERT INTO location (uuid, municipality_code, street, confidential_service_id)
        VALUES (?, ?, ?, ?)
        """, arguments: [UUID().text, municipality.rawValue, street, owner])
    let id = db.lastInsertedRowID
    if owner == nil, restores { try bringBackFacts(municipality, street, to: id) }
    return id
  }

  /// Keeps what was known of places that go with the last of their listings.
  private func notePlacesThatGo(_ left: [Int64]) throws {
    guard let history else { return }
    for id in left {
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT uuid, municipality_code, street FROM location WHERE id = ?
              AND confidential_service_id IS NULL
              AND NOT EXISTS (SELECT 1 FROM service_at_location WHERE location_id = location.id)
            """), arguments: [id])
      guard let row, let municipality = MunicipalityCode(rawValue: row[1]) else { continue }
      let facts = try PlaceFactRows(db).facts(of: id)
      guard !facts.isEmpty else { continue }
      let after: RecordedPlace? = nil
      try history.note(
        .location, row[0], .remove,
        before: RecordedPlace(municipality: municipality, street: row[2], facts: facts),
        after: after)
    }
  }

  /// Gives a place that is there again the identity and the facts it had when it went.
  ///
  /// The history of a place that a confidential listing had tells neither street nor facts, so that
  /// it is never found.
  private func bringBackFacts(
    _ municipality: MunicipalityCode, _ street: String, to id: Int64
  ) throws {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT entity_key, before FROM revision
          WHERE entity = 'location' AND action = 'remove'
            AND before ->> '$.municipality' = ? AND before ->> '$.street' = ?
            AND entity_key NOT IN (SELECT uuid FROM location)
          ORDER BY id DESC LIMIT 1
          """), arguments: [municipality.rawValue, street])
    guard let row, let history else { return }
    let (uuid, before): (String, String) = (row[0], row[1])
    let place: RecordedPlace
    do {
      place = try RecordedRow(before).record()
    } catch CatalogueError.unreadable(let reason) {
      return try db.noteUnreadable("revision", uuid, reason)
    }
    try db.run(sql: "UPDATE location SET uuid = ? WHERE id = ?", arguments: [uuid, id])
    try PlaceFactRows(db).write(place.facts, of: id)
    try history.note(.location, uuid, .restore, before: nil, after: place)
  }

  /// - Parameter owner: the listing whose own place it is; `nil` for a shared one.
  func find(_ municipality: MunicipalityCode, _ street: String, owner: Int64?) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT id FROM location
          WHERE municipality_code = ? AND street = ? AND confidential_service_id IS ?
          """), arguments: [municipality.rawValue, street, owner])
  }

  /// Lets listings wait in the coordinators' list until somebody has looked at their places.
  func letCheck(_ services: [Int64]) throws {
    for service in services {
      try db.run(
        sql: "INSERT INTO place_to_check VALUES (?) ON CONFLICT DO NOTHING", arguments: [service])
    }
  }

  /// Somebody has looked at a listing's places.
  func settle(_ service: Int64) throws {
    try db.run(sql: "DELETE FROM place_to_check WHERE service_id = ?", arguments: [service])
  }
}

extension [Place] {
  /// Each municipality and street once; the first stays.
  var unique: [Place] {
    var seen: Set<String> = []
    return filter { seen.insert("\($0.municipality.rawValue)/\($0.street ?? "")").inserted }
  }
}
