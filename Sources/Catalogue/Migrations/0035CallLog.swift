import GRDB

extension DatabaseMigrator {
  /// 0035: who was called about which listing, and what came of it; and a check made on the spot.
  ///
  /// A row tells of an account's work, so it is kept for `Catalogue.callLogMonths`, is in no history
  /// and in no export, and stays without its account when that goes. SQLite cannot alter the `CHECK`
  /// of a column: `assured_how` is made anew. Safety contacts are not met on the spot.
  mutating func register0035CallLog() {
    registerMigration("0035_call_log") { db in
      try db.execute(
        sql: """
          CREATE TABLE call_log (
            id INTEGER PRIMARY KEY,
            service_id INTEGER NOT NULL REFERENCES service (id) ON DELETE CASCADE,
            account_id INTEGER REFERENCES account (id) ON DELETE SET NULL,
            role TEXT NOT NULL CHECK (role IN ('admin', 'coordinator')),
            happened_at TEXT NOT NULL
              CHECK (happened_at IS strftime('%Y-%m-%dT%H:%M:%SZ', happened_at, '+0 days')),
            outcome TEXT NOT NULL CHECK (outcome IN ('held', 'changed', 'no_answer', 'ended')),
            assured_before TEXT CHECK (assured_before IS date(assured_before, '+0 days'))
          ) STRICT;
          CREATE INDEX call_log_by_service ON call_log (service_id, happened_at);
          CREATE INDEX call_log_by_moment ON call_log (happened_at);

          ALTER TABLE service ADD COLUMN assured_means TEXT
            CHECK (assured_means IN ('phone', 'email', 'site', 'in_person'))
            CHECK (assured_means IS NULL OR assured_date IS NOT NULL);
          UPDATE service SET assured_means = assured_how;
          ALTER TABLE service DROP COLUMN assured_how;
          ALTER TABLE service RENAME COLUMN assured_means TO assured_how;
          """)
    }
  }
}
