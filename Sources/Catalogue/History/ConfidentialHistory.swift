import GRDB

/// Part of migration 0037, and so as final: what the trigger lets through is what `write` does.
///
/// The history of a listing with a confidential address tells no street of any time. A place that it
/// left when it became confidential, and that no open listing has, tells neither its street nor any of
/// its facts, whatever its street was called since.
enum ConfidentialHistory {
  static func write(_ db: Database) throws {
    // The places first, for the listings' rows say which streets those were.
    try db.execute(
      sql: """
        WITH told AS (
          SELECT DISTINCT place.value ->> '$.municipality' AS municipality,
            place.value ->> '$.street' AS street
          FROM revision, json_each(
            json_array(json_extract(before, '$.places'), json_extract(after, '$.places'))) AS state,
            json_each(state.value) AS place
          WHERE entity = 'service' AND entity_key IN (\(services)) AND state.type = 'array'
            AND place.value ->> '$.street' IS NOT NULL
        )
        UPDATE revision SET before = \(place("before")), after = \(place("after"))
        WHERE entity = 'location' AND entity_key NOT IN (\(openPlaces)) AND entity_key IN (
          SELECT entity_key FROM revision JOIN told
            ON municipality = before ->> '$.municipality' AND street = before ->> '$.street'
              OR municipality = after ->> '$.municipality' AND street = after ->> '$.street'
          WHERE entity = 'location');
        UPDATE revision SET before = \(listing("before")), after = \(listing("after"))
        WHERE entity = 'service' AND entity_key IN (\(services))
          AND (before LIKE '%"street"%' OR after LIKE '%"street"%');
        """)
  }

  private static let services = "SELECT uuid FROM service WHERE whereabouts <> 'open'"
  private static let openPlaces = "SELECT uuid FROM location WHERE confidential_service_id IS NULL"

  /// A listing's JSON with its places' streets left out; that of a check has no places.
  private static func listing(_ json: String) -> String {
    """
    CASE WHEN json_type(\(json), '$.places') = 'array' THEN json_set(\(json), '$.places',
      (SELECT json_group_array(json_remove(value, '$.street')) FROM json_each(\(json), '$.places')))
    ELSE \(json) END
    """
  }

  private static func place(_ json: String) -> String {
    "json_remove(\(json), '$.street', '$.facts')"
  }

  static let trigger = """
    CREATE TRIGGER revision_is_final BEFORE UPDATE ON revision
    WHEN NOT (
      NEW.id = OLD.id AND NEW.entity = OLD.entity AND NEW.entity_key = OLD.entity_key
      AND NEW.action = OLD.action AND NEW.changed_at = OLD.changed_at
      AND NEW.changed_by = OLD.changed_by AND NEW.author = OLD.author
      AND NEW.account_id IS OLD.account_id AND NEW.why = OLD.why AND NEW.origin = OLD.origin
      AND NEW.batch IS OLD.batch
      AND (
        OLD.entity = 'service' AND OLD.entity_key IN (\(services))
          AND NEW.before IS (\(listing("OLD.before")))
          AND NEW.after IS (\(listing("OLD.after")))
        OR OLD.entity = 'location' AND OLD.entity_key NOT IN (\(openPlaces))
          AND NEW.before IS \(place("OLD.before")) AND NEW.after IS \(place("OLD.after"))
      )
    )
    BEGIN SELECT RAISE(ABORT, 'history is not rewritten'); END;

    """
}
