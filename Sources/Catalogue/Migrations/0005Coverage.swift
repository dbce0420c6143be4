import GRDB

extension DatabaseMigrator {
  /// 0005: what coverage needs besides services: confirmed inventories and known travel times.
  ///
  /// Without an inventory a municipality's need without an offer is unknown, never none.
  mutating func register0005Coverage() {
    registerMigration("0005_coverage") { db in
      try db.execute(
        sql: """
          CREATE TABLE inventory_confirmation (
            municipality_code TEXT NOT NULL REFERENCES municipality (code),
            taxonomy_term_id INTEGER NOT NULL REFERENCES taxonomy_term (id),
            confirmed_on TEXT NOT NULL CHECK (confirmed_on IS date(confirmed_on, '+0 days')),
            confirmed_by TEXT NOT NULL CHECK (confirmed_by <> ''),
            PRIMARY KEY (municipality_code, taxonomy_term_id, confirmed_on)
          ) STRICT, WITHOUT ROWID;

          CREATE TABLE travel_time (
            from_code TEXT NOT NULL REFERENCES municipality (code),
            to_code TEXT NOT NULL REFERENCES municipality (code),
            minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
            source TEXT NOT NULL CHECK (source <> ''),
            PRIMARY KEY (from_code, to_code),
            CHECK (from_code <> to_code)
          ) STRICT, WITHOUT ROWID;
          """)
    }
  }
}
