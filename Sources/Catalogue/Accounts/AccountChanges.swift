import Foundation
import GRDB
import HumanServices

/// Changes of an account that stands already.
extension Catalogue {
  /// Changes name, role and regions; other rights end the account's sessions.
  ///
  /// - Throws: `AccountError.lastAdmin` when nobody could administer accounts any more.
  package func updateAccount(
    _ id: ID<Account>, with details: AccountDetails, by actor: ID<Account>?, at instant: Date
  ) throws {
    try writeAsked { db in
      guard let before = try Catalogue.credentials(id, db)?.account else {
        throw AccountError.noSuchAccount
      }
      try db.execute(
        sql: "UPDATE account SET display_name = ?, role = ? WHERE id = ?",
        arguments: [details.displayName, details.role.rawValue, id.rawValue])
      try Catalogue.setRegions(details.regions, of: id, db)
      try Catalogue.requireAnAdmin(db)
      if before.role != details.role || before.regions != details.regions {
        try Catalogue.endSessions(of: id, except: nil, db)
      }
      try AuditLog.note(
        AuditEntry(
          happenedAt: instant, actor: actor, action: .accountChanged, account: id,
          detail: details.rights), db)
    }
  }

  /// A disabled account keeps its history and gets no session.
  package func setState(
    _ state: Account.State, of id: ID<Account>, by actor: ID<Account>?, at instant: Date
  ) throws {
    try writeAsked { db in
      try db.execute(
        sql: "UPDATE account SET state = ? WHERE id = ?",
        arguments: [state.rawValue, id.rawValue])
      guard db.changesCount == 1 else { throw AccountError.noSuchAccount }
      try Catalogue.requireAnAdmin(db)
      if state == .disabled {
        try Catalogue.endSessions(of: id, except: nil, db)
        try Catalogue.useUpLinks(of: id, at: instant, db)
      }
      try AuditLog.note(
        AuditEntry(
          happenedAt: instant, actor: actor,
          action: state == .disabled ? .accountDisabled : .accountEnabled, account: id), db)
    }
  }

  /// Forgives the failed logins that were before.
  package func unlockAccount(
    _ id: ID<Account>, by actor: ID<Account>?, at instant: Date
  ) throws {
    try writeAsked { db in
      try db.execute(
        sql: "UPDATE account SET unlocked_at = ? WHERE id = ?",
        arguments: [instant.ISO8601Format(), id.rawValue])
      guard db.changesCount == 1 else { throw AccountError.noSuchAccount }
      try AuditLog.note(
        AuditEntry(happenedAt: instant, actor: actor, action: .accountUnlocked, account: id), db)
    }
  }

  /// Makes a one-time link for setting a password; earlier ones are over.
  package func makeLink(
    tokenHash: [UInt8], for id: ID<Account>, expiring: Date, by actor: ID<Account>?,
    at instant: Date
  ) throws {
    try writeAsked { db in
      guard try Catalogue.credentials(id, db) != nil else { throw AccountError.noSuchAccount }
      try Catalogue.useUpLinks(of: id, at: instant, db)
      try db.execute(
        sql: """
          INSERT INTO verification_link (token_hash, account_id, purpose, expires_at)
          VALUES (?, ?, 'password', ?)
          """,
        arguments: [Data(tokenHash), id.rawValue, expiring.ISO8601Format()])
      try AuditLog.note(
        AuditEntry(happenedAt: instant, actor: actor, action: .linkMade, account: id), db)
    }
  }

  /// The active account whose password this link may set now.
  package func account(linkHash: [UInt8], at instant: Date) throws -> Account? {
    try pool.read { db in
      try Catalogue.linkedAccount(linkHash, at: instant, db)
    }
  }

  /// Sets the password of the link's account and uses the link up, both or neither.
  ///
  /// - Throws: `AccountError.linkIsOver`.
  package func setPassword(_ hash: String, linkHash: [UInt8], at instant: Date) throws {
    try writeUnseen { db in
      guard let account = try Catalogue.linkedAccount(linkHash, at: instant, db) else {
        throw AccountError.linkIsOver
      }
      try Catalogue.setPassword(
        hash, of: account.id, keeping: nil, by: account.id, at: instant, db)
    }
  }

  private static func linkedAccount(
    _ hash: [UInt8], at instant: Date, _ db: Database
  ) throws -> Account? {
    let id = try Int64.fetchOne(
      db,
      sql: """
        SELECT account_id FROM verification_link
        WHERE token_hash = ? AND used_at IS NULL AND expires_at > ?
        """,
      arguments: [Data(hash), instant.ISO8601Format()])
    guard let id, let account = try credentials(ID(rawValue: id), db)?.account,
      account.state == .active
    else { return nil }
    return account
  }

  static func useUpLinks(of id: ID<Account>, at instant: Date, _ db: Database) throws {
    try db.execute(
      sql: "UPDATE verification_link SET used_at = ? WHERE account_id = ? AND used_at IS NULL",
      arguments: [instant.ISO8601Format(), id.rawValue])
  }

  private static func requireAnAdmin(_ db: Database) throws {
    let isThere = try Bool.fetchOne(
      db,
      sql: "SELECT EXISTS (SELECT 1 FROM account WHERE role = 'admin' AND state = 'active')")
    guard isThere == true else { throw AccountError.lastAdmin }
  }
}
