import GRDB
import HumanServices
import Synchronization
import TextAnalysis

extension Catalogue {
  /// Listings whose words are expanded in one go: some fifty long texts take a second, and whoever
  /// saves meanwhile waits only for the writing.
  private static let expandedTogether = 50

  /// From now on whoever saves a listing does not wait until its words are expanded.
  ///
  /// - Parameter whenWaiting: called after each write that leaves words waiting, on the writer's
  ///   thread; somebody calls `expandWaitingWords` soon after.
  package func expandWordsLater(_ whenWaiting: @escaping @Sendable () -> Void) {
    later.withLock { $0 = whenWaiting }
  }

  /// Expands the words of listings that were saved without, until none waits.
  ///
  /// The words are expanded while others write. What is saved meanwhile goes on waiting.
  package func expandWaitingWords() throws {
    while true {
      let documents = try pool.read { db in
        try SearchDocuments(db: db, analyzer: analyzer).waiting(Catalogue.expandedTogether)
      }
      guard !documents.isEmpty else { return }
      let expanded = try documents.map { ($0, try $0.expanded(by: analyzer)) }
      try writeUnseen { db in
        let writing = SearchDocuments(db: db, analyzer: analyzer)
        var isChanged = false
        for (texts, document) in expanded where try writing.isNewest(texts) {
          if try writing.keep(document) { isChanged = true }
          try writing.stopWaiting(texts.id)
        }
        if isChanged { try CatalogueVersion.bump(db) }
      }
    }
  }
}

/// A listing's texts that are searched, as they are stored.
struct SearchTexts: Equatable {
  let id: Int64
  let name: String
  let summary: String
  let description: String
  let alternateName: String
  /// A JSON list of what its open places are called.
  let placeNames: String

  /// Of a row of `service`. A confidential place has no name, and is left out besides.
  static let columns = """
    name, summary, description, alternate_name,
      (SELECT json_group_array(json(location.name)) FROM service_at_location
        JOIN location ON location.id = location_id
        WHERE service_id = service.id AND confidential_service_id IS NULL
          AND location.name <> '{}')
    """

  /// - Parameter row: `columns` first.
  init(_ id: Int64, _ row: Row) {
    self.id = id
    name = row[0]
    summary = row[1]
    description = row[2]
    alternateName = row[3]
    placeNames = row[4]
  }

  func expanded(by analyzer: Analyzer) throws -> SearchDocument {
    func words(_ text: LocalizedText) -> String {
      text.texts.sorted { $0.key.rawValue < $1.key.rawValue }
        .flatMap { analyzer.indexedWords(in: $0.value, language: $0.key.rawValue) }
        .map(\.written).joined(separator: " ")
    }
    func all(_ texts: [LocalizedText]) -> String {
      texts.map(words).filter { !$0.isEmpty }.joined(separator: " ")
    }
    func text(_ json: String) throws -> LocalizedText { try LocalizedText(json: json) }
    let places = placeNames == "[]" ? [] : try JSON.decode([LocalizedText].self, placeNames)
    return SearchDocument(
      id: ID(rawValue: id), name: all([try text(name), try text(alternateName)]),
      summary: words(try text(summary)), description: all([try text(description)] + places))
  }
}
