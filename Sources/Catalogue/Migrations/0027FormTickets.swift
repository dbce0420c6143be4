import GRDB

extension DatabaseMigrator {
  /// 0027: which forms have made their change, for two days, so that each counts once.
  ///
  /// A row is written in the transaction of the change itself. It has hashes alone, made with a key of
  /// the day: neither who sent the form nor what it says can be read from it.
  mutating func register0027FormTickets() {
    registerMigration("0027_form_tickets") { db in
      try db.execute(
        sql: """
          CREATE TABLE form_ticket (
            ticket_hash BLOB NOT NULL PRIMARY KEY CHECK (length(ticket_hash) = 32),
            content_hash BLOB NOT NULL CHECK (length(content_hash) = 32),
            sent_at TEXT NOT NULL
              CHECK (sent_at IS strftime('%Y-%m-%dT%H:%M:%SZ', sent_at, '+0 days')),
            outcome TEXT CHECK (outcome LIKE '/%')
          ) STRICT, WITHOUT ROWID;
          CREATE INDEX form_ticket_by_time ON form_ticket (sent_at);
          """)
    }
  }
}
