/// Part of migration 0020, and so as final: what its trigger let through.
///
/// The history of a listing with a confidential address tells no street of any time. A place that it
/// left when it became confidential, and that no open listing has, tells none either.
enum StreetsOfHistory {
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

  private static func place(_ json: String) -> String { "json_remove(\(json), '$.street')" }

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
