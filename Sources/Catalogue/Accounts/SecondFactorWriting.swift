import Foundation
import GRDB
import HumanServices

/// The second factor of a login: a key for time-based codes, and recovery codes beside it.
extension Catalogue {
  /// Keeps a new key and new recovery codes, and ends other sessions of the account.
  package func setSecondFactor(
    key: [UInt8], step: Int64, recoveryHashes: [[UInt8]], of id: ID<Account>,
    keeping session: ID<EditorSessionRecord>, at instant: Date
  ) throws {
    try writeUnseen { db in
      try db.execute(
        sql: "UPDATE account SET second_factor_key = ?, second_factor_step = ? WHERE id = ?",
        arguments: [Data(key), step, id.rawValue])
      try db.execute(
        sql: "DELETE FROM recovery_code WHERE account_id = ?", arguments: [id.rawValue])
      for hash in recoveryHashes {
        try db.execute(
          sql: "INSERT INTO recovery_code (account_id, code_hash) VALUES (?, ?)",
          arguments: [id.rawValue, Data(hash)])
      }
      try Catalogue.endSessions(of: id, except: session, db)
      try AuditLog.note(
        AuditEntry(happenedAt: instant, actor: id, action: .secondFactorOn, account: id), db)
    }
  }

  package func removeSecondFactor(
    of id: ID<Account>, keeping session: ID<EditorSessionRecord>?, by actor: ID<Account>?,
    at instant: Date
  ) throws {
    try writeUnseen { db in
      try db.execute(
        sql: """
          UPDATE account SET second_factor_step = NULL, second_factor_key = NULL WHERE id = ?
          """, arguments: [id.rawValue])
      guard db.changesCount == 1 else { throw AccountError.noSuchAccount }
      try db.execute(
        sql: "DELETE FROM recovery_code WHERE account_id = ?", arguments: [id.rawValue])
      try Catalogue.endSessions(of: id, except: session, db)
      try AuditLog.note(
        AuditEntry(happenedAt: instant, actor: actor, action: .secondFactorOff, account: id), db)
    }
  }

  /// Takes the code of a time step, once.
  ///
  /// - Returns: false when that step's or a later one's code was taken before.
  package func takeCode(step: Int64, of id: ID<Account>) throws -> Bool {
    try writeUnseen { db in
      try db.execute(
        sql: """
          UPDATE account SET second_factor_step = ?
          WHERE id = ? AND second_factor_key IS NOT NULL AND ifnull(second_factor_step, -1) < ?
          """, arguments: [step, id.rawValue, step])
      return db.changesCount == 1
    }
  }

  /// Takes a recovery code, once.
  package func takeRecoveryCode(
    hash: [UInt8], of id: ID<Account>, at instant: Date
  ) throws -> Bool {
    try writeUnseen { db in
      try db.execute(
        sql: """
          UPDATE recovery_code SET used_at = ?
          WHERE account_id = ? AND code_hash = ? AND used_at IS NULL
          """, arguments: [instant.ISO8601Format(), id.rawValue, Data(hash)])
      guard db.changesCount == 1 else { return false }
      try AuditLog.note(
        AuditEntry(happenedAt: instant, actor: id, action: .recoveryCodeUsed, account: id), db)
      return true
    }
  }

  /// Recovery codes that are not used yet.
  package func recoveryCodesLeft(of id: ID<Account>) throws -> Int {
    try pool.read { db in
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM recovery_code WHERE account_id = ? AND used_at IS NULL",
        arguments: [id.rawValue]) ?? 0
    }
  }
}
