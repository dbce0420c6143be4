import Foundation
import GRDB
import Testing

@testable import Catalogue

/// A planted file as migration 0019 left it: a municipality has one place without a street, which all
/// its listings share.
struct FileBefore0020 {
  let planted: Planted
  private let queue: DatabaseQueue

  static let confidential = "pohjoinen-turvakoti"
  static let open = "napapiirin-sovittelu"

  init() throws {
    planted = try Planted()
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    queue = try DatabaseQueue(path: planted.path, configuration: configuration)
    try queue.write { db in
      try db.execute(sql: FileBefore0020.tables + StreetlessHistory.trigger)
    }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try queue.write(body)
  }

  /// The shared place of Rovaniemi, where the shelter is too.
  func sharedPlace() throws -> Int64 {
    try write { db in
      try Int64.fetchOne(
        db,
        sql: """
          SELECT location_id FROM service_at_location JOIN service ON service.id = service_id
          WHERE slug = ?
          """, arguments: [FileBefore0020.confidential]) ?? 0
    }
  }

  /// What a change of a place's street did until then: a row of the place and of each listing, in one
  /// step, in which the confidential ones had no street.
  func writeStreet(_ street: String?, of place: Int64, why: String = "") throws {
    try write { db in
      let batch = UUID().uuidString.lowercased()
      func note(_ entity: String, _ uuid: String, _ before: String, _ after: String) throws {
        try db.execute(
          sql: """
            INSERT INTO revision (entity, entity_key, action, changed_at, changed_by, why, batch,
              before, after)
            VALUES (?, ?, 'update', '2026-03-01T10:00:00Z', 'Aino', ?, ?, ?, ?)
            """, arguments: [entity, uuid, why, batch, before, after])
      }
      let old = try #require(
        try Row.fetchOne(db, sql: "SELECT * FROM location WHERE id = ?", arguments: [place]))
      let services = try Row.fetchAll(
        db,
        sql: """
          SELECT service.id, uuid, whereabouts <> 'open' AS secret, (
            SELECT after FROM revision AS last WHERE entity = 'service' AND entity_key = uuid
            ORDER BY last.id DESC LIMIT 1) AS last
          FROM service_at_location JOIN service ON service.id = service_id WHERE location_id = ?
          """, arguments: [place])
      let isSecret = services.contains { $0["secret"] as Bool }
      func state(_ street: String?) throws -> String {
        try JSON.encode(
          ["municipality": old["municipality_code"] as String, "street": isSecret ? nil : street]
            .compactMapValues(\.self))
      }
      try note("location", old["uuid"], try state(old["street"]), try state(street))
      try db.execute(
        sql: "UPDATE location SET street = ?, revision = revision + 1 WHERE id = ?",
        arguments: [street, place])
      for service in services {
        let told = service["secret"] as Bool ? nil : street
        let written = try String.fetchOne(
          db, sql: "SELECT \(told == nil ? "json_remove(?, ?)" : "json_set(?, ?, ?)")",
          arguments: StatementArguments(
            [service["last"] as String, "$.places[0].street"] + [told].compactMap(\.self)))
        try note("service", service["uuid"], service["last"], try #require(written))
        try db.execute(
          sql: "UPDATE service SET revision = revision + 1 WHERE id = ?",
          arguments: [service["id"] as Int64])
      }
    }
  }

  /// Opens the file with this program, which brings it up to date.
  func open() throws -> Catalogue {
    try queue.close()
    return try Catalogue(path: planted.path, analyzer: planted.catalogue.analyzer)
  }

  private static let tables = """
    CREATE TEMP TABLE kept AS
      SELECT service_id, position, here.municipality_code AS municipality, street, certainty
      FROM service_at_location AS here LEFT JOIN location ON location.id = location_id;
    DROP TRIGGER revision_is_final;
    DROP TRIGGER whereabouts_change_without_places;
    DROP TRIGGER contact_point_comes_to_an_open_place;
    DROP TRIGGER contact_point_moves_to_an_open_place;
    DROP TABLE place_to_check;
    DROP TABLE service_at_location;
    DROP TABLE location;
    CREATE TABLE location (
      id INTEGER PRIMARY KEY,
      uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
      municipality_code TEXT NOT NULL REFERENCES municipality (code),
      street TEXT CHECK (street <> ''),
      revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1)
    ) STRICT;
    CREATE UNIQUE INDEX location_by_place ON location (municipality_code, ifnull(street, ''));
    CREATE TABLE service_at_location (
      service_id INTEGER NOT NULL REFERENCES service (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      location_id INTEGER NOT NULL REFERENCES location (id),
      certainty TEXT NOT NULL CHECK (certainty IN ('confirmed', 'seat_only')),
      PRIMARY KEY (service_id, position),
      UNIQUE (service_id, location_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX service_at_location_by_place ON service_at_location (location_id);
    INSERT INTO location (uuid, municipality_code, street)
      SELECT printf('00000000-0000-4000-8000-%012d', 5000 + row_number() OVER ()), municipality,
        street
      FROM (SELECT DISTINCT municipality, street FROM kept);
    INSERT INTO service_at_location
      SELECT service_id, position, (SELECT id FROM location
        WHERE municipality_code = municipality AND location.street IS kept.street), certainty
      FROM kept;
    DROP TABLE kept;
    DELETE FROM grdb_migrations 
      WHERE identifier IN ('0020_own_places', '0037_place_facts');
    """
}
