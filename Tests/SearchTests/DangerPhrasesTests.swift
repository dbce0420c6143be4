import HumanServices
import Search
import TestSupport
import Testing
import TextAnalysis

/// Every phrase of the table brings the box that it must.
@Suite struct DangerPhrasesTests {
  /// Concepts of which nothing may be missed in Finnish, Swedish and English.
  private static let neverMissed: Set<String> = [
    "self-harm", "death-wish", "strangling", "weapon", "flight",
  ]

  @Test func `there are at least 410 phrases, 25 for each concept, each judged`() throws {
    let phrases = try DangerPhrase.all()
    #expect(try phrases.count == DangerPhrase.lines().count)
    #expect(phrases.count >= 410)
    for concept in DangerConcept.allCases {
      let named = phrases.filter { $0.concept == concept.rawValue }
      #expect(named.count >= 25)
      #expect(named.allSatisfy { $0.help == concept.help })
    }
    #expect(phrases.count { $0.help == nil } >= 80)
  }

  @Test(.enabled(if: VoikkoPresence.isInstalled, "Voikko is not installed"))
  func `with Voikko 97 of 100 dangers bring the right box`() throws {
    try judge("with Voikko", Analyzer(.voikko))
  }

  @Test func `without Voikko it is the same`() throws {
    try judge("without Voikko", Analyzer(.none))
  }

  private func judge(_ how: String, _ analyzer: Analyzer) throws {
    let index = try Searched.repository(analyzer).index
    let figures = DangerFigures(try DangerPhrase.all()) { words in
      var query = SearchQuery()
      query.words = words
      return index.understood(query).1.safetyHelp
    }
    print(figures.report(how))
    let missed = figures.missed.map { "\($0.language) \($0.concept): \($0.phrase)" }
    let falseBoxes = figures.falseBoxes.map(\.phrase)
    for line in missed { print("  missed: \(line)") }
    for line in falseBoxes { print("  false box: \(line)") }
    #expect(figures.total.right * 100 >= figures.total.all * 97, "\(missed)")
    #expect(falseBoxes.count <= 3, "\(falseBoxes)")
    let grave = figures.missed.filter {
      ["fi", "sv", "en"].contains($0.language) && Self.neverMissed.contains($0.concept)
    }
    #expect(grave.isEmpty, "\(grave.map(\.phrase))")
  }
}
