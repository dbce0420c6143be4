import GRDB

extension DatabaseMigrator {
  /// 0016: copies of the whole file, and attempts that failed, so that `check` and the editors' front
  /// page can tell how safe their work is, whichever process made them.
  mutating func register0016Backups() {
    registerMigration("0016_backups") { db in
      try db.execute(
        sql: """
          CREATE TABLE backup (
            id INTEGER PRIMARY KEY,
            made_at TEXT NOT NULL,
            file TEXT NOT NULL CHECK (file <> ''),
            bytes INTEGER CHECK (bytes > 0),
            trouble TEXT CHECK (trouble <> ''),
            CHECK ((bytes IS NULL) = (trouble IS NOT NULL))
          ) STRICT;
          """)
    }
  }
}
