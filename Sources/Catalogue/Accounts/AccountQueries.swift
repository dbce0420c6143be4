import Foundation
import GRDB
import HumanServices

/// What logging in needs to know of an account.
package struct Credentials: Sendable {
  package var account: Account
  /// With its parameters; `nil` while no password has been set.
  package var passwordHash: String?
  package var secondFactorKey: [UInt8]?
  /// The time step of the last code that was taken: that one and earlier ones are used up.
  package var secondFactorStep: Int64?
  /// Failures before this are forgiven.
  package var unlockedAt: Date?
}

extension Catalogue {
  package func hasAccounts() throws -> Bool {
    try pool.read { db in
      try Bool.fetchOne(db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM account)")) ?? false
    }
  }

  /// All accounts, by e-mail address.
  package func accounts() throws -> [Account] {
    try pool.read { db in
      try Row.fetchAll(db, sql: "\(credentialsSelect) ORDER BY account.email")
        .map { try Catalogue.credentials($0).account }
    }
  }

  package func account(_ id: ID<Account>) throws -> Account? {
    try credentials(id)?.account
  }

  package func credentials(_ id: ID<Account>) throws -> Credentials? {
    try pool.read { db in try Catalogue.credentials(id, db) }
  }

  package func credentials(email: EmailAddress) throws -> Credentials? {
    try pool.read { db in
      try Row.fetchOne(
        db, sql: "\(credentialsSelect) WHERE account.email = ?", arguments: [email.rawValue]
      ).map(Catalogue.credentials)
    }
  }

  static func credentials(_ id: ID<Account>, _ db: Database) throws -> Credentials? {
    try Row.fetchOne(
      db, sql: "\(credentialsSelect) WHERE account.id = ?", arguments: [id.rawValue]
    ).map(credentials)
  }

  private static func credentials(_ row: Row) throws -> Credentials {
    var reader = RowReader(row)
    let id = ID<Account>(rawValue: try reader.value())
    let (email, name): (EmailAddress, String) = (try reader.raw(), try reader.value())
    let (role, state): (EditorRole, Account.State) = (try reader.raw(), try reader.raw())
    let regions: String? = try reader.optional()
    let passwordHash: String? = try reader.optional()
    let key: Data? = try reader.optional()
    return Credentials(
      account: Account(
        id: id, email: email, displayName: name, role: role,
        regions: RegionCode.set(joined: regions), state: state,
        hasPassword: passwordHash != nil, hasSecondFactor: key != nil),
      passwordHash: passwordHash, secondFactorKey: key.map { [UInt8]($0) },
      secondFactorStep: try reader.optional(), unlockedAt: try reader.instant())
  }
}

private let credentialsSelect = """
  SELECT account.id, account.email, account.display_name, account.role, account.state,
    (SELECT group_concat(region_code) FROM account_region WHERE account_id = account.id),
    account.password_hash, account.second_factor_key, account.second_factor_step,
    account.unlocked_at
  FROM account
  """

extension RegionCode {
  /// Reads what `group_concat` made; `nil` is none.
  static func set(joined text: String?) -> Set<RegionCode> {
    Set((text ?? "").split(separator: ",").compactMap { RegionCode(rawValue: String($0)) })
  }
}
