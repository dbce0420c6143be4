import GRDB
import HumanServices

extension DatabaseMigrator {
  /// 0023: whom to call in danger, as data with a source, an owner's note and a check of its own.
  ///
  /// The rows come with the migration, for a file that is migrated and not seeded again must not be
  /// without them; nothing can delete one. They have no history row yet, so that the seeds bring them
  /// up to date until somebody edits one. History learns their kind.
  mutating func register0023SafetyContacts() {
    registerMigration("0023_safety_contacts") { db in
      try db.execute(sql: safetyContact)
      for role in SafetyContact.Role.allCases {
        try plant(.planted(role), db)
      }
      try HistoryKinds.add("safety_contact", db)
    }
  }
}

/// Written here and not with the other statements: those may learn columns that this step lacks.
private func plant(_ contact: SafetyContact, _ db: Database) throws {
  try db.execute(
    sql: """
      INSERT INTO safety_contact (role, name, number, other_numbers, hours, price, languages,
        languages_note, note, source_url, source_from, source_to, source_precision)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
    arguments: [
      contact.role.rawValue, try contact.name.json, contact.number.rawValue,
      try JSON.encode(contact.otherNumbers), try contact.hours.json, try contact.price.json,
      try JSON.encode(contact.languages), try contact.languagesNote.json, try contact.note.json,
      contact.sourceURL, contact.sourcePeriod.from?.description,
      contact.sourcePeriod.to?.description, contact.sourcePeriod.precision.rawValue,
    ])
}

private let safetyContact = """
  CREATE TABLE safety_contact (
    id INTEGER PRIMARY KEY,
    role TEXT NOT NULL UNIQUE CHECK (role IN ('emergency', 'violence', 'crisis', 'child')),
    revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
    name TEXT NOT NULL CHECK (json_valid(name) AND name <> '{}'),
    number TEXT NOT NULL CHECK (
      number GLOB '[+01]*[0-9]' AND substr(number, 2) NOT GLOB '*[^0-9 ]*'
      AND number NOT LIKE '%  %' AND length(number) BETWEEN 3 AND 24),
    other_numbers TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(other_numbers)),
    hours TEXT NOT NULL CHECK (json_valid(hours) AND hours <> '{}'),
    price TEXT NOT NULL CHECK (json_valid(price)),
    languages TEXT NOT NULL CHECK (json_valid(languages)),
    languages_note TEXT NOT NULL CHECK (json_valid(languages_note)),
    note TEXT NOT NULL CHECK (json_valid(note) AND note <> '{}'),
    source_url TEXT NOT NULL CHECK (source_url LIKE 'https://%' OR source_url LIKE 'http://%'),
    source_from TEXT CHECK (source_from IS date(source_from, '+0 days')),
    source_to TEXT CHECK (source_to IS date(source_to, '+0 days')),
    source_precision TEXT NOT NULL CHECK (source_precision IN ('day', 'month', 'year')),
    assured_date TEXT CHECK (assured_date IS date(assured_date, '+0 days')),
    assured_by TEXT CHECK (assured_by IN ('coordinator', 'provider', 'source')),
    assured_how TEXT CHECK (assured_how IN ('phone', 'email', 'site')),
    CHECK (source_from IS NULL OR source_to IS NULL OR source_from <= source_to),
    CHECK ((assured_date IS NULL) = (assured_by IS NULL)),
    CHECK (assured_how IS NULL OR assured_date IS NOT NULL)
  ) STRICT;
  CREATE TRIGGER safety_contact_is_kept BEFORE DELETE ON safety_contact
  BEGIN SELECT RAISE(ABORT, 'a safety contact is never deleted'); END;
  CREATE TRIGGER safety_contact_keeps_role BEFORE UPDATE OF role ON safety_contact
  WHEN NEW.role <> OLD.role
  BEGIN SELECT RAISE(ABORT, 'a safety contact keeps its role'); END;
  """

/// The kinds of records that history knows stand in a `CHECK`, which SQLite cannot alter: the table is
/// made anew with all its rows, indices and triggers as they were.
enum HistoryKinds {
  static func add(_ kind: String, _ db: Database) throws {
    guard
      var table = try String.fetchOne(
        db, sql: "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = 'revision'"),
      let list = table.firstRange(of: "entity IN ("),
      let end = table[list.upperBound...].firstIndex(of: ")")
    else { throw CatalogueError.failed("the history has no place for '\(kind)'") }
    let rest = try String.fetchAll(
      db,
      sql: """
        SELECT sql FROM sqlite_schema
        WHERE tbl_name = 'revision' AND type IN ('index', 'trigger') AND sql IS NOT NULL
        ORDER BY rowid
        """)
    let triggers = try String.fetchAll(
      db, sql: "SELECT name FROM sqlite_schema WHERE tbl_name = 'revision' AND type = 'trigger'")
    for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger)") }
    try db.execute(sql: "CREATE TABLE earlier_revision AS SELECT * FROM revision")
    try db.execute(sql: "DROP TABLE revision")
    table.insert(contentsOf: ",\n    '\(kind)'", at: end)
    try db.execute(sql: table)
    try db.execute(sql: "INSERT INTO revision SELECT * FROM earlier_revision")
    try db.execute(sql: "DROP TABLE earlier_revision")
    for statement in rest { try db.execute(sql: statement) }
  }
}
