import GRDB
import HumanServices

/// Rows of `outdated_translation`, inside a transaction that its caller opened.
struct TranslationRows {
  let db: Database

  func outdated(_ service: Int64) throws -> [OutdatedTranslation] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT field, language, finnish FROM outdated_translation WHERE service_id = ?"),
      arguments: [service])
    let found = rows.compactMap { row -> OutdatedTranslation? in
      guard let field = ServiceField.texts.first(where: { $0.field.key == row[0] })?.field,
        let language = Language(rawValue: row[1])
      else { return nil }
      return OutdatedTranslation(field: field, language: language, finnish: row[2])
    }
    return ServiceField.texts.flatMap { text in
      Language.allCases.flatMap { language in
        found.filter { $0.field == text.field && $0.language == language }
      }
    }
  }

  /// Notes what a save made of the translations.
  func note(_ service: Int64, _ details: ServiceDetails, since earlier: ServiceDetails) throws {
    for standing in details.translations(since: earlier) {
      switch standing {
      case .current(let field, let language): try settle(service, field, language)
      case .outdated(let one):
        try db.run(
          sql: """
            INSERT OR IGNORE INTO outdated_translation (service_id, field, language, finnish)
            VALUES (?, ?, ?, ?)
            """, arguments: [service, one.field.key, one.language.rawValue, one.finnish])
      }
    }
    for (field, path) in ServiceField.texts {
      try db.run(
        sql: """
          DELETE FROM outdated_translation WHERE service_id = ? AND field = ? AND finnish = ?
          """,
        arguments: [service, field.key, details[keyPath: path].texts[.finnish] ?? ""])
    }
  }

  func settle(_ service: Int64, _ field: ServiceField, _ language: Language) throws {
    try db.run(
      sql: """
        DELETE FROM outdated_translation WHERE service_id = ? AND field = ? AND language = ?
        """, arguments: [service, field.key, language.rawValue])
  }
}
