import GRDB

extension DatabaseMigrator {
  /// 0028: from which networks accounts have logged in within 30 days, as hashes made with a key of
  /// the day.
  ///
  /// So that an office behind one address is not locked out by somebody else's failures there, also
  /// after a restart. Neither an account nor an address can be read from it.
  mutating func register0028LoginMemory() {
    registerMigration("0028_login_memory") { db in
      try db.execute(
        sql: """
          CREATE TABLE login_memory (
            hash BLOB NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
            day TEXT NOT NULL CHECK (day IS date(day, '+0 days'))
          ) STRICT, WITHOUT ROWID;
          """)
    }
  }
}
