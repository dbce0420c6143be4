import Foundation
import GRDB
import HumanServices

extension Catalogue {
  /// What has happened to one record, newest first.
  ///
  /// Where a listing's address is confidential now, no street is told of any time. A change whose
  /// states cannot be read has none, and is told of as an unreadable row.
  ///
  /// - Parameter states: which of the record's states are read; the others are `nil`. To read one of
  ///   a long listing takes milliseconds.
  package func revisions(
    of entity: Revision.Entity, key: String, before last: ID<Revision>? = nil, limit: Int,
    states: RevisionStates = .both
  ) throws -> [Revision] {
    try pool.read { db in
      try RevisionQueries.revisions(
        db, where: "entity = ? AND entity_key = ? AND id < ?",
        [entity.rawValue, key, last?.rawValue ?? .max], limit: limit, states: states)
    }
  }

  /// What has happened to anything, newest first.
  ///
  /// - Parameter byEditorsAlone: leaves out what seeds, imports and commands wrote.
  package func revisions(
    byEditorsAlone: Bool, before last: ID<Revision>? = nil, limit: Int
  ) throws -> [Revision] {
    try pool.read { db in
      try RevisionQueries.revisions(
        db, where: "(author = 'editor' OR NOT ?) AND id < ?",
        [byEditorsAlone, last?.rawValue ?? .max], limit: limit)
    }
  }

  /// The changes of one step, in the order they were made.
  package func revisions(inBatch batch: UUID) throws -> [Revision] {
    try pool.read { try RevisionQueries.revisions($0, inBatch: batch) }
  }

  package func revision(_ id: ID<Revision>) throws -> Revision? {
    try pool.read { try RevisionQueries.revision($0, id: id) }
  }
}

/// The states of a record that a row of the history holds.
package struct RevisionStates: OptionSet, Sendable {
  package let rawValue: Int
  package static let before = RevisionStates(rawValue: 1)
  package static let after = RevisionStates(rawValue: 2)
  package static let both: RevisionStates = [.before, .after]

  package init(rawValue: Int) { self.rawValue = rawValue }
}

enum RevisionQueries {
  static func revision(_ db: Database, id: ID<Revision>) throws -> Revision? {
    try revisions(db, where: "id = ?", [id.rawValue], limit: 1).first
  }

  static func revisions(_ db: Database, inBatch batch: UUID) throws -> [Revision] {
    try revisions(db, where: "batch = ?", [batch.text], limit: .max).reversed()
  }

  static func revisions(
    _ db: Database, where condition: String, _ arguments: StatementArguments, limit: Int,
    states: RevisionStates = .both
  ) throws -> [Revision] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT id, entity, entity_key, action, changed_at, author, account_id, changed_by, origin,
          why, batch, before, after,
          entity = 'service' AND EXISTS (
            SELECT 1 FROM service WHERE uuid = entity_key AND whereabouts <> 'open')
        FROM revision WHERE \(condition) ORDER BY id DESC LIMIT ?
        """, arguments: arguments + [limit])
    return try rows.map { try revision(db, $0, states) }
  }

  private static func revision(
    _ db: Database, _ row: Row, _ states: RevisionStates
  ) throws -> Revision {
    var reader = RowReader(row)
    let id = ID<Revision>(rawValue: try reader.value())
    let entity: Revision.Entity = try reader.raw()
    let key: String = try reader.value()
    let action: Revision.Action = try reader.raw()
    let at = try Date(try reader.value() as String, strategy: .iso8601)
    let author = try author(&reader)
    let why: String = try reader.value()
    let batch = (try reader.optional() as String?).flatMap(UUID.init(uuidString:))
    let before: String? = try reader.optional()
    let after: String? = try reader.optional()
    let isConfidential: Bool = try reader.value()
    func state(_ json: String?) throws -> RecordedState? {
      let state = try json.map { try entity.record.state(RecordedRow($0)) }
      return isConfidential ? state?.withoutStreets : state
    }
    var revision = Revision(
      id: id, entity: entity, key: key, action: action, at: at, author: author, why: why,
      batch: batch, before: nil, after: nil)
    do {
      let old = states.contains(.before) ? try state(before) : nil
      revision.after = states.contains(.after) ? try state(after) : nil
      revision.before = old
    } catch CatalogueError.unreadable(let reason) {
      try db.noteUnreadable("revision", "\(id.rawValue)", reason)
    }
    return revision
  }

  private static func author(_ reader: inout RowReader) throws -> Author {
    let kind: String = try reader.value()
    let account: Int64? = try reader.optional()
    let name: String = try reader.value()
    let screen = EditScreen(rawValue: try reader.value())
    let who: Author.Who =
      switch (kind, account) {
      case ("editor", let account?): .editor(account: account, name: name)
      case ("file", _): .file(name)
      default: .program(name)
      }
    return Author(who, from: screen)
  }
}

extension RevisionQueries {
  /// Reads what every row holds, so that what cannot be read is noted.
  static func noteUnreadable(_ db: Database) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT id, entity, before, after FROM revision")
    var unreadable: [(id: Int64, reason: String)] = []
    while let row = try rows.next() {
      var reader = RowReader(row)
      let id: Int64 = try reader.value()
      do {
        let entity: Revision.Entity = try reader.raw()
        for json: String? in [try reader.optional(), try reader.optional()] {
          _ = try json.map { try entity.record.state(RecordedRow($0)) }
        }
      } catch CatalogueError.unreadable(let reason) {
        unreadable.append((id, reason))
      }
    }
    for row in unreadable { try db.noteUnreadable("revision", "\(row.id)", row.reason) }
  }
}

extension RecordedState {
  fileprivate var withoutStreets: RecordedState {
    guard case .service(let details) = self else { return self }
    return .service(details.withoutStreets)
  }
}
