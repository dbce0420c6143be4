import Foundation
import GRDB
import HumanServices

extension Catalogue {
  /// Writes a whole, checked copy of the file while others go on reading and writing, and notes it.
  ///
  /// The copy has everything that was saved before it was begun. An existing file is never
  /// overwritten.
  ///
  /// - Throws: `CatalogueError`; the attempt is noted then too, where the file can be written.
  @discardableResult
  package func backUp(to path: String, at instant: Date) throws -> Backup {
    do {
      try watch.check()
      let backup = Backup(
        at: instant, file: path, bytes: try BackupFile.write(pool, to: path), trouble: nil)
      try note(backup)
      return backup
    } catch {
      let trouble = (error as? CatalogueError).map { "\($0)" } ?? "\(error)"
      let failed = Backup(at: instant, file: path, bytes: nil, trouble: trouble)
      // What is wrong with the copy may be wrong with the file too; the first error is the one told.
      do { try note(failed) } catch {}
      throw error
    }
  }

  /// When the file was last copied, and whether the newest attempt failed.
  package func backupStanding() throws -> BackupStanding {
    try pool.read { db in
      let last = try BackupRows.newest(db, where: "bytes IS NOT NULL")
      let newest = try BackupRows.newest(db, where: "TRUE")
      return BackupStanding(
        last: last?.backup,
        failed: newest.flatMap { $0.backup.trouble == nil ? nil : $0.backup },
        hasOwnContent: try BackupRows.hasOwnContent(db))
    }
  }

  private func note(_ backup: Backup) throws {
    try writeUnseen { db in
      try db.execute(
        sql: "INSERT INTO backup (made_at, file, bytes, trouble) VALUES (?, ?, ?, ?)",
        arguments: [backup.at.ISO8601Format(), backup.file, backup.bytes, backup.trouble])
      try db.execute(
        sql: "DELETE FROM backup WHERE id <= (SELECT max(id) FROM backup) - ?",
        arguments: [BackupRows.most])
    }
  }
}

private enum BackupRows {
  /// Rows kept: a year of daily copies.
  static let most = 366

  static func newest(_ db: Database, where condition: String) throws -> (
    id: Int64, backup: Backup
  )? {
    try Row.fetchOne(
      db,
      sql: """
        SELECT id, made_at, file, bytes, trouble FROM backup WHERE \(condition)
        ORDER BY id DESC LIMIT 1
        """
    ).map { row in
      (
        row[0],
        Backup(
          at: try Date(row[1] as String, strategy: .iso8601), file: row[2], bytes: row[3],
          trouble: row[4])
      )
    }
  }

  static func hasOwnContent(_ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM revision WHERE author <> 'file')
          OR EXISTS (SELECT 1 FROM suggestion)
        """) ?? false
  }
}
