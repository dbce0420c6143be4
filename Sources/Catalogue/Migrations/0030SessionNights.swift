import GRDB

extension DatabaseMigrator {
  /// 0030: a session may go on over midnight.
  ///
  /// Until now the end had to be later on the clock than the beginning, so an evening from 22 to 1 was
  /// refused. An earlier end is now of the next day. An end at the same time says nothing of how long,
  /// and midnight is written "24:00", so that no next day is told that is not reached; both are
  /// refused. A session of several days with such hours could be one night or many, so there is none.
  ///
  /// SQLite changes no `CHECK`: each table is made anew, with its rows and their ids, and what hung on
  /// it is put back as it was.
  mutating func register0030SessionNights() {
    registerMigration("0030_session_nights") { db in
      try SessionNights.rebuild("occurrence", as: SessionNights.occurrence, db)
      try SessionNights.rebuild("session_series", as: SessionNights.series, db)
    }
  }
}

/// Part of migration 0030, and so as final.
private enum SessionNights {
  static func rebuild(_ table: String, as columns: String, _ db: Database) throws {
    let names = try db.columns(in: table).map(\.name).joined(separator: ", ")
    let hanging = try String.fetchAll(
      db,
      sql: """
        SELECT sql FROM sqlite_schema
        WHERE tbl_name = ? AND type IN ('trigger', 'index') AND sql IS NOT NULL ORDER BY rowid
        """, arguments: [table])
    try db.execute(
      sql: """
        CREATE TEMP TABLE kept_rows AS SELECT \(names) FROM \(table);
        DROP TABLE main.\(table);
        CREATE TABLE \(table) \(columns);
        INSERT INTO \(table) (\(names)) SELECT \(names) FROM temp.kept_rows;
        DROP TABLE temp.kept_rows;
        """)
    for sql in hanging { try db.execute(sql: sql) }
  }

  static let occurrence = """
    (
      id INTEGER PRIMARY KEY,
      uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
      service_id INTEGER NOT NULL REFERENCES service (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      title TEXT NOT NULL CHECK (json_valid(title)),
      starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on, '+0 days')),
      ends_on TEXT NOT NULL CHECK (ends_on IS date(ends_on, '+0 days')),
      precision TEXT NOT NULL CHECK (precision IN ('day', 'month', 'year')),
      state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'cancelled')),
      note TEXT NOT NULL CHECK (json_valid(note)),
      \(times),
      UNIQUE (service_id, position),
      CHECK (starts_on <= ends_on),
      \(hours),
      CHECK (closes_at IS NULL OR opens_at < closes_at OR starts_on = ends_on)
    ) STRICT
    """

  static let series = """
    (
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
      \(times),
      note TEXT NOT NULL CHECK (json_valid(note)),
      UNIQUE (service_id, position),
      CHECK (until IS NULL OR count IS NULL),
      CHECK (until IS NULL OR dtstart <= until),
      \(hours)
    ) STRICT
    """

  private static let times = """
    opens_at TEXT CHECK (opens_at GLOB '[0-2][0-9]:[0-5][0-9]' AND opens_at < '24:00'),
      closes_at TEXT CHECK (
        closes_at GLOB '[0-2][0-9]:[0-5][0-9]' AND closes_at > '00:00' AND closes_at <= '24:00')
    """

  private static let hours = """
    CHECK (closes_at IS NULL OR ifnull(closes_at <> opens_at, 0))
    """
}
