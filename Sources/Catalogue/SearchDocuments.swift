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

  /// Brings the documents of some listings up to date.
  func refresh(_ ids: some Sequence<Int64>) throws {
    for id in ids {
      guard let texts = try texts(id) else { continue }
      _ = try keep(try texts.expanded(by: analyzer))
    }
  }

  /// Notes that the words of some listings are to be expanded; what they were found by stays until
  /// then.
  func wait(_ ids: some Sequence<Int64>) throws {
    for id in ids {
      try db.run(
        sql: "INSERT OR IGNORE INTO search_waiting SELECT id FROM service WHERE id = ?",
        arguments: [id])
    }
  }

  /// The texts of so many listings whose words wait.
  func waiting(_ count: Int) throws -> [SearchTexts] {
    try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT service_id FROM search_waiting ORDER BY service_id LIMIT ?"),
      arguments: [count]
    ).compactMap(texts)
  }

  func isNewest(_ texts: SearchTexts) throws -> Bool { try self.texts(texts.id) == texts }

  func stopWaiting(_ id: Int64) throws {
    try db.run(sql: "DELETE FROM search_waiting WHERE service_id = ?", arguments: [id])
  }

  /// - Returns: false when the same was kept already.
  func keep(_ document: SearchDocument) throws -> Bool {
    try db.run(
      sql: """
        INSERT INTO search_document (service_id, name, summary, description) VALUES (?, ?, ?, ?)
        ON CONFLICT (service_id) DO UPDATE SET name = excluded.name,
          summary = excluded.summary, description = excluded.description
        WHERE (name, summary, description)
          IS NOT (excluded.name, excluded.summary, excluded.description)
        """,
      arguments: [
        document.id.rawValue, document.name, document.summary, document.description,
      ])
    return db.changesCount > 0
  }

  private func texts(_ id: Int64) throws -> SearchTexts? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT \(SearchTexts.columns) FROM service WHERE id = ?
          """),
      arguments: [id]
    ).map { SearchTexts(id, $0) }
  }

  /// Writes every document anew and notes which analyser expanded them.
  func rebuild() throws {
    try db.execute(sql: "DELETE FROM search_document; DELETE FROM search_waiting")
    try refresh(try Int64.fetchAll(db.cachedStatement(sql: "SELECT id FROM service ORDER BY id")))
    try db.run(
      sql: """
        INSERT INTO search_analyzer VALUES (1, ?)
        ON CONFLICT (id) DO UPDATE SET signature = excluded.signature
        """, arguments: [analyzer.signature])
  }

  /// Slugs of listings whose document is missing or other than their texts would give now.
  func outOfStep() throws -> [String] {
    var kept: [Int64: SearchDocument] = [:]
    try SearchDocuments.each(db) { document in
      kept[document.id.rawValue] = document
      kept[document.id.rawValue]?.contacts = ""
    }
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT \(SearchTexts.columns), id, slug FROM service ORDER BY id
          """))
    var slugs: [String] = []
    while let row = try rows.next() {
      let id: Int64 = row[5]
      if try kept[id] != SearchTexts(id, row).expanded(by: analyzer) { slugs.append(row[6]) }
    }
    return slugs
  }

  /// Reads the documents by rising id of their listings.
  static func each(_ db: Database, _ body: (SearchDocument) -> Void) throws {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT service_id, name, summary, description, (
            SELECT group_concat(ifnull(number, written), char(10)) FROM contact_point
            WHERE contact_point.service_id = search_document.service_id
              AND publication = 'published')
          FROM search_document ORDER BY service_id
          """))
    while let row = try rows.next() {
      var document = SearchDocument(
        id: ID(rawValue: row[0]), name: row[1], summary: row[2], description: row[3])
      document.contacts = row[4] ?? ""
      body(document)
    }
  }
}

extension Catalogue {
  /// Gives the words of every listing, published or not, by rising id, for `Search.SearchIndex`.
  package func eachSearchDocument(_ body: (SearchDocument) -> Void) throws {
    try pool.read { try SearchDocuments.each($0, body) }
  }

  /// Expands all words anew when another analyser did it, or none, and else those that wait.
  package func refreshSearchIndex() throws {
    let builtBy = try pool.read { db in
      try String.fetchOne(db.cachedStatement(sql: "SELECT signature FROM search_analyzer"))
    }
    guard builtBy != analyzer.signature else { return try expandWaitingWords() }
    try writeUnseen { db in try SearchDocuments(db: db, analyzer: analyzer).rebuild() }
  }

  /// Expands all words anew. The version rises, so that running servers read them.
  ///
  /// - Returns: how many listings there are.
  @discardableResult
  package func rebuildSearchIndex() throws -> Int {
    try write { db in
      try SearchDocuments(db: db, analyzer: analyzer).rebuild()
      return try Int.fetchOne(db.cachedStatement(sql: "SELECT count(*) FROM search_document")) ?? 0
    }
  }

  /// What is wrong with the kept words, in English for the operator; empty when they are in step.
  package func searchIndexProblems() throws -> [String] {
    try pool.read { db in
      let builtBy = try String.fetchOne(
        db.cachedStatement(sql: "SELECT signature FROM search_analyzer"))
      guard builtBy == analyzer.signature else {
        return ["made by \(builtBy ?? "nobody"), and here is \(analyzer.signature)"]
      }
      return try SearchDocuments(db: db, analyzer: analyzer).outOfStep()
        .map { "\($0) is not as it is written" }
    }
  }
}
