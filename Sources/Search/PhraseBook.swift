import HumanServices
import TextAnalysis

/// The vocabulary's names and synonyms as phrases: what people call what the directory has.
///
/// Joined to listings when a question is asked, so a coordinator's new synonym needs no index built
/// anew.
package struct PhraseBook: Sendable {
  /// A name or a synonym of one term.
  struct Phrase: Sendable {
    /// Position in the vocabulary's facet.
    let facet: Facet
    let set: TermSet
    let isName: Bool
    /// The words that mean something; for each, what may stand for it, plain.
    let words: [Set<String>]
    /// As written, for showing and for completing.
    let text: String
    let language: Language

    var strength: Float { RankingWeights.term(facet, isName: isName) }
  }

  let vocabulary: Vocabulary
  let phrases: [Phrase]
  /// Words of phrases of one word, as a text's words are indexed; a text's number is the phrase's.
  let words: WordIndex
  /// Words of the names of several words and of longer synonyms, for when nothing else is found.
  let looseWords: WordIndex
  /// Phrases of two words and more by each of their words' forms.
  private let longer: [String: [Int]]

  init(_ vocabulary: Vocabulary, _ analyzer: Analyzer) {
    var phrases: [Phrase] = []
    var single = WordIndex()
    var loose = WordIndex()
    var longer: [String: [Int]] = [:]
    for (facet, term, isName, text, language) in PhraseBook.texts(vocabulary) {
      let all = analyzer.indexedWords(in: text, language: language.rawValue, joining: false)
      let telling = all.filter { !StopWords.contains(Analyzer.plainWord($0.surface)) }
      let words = telling.isEmpty ? all : telling
      guard !words.isEmpty else { continue }
      let number = phrases.count
      let phrase = Phrase(
        facet: facet, set: vocabulary.set(facet, term.code), isName: isName,
        words: words.map { Set(([$0.surface] + $0.baseForms).map(Analyzer.plainWord)) },
        text: text, language: language)
      phrases.append(phrase)
      if words.count == 1 {
        single.add(words, text: number, strength: 1)
      } else {
        loose.add(words, text: number, strength: 1)
        for form in phrase.words.reduce(into: Set<String>(), { $0.formUnion($1) }) {
          longer[form, default: []].append(number)
        }
      }
    }
    single.finish()
    loose.finish()
    self.vocabulary = vocabulary
    self.phrases = phrases
    words = single
    looseWords = loose
    self.longer = longer
  }

  func set(_ facet: Facet, _ code: String) -> TermSet { vocabulary.set(facet, code) }

  private static func texts(
    _ vocabulary: Vocabulary
  ) -> [(Facet, TaxonomyTerm, isName: Bool, text: String, Language)] {
    var texts: [(Facet, TaxonomyTerm, isName: Bool, text: String, Language)] = []
    for facet in Facet.allCases {
      for term in vocabulary.terms(facet) {
        for language in Language.allCases {
          for name in PhraseBook.names(in: term.name.texts[language] ?? "") {
            texts.append((facet, term, true, name, language))
          }
          for synonym in term.synonyms[language] ?? [] {
            texts.append((facet, term, false, synonym, language))
          }
        }
      }
    }
    return texts
  }

  /// A name, and each of several that stand in it: "Perheneuvonta ja perheneuvola".
  private static func names(in name: String) -> [String] {
    guard !name.isEmpty else { return [] }
    var parts = [name[...]]
    for separator in [" ja ", " tai ", " och ", " eller ", " and ", " or ", ", ", ": ", " ("] {
      parts = parts.flatMap { $0.split(separator: separator) }
    }
    let others = parts.map { $0.trimmingPrefix(" ").filter { $0 != ")" } }
    return [name] + others.filter { $0 != name && !$0.hasSuffix("-") }.map { String($0) }
  }

  /// A phrase that words of a query say.
  struct Match {
    let phrases: [Int]
    /// Positions of the words, rising.
    let positions: [Int]
  }

  /// Words that may stand between those of a phrase: "lapseni on alkanut oireilla".
  static let looseness = 2

  /// The phrases that the words hold, longest first, none of them sharing a word with a longer one;
  /// phrases of the very same words together.
  ///
  /// - Parameter words: with `nil` where a word is already taken.
  func matches(in words: [QueryWord?]) -> [Match] {
    var candidates: Set<Int> = []
    for word in words.compactMap(\.self) where !word.isVerbatim {
      for key in word.keys { candidates.formUnion(longer[key] ?? []) }
    }
    let found = candidates.sorted().compactMap { number in
      positions(of: phrases[number], in: words).map { (number, $0) }
    }.sorted { first, second in
      if first.1.count != second.1.count { return first.1.count > second.1.count }
      return span(first.1) != span(second.1)
        ? span(first.1) < span(second.1) : first.0 < second.0
    }
    var taken: Set<Int> = []
    var matches: [Match] = []
    for (number, positions) in found {
      if let same = matches.firstIndex(where: { $0.positions == positions }) {
        matches[same] = Match(phrases: matches[same].phrases + [number], positions: positions)
      } else if taken.isDisjoint(with: positions) {
        taken.formUnion(positions)
        matches.append(Match(phrases: [number], positions: positions))
      }
    }
    return matches
  }

  private func span(_ positions: [Int]) -> Int { (positions.last ?? 0) - (positions.first ?? 0) }

  /// Where each word of the phrase stands, in whatever order; `nil` when one is missing or they
  /// stand too far apart to belong together.
  private func positions(of phrase: Phrase, in words: [QueryWord?]) -> [Int]? {
    var positions: [Int] = []
    for forms in phrase.words {
      let position = words.indices.first { index in
        guard let word = words[index], !positions.contains(index) else { return false }
        return word.keys.contains { forms.contains($0) }
      }
      guard let position else { return nil }
      positions.append(position)
    }
    positions.sort()
    return span(positions) < positions.count + PhraseBook.looseness ? positions : nil
  }
}
