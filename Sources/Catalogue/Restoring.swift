import Foundation
import GRDB

extension Catalogue {
  /// Puts a copy of a backup in the place of a file that nobody has open.
  ///
  /// The backup is checked first, then the copy of it. The file that was there is kept beside it under
  /// a name with the instant, whatever its state.
  ///
  /// - Returns: where the file that was there is now; `nil` when there was none.
  /// - Throws: `CatalogueError`; nothing has changed then.
  package static func restore(
    _ backup: String, to path: String, at instant: Date
  ) throws -> String? {
    try BackupFile.check(backup)
    let partial = path + ".partial"
    var configuration = Configuration()
    configuration.readonly = true
    try BackupFile.copy(
      DatabaseQueue(path: backup, configuration: configuration), to: partial)
    defer { unlink(partial) }
    let kept = try keep(path, at: instant)
    guard rename(partial, path) == 0 else {
      throw CatalogueError.cannotOpen(path: path, reason: String(cString: strerror(errno)))
    }
    try BackupFile.putOnDisk((path as NSString).deletingLastPathComponent)
    return kept
  }

  /// Gives the file a second name, and takes away its log, which would be played into the new file.
  private static func keep(_ path: String, at instant: Date) throws -> String? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    try settle(path)
    let kept = freeName(path, at: instant)
    guard link(path, kept) == 0 else {
      throw CatalogueError.cannotOpen(path: kept, reason: String(cString: strerror(errno)))
    }
    for suffix in ["-wal", "-shm"] where FileManager.default.fileExists(atPath: path + suffix) {
      guard rename(path + suffix, kept + suffix) == 0 else {
        throw CatalogueError.cannotOpen(
          path: path + suffix, reason: String(cString: strerror(errno)))
      }
    }
    return kept
  }

  /// What every SQLite file begins with (file format, section 1.3).
  private static let magic = Data("SQLite format 3\0".utf8)

  /// Writes the log into the file, which fails when another program has the file open.
  ///
  /// A damaged file is kept as it is, log and all; one that is no database is not even opened, for
  /// SQLite would throw the log away.
  private static func settle(_ path: String) throws {
    let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    defer { handle.closeFile() }
    guard try handle.read(upToCount: magic.count) == magic else { return }
    do {
      let queue = try DatabaseQueue(path: path, configuration: CatalogueFile.configuration())
      try queue.writeWithoutTransaction { db in
        _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
      }
      try queue.close()
    } catch let error as DatabaseError {
      switch error.resultCode {
      case .SQLITE_NOTADB, .SQLITE_CORRUPT: return
      default: throw CatalogueFile.reading(error, path: path)
      }
    }
  }

  private static func freeName(_ path: String, at instant: Date) -> String {
    let second = instant.ISO8601Format().filter { $0.isNumber || $0 == "T" }
    let name = "\(path).before-\(second)"
    let isTaken = FileManager.default.fileExists(atPath: name)
    return isTaken ? "\(name)-\(UUID().uuidString.prefix(8).lowercased())" : name
  }
}
