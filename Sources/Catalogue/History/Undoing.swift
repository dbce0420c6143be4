import Foundation
import GRDB
import HumanServices

extension Catalogue {
  /// Takes back a step: every record of it is as it was before, in a new step that can be taken back
  /// too.
  ///
  /// A record that somebody has changed since stays as it is and is told. One transaction.
  package func undo(
    _ batch: UUID, by author: Author, why: String = "", at instant: Date
  ) throws -> UndoReport {
    var report = UndoReport(batch: UUID())
    let step = HistoryStep(author: author, why: why, instant: instant, batch: report.batch)
    try editServices(step) { editing in
      let rows = try RevisionQueries.revisions(editing.db, inBatch: batch)
      guard !rows.isEmpty else { throw CatalogueError.notFound }
      var undoing = Undoing(editing)
      for row in undoing.ordered(rows) {
        let isLast = try undoing.isLast(row)
        if isLast, try undoing.takeBack(row) {
          report.undone += 1
        } else {
          report.kept.append(row)
        }
      }
      editing = undoing.editing
    }
    return report
  }

  /// Takes back one change with what was changed in the same step: all of it, or nothing.
  ///
  /// - Returns: the change that took it back, which can be taken back in turn.
  /// - Throws: `CatalogueError.changedMeanwhile` when anything of it was changed or checked since;
  ///   `.refused` when it would not all be as before.
  package func undo(
    change id: ID<Revision>, by author: Author, why: String = "", at instant: Date
  ) throws -> ID<Revision> {
    guard let change = try revision(id) else { throw CatalogueError.notFound }
    let batch = change.batch.map { _ in UUID() }
    let step = HistoryStep(author: author, why: why, instant: instant, batch: batch)
    return try editServices(step) { editing in
      var undoing = Undoing(editing)
      let rows =
        try change.batch.map { try RevisionQueries.revisions(editing.db, inBatch: $0) } ?? [change]
      for row in undoing.ordered(rows) { try undoing.takeBackWhole(row) }
      guard let undone = try undoing.last(change), undone.rawValue > id.rawValue else {
        throw CatalogueError.refused(.staysInPart)
      }
      editing = undoing.editing
      return undone
    }
  }

  /// What an account changed of a record at an instant; `nil` when that was nothing.
  package func change(
    of entity: Revision.Entity, _ key: String, by account: ID<Account>, at instant: Date
  ) throws -> ID<Revision>? {
    try pool.read { db in
      try Int64.fetchOne(
        db,
        sql: """
          SELECT max(id) FROM revision
          WHERE entity = ? AND entity_key = ? AND account_id = ? AND changed_at = ?
          """,
        arguments: [entity.rawValue, key, account.rawValue, instant.ISO8601Format()]
      ).map { ID(rawValue: $0) }
    }
  }

  /// Brings a record back to what it was after an earlier change; listings have `restoreService`.
  package func restore(
    _ id: ID<Revision>, by author: Author, why: String = "", at instant: Date
  ) throws {
    let step = HistoryStep(author: author, why: why, instant: instant)
    try editServices(step) { editing in
      guard let row = try RevisionQueries.revision(editing.db, id: id), row.entity != .service
      else { throw CatalogueError.notFound }
      var undoing = Undoing(editing)
      guard try undoing.bringBack(row, to: try undoing.after(row)) else {
        throw CatalogueError.refused(.taken)
      }
      editing = undoing.editing
    }
  }
}

/// Brings records back, inside a transaction that its caller opened.
private struct Undoing {
  var editing: ServiceEditing
  private var db: Database { editing.db }
  private var history: HistoryWriting { editing.history }

  init(_ editing: ServiceEditing) { self.editing = editing }

  /// The record as the history has it; rows are read anew so that nothing is lost in reading.
  func before(_ row: Revision) throws -> String? { try json("before", row) }
  func after(_ row: Revision) throws -> String? { try json("after", row) }

  private func json(_ column: String, _ row: Revision) throws -> String? {
    try String.fetchOne(
      db, sql: "SELECT \(column) FROM revision WHERE id = ?", arguments: [row.id.rawValue])
  }

  /// Places come first, so that their listings find them and no second one is made; those that went
  /// last, for they come back with their listings.
  func ordered(_ rows: [Revision]) -> [Revision] {
    func isGone(_ row: Revision) -> Bool { row.entity == .location && row.action == .remove }
    return rows.filter { $0.entity == .location && !isGone($0) }
      + rows.reversed().filter { $0.entity != .location } + rows.filter(isGone)
  }

  /// The last change of the record that a row is about.
  func last(_ row: Revision) throws -> ID<Revision>? {
    try Int64.fetchOne(
      db, sql: "SELECT max(id) FROM revision WHERE entity = ? AND entity_key = ?",
      arguments: [row.entity.rawValue, row.key]
    ).map { ID(rawValue: $0) }
  }

  /// Takes back a change after which nothing has happened to its record, not even a check: that
  /// vouches for what the change made.
  ///
  /// A confidential address is not opened: that is asked about in the form.
  mutating func takeBackWhole(_ row: Revision) throws {
    let later = try RevisionQueries.revisions(
      db, where: "entity = ? AND entity_key = ? AND id > ? AND \(Undoing.isOfNeitherStep)",
      [row.entity.rawValue, row.key, row.id.rawValue, row.batch?.text, history.batch?.text],
      limit: 1, states: [])
    if let later = later.first {
      throw CatalogueError.changedMeanwhile(
        row.id.rawValue, expected: Int(row.id.rawValue), found: Int(later.id.rawValue))
    }
    if case .service(let before)? = row.before, case .service(let after)? = row.after,
      after.whereabouts.isConfidential, !before.whereabouts.isConfidential
    {
      throw CatalogueError.refused(.staysInPart)
    }
    guard try bringBack(row, to: try before(row)) else {
      throw CatalogueError.refused(.staysInPart)
    }
  }

  /// Neither the step that is taken back nor the one that does so; a change alone is of no step.
  private static let isOfNeitherStep = "(batch IS NULL OR (batch IS NOT ? AND batch IS NOT ?))"

  /// Whether nobody has changed the record after this row, in what the row is about.
  ///
  /// What a listing says and that it was checked are two things: neither stands in the other's way.
  func isLast(_ row: Revision) throws -> Bool {
    let isCheck = if case .checked? = row.after { true } else { false }
    let later = try RevisionQueries.revisions(
      db, where: "entity = ? AND entity_key = ? AND id > ? AND \(Undoing.isOfNeitherStep)",
      [row.entity.rawValue, row.key, row.id.rawValue, row.batch?.text, history.batch?.text],
      limit: .max)
    return !later.contains { other in
      let isOtherCheck = if case .checked? = other.after { true } else { false }
      return isCheck == isOtherCheck
    }
  }

  /// - Parameter json: `nil` where the record was not there.
  /// - Returns: whether the record is so now.
  /// - Throws: `CatalogueError.unreadable`.
  mutating func bringBack(_ row: Revision, to json: String?) throws -> Bool {
    let record = row.entity.record
    return try record.bringBack(row.key, to: json.map { try RecordedRow($0) }, &editing)
  }

  /// The same as it was before a change; what cannot be read is noted, and nothing is brought back.
  mutating func takeBack(_ row: Revision) throws -> Bool {
    let before = try before(row)
    do {
      return try bringBack(row, to: before)
    } catch CatalogueError.unreadable(let reason) {
      try db.noteUnreadable("revision", "\(row.id.rawValue)", reason)
      return false
    }
  }
}
