import Catalogue
import Foundation
import GRDB
import HumanServices
import TestSupport
import TextAnalysis

/// A planted file in a folder of its own, with a second connection that knows no rules of ours.
struct Planted {
  let folder: TemporaryFolder
  let catalogue: Catalogue
  let story: Story

  static let instant = Date(timeIntervalSince1970: 1_772_532_000)

  init(_ story: Story? = nil, analyzer: Analyzer = Analyzer(.none)) throws {
    self.story = try story ?? Story()
    folder = try TemporaryFolder()
    catalogue =
      story == nil
      ? try NewCatalogue.story(at: folder.file("story.sqlite"), analyzer: analyzer)
      : try self.story.catalogue(in: folder, analyzer: analyzer)
  }

  /// The repository's own seeds instead of the story.
  static func repository() throws -> Planted {
    var story = try Story()
    story.seeds = try SeedFiles.planted()
    return try Planted(story)
  }

  var path: String { folder.file("story.sqlite") }

  /// The file as another program sees it.
  func raw<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try DatabaseQueue(path: path).write(body)
  }

  func number(_ sql: String) throws -> Int {
    try raw { try Int.fetchOne($0, sql: sql) ?? 0 }
  }

  /// The whole content as text, so that "nothing changed" can be said in one comparison.
  func content() throws -> String {
    try raw { db in
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      return try tables.map { table in
        let rows = try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"")
        return "\(table):\n" + rows.map(\.description).joined(separator: "\n")
      }.joined(separator: "\n\n")
    }
  }

  /// How many listings have a word among their kept ones.
  func listings(with word: String) throws -> Int {
    try catalogue.searchDocuments.count { document in
      [document.name, document.summary, document.description].contains { $0.contains(word) }
    }
  }

  func service(_ slug: String) throws -> Service? { try catalogue.service(slug: .named(slug)) }
}

extension ServiceDetails {
  /// With the codes of each facet in the vocabulary's order, as the tables give them back.
  func ordered(by vocabulary: Vocabulary) -> ServiceDetails {
    var details = self
    details.terms = terms.filter { !$0.value.isEmpty }
    for (facet, codes) in details.terms {
      details.terms[facet] = vocabulary.terms(facet).map(\.code).filter(codes.contains)
    }
    return details
  }
}

extension Catalogue {
  /// The kept words of every listing, by rising id.
  var searchDocuments: [SearchDocument] {
    get throws {
      var documents: [SearchDocument] = []
      try eachSearchDocument { documents.append($0) }
      return documents
    }
  }
}
