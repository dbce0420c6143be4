import Foundation
import GRDB
import HumanServices

/// Why an account cannot be made or changed as asked.
package enum AccountError: Error, Equatable {
  /// Another account has the address.
  case emailTaken
  case noSuchAccount
  case noSuchRegion(RegionCode)
  /// Nobody could administer accounts any more.
  case lastAdmin
  /// The link is used up, too old, or none of ours.
  case linkIsOver
}

/// Writes of accounts. Each is one transaction with its line in the audit log, and ends the account's
/// sessions where its rights change.
extension Catalogue {
  /// - Parameter actor: who makes it; `nil` is the command line.
  package func addAccount(
    _ details: AccountDetails, passwordHash: String?, by actor: ID<Account>?, at instant: Date
  ) throws -> ID<Account> {
    try writeAsked { db in
      let isTaken = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM account WHERE email = ?)",
        arguments: [details.email.rawValue])
      guard isTaken != true else { throw AccountError.emailTaken }
      try db.execute(
        sql: """
          INSERT INTO account (uuid, email, display_name, role, state, password_hash, created_at)
          VALUES (?, ?, ?, ?, 'active', ?, ?)
          """,
        arguments: [
          UUID().text, details.email.rawValue, details.displayName, details.role.rawValue,
          passwordHash, instant.ISO8601Format(),
        ])
      let id = ID<Account>(rawValue: db.lastInsertedRowID)
      try Catalogue.setRegions(details.regions, of: id, db)
      try AuditLog.note(
        AuditEntry(
          happenedAt: instant, actor: actor, action: .accountAdded, account: id,
          detail: details.rights), db)
      return id
    }
  }

  /// Keeps a new password, uses up what links there are, and ends all sessions of the account but
  /// the one it was set in.
  package func setPassword(
    _ hash: String, of id: ID<Account>, keeping session: ID<EditorSessionRecord>? = nil,
    by actor: ID<Account>?, at instant: Date
  ) throws {
    try writeUnseen { db in
      try Catalogue.setPassword(hash, of: id, keeping: session, by: actor, at: instant, db)
    }
  }

  /// Keeps the same password's hash at another cost; nothing else changes.
  package func renewPasswordHash(_ hash: String, of id: ID<Account>) throws {
    try writeUnseen { db in
      try db.execute(
        sql: "UPDATE account SET password_hash = ? WHERE id = ?", arguments: [hash, id.rawValue])
    }
  }

  static func setPassword(
    _ hash: String, of id: ID<Account>, keeping session: ID<EditorSessionRecord>?,
    by actor: ID<Account>?, at instant: Date, _ db: Database
  ) throws {
    try db.execute(
      sql: "UPDATE account SET password_hash = ? WHERE id = ?", arguments: [hash, id.rawValue])
    guard db.changesCount == 1 else { throw AccountError.noSuchAccount }
    try useUpLinks(of: id, at: instant, db)
    try endSessions(of: id, except: session, db)
    try AuditLog.note(
      AuditEntry(happenedAt: instant, actor: actor, action: .passwordSet, account: id), db)
  }

  static func setRegions(
    _ regions: Set<RegionCode>, of id: ID<Account>, _ db: Database
  ) throws {
    try db.execute(
      sql: "DELETE FROM account_region WHERE account_id = ?", arguments: [id.rawValue])
    for region in regions.sorted() {
      let isKnown = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM region WHERE code = ?)",
        arguments: [region.rawValue])
      guard isKnown == true else { throw AccountError.noSuchRegion(region) }
      try db.execute(
        sql: "INSERT INTO account_region (account_id, region_code) VALUES (?, ?)",
        arguments: [id.rawValue, region.rawValue])
    }
  }
}

extension AccountDetails {
  /// As the audit log tells them, such as "coordinator 06, 19".
  var rights: String {
    ([role.rawValue] + [regions.map(\.rawValue).sorted().joined(separator: ", ")])
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}
