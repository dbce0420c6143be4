import GRDB

extension DatabaseMigrator {
  /// 0032: the kinds of records that the history knows are rows.
  ///
  /// They stood in a `CHECK`, and SQLite cannot alter one: each new kind made the whole history anew.
  /// It is made anew here for the last time, with its rows, indices and triggers as they were. A later
  /// kind is one `INSERT INTO record_kind`.
  mutating func register0032RecordKinds() {
    registerMigration("0032_record_kinds") { db in
      let rest = try Row.fetchAll(
        db,
        sql: """
          SELECT type, name, sql FROM sqlite_schema
          WHERE tbl_name = 'revision' AND type IN ('index', 'trigger') AND sql IS NOT NULL
          ORDER BY rowid
          """)
      for part in rest where part["type"] == "trigger" {
        try db.execute(sql: "DROP TRIGGER \(part["name"] as String)")
      }
      try db.execute(sql: historyOfKinds)
      for part in rest { try db.execute(sql: part["sql"]) }
    }
  }
}

private let historyOfKinds = """
  CREATE TABLE record_kind (
    code TEXT PRIMARY KEY NOT NULL CHECK (code <> '')
  ) STRICT, WITHOUT ROWID;
  INSERT INTO record_kind (code) VALUES
    ('region'), ('municipality'), ('need_group'), ('taxonomy_term'), ('organization'), ('service'),
    ('municipality_boundary'), ('inventory_confirmation'), ('travel_time'), ('location'),
    ('suggestion'), ('safety_contact');

  CREATE TABLE new_revision (
    id INTEGER PRIMARY KEY,
    entity TEXT NOT NULL REFERENCES record_kind (code),
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
  INSERT INTO new_revision (id, entity, entity_key, action, changed_at, changed_by, before, after,
      author, account_id, why, origin, batch)
    SELECT id, entity, entity_key, action, changed_at, changed_by, before, after, author,
      account_id, why, origin, batch
    FROM revision;
  DROP TABLE revision;
  ALTER TABLE new_revision RENAME TO revision;
  """
