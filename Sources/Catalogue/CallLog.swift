import Foundation
import GRDB
import HumanServices

/// The log of calls about listings: what a shift writes, and what it asks.
extension Catalogue {
  /// Months after which a call is forgotten.
  package static let callLogMonths = 24

  /// Notes that listings hold, as one step: all of them, or none.
  ///
  /// A listing that was checked later than the day keeps that later day.
  ///
  /// - Returns: what the history calls the step, to undo it by; `nil` when nothing changed.
  package func holdServices(
    _ listings: [SeenListing], on day: CivilDate, how: Assurance.How, by editor: Editor,
    why: String = "", at instant: Date
  ) throws -> UUID? {
    let batch = UUID()
    let step = HistoryStep(
      author: editor.author(from: .shift), why: why, instant: instant, batch: batch)
    return try editServices(step) { editing in
      for listing in listings {
        let stored = try editing.stored(listing)
        try CallLog(db: editing.db, editor: editor, instant: instant).note(stored, .held)
        try editing.apply(.assure(on: max(day, stored.assuredDate ?? day), how: how), to: stored)
      }
      return editing.changed.isEmpty ? nil : batch
    }
  }

  /// Notes that a service has ended on a day.
  ///
  /// - Parameter instead: what comes in its place, for the history.
  /// - Throws: `CatalogueError.refused` when it began after that day.
  package func endService(
    _ listing: SeenListing, on day: CivilDate, instead: String = "", by editor: Editor,
    at instant: Date
  ) throws {
    let step = HistoryStep(author: editor.author(from: .shift), why: instead, instant: instant)
    try editServices(step) { editing in
      let stored = try editing.stored(listing)
      try CallLog(db: editing.db, editor: editor, instant: instant).note(stored, .ended)
      try editing.apply(.state(.ended, endsOn: day), to: stored)
    }
  }

  /// Notes an attempt that changed nothing by itself. No public page shows it, so the version stays.
  package func noteCall(
    _ outcome: CallOutcome, of id: ID<Service>, by editor: Editor, at instant: Date
  ) throws {
    try writeAsked { db in
      guard try ServiceQueries.exists(db, id: id) else { throw CatalogueError.notFound }
      let stored = try ServiceQueries.service(db, id: id, .whole)
      try CallLog(db: db, editor: editor, instant: instant).note(stored, outcome)
    }
  }

  /// The last calls about a listing, newest first.
  package func calls(about id: ID<Service>, limit: Int = 5) throws -> [LoggedCall] {
    try calls(where: "service_id = ?", [id.rawValue], limit: limit)
  }

  /// What one account did since an instant, newest first.
  package func calls(by account: ID<Account>, since instant: Date) throws -> [LoggedCall] {
    try calls(
      where: "account_id = ? AND happened_at >= ?", [account.rawValue, instant.ISO8601Format()],
      limit: 1_000)
  }

  /// Listings whose last call since an instant nobody answered, with when that was.
  package func unanswered(since instant: Date) throws -> [ID<Service>: Date] {
    let last = Dictionary(
      try calls(where: "happened_at >= ?", [instant.ISO8601Format()], limit: -1)
        .map { ($0.service, $0) }
    ) { newest, _ in newest }
    return last.compactMapValues { $0.outcome == .noAnswer ? $0.at : nil }
  }

  /// Reports that nobody has handled yet, by the listing that they are about.
  package func openReports() throws -> [ID<Service>: Int] {
    try pool.read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT coalesce(service.id, entity_id), count(*) FROM suggestion
          LEFT JOIN service ON service.slug = service_slug
          LEFT JOIN former_slug ON entity = 'service' AND former_slug.slug = service_slug
          WHERE suggestion.state = 'new' AND coalesce(service.id, entity_id) IS NOT NULL
          GROUP BY 1
          """)
      return Dictionary(uniqueKeysWithValues: rows.map { (ID(rawValue: $0[0]), $0[1]) })
    }
  }

  /// Deletes calls that are too old to keep. Writes only where there is one.
  ///
  /// The daily copy asks for it first, so that no copy holds what is due to go.
  package func forgetOldCalls(at instant: Date) throws {
    let hasOld = try pool.read { db in
      try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM call_log WHERE \(CallLog.isOld))",
        arguments: [instant.ISO8601Format()])
    }
    guard hasOld == true else { return }
    try writeUnseen { db in
      try db.execute(
        sql: "DELETE FROM call_log WHERE \(CallLog.isOld)", arguments: [instant.ISO8601Format()])
    }
  }

  private func calls(
    where condition: String, _ arguments: StatementArguments, limit: Int
  ) throws -> [LoggedCall] {
    try pool.read { db in
      try db.readable(
        sql: """
          SELECT id, service_id, happened_at, role, outcome, assured_before FROM call_log
          WHERE \(condition) ORDER BY happened_at DESC, id DESC LIMIT \(limit)
          """, arguments: arguments
      ) { reader in
        let _: Int64 = try reader.value()
        return LoggedCall(
          service: ID(rawValue: try reader.value()), at: try reader.moment(),
          role: try reader.raw(), outcome: try reader.raw(), assuredBefore: try reader.date())
      }
    }
  }
}

/// Writes one row of the log, in the transaction of what the call changed.
private struct CallLog {
  let db: Database
  let editor: Editor
  let instant: Date

  /// With the instant as its argument.
  static let isOld =
    "happened_at < strftime('%Y-%m-%dT%H:%M:%SZ', ?, '-\(Catalogue.callLogMonths) months')"

  /// What is too old goes with the next call too, where no daily copy is made.
  func note(_ stored: Service, _ outcome: CallOutcome) throws {
    try db.execute(
      sql: "DELETE FROM call_log WHERE \(CallLog.isOld)", arguments: [instant.ISO8601Format()])
    try db.execute(
      sql: """
        INSERT INTO call_log (service_id, account_id, role, happened_at, outcome, assured_before)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        stored.id.rawValue, editor.id.rawValue, editor.role.rawValue, instant.ISO8601Format(),
        outcome.rawValue, stored.assuredDate?.description,
      ])
  }
}
