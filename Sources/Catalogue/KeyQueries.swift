import Foundation
import GRDB
import HumanServices

extension Catalogue {
  /// The secret of every day that is still kept, newest first.
  package func daySecrets() throws -> [DaySecret] { try pool.read(Catalogue.daySecrets) }

  /// Keeps a secret for its day, unless another process was quicker, and deletes those that are too
  /// old for every purpose. No page shows any of it, so the version stays.
  ///
  /// - Returns: the secrets that are kept now, newest first; that of the day may be another's.
  package func keepDaySecret(_ secret: DaySecret) throws -> [DaySecret] {
    try writeUnseen { db in
      try db.execute(
        sql: "INSERT OR IGNORE INTO day_secret (day, secret) VALUES (?, ?)",
        arguments: [secret.day.description, Data(secret.bytes)])
      try db.execute(
        sql: "DELETE FROM day_secret WHERE day < ?",
        arguments: [secret.day.adding(days: -KeyPurpose.longestDays).description])
      return try Catalogue.daySecrets(db)
    }
  }

  private static func daySecrets(_ db: Database) throws -> [DaySecret] {
    try Row.fetchAll(db, sql: "SELECT day, secret FROM day_secret ORDER BY day DESC").map { row in
      var reader = RowReader(row)
      let (day, secret): (CivilDate, Data) = (try reader.day(), try reader.value())
      return DaySecret(day: day, bytes: Array(secret))
    }
  }
}
