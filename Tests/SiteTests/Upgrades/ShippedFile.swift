import Foundation
import GRDB
import TestSupport

@testable import Catalogue

/// A file as a program that was handed out has left it: its schema and a few records, kept as SQL.
///
/// The first was made with the SQL of that day's migrations, of eight of the seeds' listings; each
/// later one is the one before it, brought up to date by the program of its day. What is kept is
/// never made anew. When another version is handed out, its last migration joins `versions`, and
/// `RENEW_SCHEMA=1` keeps its file. Versions in between are made of the first (`laterMigrations`).
enum ShippedFile {
  /// Each by its last migration, oldest first.
  static let versions = ["0009_coverage_facts", "0028_login_memory"]

  /// The migrations that came after the first version.
  static var laterMigrations: [String] {
    Array(Schema.migrator.migrations.drop { $0 != versions[0] }.dropFirst())
  }

  private static let folder = SeedFiles.repository.appending(path: "Tests/Fixtures/Schemas")

  private static func kept(_ version: String) -> URL { folder.appending(path: "\(version).sql") }

  /// Writes a version's file.
  static func make(_ version: String, at path: String) throws {
    let script = try String(contentsOf: kept(version), encoding: .utf8)
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    try DatabaseQueue(path: path, configuration: configuration)
      .writeWithoutTransaction { try $0.execute(sql: script) }
  }

  /// Writes the first version's file and brings it to a migration, as a program of then did.
  static func make(upTo migration: String, at path: String) throws {
    try make(versions[0], at: path)
    let queue = try DatabaseQueue(path: path, configuration: CatalogueFile.configuration())
    try Schema.migrator.migrate(queue, upTo: migration)
  }

  /// Keeps each version that is not kept yet, of the one before it.
  static func keepNew() throws {
    for (before, version) in zip(versions, versions.dropFirst())
    where !FileManager.default.fileExists(atPath: kept(version).path()) {
      let folder = try TemporaryFolder()
      defer { withExtendedLifetime(folder) {} }
      let path = folder.file("shipped.sqlite")
      try make(before, at: path)
      let queue = try DatabaseQueue(path: path, configuration: CatalogueFile.configuration())
      try Schema.migrator.migrate(queue, upTo: version)
      try queue.read(script).write(to: kept(version), atomically: true, encoding: .utf8)
    }
  }

  /// The whole file as SQL: tables, their rows, and what hangs on them.
  private static func script(of db: Database) throws -> String {
    let own = """
      sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
        AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')
      """
    let tables = try Row.fetchAll(
      db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND \(own) ORDER BY rowid")
    let rest = try String.fetchAll(
      db, sql: "SELECT sql FROM sqlite_schema WHERE type <> 'table' AND \(own) ORDER BY rowid")
    let rows = try tables.flatMap { try inserts(into: $0["name"], db) }
    let marks = ["PRAGMA application_id = \(CatalogueFile.applicationID)"]
    return (marks + tables.map { $0["sql"] as String } + rows + rest).map { $0 + ";\n" }.joined()
  }

  private static func inserts(into table: String, _ db: Database) throws -> [String] {
    let columns = try db.columns(in: table).map { "quote(\"\($0.name)\")" }
    return try String.fetchAll(
      db,
      sql: """
        SELECT 'INSERT INTO "\(table)" VALUES (' || \(columns.joined(separator: " || ', ' || "))
          || ')' FROM "\(table)"
        """)
  }
}
