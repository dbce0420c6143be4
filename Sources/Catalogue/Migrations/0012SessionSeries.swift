import GRDB

extension DatabaseMigrator {
  /// 0012: sessions that recur by a rule, and clock times of sessions.
  ///
  /// Columns are named as HSDS names those of its `schedule`; `byday` is written as RFC 5545 writes it:
  /// "MO,WE", "1TH", "-1FR". Times are civil time in Finland, "HH:MM". Days of the rule that are left
  /// out or cancelled stand by themselves, so that each can be asked about.
  mutating func register0012SessionSeries() {
    registerMigration("0012_session_series") { db in
      try db.execute(
        sql: """
          CREATE TABLE session_series (
            id INTEGER PRIMARY KEY,
            uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
            service_id INTEGER NOT NULL REFERENCES service (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            title TEXT NOT NULL CHECK (json_valid(title)),
            freq TEXT NOT NULL CHECK (freq IN ('WEEKLY', 'MONTHLY')),
            interval INTEGER NOT NULL CHECK (interval BETWEEN 1 AND 52),
            byday TEXT NOT NULL CHECK (byday <> ''),
            dtstart TEXT NOT NULL CHECK (dtstart IS date(dtstart, '+0 days')),
            until TEXT CHECK (until IS date(until, '+0 days')),
            count INTEGER CHECK (count BETWEEN 1 AND 520),
            opens_at TEXT CHECK (opens_at GLOB '[0-2][0-9]:[0-5][0-9]' AND opens_at < '24:00'),
            closes_at TEXT CHECK (closes_at GLOB '[0-2][0-9]:[0-5][0-9]' AND closes_at <= '24:00'),
            note TEXT NOT NULL CHECK (json_valid(note)),
            UNIQUE (service_id, position),
            CHECK (until IS NULL OR count IS NULL),
            CHECK (until IS NULL OR dtstart <= until),
            CHECK (closes_at IS NULL OR ifnull(opens_at < closes_at, 0))
          ) STRICT;

          CREATE TABLE session_exception (
            session_series_id INTEGER NOT NULL REFERENCES session_series (id) ON DELETE CASCADE,
            on_date TEXT NOT NULL CHECK (on_date IS date(on_date, '+0 days')),
            state TEXT NOT NULL CHECK (state IN ('skipped', 'cancelled')),
            PRIMARY KEY (session_series_id, on_date)
          ) STRICT, WITHOUT ROWID;

          ALTER TABLE occurrence ADD COLUMN opens_at TEXT
            CHECK (opens_at GLOB '[0-2][0-9]:[0-5][0-9]' AND opens_at < '24:00');
          ALTER TABLE occurrence ADD COLUMN closes_at TEXT
            CHECK (closes_at GLOB '[0-2][0-9]:[0-5][0-9]' AND closes_at <= '24:00')
            CHECK (closes_at IS NULL OR ifnull(opens_at < closes_at, 0));
          """)
    }
  }
}
