import HumanServices
import TextAnalysis

/// One thing that a query asks for: a word, or several that mean one thing together, with all that
/// may stand for it.
package struct Concept: Sendable {
  /// A word to look for in the listings' own words.
  struct Alternative: Hashable, Sendable {
    var word: String
    var kind: WordIndex.Kind
    var quality: RankingWeights.Quality
  }

  /// Terms of one facet, as strong as their best name.
  struct Terms: Hashable, Sendable {
    var facet: Facet
    var set: TermSet
    var strength: Float
  }

  /// As typed, for telling which word found nothing.
  package var text: String
  /// For each of its words what may stand for it; a listing must have one for every word.
  var groups: [[Alternative]] = []
  var terms: [Terms] = []
  /// Other spellings that are searched too, as people write them.
  package var alsoSearched: [String] = []

  /// How much it counts beside the others.
  var weight: Float = 1

  /// Several words that are one phrase of the vocabulary.
  var isPhrase = false

  init(text: String) { self.text = text }

  mutating func add(_ terms: Terms) {
    if let same = self.terms.firstIndex(where: {
      $0.facet == terms.facet && $0.set == terms.set
    }) {
      self.terms[same].strength = max(self.terms[same].strength, terms.strength)
    } else {
      self.terms.append(terms)
    }
  }

  func has(_ facet: Facet, anyOf set: TermSet) -> Bool {
    terms.contains { $0.facet == facet && !$0.set.isDisjoint(with: set) }
  }
}

extension WordIndex {
  /// What a word stands for in itself: as written, by its dictionary form, as a compound's part.
  func alternatives(for word: QueryWord) -> [Concept.Alternative] {
    var all: [Concept.Alternative] = []
    if has(word.surface) {
      all.append(.init(word: word.surface, kind: .surface, quality: .exact))
    }
    for key in word.keys where has(key) {
      all.append(.init(word: key, kind: .baseForm, quality: .baseForm))
      if key != word.surface {
        all.append(.init(word: key, kind: .surface, quality: .baseForm))
      }
      all.append(.init(word: key, kind: .part, quality: .part))
    }
    return all.filter { !list($0).isEmpty }
  }

  /// Every way in which a word that is only like the one asked for stands in a text.
  func alternatives(_ word: String, _ quality: RankingWeights.Quality) -> [Concept.Alternative] {
    guard has(word) else { return [] }
    return [Kind.surface, .baseForm, .part]
      .map { .init(word: word, kind: $0, quality: quality) }
      .filter { !list($0).isEmpty }
  }

  func list(_ alternative: Concept.Alternative) -> [UInt32] {
    guard let number = number(alternative.word) else { return [] }
    let postings = postings(number)
    return switch alternative.kind {
    case .surface: postings.surface
    case .baseForm: postings.baseForm
    case .part: postings.part
    }
  }
}
