import HumanServices
import TextAnalysis

/// Finds what one word of a query may mean: itself, else its parts, else words that begin so, else
/// words spelled almost so.
struct SingleWordReader {
  let reader: QueryReader
  /// Whether any near spelling is searched. Who is in danger is not asked whether they meant "kuulla"
  /// (to hear) by "kuolla" (to die): then only words about violence may be meant.
  let guessesFreely: Bool

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
    var parts = parts(of: word) ?? split(word.surface) ?? head(of: word).map { [$0] } ?? []
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
    if concept.terms.isEmpty && count > 0 && count < Self.fewMatches {
      addLooseTerms(book.looseWords.alternatives(for: word), to: &concept)
    }
    if !word.isKnown && concept.terms.isEmpty && count > 0 && count < Self.fewMatches
      && !isFixed(word)
    {
      addSpellings(of: word.surface, to: &concept, allowed: nil)
    }
    return concept
  }

  /// A name, a place and a number are what they are: no spelling makes them another word.
  private func isFixed(_ word: QueryWord) -> Bool {
    word.surface.contains(where: \.isNumber) || reader.isAnyPlaceName(word)
      || reader.analyzer.isName(word.typed)
  }

  private func lookFarther(_ word: QueryWord, _ empty: Concept) -> Concept {
    var concept = empty
    guard !isFixed(word) else { return concept }
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
      addLooseTerms(book.looseWords.alternatives(for: word), to: &concept)
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

  /// Terms of which a word is one word of several. "Husband" alone says nothing of violence, though
  /// "my husband hits me" does.
  private func addLooseTerms(
    _ alternatives: [Concept.Alternative], to concept: inout Concept
  ) {
    for alternative in alternatives {
      var loose = Concept(text: concept.text)
      addTerms([alternative], in: book.looseWords, to: &loose)
      for terms in loose.terms
      where !reader.danger.concerns(terms) || reader.danger.has(alternative.word) {
        concept.add(terms)
      }
    }
  }

  /// The parts of a compound of which each is found: "erovertaistuki" → "ero" and "vertaistuki".
  private func parts(of word: QueryWord) -> [Concept]? {
    guard word.parts.count > 1 else { return nil }
    let concepts = word.parts.map { forms in
      part(QueryWord(typed: forms[0], surface: forms[0], baseForms: forms, isKnown: true))
    }
    // "eropalvelut": that help is looked for, everybody says.
    let telling = zip(word.parts, concepts).filter { forms, _ in
      !forms.contains(where: StopWords.contains)
    }.map(\.1)
    return telling.allSatisfy(reader.isLive) && !telling.isEmpty ? telling : nil
  }

  /// Two known words that were written as one, also with the s or e that Swedish puts between:
  /// "eronensiapupiste", "samtalsgrupp".
  private func split(_ surface: String) -> [Concept]? {
    let letters = Array(surface)
    guard letters.count >= 2 * Self.fewestLettersBegun else { return nil }
    for position in (Self.fewestLettersBegun...letters.count - Self.fewestLettersBegun).reversed() {
      let (first, second) = (String(letters[..<position]), String(letters[position...]))
      let isLinked = first.hasSuffix("s") || first.hasSuffix("e")
      guard let start = known(first) ?? (isLinked ? known(first.dropLast()) : nil),
        let rest = known(second)
      else { continue }
      return [part(start), part(rest)]
    }
    return nil
  }

  /// Letters of the shortest last part that a compound is found by alone.
  private static let fewestLettersOfHead = 6

  /// The last part of a compound of which nobody knows the first: what it is says more than of what.
  private func head(of word: QueryWord) -> Concept? {
    guard !word.isKnown, !isFixed(word) else { return nil }
    let letters = Array(word.surface)
    guard letters.count >= Self.fewestLettersOfHead + Self.fewestLettersBegun else { return nil }
    for start in Self.fewestLettersBegun...letters.count - Self.fewestLettersOfHead {
      guard let head = reader.analyzer.queryWord(String(letters[start...])),
        head.keys.contains(where: book.words.hasWhole)
      else { continue }
      return part(head)
    }
    return nil
  }

  private func known(_ text: some StringProtocol) -> QueryWord? {
    guard text.count >= Self.fewestLettersBegun else { return nil }
    return reader.analyzer.queryWord(String(text)).flatMap { reader.isKnown($0) ? $0 : nil }
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
    for number in book.words.beginning(prefix, limit: Self.mostBeginnings) {
      let word = book.words.words[number]
      addTerms(book.words.alternatives(word, .beginning), in: book.words, to: &concept)
    }
    for number in book.looseWords.beginning(prefix, limit: Self.mostBeginnings) {
      let word = book.looseWords.words[number]
      addLooseTerms(book.looseWords.alternatives(word, .beginning), to: &concept)
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
      .filter { guessesFreely || reader.danger.has($0.word) }
    guard !near.isEmpty else {
      if guessesFreely, let parts = search.split(surface, index) {
        concept.groups = parts.map { index.alternatives($0, .spelling) }
        concept.alsoSearched = parts
      }
      return
    }
    var alternatives = concept.groups.first ?? []
    for (word, writing) in near {
      alternatives += index.alternatives(word, .spelling)
      addTerms(book.words.alternatives(word, .spelling), in: book.words, to: &concept)
      addLooseTerms(book.looseWords.alternatives(word, .spelling), to: &concept)
      if !concept.alsoSearched.contains(writing) { concept.alsoSearched.append(writing) }
    }
    concept.groups = [alternatives]
  }
}
