import GRDB

extension DatabaseMigrator {
  /// 0026: the secret of each day, from which its keys are made.
  ///
  /// In the file rather than in memory, so that a form that is open outlives a restart and is known
  /// to every process on the same file. No history and no export has it; a backup does.
  mutating func register0026DaySecrets() {
    registerMigration("0026_day_secrets") { db in
      try db.execute(
        sql: """
          CREATE TABLE day_secret (
            day TEXT NOT NULL PRIMARY KEY CHECK (day IS date(day, '+0 days')),
            secret BLOB NOT NULL CHECK (length(secret) = 32)
          ) STRICT, WITHOUT ROWID;
          """)
    }
  }
}
