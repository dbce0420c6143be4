import Catalogue
import Foundation
import HumanServices
import Search
import TestSupport
import TextAnalysis

/// A search index over planted listings, asked as a visitor would.
struct Searched {
  let folder: TemporaryFolder
  let catalogue: Catalogue
  let index: SearchIndex

  init(
    _ seeds: SeedSet? = nil, analyzer: Analyzer = Analyzer(.none), today: CivilDate = Story.today
  ) throws {
    folder = try TemporaryFolder()
    let path = folder.file("search.sqlite")
    if let seeds {
      catalogue = try NewCatalogue.empty(at: path, analyzer: analyzer)
      _ = try catalogue.plant(seeds, at: TestSite.storyNoon)
    } else {
      catalogue = try NewCatalogue.story(at: path, analyzer: analyzer)
    }
    index = try SearchIndex(
      snapshot: try catalogue.snapshot, analyzer: analyzer, danger: try DangerFiles.rules(),
      aids: try EverydayFiles.aids(), today: today, documents: catalogue.eachSearchDocument)
  }

  /// The seeds that the project ships.
  static func repository(_ analyzer: Analyzer) throws -> Searched {
    try Searched(try SeedFiles.planted(), analyzer: analyzer, today: .on("2026-11-22"))
  }

  func answer(_ words: String, _ change: (inout SearchQuery) -> Void = { _ in }) -> SearchAnswer {
    var query = SearchQuery()
    query.words = words
    change(&query)
    return index.answer(query, pageSize: 20)
  }

  /// Slugs of the first page.
  func slugs(_ words: String, _ change: (inout SearchQuery) -> Void = { _ in }) -> [String] {
    answer(words, change).hits.map(\.offer.slug.rawValue)
  }
}

enum VoikkoPresence {
  static let isInstalled = Analyzer(.voikko).finnish != nil
}
