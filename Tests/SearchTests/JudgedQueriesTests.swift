import Catalogue
import Foundation
import HumanServices
import Search
import TestSupport
import Testing
import TextAnalysis

/// What somebody types, and what must be among the first three results.
struct JudgedQuery: Sendable {
  var language: Language
  var words: String
  /// The municipality or region that the words name.
  var place: String?
  /// Slugs of listings, or codes of service types after "~": any of these.
  var wanted: [String]
  /// Safety help must come before the results.
  var isDanger: Bool

  /// - Parameter line: language, words, place or "-", wanted, separated by tabs.
  init?(_ line: Substring) {
    let columns = line.split(separator: "\t").map(String.init)
    guard columns.count == 4, let language = Language(rawValue: columns[0]) else { return nil }
    self.language = language
    words = columns[1]
    place = columns[2] == "-" ? nil : columns[2]
    isDanger = columns[3].hasPrefix("!")
    wanted = columns[3].drop { $0 == "!" }.split(separator: " ").map(String.init)
  }

  static func all() throws -> [JudgedQuery] {
    let file = SeedFiles.repository.appending(path: "Tests/Fixtures/judged-queries.tsv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    return lines.filter { !$0.hasPrefix("#") }.compactMap(JudgedQuery.init)
  }

  /// The place of the first wanted result, from 1; `nil` when it is not on the first page.
  ///
  /// A service type that no listing has is found when its own page is offered: nothing better can be
  /// shown.
  func rank(_ answer: SearchAnswer, _ snapshot: Snapshot) -> Int? {
    let vocabulary = snapshot.vocabulary
    let isTold = answer.topics.contains { topic in
      wanted.contains("~" + topic.code)
        && snapshot.offers.allSatisfy {
          $0.terms(.serviceType).isDisjoint(with: vocabulary.set(.serviceType, topic.code))
        }
    }
    if isTold { return 1 }
    let position = answer.hits.firstIndex { hit in
      wanted.contains { wanted in
        guard wanted.hasPrefix("~") else { return hit.offer.slug.rawValue == wanted }
        let type = vocabulary.set(.serviceType, String(wanted.dropFirst()))
        return !hit.offer.terms(.serviceType).isDisjoint(with: type)
      }
    }
    return position.map { $0 + 1 }
  }

  func namesItsPlace(_ answer: SearchAnswer) -> Bool {
    let named = answer.understood.places.map(\.choice.value)
    return place.map { named == [$0] } ?? true
  }
}

/// Figures over all judged queries.
struct Judgement {
  var found = 0
  var reciprocalRanks = 0.0
  var missed: [String] = []
  var misplaced: [String] = []
  var withoutSafety: [String] = []

  init(_ searched: Searched, _ queries: [JudgedQuery]) throws {
    let snapshot = try searched.catalogue.snapshot
    for query in queries {
      let answer = searched.answer(query.words)
      let rank = query.rank(answer, snapshot)
      if let rank, rank <= 3 {
        found += 1
      } else {
        let first = answer.hits.prefix(3).map(\.offer.slug.rawValue).joined(separator: ", ")
        missed.append("\(query.words): \(rank.map(String.init) ?? "not found"), first \(first)")
      }
      reciprocalRanks += rank.map { 1 / Double($0) } ?? 0
      if !query.namesItsPlace(answer) { misplaced.append(query.words) }
      if query.isDanger && answer.understood.safetyHelp.isEmpty {
        withoutSafety.append(query.words)
      }
    }
  }
}

@Suite struct JudgedQueriesTests {
  @Test func `there are at least 150 of them, a third with a place, each judged`() throws {
    let file = SeedFiles.repository.appending(path: "Tests/Fixtures/judged-queries.tsv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let queries = try JudgedQuery.all()
    #expect(queries.count == lines.count { !$0.hasPrefix("#") })
    #expect(queries.count >= 150)
    #expect(queries.count { $0.place != nil } * 3 >= queries.count)
    #expect(queries.allSatisfy { !$0.wanted.isEmpty })
  }

  @Test func `what a judged query names is there`() throws {
    let seeds = try SeedFiles.planted()
    let slugs = Set(seeds.services.filter { $0.publication == .published }.map(\.slug.rawValue))
    let types = Set(seeds.terms.filter { $0.facet == .serviceType }.map { "~" + $0.code })
    for query in try JudgedQuery.all() {
      for wanted in query.wanted {
        #expect(slugs.contains(wanted) || types.contains(wanted), "\(query.words): \(wanted)")
      }
    }
  }

  @Test(.enabled(if: VoikkoPresence.isInstalled, "Voikko is not installed"))
  func `with Voikko 95 of 100 judged queries have their answer among the first three`() throws {
    let queries = try JudgedQuery.all()
    let judgement = try Judgement(.repository(Analyzer(.voikko)), queries)
    report("with Voikko", judgement, queries.count)
    #expect(judgement.found * 100 >= queries.count * 95, "\(judgement.missed)")
    #expect(judgement.misplaced.isEmpty)
    #expect(judgement.withoutSafety.isEmpty)
  }

  @Test func `without Voikko 80 of 100 have it`() throws {
    let queries = try JudgedQuery.all()
    let judgement = try Judgement(.repository(Analyzer(.none)), queries)
    report("without Voikko", judgement, queries.count)
    #expect(judgement.found * 100 >= queries.count * 80, "\(judgement.missed)")
    #expect(judgement.misplaced.isEmpty)
    #expect(judgement.withoutSafety.isEmpty, "\(judgement.withoutSafety)")
  }

  private func report(_ how: String, _ judgement: Judgement, _ count: Int) {
    let share = String(format: "%.1f", Double(judgement.found) * 100 / Double(count))
    let mean = String(format: "%.3f", judgement.reciprocalRanks / Double(count))
    print(
      """
      judged queries \(how): \(judgement.found) of \(count) within the first three (\(share) %), \
      mean reciprocal rank \(mean)
      """)
    for line in judgement.missed { print("  missed: \(line)") }
    for line in judgement.withoutSafety { print("  without safety help: \(line)") }
    for line in judgement.misplaced { print("  misplaced: \(line)") }
  }
}
