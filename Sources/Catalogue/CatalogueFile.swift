import Foundation
import GRDB
import TextAnalysis

/// Opening: whose file it is, whether this program may use it, and how connections behave.
enum CatalogueFile {
  /// SQLite's `application_id` of our files, "EROP" in ASCII.
  static let applicationID = 0x4552_4F50

  /// `folded(text)`: small letters without diacritics, for finding a name as it is typed.
  private static let folded = DatabaseFunction("folded", argumentCount: 1, pure: true) { values in
    String.fromDatabaseValue(values[0]).map(Folding.plain)
  }

  /// SQLite's `user_version` of a file in which deleted content may still lie in free pages.
  static let toBeCleaned = 1

  /// - Parameter unreadable: is told of rows that cannot be read.
  static func configuration(_ unreadable: UnreadableRows = UnreadableRows()) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(Catalogue.busySeconds)
    configuration.prepareDatabase { db in
      // WAL with FULL: what was answered as saved survives a power cut, not only a crash.
      try db.execute(sql: "PRAGMA synchronous = FULL")
      // What is deleted, such as a street that became confidential, is overwritten with zeros.
      try db.execute(sql: "PRAGMA secure_delete = ON")
      db.add(function: folded)
      db.add(function: unreadable.function)
    }
    return configuration
  }

  /// Refuses, before anything is written, a file that another program made.
  static func inspect(_ path: String) throws {
    let files = FileManager.default
    let folder = (path as NSString).deletingLastPathComponent
    let place = folder.isEmpty ? "." : folder
    guard files.fileExists(atPath: path) else {
      guard files.isWritableFile(atPath: place) else {
        throw CatalogueError.cannotOpen(
          path: path, reason: "the folder \(place) is missing or not writable")
      }
      return
    }
    guard files.isWritableFile(atPath: path), files.isWritableFile(atPath: place) else {
      throw CatalogueError.cannotOpen(
        path: path, reason: "the file or its folder \(place) is not writable")
    }
    var configuration = Configuration()
    configuration.readonly = true
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.read { db in
      let id = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
      let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
      guard id == applicationID || tables == 0 else { throw CatalogueError.notOurs(path: path) }
    }
  }

  static func migrate(_ pool: DatabasePool, path: String) throws {
    let isNewer = try pool.read { try Schema.migrator.hasBeenSuperseded($0) }
    guard !isNewer else { throw CatalogueError.newerThanProgram(path: path) }
    try pool.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    }
    try Schema.migrator.migrate(pool)
    try pool.writeWithoutTransaction(clean)
  }

  /// Writes the whole file anew, so that nothing is left in it of what a migration took away.
  ///
  /// `VACUUM` cannot run in a migration's transaction. The mark is in the file, so that a program that
  /// stopped in between does it at the next start.
  private static func clean(_ db: Database) throws {
    guard try Int.fetchOne(db, sql: "PRAGMA user_version") == toBeCleaned else { return }
    try db.execute(sql: "VACUUM; PRAGMA user_version = 0")
    // The log beside the file has pages from before too.
    try db.checkpoint(.truncate)
  }

  static func reading(_ error: DatabaseError, path: String) -> CatalogueError {
    switch error.resultCode {
    case .SQLITE_NOTADB, .SQLITE_CORRUPT: .notADatabase(path: path)
    case .SQLITE_BUSY: .busy
    case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_IOERR, .SQLITE_PERM, .SQLITE_FULL:
      .cannotOpen(path: path, reason: error.message ?? error.description)
    default: .failed(error.description)
    }
  }
}
