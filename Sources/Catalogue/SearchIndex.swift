import GRDB
import HumanServices
import TextAnalysis

/// The words that published services are found by, expanded once when they are written.
struct SearchIndex {
  let db: Database
  let analyzer: Analyzer

  /// Builds the whole index anew and notes which analyser built it.
  func rebuild() throws {
    try db.execute(sql: "DELETE FROM service_search")
    let vocabulary = try VocabularyQueries.vocabulary(db)
    let ids = try Int64.fetchAll(
      db, sql: "SELECT id FROM service WHERE publication = 'published' ORDER BY id")
    for id in ids {
      let service = try ServiceQueries.service(db, id: ID(rawValue: id))
      try insert(service, vocabulary)
    }
    try db.execute(
      sql: """
        INSERT INTO search_analyzer VALUES (1, ?)
        ON CONFLICT (id) DO UPDATE SET signature = excluded.signature
        """, arguments: [analyzer.signature])
  }

  /// Brings the words of some listings up to date; those that are not published have none.
  func refresh(_ ids: [Int64]) throws {
    let vocabulary = try VocabularyQueries.vocabulary(db)
    for id in ids {
      try db.execute(sql: "DELETE FROM service_search WHERE rowid = ?", arguments: [id])
      let service = try ServiceQueries.service(db, id: ID(rawValue: id))
      if service.details.publication == .published { try insert(service, vocabulary) }
    }
  }

  private func insert(_ service: Service, _ vocabulary: Vocabulary) throws {
    let details = service.details
    let organizations = try String.fetchAll(
      db,
      sql: """
        SELECT name FROM organization JOIN service_provider ON organization_id = organization.id
        WHERE service_id = ?
        """, arguments: [service.id.rawValue]
    ).map { try LocalizedText(json: $0) }
    let types = details.codes(.serviceType).compactMap { vocabulary.term(.serviceType, $0) }
    let topic = types.map { terms($0.name) + " " + synonyms(of: $0) } + organizations.map(terms)
    try db.execute(
      sql: """
        INSERT INTO service_search (rowid, name, topic, summary, description)
        VALUES (?, ?, ?, ?, ?)
        """,
      arguments: [
        service.id.rawValue, terms(details.name), topic.joined(separator: " "),
        terms(details.summary), terms(details.description),
      ])
  }

  private func terms(_ text: LocalizedText) -> String {
    text.texts.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { analyzer.indexTerms(for: $0.value, language: $0.key.rawValue) }
      .joined(separator: " ")
  }

  private func synonyms(of term: TaxonomyTerm) -> String {
    term.synonyms.sorted { $0.key.rawValue < $1.key.rawValue }
      .flatMap { language, words in
        words.map { analyzer.indexTerms(for: $0, language: language.rawValue) }
      }
      .joined(separator: " ")
  }
}

extension Catalogue {
  /// How much a match in each column weighs, in the columns' order: name, topic, summary, description.
  private static let weights = "10.0, 6.0, 3.0, 1.0"

  /// Published services that have all the words, best match first.
  ///
  /// - Returns: `nil` when the query has no word to look for; an empty array when nothing matches.
  package func services(matching query: String, language: Language) throws -> [ID<Service>]? {
    guard
      let expression = analyzer.matchExpression(for: query, language: language.rawValue)
    else { return nil }
    return try pool.read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT rowid FROM service_search WHERE service_search MATCH ?
          ORDER BY bm25(service_search, \(Catalogue.weights)), rowid
          """)
      return try Int64.fetchAll(statement, arguments: [expression]).map { ID(rawValue: $0) }
    }
  }

  /// Builds the index anew when another analyser built it, or none.
  package func refreshSearchIndex() throws {
    let builtBy = try pool.read {
      try String.fetchOne($0, sql: "SELECT signature FROM search_analyzer")
    }
    guard builtBy != analyzer.signature else { return }
    try writeUnseen { db in try SearchIndex(db: db, analyzer: analyzer).rebuild() }
  }
}
