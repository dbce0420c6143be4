import GRDB

extension DatabaseMigrator {
  /// 0006: what visitors report. No contact, no address, a date without a time of day.
  mutating func register0006Suggestions() {
    registerMigration("0006_suggestions") { db in
      try db.execute(
        sql: """
          CREATE TABLE suggestion (
            id INTEGER PRIMARY KEY,
            uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
            kind TEXT NOT NULL CHECK (kind IN ('error', 'missing', 'other')),
            service_slug TEXT,
            municipality_slug TEXT,
            need_slug TEXT,
            body TEXT NOT NULL CHECK (length(body) BETWEEN 1 AND 4000),
            language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
            received_on TEXT NOT NULL CHECK (received_on IS date(received_on, '+0 days')),
            state TEXT NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'handled'))
          ) STRICT;
          """)
    }
  }
}
