import GRDB
import HumanServices

extension DatabaseMigrator {
  /// 0021: a number as it is dialled, apart from how it is written, what a call costs and when it
  /// is answered (HSDS `phone`, which has no columns for the last two).
  ///
  /// Every text is read by `ContactPoint.former`, as the history's are when they are restored. What
  /// cannot be read stays in `written` without a `number`: it is shown and never dialled, and its
  /// listing waits in the coordinators' list.
  mutating func register0021PhoneNumbers() {
    registerMigration("0021_phone_numbers") { db in
      try db.execute(sql: phoneWithNumber)
      let rows = try Row.fetchAll(
        db, sql: "SELECT service_id, position, number, description FROM phone")
      for row in rows {
        var reader = RowReader(row)
        let (service, position): (Int64, Int) = (try reader.value(), try reader.value())
        let phone = ContactPoint.former(reading: try reader.value(), note: try reader.text())
        try db.execute(
          sql: "INSERT INTO new_phone VALUES (?, ?, ?, ?, ?, ?, ?)",
          arguments: [
            service, position, phone.number?.dialled, phone.text, try phone.note.json,
            try phone.price.json, try phone.hours.json,
          ])
      }
      try db.execute(sql: "DROP TABLE phone; ALTER TABLE new_phone RENAME TO phone;")
    }
  }
}

/// `number` is E.164 with its plus, or a national number of Finland as it is dialled there.
private let phoneWithNumber = """
  CREATE TABLE new_phone (
    service_id INTEGER NOT NULL REFERENCES service (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    number TEXT CHECK (
      length(number) BETWEEN 3 AND 16 AND number GLOB '[+0-9]*'
      AND substr(number, 2) NOT GLOB '*[^0-9]*'),
    written TEXT NOT NULL CHECK (written <> ''),
    description TEXT NOT NULL CHECK (json_valid(description)),
    price TEXT NOT NULL CHECK (json_valid(price)),
    hours TEXT NOT NULL CHECK (json_valid(hours)),
    PRIMARY KEY (service_id, position)
  ) STRICT, WITHOUT ROWID;
  """
