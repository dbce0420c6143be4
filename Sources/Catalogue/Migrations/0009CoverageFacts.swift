import GRDB

extension DatabaseMigrator {
  /// 0009: how long one waits for a service, and history of imported inventories and travel times.
  ///
  /// A waiting time without the day it was said would be as good as none. History's table is made anew
  /// because SQLite changes no `CHECK`.
  mutating func register0009CoverageFacts() {
    registerMigration("0009_coverage_facts") { db in
      try db.execute(
        sql: """
          ALTER TABLE service ADD COLUMN waiting_days INTEGER CHECK (waiting_days >= 0);
          ALTER TABLE service ADD COLUMN waiting_on TEXT
            CHECK (waiting_on IS date(waiting_on, '+0 days'))
            CHECK ((waiting_on IS NULL) = (waiting_days IS NULL));

          DROP TRIGGER revision_is_final;
          DROP TRIGGER revision_is_kept;
          CREATE TABLE new_revision (
            id INTEGER PRIMARY KEY,
            entity TEXT NOT NULL CHECK (entity IN (
              'region', 'municipality', 'need_group', 'taxonomy_term', 'organization', 'service',
              'municipality_boundary', 'inventory_confirmation', 'travel_time')),
            entity_key TEXT NOT NULL,
            action TEXT NOT NULL CHECK (action IN ('create', 'update', 'remove')),
            changed_at TEXT NOT NULL,
            changed_by TEXT NOT NULL CHECK (changed_by <> ''),
            before TEXT CHECK (before IS NULL OR json_valid(before)),
            after TEXT CHECK (after IS NULL OR json_valid(after)),
            CHECK ((before IS NULL) = (action = 'create')),
            CHECK ((after IS NULL) = (action = 'remove'))
          ) STRICT;
          INSERT INTO new_revision SELECT * FROM revision;
          DROP TABLE revision;
          ALTER TABLE new_revision RENAME TO revision;
          CREATE INDEX revision_by_entity ON revision (entity, entity_key, id);
          CREATE TRIGGER revision_is_final BEFORE UPDATE ON revision
          BEGIN SELECT RAISE(ABORT, 'history is not rewritten'); END;
          CREATE TRIGGER revision_is_kept BEFORE DELETE ON revision
          BEGIN SELECT RAISE(ABORT, 'history is not deleted'); END;
          """)
    }
  }
}
