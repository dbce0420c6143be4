import Foundation
import GRDB
import HumanServices

/// How visitors want to be reached about their reports. No history, file or log has it.
extension Catalogue {
  /// - Returns: `nil` where there is none, also one that is due to go and has not gone yet.
  package func contact(of id: ID<Suggestion>, on day: CivilDate) throws -> KeptContact? {
    try pool.read { db in
      try db.readable(
        sql: """
          SELECT suggestion_id, contact, \(VisitorContactRows.deletedOn) FROM suggestion_contact
          WHERE suggestion_id = ? AND NOT \(VisitorContactRows.isOld)
          """, arguments: [id.rawValue, day.description]
      ) { reader in
        let _: Int64 = try reader.value()
        return KeptContact(
          contact: VisitorContact(stored: try reader.value()), deletedOn: try reader.day())
      }.first
    }
  }

  /// Deletes what is due to go. Writes only where there is something.
  ///
  /// `secure_delete` overwrites it in the file. The daily copy and the command for one ask for this
  /// first, so that no copy holds what is due; a running server asks each hour.
  package func forgetOldContacts(at instant: Date) throws {
    let day = CivilDate(inFinlandAt: instant)
    let hasOld = try pool.read { db in
      try Bool.fetchOne(
        db,
        sql: "SELECT EXISTS (SELECT 1 FROM suggestion_contact WHERE \(VisitorContactRows.isOld))",
        arguments: [day.description])
    }
    guard hasOld == true else { return }
    try writeUnseen { db in try VisitorContactRows.forgetOld(on: day, db) }
  }
}
