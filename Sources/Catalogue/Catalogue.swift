import Foundation
import GRDB
import HumanServices
import Synchronization
import TextAnalysis

/// The SQLite file and every statement that touches it.
///
/// It answers facts, not judgements. Reads that a page needs often are in the `snapshot`; texts, words
/// and history stay in the file. Thread-safe.
package final class Catalogue: Sendable {
  /// Seconds to wait for another writer before giving up with `CatalogueError.busy`.
  package static let busySeconds = 5.0

  let pool: DatabasePool
  package let analyzer: Analyzer
  /// A connection held open for `PRAGMA data_version`, which tells of commits by any other
  /// connection, those of other processes too.
  private let versions: DatabaseQueue
  let watch: FileWatch
  let unreadable = UnreadableRows()
  private let current: Mutex<Current?>
  /// Kept apart from the snapshot, so that help can be told while no snapshot can be read.
  private let knownSafetyContacts = Mutex(SafetyContacts())
  /// Who is told that words wait to be expanded; `nil` where every write expands its own.
  let later = Mutex<(@Sendable () -> Void)?>(nil)

  private struct Current {
    var dataVersion: Int64
    var snapshot: Snapshot
  }

  /// Opens a catalogue, making the file and bringing its schema up to date when needed.
  ///
  /// - Throws: `CatalogueError` saying whose file it is or why it cannot be used.
  package init(path: String, analyzer: Analyzer) throws {
    self.analyzer = analyzer
    do {
      try CatalogueFile.inspect(path)
      pool = try DatabasePool(path: path, configuration: CatalogueFile.configuration(unreadable))
      try CatalogueFile.migrate(pool, path: path)
      versions = try DatabaseQueue(path: path, configuration: CatalogueFile.configuration())
      watch = FileWatch(path)
    } catch let error as DatabaseError {
      throw CatalogueFile.reading(error, path: path)
    }
    current = Mutex(nil)
  }

  /// What is published now.
  ///
  /// One cheap question to the file a call; the snapshot is rebuilt only when the catalogue changed.
  package var snapshot: Snapshot {
    get throws {
      // One statement: a transaction around it would cost more than the question.
      let dataVersion = try versions.unsafeRead { db in
        try Int64.fetchOne(db.cachedStatement(sql: "PRAGMA data_version")) ?? 0
      }
      return try current.withLock { current in
        if let current, current.dataVersion == dataVersion { return current.snapshot }
        let snapshot = try pool.read { db in
          let version = try CatalogueVersion.read(db)
          if let known = current?.snapshot, known.version == version { return known }
          // Before the next is read, so that the two are in memory together only while something
          // is still made of the old one, or was (a search index).
          current = nil
          return try SnapshotLoader(db, version: version).load()
        }
        current = Current(dataVersion: dataVersion, snapshot: snapshot)
        knownSafetyContacts.withLock { $0 = snapshot.safetyContacts }
        return snapshot
      }
    }
  }

  /// Whom to call in danger, as last read; before that as a new database has it.
  var lastSafetyContacts: SafetyContacts { knownSafetyContacts.withLock { $0 } }

  /// Whether search knows no Finnish base forms, only word beginnings.
  package var analyzerIsWeak: Bool { analyzer.finnish == nil }

  /// One transaction that changes the catalogue: all of it is kept, or nothing. Where a form asks for
  /// it, it takes the form's ticket.
  ///
  /// Whatever it changes raises the version, or pages that are kept would go on showing what was
  /// before.
  func write<Value>(_ change: (Database) throws -> Value) throws -> Value {
    try writeAsked { db in
      let changes = db.totalChangesCount
      let value = try change(db)
      if db.totalChangesCount > changes { try CatalogueVersion.bump(db) }
      return value
    }
  }

  /// One transaction that changes nothing which a public page shows, such as a visitor's report:
  /// the version stays, and so do the pages that are kept.
  func writeUnseen<Value>(_ change: (Database) throws -> Value) throws -> Value {
    do {
      try watch.check()
      let value = try pool.write { db in try change(db) }
      // Looked at again: between the two the file may have gone, and the change with it.
      try watch.check()
      return value
    } catch let error as DatabaseError {
      throw CatalogueError(writing: error)
    }
  }
}

/// The counter that rises with every change of what visitors can see.
enum CatalogueVersion {
  static func read(_ db: Database) throws -> Int64 {
    try Int64.fetchOne(db.cachedStatement(sql: "SELECT version FROM catalogue_version")) ?? 0
  }

  static func bump(_ db: Database) throws {
    try db.run(sql: "UPDATE catalogue_version SET version = version + 1")
  }
}

extension Database {
  /// Runs one statement that writes, compiled once a connection.
  ///
  /// Compiling is most of what a write costs, for the triggers of its table are compiled with it: so
  /// for statements that are always the same text, not for text that is put together of values.
  func run(sql: String, arguments: StatementArguments = StatementArguments()) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
