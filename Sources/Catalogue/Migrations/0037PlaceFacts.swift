import GRDB

extension DatabaseMigrator {
  /// 0037: what is known of a place besides its street (HSDS `location`), and contact points of places.
  ///
  /// A confidential place has none of it: each column refuses it, and two triggers refuse contact
  /// points. The history of a confidential place loses these facts as it loses the street.
  mutating func register0037PlaceFacts() {
    registerMigration("0037_place_facts") { db in
      try db.execute(sql: columns + contactPoints)
      let texts = ReadableRows(
        table: "location", columns: ["name", "accessibility", "visiting_hours"],
        rule: ReadableRows.text)
      try db.execute(sql: texts.triggers)
      try db.execute(sql: "DROP TRIGGER revision_is_final;" + ConfidentialHistory.trigger)
    }
  }
}

private let isOpen = "confidential_service_id IS NULL"

private let columns = """
  ALTER TABLE location ADD COLUMN name TEXT NOT NULL DEFAULT '{}'
    CHECK (json_valid(name)) CHECK (name = '{}' OR \(isOpen));
  ALTER TABLE location ADD COLUMN postal_code TEXT
    CHECK (postal_code GLOB '[0-9][0-9][0-9][0-9][0-9]') CHECK (postal_code IS NULL OR \(isOpen));
  ALTER TABLE location ADD COLUMN city TEXT CHECK (city <> '') CHECK (city IS NULL OR \(isOpen));
  ALTER TABLE location ADD COLUMN latitude REAL
    CHECK (latitude BETWEEN 59 AND 71) CHECK (latitude IS NULL OR \(isOpen));
  ALTER TABLE location ADD COLUMN longitude REAL
    CHECK (longitude BETWEEN 19 AND 32) CHECK (longitude IS NULL OR \(isOpen));
  ALTER TABLE location ADD COLUMN coordinate_certainty TEXT
    CHECK (coordinate_certainty IN ('exact', 'approximate'))
    CHECK ((latitude IS NULL) = (longitude IS NULL)
      AND (latitude IS NULL) = (coordinate_certainty IS NULL));
  ALTER TABLE location ADD COLUMN accessibility TEXT NOT NULL DEFAULT '{}'
    CHECK (json_valid(accessibility)) CHECK (accessibility = '{}' OR \(isOpen));
  ALTER TABLE location ADD COLUMN visiting_hours TEXT NOT NULL DEFAULT '{}'
    CHECK (json_valid(visiting_hours)) CHECK (visiting_hours = '{}' OR \(isOpen));

  """

/// Contact points of places could be written since 0033, and no program did.
private let contactPoints = """
  DELETE FROM contact_point WHERE location_id IN (
    SELECT id FROM location WHERE confidential_service_id IS NOT NULL);
  CREATE TRIGGER contact_point_comes_to_an_open_place BEFORE INSERT ON contact_point
  WHEN NOT \(belongsToOpenPlace)
  BEGIN SELECT RAISE(ABORT, 'a confidential place has no contact points'); END;
  CREATE TRIGGER contact_point_moves_to_an_open_place
  BEFORE UPDATE OF location_id ON contact_point
  WHEN NOT \(belongsToOpenPlace)
  BEGIN SELECT RAISE(ABORT, 'a confidential place has no contact points'); END;
  CREATE TRIGGER place_loses_its_contact_points_before_it_is_confidential
  BEFORE UPDATE OF confidential_service_id ON location
  WHEN NEW.confidential_service_id IS NOT NULL
    AND EXISTS (SELECT 1 FROM contact_point WHERE location_id = OLD.id)
  BEGIN SELECT RAISE(ABORT, 'a confidential place has no contact points'); END;

  """

private let belongsToOpenPlace = """
  (NEW.location_id IS NULL OR NOT EXISTS (
    SELECT 1 FROM location
    WHERE id = NEW.location_id AND confidential_service_id IS NOT NULL))
  """
