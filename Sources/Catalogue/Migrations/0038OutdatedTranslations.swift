import GRDB

extension DatabaseMigrator {
  /// 0038: translations that are older than the Finnish text, each with the Finnish text that it was
  /// made of. A row comes when the Finnish text changes alone, and goes when the translation is
  /// written anew, confirmed, or the Finnish text is what it was.
  mutating func register0038OutdatedTranslations() {
    registerMigration("0038_outdated_translations") { db in
      try db.execute(
        sql: """
          CREATE TABLE outdated_translation (
            service_id INTEGER NOT NULL REFERENCES service (id) ON DELETE CASCADE,
            field TEXT NOT NULL,
            language TEXT NOT NULL CHECK (language IN ('sv', 'en', 'se', 'smn', 'sms')),
            finnish TEXT NOT NULL,
            PRIMARY KEY (service_id, field, language)
          ) STRICT, WITHOUT ROWID;
          """)
    }
  }
}
