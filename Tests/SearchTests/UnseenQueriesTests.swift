import Catalogue
import Foundation
import HumanServices
import Search
import TestSupport
import Testing
import TextAnalysis

/// A query that was written without knowing the search, and every answer that its writer accepts.
struct UnseenQuery: Sendable {
  var words: String
  /// Slugs of listings, or codes of terms and need groups after "~".
  var accepted: [String]
  var isDanger: Bool
  /// Under a heading "with a place", where a code is its topic's page alone.
  var isPlaced: Bool

  static func all() throws -> [UnseenQuery] {
    let file = SeedFiles.repository.appending(path: "Tests/Fixtures/unseen-queries.tsv")
    var queries: [UnseenQuery] = []
    var isPlaced = false
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("#") {
        isPlaced = line.contains("with a place")
        continue
      }
      let columns = line.split(separator: "\t").map(String.init)
      try #require(columns.count == 4, "\(line)")
      let accepted = columns[3].split(separator: " ").map(String.init)
      queries.append(
        UnseenQuery(
          words: columns[1], accepted: accepted.filter { $0 != "!" },
          isDanger: accepted.contains("!"), isPlaced: isPlaced))
    }
    return queries
  }

  /// The place of the first accepted listing, from 1; as `Tests/Bench/bm25.py` counts it.
  func rank(_ answer: SearchAnswer, _ vocabulary: Vocabulary) -> Int? {
    answer.shown.firstIndex { hit in
      accepted.contains { wanted in
        guard wanted.hasPrefix("~") else { return hit.offer.slug.rawValue == wanted }
        let type = vocabulary.set(.serviceType, String(wanted.dropFirst()))
        return !isPlaced && !hit.offer.terms(.serviceType).isDisjoint(with: type)
      }
    }.map { $0 + 1 }
  }

  /// Whether a page that answers is offered above the results.
  func isOffered(_ answer: SearchAnswer, _ vocabulary: Vocabulary) -> Bool {
    let phase = answer.situation.flatMap { vocabulary.term(.phase, slug: $0)?.code }
    return (answer.topics.map(\.code) + [phase].compactMap(\.self))
      .contains { accepted.contains("~" + $0) }
  }
}

extension SearchAnswer {
  /// Every listing of the page in the order in which it stands there.
  var shown: [SearchHit] {
    hits + related + (nothing?.nearest ?? []) + (nothing?.remote ?? [])
  }
}

/// Figures over the unseen queries.
struct UnseenFigures {
  var first = 0
  var three = 0
  var withTopics = 0
  var reciprocalRanks = 0.0
  var empty: [String] = []
  var missed: [String] = []
  var missedWithTopics: [String] = []
  var withoutSafety: [String] = []

  init(_ searched: Searched, _ queries: [UnseenQuery]) throws {
    let vocabulary = try searched.catalogue.snapshot.vocabulary
    for query in queries {
      let answer = searched.answer(query.words)
      let rank = query.rank(answer, vocabulary)
      if rank == 1 { first += 1 }
      reciprocalRanks += rank.map { 1 / Double($0) } ?? 0
      if answer.shown.isEmpty { empty.append(query.words) }
      let isListed = (rank ?? .max) <= 3
      if isListed {
        three += 1
      } else {
        let shown = answer.shown.prefix(3).map(\.offer.slug.rawValue).joined(separator: " ")
        missed.append("\(query.words) [\(rank.map(String.init) ?? "-")]: \(shown)")
      }
      if isListed || query.isOffered(answer, vocabulary) {
        withTopics += 1
      } else {
        missedWithTopics.append(query.words)
      }
      if query.isDanger && answer.understood.safetyHelp.isEmpty {
        withoutSafety.append(query.words)
      }
    }
  }

  func report(_ how: String, _ count: Int) {
    let mean = String(format: "%.3f", reciprocalRanks / Double(count))
    print(
      """
      unseen queries \(how): \(count); list alone hits@1 \(first), hits@3 \(three), MRR \(mean), \
      empty \(empty.count); with topics hits@3 \(withTopics)
      """)
    for line in missed { print("  missed: \(line)") }
    for line in missedWithTopics { print("  missed with topics: \(line)") }
    for line in empty { print("  empty: \(line)") }
    for line in withoutSafety { print("  without safety help: \(line)") }
  }
}

@Suite struct UnseenQueriesTests {
  @Test(.enabled(if: VoikkoPresence.isInstalled, "Voikko is not installed"))
  func `with Voikko unseen queries find what their writer accepts`() throws {
    let queries = try UnseenQuery.all()
    let figures = try UnseenFigures(.repository(Analyzer(.voikko)), queries)
    figures.report("with Voikko", queries.count)
    #expect(queries.count == 200)
    #expect(figures.three * 100 >= queries.count * 50)
  }

  @Test func `without Voikko most still do`() throws {
    let queries = try UnseenQuery.all()
    let figures = try UnseenFigures(.repository(Analyzer(.none)), queries)
    figures.report("without Voikko", queries.count)
    #expect(figures.three * 100 >= queries.count * 50)
  }
}
