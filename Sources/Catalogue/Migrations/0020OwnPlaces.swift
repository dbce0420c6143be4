import Foundation
import GRDB

extension DatabaseMigrator {
  /// 0020: a place is a street, and a confidential street is one listing's alone.
  ///
  /// Until now all listings of a municipality that told no street shared one place, those with a
  /// confidential address too: a street written there was told by all of them. Now a listing without
  /// a street names its municipality itself, and the schema lets no two listings share a confidential
  /// street. `SharedStreets` finds the streets that open listings may have from a confidential one;
  /// no open listing keeps them, and no row of the history does. The trigger that keeps the history
  /// as it is stands aside in this one transaction: which streets those are, no trigger can tell.
  mutating func register0020OwnPlaces() {
    registerMigration("0020_own_places") { db in
      let places = try PlaceBefore0020.fetchAll(db)
      let shared = try SharedStreets(db, places)
      try db.execute(
        sql: """
          DROP TRIGGER revision_is_final;
          DROP TABLE service_at_location;
          DROP TABLE location;
          """ + tables)
      try move(places, without: shared, db)
      try shared.takeOutOfHistory(db)
      try db.execute(sql: StreetsOfHistory.trigger + rules)
      if !places.isEmpty {
        try CatalogueVersion.bump(db)
        // Pages of the file that are free now may still hold streets: `CatalogueFile` cleans them.
        try db.execute(sql: "PRAGMA user_version = \(CatalogueFile.toBeCleaned)")
      }
    }
  }
}

/// `service_at_location` as it was, with the place and the listing of each row.
struct PlaceBefore0020 {
  var service: Int64
  var serviceUUID: String
  var isConfidential: Bool
  var position: Int
  var certainty: String
  var location: Int64
  var uuid: String
  var revision: Int
  var municipality: String
  var street: String?

  static func fetchAll(_ db: Database) throws -> [PlaceBefore0020] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT service_id, service.uuid, whereabouts <> 'open', position, certainty, location.id,
          location.uuid, location.revision, municipality_code, street
        FROM service_at_location JOIN location ON location.id = location_id
        JOIN service ON service.id = service_id ORDER BY service_id, position
        """
    ).map {
      PlaceBefore0020(
        service: $0[0], serviceUUID: $0[1], isConfidential: $0[2], position: $0[3],
        certainty: $0[4], location: $0[5], uuid: $0[6], revision: $0[7], municipality: $0[8],
        street: $0[9])
    }
  }
}

private let tables = """
  CREATE TABLE location (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    municipality_code TEXT NOT NULL REFERENCES municipality (code),
    street TEXT NOT NULL CHECK (street <> ''),
    confidential_service_id INTEGER REFERENCES service (id) ON DELETE CASCADE,
    revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
    UNIQUE (id, municipality_code)
  ) STRICT;
  CREATE UNIQUE INDEX open_location ON location (municipality_code, street)
    WHERE confidential_service_id IS NULL;
  CREATE UNIQUE INDEX confidential_location
    ON location (confidential_service_id, municipality_code, street)
    WHERE confidential_service_id IS NOT NULL;

  CREATE TABLE service_at_location (
    service_id INTEGER NOT NULL REFERENCES service (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    municipality_code TEXT NOT NULL REFERENCES municipality (code),
    location_id INTEGER,
    certainty TEXT NOT NULL CHECK (certainty IN ('confirmed', 'seat_only')),
    PRIMARY KEY (service_id, position),
    UNIQUE (service_id, location_id),
    FOREIGN KEY (location_id, municipality_code) REFERENCES location (id, municipality_code)
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX service_at_municipality
    ON service_at_location (service_id, municipality_code) WHERE location_id IS NULL;
  CREATE INDEX service_at_location_by_place ON service_at_location (location_id);

  CREATE TABLE place_to_check (
    service_id INTEGER PRIMARY KEY REFERENCES service (id) ON DELETE CASCADE
  ) STRICT;
  """

/// A confidential listing is given at its own places alone, and at an open one's never.
private let rules = """
  CREATE TRIGGER place_is_of_its_kind BEFORE INSERT ON service_at_location
  WHEN \(isOfOtherKind)
  BEGIN SELECT RAISE(ABORT, 'a confidential street is one listing''s own'); END;
  CREATE TRIGGER place_stays_of_its_kind
  BEFORE UPDATE OF service_id, location_id ON service_at_location
  WHEN \(isOfOtherKind)
  BEGIN SELECT RAISE(ABORT, 'a confidential street is one listing''s own'); END;
  CREATE TRIGGER confidential_place_is_of_a_confidential_listing BEFORE INSERT ON location
  WHEN NEW.confidential_service_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM service WHERE id = NEW.confidential_service_id AND whereabouts <> 'open')
  BEGIN SELECT RAISE(ABORT, 'an open listing has no confidential street'); END;
  CREATE TRIGGER place_is_confidential_for_ever
  BEFORE UPDATE OF confidential_service_id ON location
  WHEN NEW.confidential_service_id IS NOT OLD.confidential_service_id
  BEGIN SELECT RAISE(ABORT, 'no confidential street becomes an open one, nor another listing''s'); END;
  CREATE TRIGGER whereabouts_change_without_places BEFORE UPDATE OF whereabouts ON service
  WHEN (NEW.whereabouts = 'open') <> (OLD.whereabouts = 'open') AND (
    EXISTS (SELECT 1 FROM service_at_location
      WHERE service_id = OLD.id AND location_id IS NOT NULL)
    OR EXISTS (SELECT 1 FROM location WHERE confidential_service_id = OLD.id))
  BEGIN SELECT RAISE(ABORT, 'a listing leaves its streets before they are confidential, or open'); END;
  """

private let isOfOtherKind = """
  NEW.location_id IS NOT NULL
    AND (SELECT confidential_service_id FROM location WHERE id = NEW.location_id) IS NOT (
      SELECT iif(whereabouts <> 'open', id, NULL) FROM service WHERE id = NEW.service_id)
  """

/// Writes the places anew: shared ones for open listings, own ones for confidential listings.
private func move(
  _ places: [PlaceBefore0020], without shared: SharedStreets, _ db: Database
) throws {
  var losing: [Int64: String] = [:]
  var streetless: Set<String> = []
  for place in places {
    var location: Int64?
    if let street = place.street, place.isConfidential {
      try db.execute(
        sql: """
          INSERT INTO location (uuid, municipality_code, street, confidential_service_id)
          VALUES (?, ?, ?, ?)
          """,
        arguments: [
          UUID().uuidString.lowercased(), place.municipality, street, place.service,
        ])
      location = db.lastInsertedRowID
    } else if let street = place.street, shared.contains(place.municipality, street) {
      losing[place.service] = place.serviceUUID
    } else if let street = place.street {
      try db.execute(
        sql: """
          INSERT INTO location (id, uuid, municipality_code, street, revision)
          VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
          """,
        arguments: [place.location, place.uuid, place.municipality, street, place.revision])
      location = place.location
    }
    // One that lost its street may name the municipality already.
    if location == nil, !streetless.insert("\(place.service)/\(place.municipality)").inserted {
      continue
    }
    try db.execute(
      sql: "INSERT INTO service_at_location VALUES (?, ?, ?, ?, ?)",
      arguments: [
        place.service, place.position, place.municipality, location, place.certainty,
      ])
  }
  for (service, uuid) in losing.sorted(by: { $0.key < $1.key }) {
    try tell(service, uuid, db)
  }
}

/// Lets a listing that lost a street wait for its coordinators, with a history row and a new revision:
/// a form that was opened before must not write the street back unseen.
private func tell(_ service: Int64, _ uuid: String, _ db: Database) throws {
  try db.execute(
    sql: """
      INSERT INTO place_to_check (service_id) VALUES (:id);
      UPDATE service SET revision = revision + 1, last_modified = strftime('%Y-%m-%dT%H:%M:%SZ')
      WHERE id = :id;
      """, arguments: ["id": service])
  // What it said last; its streets go with those of the other rows.
  try db.execute(
    sql: """
      INSERT INTO revision (entity, entity_key, action, changed_at, changed_by, before, after, why)
      SELECT 'service', entity_key, 'update', strftime('%Y-%m-%dT%H:%M:%SZ'), 'eropalvelut', after,
        after, 'Katuosoite poistettiin. Tarkista se ja kirjoita se uudelleen.'
      FROM revision WHERE entity = 'service' AND entity_key = ?
        AND json_type(after, '$.places') = 'array'
      ORDER BY id DESC LIMIT 1
      """, arguments: [uuid])
}
