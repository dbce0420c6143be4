import Foundation
import GRDB
import HumanServices

/// The log of what accounts did. Rows are added with the change they tell of and never altered.
enum AuditLog {
  static func note(_ entry: AuditEntry, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO audit_entry (happened_at, actor_id, action, account_id, detail)
        VALUES (?, ?, ?, ?, ?)
        """,
      arguments: [
        entry.happenedAt.ISO8601Format(), entry.actor?.rawValue, entry.action.rawValue,
        entry.account?.rawValue, String(entry.detail.prefix(500)),
      ])
  }
}

extension Catalogue {
  /// Entries of the log, the newest first.
  ///
  /// - Parameter before: only older ones than this entry; `nil` begins with the newest.
  package func auditEntries(
    before: ID<AuditEntry>? = nil, limit: Int
  ) throws -> [(id: ID<AuditEntry>, entry: AuditEntry)] {
    try pool.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT id, happened_at, actor_id, action, account_id, detail FROM audit_entry
          WHERE id < ? ORDER BY id DESC LIMIT ?
          """, arguments: [before?.rawValue ?? Int64.max, limit]
      ).map { row in
        var reader = RowReader(row)
        let id = ID<AuditEntry>(rawValue: try reader.value())
        let instant = try reader.instant() ?? .distantPast
        let actor: Int64? = try reader.optional()
        let action: AuditEntry.Action = try reader.raw()
        let account: Int64? = try reader.optional()
        return (
          id: id,
          entry: AuditEntry(
            happenedAt: instant, actor: actor.map { ID(rawValue: $0) }, action: action,
            account: account.map { ID(rawValue: $0) }, detail: try reader.value())
        )
      }
    }
  }

  /// Notes something that changes nothing else.
  package func note(_ entry: AuditEntry) throws {
    try writeUnseen { db in try AuditLog.note(entry, db) }
  }
}
