import Foundation
import GRDB
import HumanServices

extension Catalogue {
  /// Reports with what became of them, newest first.
  ///
  /// - Parameter isClosed: `nil` gives both kinds.
  package func keptSuggestions(isClosed: Bool?, on day: CivilDate) throws -> [KeptSuggestion] {
    let rows = try pool.read { db in
      try SuggestionRows.rows(
        db, where: "ifnull((state = 'handled') = ?, TRUE)", [isClosed])
    }
    return try withListings(rows, on: day)
  }

  package func keptSuggestion(_ id: ID<Suggestion>, on day: CivilDate) throws -> KeptSuggestion? {
    try withListings(
      try pool.read { try SuggestionRows.rows($0, where: "suggestion.id = ?", [id.rawValue]) },
      on: day
    ).first
  }

  /// Notes what became of a report.
  ///
  /// - Parameters:
  ///   - seen: how the editor saw it; anything else is refused as changed meanwhile.
  ///   - forgettingContact: whether its sender's way to be reached goes now, as they may ask for.
  package func handleSuggestion(
    _ id: ID<Suggestion>, _ handling: SuggestionHandling, expecting seen: SuggestionHandling,
    forgettingContact: Bool = false, by author: Author, at instant: Date
  ) throws {
    let step = HistoryStep(author: author, instant: instant)
    try write { db in
      let rows = SuggestionRows(db, HistoryWriting(db, step))
      guard let (uuid, stored) = try rows.stored(id) else { throw CatalogueError.notFound }
      guard stored == seen else {
        throw CatalogueError.changedMeanwhile(id.rawValue, expected: 0, found: 1)
      }
      if handling != stored { try rows.write(uuid, handling, before: stored, as: .update) }
      if forgettingContact { try VisitorContactRows.forget(of: id, db) }
    }
  }

  private func withListings(
    _ rows: [(KeptSuggestion, service: Int64?)], on day: CivilDate
  ) throws -> [KeptSuggestion] {
    let all = try listings(rows.compactMap(\.service).map { ID(rawValue: $0) }, on: day)
    let byID = Dictionary(all.map { ($0.id.rawValue, $0) }) { first, _ in first }
    return rows.map { kept, service in
      var kept = kept
      kept.listing = service.flatMap { byID[$0] }
      return kept
    }
  }
}

/// Reports as rows, with their history.
struct SuggestionRows {
  let db: Database
  let history: HistoryWriting

  init(_ db: Database, _ history: HistoryWriting) {
    self.db = db
    self.history = history
  }

  static func rows(
    _ db: Database, where condition: String, _ arguments: StatementArguments
  ) throws -> [(KeptSuggestion, service: Int64?)] {
    try db.readable(
      sql: """
        SELECT suggestion.id, suggestion.kind, service_slug, municipality_slug, need_slug, body,
          language, received_on, state, note, service.id
        FROM suggestion LEFT JOIN service ON service.id = coalesce(
          (SELECT id FROM service WHERE slug = service_slug),
          (SELECT entity_id FROM former_slug WHERE entity = 'service' AND slug = service_slug))
        WHERE \(condition) ORDER BY suggestion.id DESC
        """, arguments: arguments
    ) { reader in
      let id = ID<Suggestion>(rawValue: try reader.value())
      let suggestion = Suggestion(
        kind: try reader.raw(), service: try reader.optionalRaw(),
        municipality: try reader.optionalRaw(), need: try reader.optionalRaw(),
        text: try reader.value(), language: try reader.raw(),
        receivedOn: try reader.day())
      let state: String = try reader.value()
      let handling = SuggestionHandling(isClosed: state == "handled", note: try reader.value())
      return (
        KeptSuggestion(id: id, suggestion: suggestion, handling: handling, listing: nil),
        try reader.optional()
      )
    }
  }

  func stored(_ id: ID<Suggestion>) throws -> (uuid: String, SuggestionHandling)? {
    try Row.fetchOne(
      db, sql: "SELECT uuid, state, note FROM suggestion WHERE id = ?", arguments: [id.rawValue]
    ).map { row in
      (row[0], SuggestionHandling(isClosed: row[1] as String == "handled", note: row[2]))
    }
  }

  func write(
    _ uuid: String, _ handling: SuggestionHandling, before: SuggestionHandling,
    as action: Revision.Action
  ) throws {
    try db.execute(
      sql: "UPDATE suggestion SET state = ?, note = ? WHERE uuid = ?",
      arguments: [handling.isClosed ? "handled" : "new", handling.note, uuid])
    try VisitorContactRows.note(
      isHandled: handling.isClosed, uuid: uuid, on: CivilDate(inFinlandAt: history.at), db)
    try history.note(.suggestion, uuid, action, before: before, after: handling)
  }
}

extension Catalogue {
  /// What became of a report over time, newest first.
  package func history(of id: ID<Suggestion>) throws -> [Revision] {
    try pool.read { db in
      try RevisionQueries.revisions(
        db,
        where: """
          entity = 'suggestion'
            AND entity_key = (SELECT uuid FROM suggestion WHERE suggestion.id = ?)
          """, [id.rawValue], limit: 100)
    }
  }
}
