import Catalogue
import GRDB
import HumanServices
import TestSupport
import Testing
import TextAnalysis

/// A facet is declared in code; the file learns of it by its first term.
@Suite struct FacetRowsTests {
  @Test(arguments: Facet.allCases)
  func `a facet that the file does not know comes with its first term`(facet: Facet) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("story.sqlite")
    let catalogue = try NewCatalogue.empty(at: path, analyzer: Analyzer(.none))
    try DatabaseQueue(path: path).write { db in
      try db.execute(sql: "DELETE FROM taxonomy WHERE code = ?", arguments: [facet.rawValue])
    }
    let story = try Story()
    _ = try catalogue.plant(story.seeds, at: Planted.instant)
    let snapshot = try catalogue.snapshot
    #expect(snapshot.vocabulary.terms(facet) == story.vocabulary.terms(facet))
    #expect(snapshot.offers.contains { !$0.terms(facet).isEmpty } || facet == .level)
  }
}
