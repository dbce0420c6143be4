import GRDB

extension DatabaseMigrator {
  /// 0011: what editing in a browser needs of the file.
  ///
  /// History learns who an author is (an account, a file, the program), why and from which screen or
  /// file a change came, and which changes were one step (`batch`). An account's number is kept
  /// without a foreign key: history outlives accounts. Organizations, terms and locations count their
  /// writes as services do, so that a save on an older one is refused. A merged term's address leads
  /// on for ever, and a report can be closed with a note.
  mutating func register0011Editing() {
    registerMigration("0011_editing") { db in
      try db.execute(sql: historyWithAuthors)
      try db.execute(
        sql: """
          ALTER TABLE organization ADD COLUMN revision INTEGER NOT NULL DEFAULT 1
            CHECK (revision >= 1);
          ALTER TABLE taxonomy_term ADD COLUMN revision INTEGER NOT NULL DEFAULT 1
            CHECK (revision >= 1);
          ALTER TABLE location ADD COLUMN revision INTEGER NOT NULL DEFAULT 1
            CHECK (revision >= 1);
          ALTER TABLE service ADD COLUMN assured_how TEXT
            CHECK (assured_how IN ('phone', 'email', 'site'))
            CHECK (assured_how IS NULL OR assured_date IS NOT NULL);

          ALTER TABLE suggestion ADD COLUMN note TEXT NOT NULL DEFAULT ''
            CHECK (length(note) <= 4000);
          CREATE INDEX suggestion_by_service ON suggestion (service_slug) WHERE state = 'new';

          CREATE TABLE new_former_slug (
            entity TEXT NOT NULL CHECK (entity IN ('service', 'organization', 'taxonomy_term')),
            slug TEXT NOT NULL,
            entity_id INTEGER NOT NULL,
            PRIMARY KEY (entity, slug)
          ) STRICT, WITHOUT ROWID;
          INSERT INTO new_former_slug SELECT * FROM former_slug;
          DROP TABLE former_slug;
          ALTER TABLE new_former_slug RENAME TO former_slug;
          """)
    }
  }
}

private let historyWithAuthors = """
  DROP TRIGGER revision_is_final;
  DROP TRIGGER revision_is_kept;
  CREATE TABLE new_revision (
    id INTEGER PRIMARY KEY,
    entity TEXT NOT NULL CHECK (entity IN (
      'region', 'municipality', 'need_group', 'taxonomy_term', 'organization', 'service',
      'municipality_boundary', 'inventory_confirmation', 'travel_time', 'location', 'suggestion')),
    entity_key TEXT NOT NULL,
    action TEXT NOT NULL CHECK (action IN ('create', 'update', 'remove', 'assure', 'restore')),
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL CHECK (changed_by <> ''),
    before TEXT CHECK (before IS NULL OR json_valid(before)),
    after TEXT CHECK (after IS NULL OR json_valid(after)),
    author TEXT NOT NULL DEFAULT 'program' CHECK (author IN ('editor', 'file', 'program')),
    account_id INTEGER CHECK ((account_id IS NOT NULL) = (author = 'editor')),
    why TEXT NOT NULL DEFAULT '',
    origin TEXT NOT NULL DEFAULT '',
    batch TEXT CHECK (length(batch) = 36),
    CHECK (before IS NOT NULL OR action IN ('create', 'restore')),
    CHECK (before IS NULL OR action <> 'create'),
    CHECK ((after IS NULL) = (action = 'remove'))
  ) STRICT;
  INSERT INTO new_revision
    SELECT id, entity, entity_key, action, changed_at, changed_by, before, after,
      iif(changed_by = 'seed', 'file', 'program'), NULL, '', '', NULL
    FROM revision;
  DROP TABLE revision;
  ALTER TABLE new_revision RENAME TO revision;
  CREATE INDEX revision_by_entity ON revision (entity, entity_key, id);
  CREATE INDEX revision_by_batch ON revision (batch, id) WHERE batch IS NOT NULL;
  CREATE TRIGGER revision_is_final BEFORE UPDATE ON revision
  BEGIN SELECT RAISE(ABORT, 'history is not rewritten'); END;
  CREATE TRIGGER revision_is_kept BEFORE DELETE ON revision
  BEGIN SELECT RAISE(ABORT, 'history is not deleted'); END;
  """
