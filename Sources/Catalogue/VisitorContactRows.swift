import GRDB
import HumanServices

/// Visitors' ways to be reached as rows, inside a transaction that its caller opened.
enum VisitorContactRows {
  /// The day on which a row is deleted.
  static let deletedOn = """
    min(date(received_on, '+\(VisitorContact.monthsAfterArrival) months'),
      ifnull(date(handled_on, '+\(VisitorContact.daysAfterHandling) days'), '9999-12-31'))
    """

  /// With the day as its argument.
  static let isOld = "(\(deletedOn) <= ?)"

  static func forgetOld(on day: CivilDate, _ db: Database) throws {
    try db.execute(
      sql: "DELETE FROM suggestion_contact WHERE \(isOld)", arguments: [day.description])
  }

  static func forget(of report: ID<Suggestion>, _ db: Database) throws {
    try db.execute(
      sql: "DELETE FROM suggestion_contact WHERE suggestion_id = ?", arguments: [report.rawValue])
  }

  /// Keeps what came with a new report. What is too old goes then too, where no daily copy is made.
  static func keep(
    _ contact: VisitorContact, of report: Int64, on day: CivilDate, _ db: Database
  ) throws {
    try forgetOld(on: day, db)
    try db.execute(
      sql: "INSERT INTO suggestion_contact (suggestion_id, contact, received_on) VALUES (?, ?, ?)",
      arguments: [report, contact.text, day.description])
  }

  /// Handled again, it stays of its first day; opened again, it waits to be handled.
  static func note(isHandled: Bool, uuid: String, on day: CivilDate, _ db: Database) throws {
    try db.execute(
      sql: """
        UPDATE suggestion_contact SET handled_on = CASE WHEN ? THEN ifnull(handled_on, ?) END
        WHERE suggestion_id = (SELECT id FROM suggestion WHERE uuid = ?)
        """, arguments: [isHandled, day.description, uuid])
  }
}
