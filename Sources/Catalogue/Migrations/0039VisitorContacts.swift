import GRDB

extension DatabaseMigrator {
  /// 0039: how a visitor wants to be reached about a report, and reports about accessibility.
  ///
  /// In a table of its own, so that no statement about reports reads it by the way, and it goes before
  /// its report does. The trigger deletes it with its report also where another program has not turned
  /// foreign keys on. SQLite cannot alter the `CHECK` of a column: `kind` is made anew.
  mutating func register0039VisitorContacts() {
    registerMigration("0039_visitor_contacts") { db in
      try db.execute(
        sql: """
          CREATE TABLE suggestion_contact (
            suggestion_id INTEGER PRIMARY KEY REFERENCES suggestion (id) ON DELETE CASCADE,
            contact TEXT NOT NULL CHECK (length(contact) BETWEEN 1 AND 254),
            received_on TEXT NOT NULL CHECK (received_on IS date(received_on, '+0 days')),
            handled_on TEXT CHECK (handled_on IS date(handled_on, '+0 days'))
          ) STRICT;
          CREATE TRIGGER suggestion_takes_contact AFTER DELETE ON suggestion
          BEGIN DELETE FROM suggestion_contact WHERE suggestion_id = old.id; END;

          ALTER TABLE suggestion ADD COLUMN kind_of_report TEXT NOT NULL DEFAULT 'other'
            CHECK (kind_of_report IN ('error', 'missing', 'accessibility', 'other'));
          UPDATE suggestion SET kind_of_report = kind;
          ALTER TABLE suggestion DROP COLUMN kind;
          ALTER TABLE suggestion RENAME COLUMN kind_of_report TO kind;
          """)
    }
  }
}
