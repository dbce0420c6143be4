import GRDB

extension DatabaseMigrator {
  /// 0007: the words of published services, expanded by the analyser named in `search_analyzer`.
  ///
  /// Plain `unicode61` over terms expanded beforehand, so that any SQLite can read the file. Folding
  /// is the analyser's, so the tokenizer removes no diacritics itself.
  mutating func register0007Search() {
    registerMigration("0007_search") { db in
      try db.execute(
        sql: """
          CREATE VIRTUAL TABLE service_search USING fts5 (
            name, topic, summary, description,
            tokenize = "unicode61 remove_diacritics 0"
          );

          CREATE TABLE search_analyzer (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            signature TEXT NOT NULL
          ) STRICT;
          """)
    }
  }
}
