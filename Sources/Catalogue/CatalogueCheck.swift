import GRDB

extension Catalogue {
  /// What SQLite finds wrong with the file; empty when it is whole.
  package func integrityProblems() throws -> [String] {
    try pool.read(CatalogueFile.problems)
  }

  /// The schema as SQL, for comparing with the kept one.
  package func schema() throws -> String {
    try pool.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT sql FROM sqlite_schema
          WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
            AND name <> 'grdb_migrations'
          ORDER BY type, name
          """
      ).joined(separator: ";\n\n") + ";\n"
    }
  }
}

extension CatalogueFile {
  /// What SQLite finds wrong; empty when all is whole.
  static func problems(_ db: Database) throws -> [String] {
    let integrity = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
    let foreign = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
      let table: String = row[0]
      return "a row of \(table) points to nothing"
    }
    return integrity + foreign
  }
}
