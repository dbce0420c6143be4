import GRDB

extension DatabaseMigrator {
  /// 0017: the history of a listing with a confidential address tells no street of any time.
  ///
  /// A street that stood in an open listing stays in its older history rows. No statement may rewrite
  /// those, but for this one thing: taking the streets out of what is confidential now, and nothing
  /// else. The trigger compares each column with what only that can have made of it.
  mutating func register0017StreetlessHistory() {
    registerMigration("0017_streetless_history") { db in
      try db.execute(sql: "DROP TRIGGER revision_is_final;" + StreetlessHistory.trigger)
      try StreetlessHistory.write(db)
    }
  }
}

/// Part of migration 0017, and so as final: what the trigger lets through is what `write` does.
enum StreetlessHistory {
  /// Takes the streets out of the history of every listing and place that is confidential now.
  static func write(_ db: Database) throws {
    for (entity, confidential, streetless) in [
      ("service", services, listing), ("location", locations, place),
    ] {
      try db.execute(
        sql: """
          UPDATE revision SET before = \(streetless("before")), after = \(streetless("after"))
          WHERE entity = '\(entity)' AND entity_key IN (\(confidential))
            AND (before LIKE '%"street"%' OR after LIKE '%"street"%')
          """)
    }
  }

  private static let services = "SELECT uuid FROM service WHERE whereabouts <> 'open'"
  private static let locations = """
    SELECT location.uuid FROM location
      JOIN service_at_location ON location_id = location.id
      JOIN service ON service.id = service_id WHERE whereabouts <> 'open'
    """

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
        OR OLD.entity = 'location' AND OLD.entity_key IN (\(locations))
          AND NEW.before IS \(place("OLD.before")) AND NEW.after IS \(place("OLD.after"))
      )
    )
    BEGIN SELECT RAISE(ABORT, 'history is not rewritten'); END;
    """
}
