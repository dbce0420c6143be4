import HumanServices
import TextAnalysis

/// Finds what one word of a query may mean: itself, else its parts, else words that begin so, else
/// words spelled almost so.
struct SingleWordReader {
  let reader: QueryReader

  private var index: WordIndex { reader.index }
  private var book: PhraseBook { reader.book }

  /// Listings that make a word "found little", so that near spellings are searched too.
  private static let fewMatches = 3
  /// Letters of the shortest word that is looked for as a beginning.
  private static let fewestLettersBegun = 3
  /// Letters of the shortest beginning that a word is cut to.
  private static let fewestLettersCut = 5
  /// Words that begin alike and are searched.
  private static let mostBeginnings = 40
  /// Near spellings that are searched.
  private static let mostSpellings = 3

  /// One concept; of a compound that nobody has as a whole one for each part.
  func concepts(of word: QueryWord) -> [Concept] {
    let concept = concept(of: word)
    if reader.isLive(concept) || word.isVerbatim { return [concept] }
    let named = concept.terms
    var parts = parts(of: word) ?? split(word.surface) ?? []
    if !parts.isEmpty {
      parts[0].terms += named
      return parts
    }
    return [lookFarther(word, concept)]
  }

  private func concept(of word: QueryWord) -> Concept {
    var concept = Concept(text: word.typed)
    var alternatives = index.alternatives(for: word)
    guard !word.isVerbatim else {
      concept.groups = [alternatives.filter { $0.quality == .exact }]
      return concept
    }
    addTerms(book.words.alternatives(for: word), in: book.words, to: &concept)
    if reader.analyzer.finnish == nil { addCutBeginnings(word, &alternatives, &concept) }
    concept.groups = [alternatives]
    let count = word.keys.reduce(0) { $0 + index.count($1) }
    if !word.isKnown && concept.terms.isEmpty && count > 0 && count < Self.fewMatches {
      addSpellings(of: word.surface, to: &concept, allowed: nil)
    }
    return concept
  }

  private func lookFarther(_ word: QueryWord, _ empty: Concept) -> Concept {
    var concept = empty
    var alternatives: [Concept.Alternative] = []
    if word.surface.count >= Self.fewestLettersBegun {
      addBeginnings(word.surface, &alternatives, &concept)
    }
    if alternatives.isEmpty && concept.terms.isEmpty && !word.isKnown {
      concept.groups = [[]]
      addSpellings(of: word.surface, to: &concept, allowed: nil)
      if !concept.alsoSearched.isEmpty { return concept }
    }
    if alternatives.isEmpty && concept.terms.isEmpty {
      addCutBeginnings(word, &alternatives, &concept)
    }
    if alternatives.isEmpty && concept.terms.isEmpty {
      addTerms(book.looseWords.alternatives(for: word), in: book.looseWords, to: &concept)
    }
    concept.groups = [alternatives]
    if alternatives.isEmpty && concept.terms.isEmpty && word.isKnown {
      addSpellings(of: word.surface, to: &concept, allowed: 1)
    }
    return concept
  }

  private func addTerms(
    _ alternatives: [Concept.Alternative], in words: WordIndex, to concept: inout Concept
  ) {
    for alternative in alternatives {
      for posting in words.list(alternative) {
        let phrase = book.phrases[WordIndex.text(posting)]
        // One word of several says as much less.
        let strength = phrase.strength * alternative.quality.rawValue / Float(phrase.words.count)
        concept.add(.init(facet: phrase.facet, set: phrase.set, strength: strength))
      }
    }
  }

  /// The parts of a compound of which each is found: "erovertaistuki" → "ero" and "vertaistuki".
  private func parts(of word: QueryWord) -> [Concept]? {
    guard word.parts.count > 1 else { return nil }
    let concepts = word.parts.map { forms in
      part(QueryWord(typed: forms[0], surface: forms[0], baseForms: forms, isKnown: true))
    }
    return concepts.allSatisfy(reader.isLive) ? concepts : nil
  }

  /// Two known words that were written as one: "eronensiapupiste".
  private func split(_ surface: String) -> [Concept]? {
    let letters = Array(surface)
    guard letters.count >= 2 * Self.fewestLettersBegun else { return nil }
    for position in (Self.fewestLettersBegun...letters.count - Self.fewestLettersBegun).reversed() {
      let (first, second) = (String(letters[..<position]), String(letters[position...]))
      guard index.hasWhole(first), let start = reader.analyzer.queryWord(first),
        let rest = reader.analyzer.queryWord(second), reader.isKnown(rest)
      else { continue }
      return [part(start), part(rest)]
    }
    return nil
  }

  /// A word as a part of a compound: what it finds is no more than parts are.
  private func part(_ word: QueryWord) -> Concept {
    var concept = Concept(text: word.typed)
    concept.groups = [
      index.alternatives(for: word).map { alternative in
        var alternative = alternative
        if alternative.quality.rawValue > RankingWeights.Quality.part.rawValue {
          alternative.quality = .part
        }
        return alternative
      }
    ]
    addTerms(book.words.alternatives(for: word), in: book.words, to: &concept)
    return concept
  }

  private func addBeginnings(
    _ prefix: String, _ alternatives: inout [Concept.Alternative], _ concept: inout Concept
  ) {
    for number in index.beginning(prefix, limit: Self.mostBeginnings) {
      alternatives += index.alternatives(index.words[number], .beginning)
    }
    for words in [book.words, book.looseWords] {
      for number in words.beginning(prefix, limit: Self.mostBeginnings) {
        addTerms(words.alternatives(words.words[number], .beginning), in: words, to: &concept)
      }
    }
  }

  /// Words that share the beginning without the ending: relatives ("huoltaja", "huoltajuus"), and
  /// without Voikko all inflected forms.
  private func addCutBeginnings(
    _ word: QueryWord, _ alternatives: inout [Concept.Alternative], _ concept: inout Concept
  ) {
    let isAllThereIs = reader.analyzer.finnish == nil
    for key in word.keys {
      let cut = Analyzer.withoutEnding(key)
      let fewest = isAllThereIs ? Self.fewestLettersCut - 1 : Self.fewestLettersCut
      guard cut.count >= fewest else { continue }
      addBeginnings(cut, &alternatives, &concept)
    }
  }

  private func addSpellings(of surface: String, to concept: inout Concept, allowed: Int?) {
    let search = SpellingSearch(indexes: [index, book.words, book.looseWords])
    let near = search.nearest(to: surface, allowed: allowed, limit: Self.mostSpellings)
    guard !near.isEmpty else {
      if let parts = search.split(surface, index) {
        concept.groups = parts.map { index.alternatives($0, .spelling) }
        concept.alsoSearched = parts
      }
      return
    }
    var alternatives = concept.groups.first ?? []
    for (word, writing) in near {
      alternatives += index.alternatives(word, .spelling)
      for words in [book.words, book.looseWords] {
        addTerms(words.alternatives(word, .spelling), in: words, to: &concept)
      }
      if !concept.alsoSearched.contains(writing) { concept.alsoSearched.append(writing) }
    }
    concept.groups = [alternatives]
  }
}
