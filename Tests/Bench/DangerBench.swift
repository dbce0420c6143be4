import Catalogue
import Foundation
import HumanServices
import Interchange
import Search
import Site
import TestSupport
import TextAnalysis

/// Tells how many phrases of the danger table bring the box that they must, with and without Voikko,
/// and what reading a query for danger costs.
enum DangerBench {
  /// Microseconds a query.
  static let budget = 50.0
  private static let rounds = 20

  static func run() throws {
    let phrases = try DangerPhrase.all()
    let start = ContinuousClock.now
    let rules = try DangerFiles.rules()
    let loaded = (ContinuousClock.now - start) / .milliseconds(1)
    for (how, analyzer) in [
      ("with Voikko", Analyzer(.voikko)), ("without Voikko", Analyzer(.none)),
    ] {
      let index = try index(analyzer, rules)
      let figures = DangerFigures(phrases) { words in
        var query = SearchQuery()
        query.words = words
        return index.understood(query).1.safetyHelp
      }
      print(figures.report(how))
      if how == "with Voikko", analyzer.finnish == nil { print("  (\(analyzer.status))") }
      for phrase in figures.missed { print("  missed: \(phrase.language) \(phrase.phrase)") }
      for phrase in figures.falseBoxes { print("  false box: \(phrase.phrase)") }
    }
    var microseconds: [Double] = []
    for _ in 0..<rounds {
      for phrase in phrases {
        let start = ContinuousClock.now
        _ = rules.concepts(in: phrase.phrase)
        microseconds.append((ContinuousClock.now - start) / .microseconds(1))
      }
    }
    microseconds.sort()
    print(
      String(
        format: """
          %d patterns, ready in %.0f ms; microseconds a query: median %.1f (budget %.0f), 99 of \
          100 %.1f
          """, rules.patternCount, loaded, microseconds[microseconds.count / 2], budget,
        microseconds[microseconds.count * 99 / 100]))
  }

  /// An index of the seeds that the project ships.
  private static func index(_ analyzer: Analyzer, _ rules: DangerRules) throws -> SearchIndex {
    let folder = try TemporaryFolder()
    let catalogue = try Catalogue(path: folder.file("danger.sqlite"), analyzer: analyzer)
    _ = try catalogue.plant(
      try SeedFiles.planted(), at: Date(timeIntervalSince1970: 1_772_445_600))
    return try SearchIndex(
      snapshot: try catalogue.snapshot, analyzer: analyzer, danger: rules, today: Bench.day,
      documents: catalogue.eachSearchDocument)
  }
}
