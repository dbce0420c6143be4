import Foundation
import GRDB
import HumanServices

/// From which networks accounts have lately logged in: hashes alone, from which neither can be read.
extension Catalogue {
  /// Days for which a login is remembered.
  package static let loginMemoryDays = 30

  /// Whether a login with one of these hashes is remembered.
  package func remembersLogin(_ hashes: [[UInt8]], on day: CivilDate) throws -> Bool {
    try pool.read { db in
      try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (
            SELECT 1 FROM login_memory
            WHERE day >= ? AND hash IN (\(hashes.map { _ in "?" }.joined(separator: ", "))))
          """,
        arguments: [day.adding(days: -Catalogue.loginMemoryDays).description]
          + StatementArguments(hashes.map { Data($0) })) ?? false
    }
  }

  /// Remembers a login of a day instead of earlier ones of the same account and network, and forgets
  /// what is too old. No page shows any of it, so the version stays.
  ///
  /// - Parameter former: the hashes that earlier logins may have, with the keys of their days.
  package func rememberLogin(
    _ hash: [UInt8], insteadOf former: [[UInt8]], on day: CivilDate
  ) throws {
    try writeUnseen { db in
      try db.execute(
        sql: "DELETE FROM login_memory WHERE day < ?",
        arguments: [day.adding(days: -Catalogue.loginMemoryDays).description])
      for hash in former {
        try db.execute(
          sql: "DELETE FROM login_memory WHERE hash = ?", arguments: [Data(hash)])
      }
      try db.execute(
        sql: "INSERT OR REPLACE INTO login_memory (hash, day) VALUES (?, ?)",
        arguments: [Data(hash), day.description])
    }
  }
}
