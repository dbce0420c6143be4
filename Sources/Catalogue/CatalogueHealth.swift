import Foundation
import GRDB

extension Catalogue {
  /// Room that a write may need beside the file, in bytes; with less, an edit may fail halfway.
  package static let leastFreeBytes = 16 * 1024 * 1024

  /// Tries whether the file can be read and written now, without waiting and without a trace: what
  /// it changes is rolled back. That somebody else is writing proves that one can.
  ///
  /// - Throws: `CatalogueError` with the reason.
  package func probe() throws {
    do {
      var configuration = CatalogueFile.configuration()
      configuration.busyMode = .immediateError
      let queue = try DatabaseQueue(path: pool.path, configuration: configuration)
      try queue.writeWithoutTransaction { db in
        try db.inTransaction(.immediate) {
          try CatalogueVersion.bump(db)
          return .rollback
        }
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      return
    } catch let error as DatabaseError {
      throw CatalogueFile.reading(error, path: pool.path)
    }
    let folder = (pool.path as NSString).deletingLastPathComponent
    let attributes = try FileManager.default.attributesOfFileSystem(
      forPath: folder.isEmpty ? "." : folder)
    let free = (attributes[.systemFreeSize] as? NSNumber)?.intValue ?? 0
    guard free >= Catalogue.leastFreeBytes else {
      throw CatalogueError.failed("\(free / 1024 / 1024) MB free beside the database")
    }
  }

  /// The number of the newest migration that the file has had.
  package func schemaVersion() throws -> Int {
    try pool.read { db in
      let names = try Schema.migrator.completedMigrations(db)
      return names.compactMap { Int($0.prefix { $0.isNumber }) }.max() ?? 0
    }
  }
}
