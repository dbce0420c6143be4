import Foundation
import GRDB

/// A copy of a catalogue as one file that nobody has open.
enum BackupFile {
  /// Copies a catalogue to a path where there is nothing yet.
  ///
  /// The copy is written under another name, checked, put on disk, and only then gets its own: what
  /// has the name is whole. It is readable by its owner alone, for it holds all that is confidential.
  ///
  /// - Returns: its size in bytes.
  /// - Throws: `CatalogueError`; nothing is left behind then.
  static func write(_ source: any DatabaseReader, to path: String) throws -> Int {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw CatalogueError.alreadyThere(path: path)
    }
    let partial = path + ".partial"
    try copy(source, to: partial)
    defer { unlink(partial) }
    guard link(partial, path) == 0 else {
      throw errno == EEXIST
        ? CatalogueError.alreadyThere(path: path)
        : CatalogueError.cannotOpen(path: path, reason: String(cString: strerror(errno)))
    }
    try putOnDisk((path as NSString).deletingLastPathComponent)
    return try size(of: path)
  }

  /// A whole, checked copy that is on disk under a name of its own.
  static func copy(_ source: any DatabaseReader, to partial: String) throws {
    unlink(partial)
    let descriptor = open(partial, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw CatalogueError.cannotOpen(
        path: partial, reason: String(cString: strerror(errno)))
    }
    close(descriptor)
    do {
      let copy = try DatabaseQueue(path: partial)
      try source.backup(to: copy)
      // One file without a log beside it, which somebody would forget to take along.
      try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try check(copy, path: partial)
      try copy.close()
      try putOnDisk(partial)
    } catch {
      unlink(partial)
      guard let error = error as? DatabaseError else { throw error }
      throw CatalogueError.copyFailed(path: partial, reason: error.message ?? error.description)
    }
  }

  /// Looks at everything that makes a file one of ours, whole, and readable by this program.
  ///
  /// - Throws: `CatalogueError` saying what is wrong with it.
  static func check(_ path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else {
      throw CatalogueError.cannotOpen(path: path, reason: "there is no such file")
    }
    do {
      var configuration = Configuration()
      configuration.readonly = true
      try check(DatabaseQueue(path: path, configuration: configuration), path: path)
    } catch let error as DatabaseError {
      throw CatalogueFile.reading(error, path: path)
    }
  }

  private static func check(_ file: DatabaseQueue, path: String) throws {
    let problems = try file.read { db in
      let id = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
      guard id == CatalogueFile.applicationID else { throw CatalogueError.notOurs(path: path) }
      guard try !Schema.migrator.hasBeenSuperseded(db) else {
        throw CatalogueError.newerThanProgram(path: path)
      }
      return try CatalogueFile.problems(db)
    }
    guard problems.isEmpty else {
      throw CatalogueError.notWhole(path: path, problems: Array(problems.prefix(3)))
    }
  }

  static func size(of path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.size] as? NSNumber)?.intValue ?? 0
  }

  /// Waits until a file, or the names in a folder, are on disk.
  static func putOnDisk(_ path: String) throws {
    let place = path.isEmpty ? "." : path
    let descriptor = open(place, O_RDONLY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    guard descriptor >= 0, fsync(descriptor) == 0 else {
      throw CatalogueError.cannotOpen(path: place, reason: String(cString: strerror(errno)))
    }
  }
}
