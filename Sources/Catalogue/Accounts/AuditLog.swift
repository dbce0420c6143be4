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
  /// Notes something that changes nothing else.
  package func note(_ entry: AuditEntry) throws {
    try writeUnseen { db in try AuditLog.note(entry, db) }
  }
}
