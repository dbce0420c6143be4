import Foundation
import GRDB
import HumanServices

/// Who makes one step of changes, why and when.
struct HistoryStep {
  var author: Author
  var why: String
  var instant: Date
  /// Shared by the changes of the step; `nil` where it is one change.
  var batch: UUID?

  init(author: Author, why: String = "", instant: Date, batch: UUID? = nil) {
    self.author = author
    self.why = why
    self.instant = instant
    self.batch = batch
  }
}

/// Writes history rows, inside a transaction that its caller opened.
struct HistoryWriting {
  let db: Database
  private let step: HistoryStep

  init(_ db: Database, _ step: HistoryStep) {
    self.db = db
    self.step = step
  }

  var at: Date { step.instant }
  /// UTC, as ISO 8601.
  var instant: String { step.instant.ISO8601Format() }
  var author: Author { step.author }
  var batch: UUID? { step.batch }

  /// - Parameters:
  ///   - before: `nil` for a new record.
  ///   - after: `nil` for one that is gone.
  func note<Record: HistoryRecord>(
    _ entity: Revision.Entity, _ key: String, _ action: Revision.Action, before: Record?,
    after: Record?
  ) throws {
    try note(
      entity, key, action, before: before?.historyJSON, afterJSON: after?.historyJSON)
  }

  /// - Parameter before: as an older row has it, word for word.
  func note(
    _ entity: Revision.Entity, _ key: String, _ action: Revision.Action, before: String?,
    afterJSON after: String?
  ) throws {
    let (kind, account): (String, Int64?) =
      switch author.who {
      case .editor(let account, _): ("editor", account)
      case .file: ("file", nil)
      case .program: ("program", nil)
      }
    try db.run(
      sql: """
        INSERT INTO revision (entity, entity_key, action, changed_at, changed_by, before, after,
          author, account_id, why, origin, batch)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        entity.rawValue, key, action.rawValue, instant, author.name, before, after, kind, account,
        step.why, author.screen?.rawValue ?? "", step.batch?.text,
      ])
  }
}
