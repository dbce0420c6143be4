import GRDB
import HumanServices
import TextAnalysis

/// The words that listings are found by, expanded once when they are written.
///
/// A document holds the listing's own words alone. What the vocabulary and the providers are called
/// is joined to it when a question is asked, so their names may change without a word here.
struct SearchDocuments {
  let db: Database
  let analyzer: Analyzer

  /// Brings the documents of some listings up to date; every write of a listing calls it.
  func refresh(_ ids: some Sequence<Int64>) throws {
    for id in ids {
      guard
        let row = try Row.fetchOne(
          db.cachedStatement(sql: "SELECT name, summary, description FROM service WHERE id = ?"),
          arguments: [id])
      else { continue }
      let document = try document(id, row)
      try db.execute(
        sql: """
          INSERT INTO search_document (service_id, name, summary, description) VALUES (?, ?, ?, ?)
          ON CONFLICT (service_id) DO UPDATE SET name = excluded.name,
            summary = excluded.summary, description = excluded.description
          """,
        arguments: [id, document.name, document.summary, document.description])
    }
  }

  /// Writes every document anew and notes which analyser expanded them.
  func rebuild() throws {
    try db.execute(sql: "DELETE FROM search_document")
    try refresh(try Int64.fetchAll(db, sql: "SELECT id FROM service ORDER BY id"))
    try db.execute(
      sql: """
        INSERT INTO search_analyzer VALUES (1, ?)
        ON CONFLICT (id) DO UPDATE SET signature = excluded.signature
        """, arguments: [analyzer.signature])
  }

  /// Slugs of listings whose document is missing or other than their texts would give now.
  func outOfStep() throws -> [String] {
    var kept: [Int64: SearchDocument] = [:]
    try SearchDocuments.each(db) { kept[$0.id.rawValue] = $0 }
    let rows = try Row.fetchCursor(
      db, sql: "SELECT name, summary, description, id, slug FROM service ORDER BY id")
    var slugs: [String] = []
    while let row = try rows.next() {
      let id: Int64 = row[3]
      if try kept[id] != document(id, row) { slugs.append(row[4]) }
    }
    return slugs
  }

  /// Reads the documents by rising id of their listings.
  static func each(_ db: Database, _ body: (SearchDocument) -> Void) throws {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT service_id, name, summary, description FROM search_document ORDER BY service_id
          """))
    while let row = try rows.next() {
      body(
        SearchDocument(
          id: ID(rawValue: row[0]), name: row[1], summary: row[2], description: row[3]))
    }
  }

  /// - Parameter row: name, summary and description first.
  private func document(_ id: Int64, _ row: Row) throws -> SearchDocument {
    SearchDocument(
      id: ID(rawValue: id), name: words(try LocalizedText(json: row[0])),
      summary: words(try LocalizedText(json: row[1])),
      description: words(try LocalizedText(json: row[2])))
  }

  private func words(_ text: LocalizedText) -> String {
    text.texts.sorted { $0.key.rawValue < $1.key.rawValue }
      .flatMap { analyzer.indexedWords(in: $0.value, language: $0.key.rawValue) }
      .map(\.written).joined(separator: " ")
  }
}

extension Catalogue {
  /// Gives the words of every listing, published or not, by rising id, for `Search.SearchIndex`.
  package func eachSearchDocument(_ body: (SearchDocument) -> Void) throws {
    try pool.read { try SearchDocuments.each($0, body) }
  }

  /// Expands all words anew when another analyser did it, or none.
  package func refreshSearchIndex() throws {
    let builtBy = try pool.read { db in
      try String.fetchOne(db, sql: "SELECT signature FROM search_analyzer")
    }
    guard builtBy != analyzer.signature else { return }
    try writeUnseen { db in try SearchDocuments(db: db, analyzer: analyzer).rebuild() }
  }

  /// Expands all words anew. The version rises, so that running servers read them.
  ///
  /// - Returns: how many listings there are.
  @discardableResult
  package func rebuildSearchIndex() throws -> Int {
    try write { db in
      try SearchDocuments(db: db, analyzer: analyzer).rebuild()
      return try Int.fetchOne(db, sql: "SELECT count(*) FROM search_document") ?? 0
    }
  }

  /// What is wrong with the kept words, in English for the operator; empty when they are in step.
  package func searchIndexProblems() throws -> [String] {
    try pool.read { db in
      let builtBy = try String.fetchOne(db, sql: "SELECT signature FROM search_analyzer")
      guard builtBy == analyzer.signature else {
        return ["made by \(builtBy ?? "nobody"), and here is \(analyzer.signature)"]
      }
      return try SearchDocuments(db: db, analyzer: analyzer).outOfStep()
        .map { "\($0) is not as it is written" }
    }
  }
}
