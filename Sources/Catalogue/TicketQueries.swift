import Foundation
import GRDB
import HumanServices
import Synchronization

/// A form that is being answered, whose first change takes its ticket.
final class CountedForm: Sendable {
  /// Handlers need not hand it on, so none can forget it; see `Catalogue.counting`.
  @TaskLocal static var current: CountedForm?

  let ticket: FormTicket
  private let taken = Mutex(false)

  init(_ ticket: FormTicket) { self.ticket = ticket }

  /// Whether a change that is on disk has taken the ticket.
  var isTaken: Bool {
    get { taken.withLock { $0 } }
    set { taken.withLock { $0 = newValue } }
  }
}

extension Catalogue {
  /// Answers a form so that it counts once.
  ///
  /// The first change that `answer` makes takes the ticket in its own transaction, so the two are on
  /// disk together or not at all: neither a crash nor another process can come between. A form that
  /// changes nothing, because it asks back or fails, leaves the ticket for the next time.
  ///
  /// - Returns: the answer, and whether the ticket is taken.
  /// - Throws: `CatalogueError.sentBefore` when a form with this ticket has made its change; nothing
  ///   is changed then.
  package func counting<Answer>(
    _ ticket: FormTicket, _ answer: () throws -> Answer
  ) throws -> (answer: Answer, isTaken: Bool) {
    let form = CountedForm(ticket)
    let answer = try CountedForm.$current.withValue(form) { try answer() }
    return (answer, form.isTaken)
  }

  /// What became of a form with this ticket; `nil` while it has changed nothing.
  package func trace(of ticket: FormTicket) throws -> FormTrace? {
    try pool.read { db in
      try Row.fetchOne(
        db.cachedStatement(
          sql: "SELECT sent_at, content_hash, outcome FROM form_ticket WHERE ticket_hash = ?"),
        arguments: [Data(ticket.hash)]
      ).map { row in
        var reader = RowReader(row)
        let (sentAt, content): (Date, Data) = (try reader.moment(), try reader.value())
        return FormTrace(
          sentAt: sentAt, isSame: content == Data(ticket.contentHash),
          outcome: try reader.optional())
      }
    }
  }

  /// Notes where the answer of a form led, for the next that is sent with the same ticket.
  package func noteOutcome(_ address: String, of ticket: FormTicket) throws {
    try writeUnseen { db in
      try db.execute(
        sql: "UPDATE form_ticket SET outcome = ? WHERE ticket_hash = ?",
        arguments: [address, Data(ticket.hash)])
    }
  }

  /// As `writeUnseen`, for what somebody's form asks for: it takes the form's ticket.
  func writeAsked<Value>(_ change: (Database) throws -> Value) throws -> Value {
    guard let form = CountedForm.current, !form.isTaken else { return try writeUnseen(change) }
    let value = try writeUnseen { db in
      try Catalogue.take(form.ticket, db)
      return try change(db)
    }
    form.isTaken = true
    return value
  }

  private static func take(_ ticket: FormTicket, _ db: Database) throws {
    try db.execute(
      sql: "DELETE FROM form_ticket WHERE sent_at < ?",
      arguments: [(ticket.sentAt - FormTicket.keptSeconds).ISO8601Format()])
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO form_ticket (ticket_hash, content_hash, sent_at) VALUES (?, ?, ?)
        """,
      arguments: [
        Data(ticket.hash), Data(ticket.contentHash), ticket.sentAt.ISO8601Format(),
      ])
    guard db.changesCount == 1 else { throw CatalogueError.sentBefore }
  }
}
