import GRDB

extension DatabaseMigrator {
  /// 0015: people under 18 by municipality, where somebody has imported them.
  ///
  /// Counted, never estimated: a municipality without a row has no count, and the figures count
  /// everybody until each has one. History names the table's rows `municipality` with the key
  /// `CODE/under_18`, so that a count makes no municipality look edited by hand.
  mutating func register0015Under18() {
    registerMigration("0015_under_18") { db in
      try db.execute(
        sql: """
          CREATE TABLE under_18 (
            municipality_code TEXT PRIMARY KEY REFERENCES municipality (code),
            people INTEGER NOT NULL CHECK (people >= 0),
            counted_on TEXT NOT NULL CHECK (counted_on IS date(counted_on, '+0 days')),
            source TEXT NOT NULL CHECK (source <> '')
          ) STRICT, WITHOUT ROWID;
          """)
    }
  }
}
