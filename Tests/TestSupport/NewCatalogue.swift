import Catalogue
import Foundation
import TextAnalysis

/// Files that most tests begin with, made once and then copied: migrating and planting take longer
/// than most tests do. A test of the migrations or of planting itself begins with an empty path.
package enum NewCatalogue {
  /// A new, empty catalogue with today's schema.
  package static func empty(at path: String, analyzer: Analyzer) throws -> Catalogue {
    try open(emptyFile, path, analyzer)
  }

  /// The story as it is told, unchanged.
  package static func story(at path: String, analyzer: Analyzer) throws -> Catalogue {
    try open(storyFile, path, analyzer)
  }

  /// The seeds that the project ships.
  package static func repository(at path: String, analyzer: Analyzer) throws -> Catalogue {
    try open(repositoryFile, path, analyzer)
  }

  private static let emptyFile = Result { try file { _ in } }

  private static let storyFile = Result {
    let seeds = try Story().seeds
    return try file { _ = try $0.plant(seeds, at: TestSite.storyNoon) }
  }

  private static let repositoryFile = Result {
    let seeds = try SeedFiles.planted()
    return try file { _ = try $0.plant(seeds, at: TestSite.storyNoon) }
  }

  private static func file(_ fill: (Catalogue) throws -> Void) throws -> Data {
    let folder = try TemporaryFolder()
    let path = folder.file("made.sqlite")
    // Let go of before it is read: the last connection writes its log into the file.
    try fill(try Catalogue(path: path, analyzer: Analyzer(.none)))
    return try Data(contentsOf: URL(filePath: path))
  }

  private static func open(
    _ file: Result<Data, any Error>, _ path: String, _ analyzer: Analyzer
  ) throws -> Catalogue {
    try file.get().write(to: URL(filePath: path))
    let catalogue = try Catalogue(path: path, analyzer: analyzer)
    if analyzer.finnish != nil { try catalogue.refreshSearchIndex() }
    return catalogue
  }
}
