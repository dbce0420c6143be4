import GRDB

extension DatabaseMigrator {
  /// 0024: listings whose words wait to be expanded for the search.
  ///
  /// Base forms cost some twenty microseconds a word, too much for whoever saves a long text to wait
  /// for. The row is written with the listing and goes with the expanded words, so that a program
  /// that stops between the two expands them at its next start.
  mutating func register0024WaitingWords() {
    registerMigration("0024_waiting_words") { db in
      try db.execute(
        sql: """
          CREATE TABLE search_waiting (
            service_id INTEGER PRIMARY KEY REFERENCES service (id) ON DELETE CASCADE
          ) STRICT;
          """)
    }
  }
}
