import Foundation
import GRDB
import HumanServices

extension Catalogue {
  /// Keeps what a visitor reported. It is on disk when this returns.
  package func keep(_ suggestion: Suggestion, contact: VisitorContact? = nil) throws {
    try writeAsked { db in try Catalogue.keep(suggestion, contact, db) }
  }

  static func keep(
    _ suggestion: Suggestion, _ contact: VisitorContact?, _ db: Database
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO suggestion (uuid, kind, service_slug, municipality_slug, need_slug, body,
          language, received_on)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        UUID().text, suggestion.kind.rawValue, suggestion.service?.rawValue,
        suggestion.municipality?.rawValue, suggestion.need?.rawValue, suggestion.text,
        suggestion.language.rawValue, suggestion.receivedOn.description,
      ])
    guard let contact else { return }
    try VisitorContactRows.keep(
      contact, of: db.lastInsertedRowID, on: suggestion.receivedOn, db)
  }

  /// All reports, newest first.
  package func suggestions() throws -> [Suggestion] {
    try pool.read { db in
      try db.readable(
        sql: """
          SELECT kind, service_slug, municipality_slug, need_slug, body, language, received_on
          FROM suggestion ORDER BY id DESC
          """
      ) { reader in
        Suggestion(
          kind: try reader.raw(), service: try reader.optionalRaw(),
          municipality: try reader.optionalRaw(), need: try reader.optionalRaw(),
          text: try reader.value(), language: try reader.raw(),
          receivedOn: try reader.day())
      }
    }
  }
}
