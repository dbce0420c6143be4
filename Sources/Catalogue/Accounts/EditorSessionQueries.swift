import Foundation
import GRDB
import HumanServices

/// A login that goes on, as the file keeps it. Where and on what device is not kept.
package struct EditorSessionRecord: Sendable, Identifiable {
  package var id: ID<EditorSessionRecord>
  package var editor: Editor
  package var startedAt: Date
  package var lastUsedAt: Date
}

extension Catalogue {
  /// The session with this token, when its account is active.
  ///
  /// It may be too old: that is the caller's to judge.
  package func session(tokenHash: [UInt8]) throws -> EditorSessionRecord? {
    try pool.read { db in
      try Row.fetchOne(
        db.cachedStatement(sql: "\(sessionSelect) WHERE session.token_hash = ?"),
        arguments: [Data(tokenHash)]
      ).map(Catalogue.session)
    }
  }

  /// An account's sessions, last used first.
  package func sessions(of id: ID<Account>) throws -> [EditorSessionRecord] {
    try pool.read { db in
      try Row.fetchAll(
        db,
        sql: """
          \(sessionSelect) WHERE session.account_id = ?
          ORDER BY session.last_used_at DESC, session.id DESC
          """, arguments: [id.rawValue]
      ).map(Catalogue.session)
    }
  }

  /// Begins a session and notes the login.
  package func openSession(
    tokenHash: [UInt8], for id: ID<Account>, at instant: Date
  ) throws {
    try writeUnseen { db in
      try db.execute(
        sql: """
          INSERT INTO session (token_hash, account_id, started_at, last_used_at)
          VALUES (?, ?, ?, ?)
          """,
        arguments: [
          Data(tokenHash), id.rawValue, instant.ISO8601Format(), instant.ISO8601Format(),
        ])
      try AuditLog.note(
        AuditEntry(happenedAt: instant, actor: id, action: .login, account: id), db)
    }
  }

  package func touchSession(_ id: ID<EditorSessionRecord>, at instant: Date) throws {
    try writeUnseen { db in
      try db.execute(
        sql: "UPDATE session SET last_used_at = ? WHERE id = ?",
        arguments: [instant.ISO8601Format(), id.rawValue])
    }
  }

  /// Ends one session, noting that its editor asked for it.
  package func endSession(_ session: EditorSessionRecord, at instant: Date) throws {
    try writeUnseen { db in
      try db.execute(sql: "DELETE FROM session WHERE id = ?", arguments: [session.id.rawValue])
      try AuditLog.note(
        AuditEntry(
          happenedAt: instant, actor: session.editor.id, action: .logout,
          account: session.editor.id), db)
    }
  }

  /// Ends all sessions of an account, noting that its editor asked for it.
  package func endAllSessions(of id: ID<Account>, at instant: Date) throws {
    try writeUnseen { db in
      try Catalogue.endSessions(of: id, except: nil, db)
      try AuditLog.note(
        AuditEntry(happenedAt: instant, actor: id, action: .logoutEverywhere, account: id), db)
    }
  }

  /// Gives a session another token; the former one is worth nothing from then on.
  package func renewSession(_ id: ID<EditorSessionRecord>, tokenHash: [UInt8]) throws {
    try writeUnseen { db in
      try db.execute(
        sql: "UPDATE session SET token_hash = ? WHERE id = ?",
        arguments: [Data(tokenHash), id.rawValue])
    }
  }

  /// Removes sessions that began or were last used before these instants.
  package func removeSessions(startedBefore start: Date, lastUsedBefore use: Date) throws {
    try writeUnseen { db in
      try db.execute(
        sql: "DELETE FROM session WHERE started_at < ? OR last_used_at < ?",
        arguments: [start.ISO8601Format(), use.ISO8601Format()])
    }
  }

  static func endSessions(
    of id: ID<Account>, except kept: ID<EditorSessionRecord>?, _ db: Database
  ) throws {
    try db.execute(
      sql: "DELETE FROM session WHERE account_id = ? AND id IS NOT ?",
      arguments: [id.rawValue, kept?.rawValue])
  }

  private static func session(_ row: Row) throws -> EditorSessionRecord {
    var reader = RowReader(row)
    let id = ID<EditorSessionRecord>(rawValue: try reader.value())
    let account = ID<Account>(rawValue: try reader.value())
    let (email, name): (EmailAddress, String) = (try reader.raw(), try reader.value())
    let role: EditorRole = try reader.raw()
    let regions: String? = try reader.optional()
    return EditorSessionRecord(
      id: id,
      editor: Editor(
        id: account, displayName: name, email: email, role: role,
        regions: RegionCode.set(joined: regions)),
      startedAt: try reader.instant() ?? .distantPast,
      lastUsedAt: try reader.instant() ?? .distantPast)
  }
}

private let sessionSelect = """
  SELECT session.id, account.id, account.email, account.display_name, account.role,
    (SELECT group_concat(region_code) FROM account_region WHERE account_id = account.id),
    session.started_at, session.last_used_at
  FROM session JOIN account ON account.id = session.account_id AND account.state = 'active'
  """
