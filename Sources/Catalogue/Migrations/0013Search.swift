import GRDB

extension DatabaseMigrator {
  /// 0013: the words of listings as plain texts, and searches that found nothing.
  ///
  /// `search_document` takes the place of an FTS5 table: ranking and facet counts need every match
  /// with how it matches, which FTS5 tells at a microsecond a match. Each word stands with its base
  /// forms after `=` and its compound parts after `+`. The analyser's signature goes, so that the
  /// next start expands all words.
  ///
  /// `search_miss` has no time of day, no address and no session, and no row of anybody's own: the
  /// same words on the same day are one row with a number.
  mutating func register0013Search() {
    registerMigration("0013_search") { db in
      try db.execute(
        sql: """
          DROP TABLE service_search;
          DELETE FROM search_analyzer;

          CREATE TABLE search_document (
            service_id INTEGER PRIMARY KEY REFERENCES service (id) ON DELETE CASCADE,
            name TEXT NOT NULL,
            summary TEXT NOT NULL,
            description TEXT NOT NULL
          ) STRICT;

          CREATE TABLE search_miss (
            day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
            municipality_code TEXT NOT NULL DEFAULT '',
            term TEXT NOT NULL CHECK (length(term) BETWEEN 1 AND 60),
            times INTEGER NOT NULL CHECK (times > 0),
            PRIMARY KEY (day, municipality_code, term)
          ) STRICT, WITHOUT ROWID;
          """)
    }
  }
}
