import GRDB

extension DatabaseMigrator {
  /// 0004: who changed what and when (HSDS `metadata`), and the counter that tells readers so.
  ///
  /// `before` and `after` are whole records as JSON, without streets of confidential addresses.
  mutating func register0004History() {
    registerMigration("0004_history") { db in
      try db.execute(
        sql: """
          CREATE TABLE revision (
            id INTEGER PRIMARY KEY,
            entity TEXT NOT NULL CHECK (entity IN (
              'region', 'municipality', 'need_group', 'taxonomy_term', 'organization', 'service')),
            entity_key TEXT NOT NULL,
            action TEXT NOT NULL CHECK (action IN ('create', 'update')),
            changed_at TEXT NOT NULL,
            changed_by TEXT NOT NULL CHECK (changed_by <> ''),
            before TEXT CHECK (before IS NULL OR json_valid(before)),
            after TEXT NOT NULL CHECK (json_valid(after)),
            CHECK ((before IS NULL) = (action = 'create'))
          ) STRICT;
          CREATE INDEX revision_by_entity ON revision (entity, entity_key, id);

          CREATE TRIGGER revision_is_final BEFORE UPDATE ON revision
          BEGIN SELECT RAISE(ABORT, 'history is not rewritten'); END;
          CREATE TRIGGER revision_is_kept BEFORE DELETE ON revision
          BEGIN SELECT RAISE(ABORT, 'history is not deleted'); END;

          CREATE TABLE catalogue_version (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            version INTEGER NOT NULL
          ) STRICT;
          INSERT INTO catalogue_version (id, version) VALUES (1, 0);
          """)
    }
  }
}
