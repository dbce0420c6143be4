import Catalogue
import Foundation
import GRDB
import HumanServices
import TestSupport
import Testing

@Suite struct AccountTests {
  private let planted: Planted
  private let id: ID<Account>
  private let now = Planted.instant

  init() throws {
    planted = try Planted()
    id = try planted.catalogue.addAccount(
      StoryAccount.laplandCoordinator.details, passwordHash: "scrypt$2$8$1$AA==$AA==", by: nil,
      at: now)
  }

  @Test func `an account comes back as it was made`() throws {
    let account = try #require(try planted.catalogue.account(id))
    #expect(account.email == StoryAccount.laplandCoordinator.details.email)
    #expect(account.role == .coordinator)
    #expect(account.regions == [.lappi])
    #expect(account.state == .active)
    #expect(account.hasPassword && !account.hasSecondFactor)
  }

  @Test func `an address has one account`() throws {
    #expect(throws: AccountError.emailTaken) {
      try planted.catalogue.addAccount(
        StoryAccount.laplandCoordinator.details, passwordHash: nil, by: nil, at: now)
    }
  }

  @Test func `an account without its region is not made at all`() throws {
    let details = AccountDetails.named(
      "uusi@eropalvelut.example", "Uusi", .coordinator,
      [.lappi, try #require(.init(rawValue: "99"))])
    #expect(throws: AccountError.self) {
      try planted.catalogue.addAccount(details, passwordHash: nil, by: nil, at: now)
    }
    #expect(try planted.catalogue.accounts().count == 1)
  }

  @Test func `accounts change nothing that visitors see`() throws {
    let version = try planted.catalogue.snapshot.version
    try planted.catalogue.openSession(tokenHash: Array(repeating: 1, count: 32), for: id, at: now)
    try planted.catalogue.unlockAccount(id, by: nil, at: now)
    #expect(try planted.catalogue.snapshot.version == version)
  }

  @Test func `a code's step is taken once, and none before it`() throws {
    let session = try openSession()
    try planted.catalogue.setSecondFactor(
      key: Array(repeating: 7, count: 20), step: 100,
      recoveryHashes: [Array(repeating: 9, count: 32)], of: id, keeping: session, at: now)
    #expect(try !planted.catalogue.takeCode(step: 100, of: id))
    #expect(try planted.catalogue.takeCode(step: 102, of: id))
    #expect(try !planted.catalogue.takeCode(step: 102, of: id))
    #expect(try !planted.catalogue.takeCode(step: 101, of: id))
    #expect(try planted.catalogue.recoveryCodesLeft(of: id) == 1)
    let hash: [UInt8] = Array(repeating: 9, count: 32)
    #expect(try planted.catalogue.takeRecoveryCode(hash: hash, of: id, at: now))
    #expect(try !planted.catalogue.takeRecoveryCode(hash: hash, of: id, at: now))
    #expect(try planted.catalogue.recoveryCodesLeft(of: id) == 0)
  }

  @Test(arguments: [
    "INSERT INTO account_region VALUES (1, '99')", "UPDATE account SET role = 'owner'",
    "UPDATE account SET email = 'ISO@X.FI'", "UPDATE account SET email = 'x'",
    "UPDATE account SET password_hash = 'salasana'", "UPDATE account SET second_factor_step = 5",
    "UPDATE account SET second_factor_key = x'00'", "UPDATE account SET display_name = ''",
    "UPDATE account SET created_at = '2026-02-30T00:00:00Z'", "DELETE FROM account",
    "INSERT INTO session VALUES (1, x'00', 1, '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z')",
    "INSERT INTO audit_entry VALUES (9, '2026-01-01', NULL, 'login', 1, '')",
    "INSERT INTO audit_entry VALUES (9, '2026-01-01T00:00:00Z', NULL, 'Log in!', 1, '')",
  ])
  func `the schema itself refuses what breaks a rule of accounts`(sql: String) throws {
    let error = #expect(throws: DatabaseError.self) {
      try planted.raw { try $0.execute(sql: sql) }
    }
    #expect(error?.resultCode == .SQLITE_CONSTRAINT)
  }

  private func openSession() throws -> ID<EditorSessionRecord> {
    let hash: [UInt8] = Array(repeating: 3, count: 32)
    try planted.catalogue.openSession(tokenHash: hash, for: id, at: now)
    return try #require(try planted.catalogue.session(tokenHash: hash)).id
  }
}
