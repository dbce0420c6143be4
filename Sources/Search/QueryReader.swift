import HumanServices
import TextAnalysis

/// Reads what somebody typed: words → places → languages → phrases of the vocabulary, longest first
/// → words in two that are one → single words, with the nearest spelling where nothing is found.
///
/// Words in quotation marks are taken as they stand.
struct QueryReader {
  let analyzer: Analyzer
  let index: WordIndex
  let book: PhraseBook
  let places: PlaceNames
  let danger: DangerWords
  let dangerRules: DangerRules
  /// Terms that some listing has; of the others only the topic's own page can tell.
  let live: FacetTerms
  /// Codes of the languages that some listing is given in.
  let spokenLanguages: Set<String>
  let aids: SearchAids
  let geography: Geography

  func read(_ typed: String) -> UnderstoodQuery {
    var query = UnderstoodQuery()
    // Danger beats every other reading: all that was typed counts, also places and what is quoted.
    query.dangers = dangerRules.concepts(in: typed)
    let words = words(of: typed)
    var open: [QueryWord?] = words
    takePlaces(&open, &query)
    takeLanguages(&open, &query)
    let isTaken = open.map { $0 == nil }
    let isChoiceNamed = !query.places.isEmpty || !query.languages.isEmpty
    query.words =
      isChoiceNamed
      ? Self.text(of: words.indices.filter { !isTaken[$0] }.map { words[$0] }) : typed
    var found = takeNumbers(&open)
    let intent = query.dangers.isEmpty ? aids.everyday.match(open) : nil
    query.intent = intent?.intent
    for match in book.matches(in: open) {
      let concept = concept(of: match, words)
      guard isLive(concept) else {
        query.named += concept.terms
        continue
      }
      found.append((match.positions[0], concept))
      for position in match.positions { open[position] = nil }
    }
    joinNeighbours(&open)
    let rest = open.enumerated().compactMap { position, word in word.map { (position, $0) } }
    var telling = rest.filter { $0.1.isVerbatim || !StopWords.contains($0.1) }
    if telling.isEmpty && found.isEmpty && !isChoiceNamed { telling = rest }
    let single = SingleWordReader(reader: self, guessesFreely: query.dangers.isEmpty)
    for (position, word) in telling {
      found += single.concepts(of: word).map { (position, $0) }
    }
    if let intent {
      let understoodBy = Set(intent.positions)
      for number in found.indices where understoodBy.contains(found[number].position) {
        found[number].concept.weight = RankingWeights.wordOfIntent
      }
      found.append((intent.positions[0], concept(of: intent, words)))
    }
    query.concepts = found.sorted { $0.position < $1.position }.map(\.concept)
    query.named += query.concepts.flatMap(\.terms)
    query.safetyHelp = Set(query.dangers.map(\.help))
    if danger.isNamed(in: query, words, unknownTo: dangerRules) { query.safetyHelp.insert(.safety) }
    return query
  }

  /// The words as they are written, in quotation marks where they were.
  private static func text(of words: [QueryWord]) -> String {
    var text = ""
    for word in words {
      if !text.isEmpty { text += word.followsHyphen ? "-" : " " }
      text += word.isVerbatim ? "\"\(word.typed)\"" : word.typed
    }
    return text
  }

  private static let quotes: Set<Character> = ["\"", "\u{201D}", "\u{201C}", "\u{BB}", "\u{AB}"]

  private func words(of typed: String) -> [QueryWord] {
    let limits = TextLimits()
    let parts = limits.read(of: typed).split(omittingEmptySubsequences: false) {
      Self.quotes.contains($0)
    }
    var words: [QueryWord] = []
    for (number, part) in parts.enumerated() where words.count < limits.queryWords {
      // A quotation mark without its second is none.
      let isQuoted = number % 2 == 1 && number < parts.count - 1
      words += analyzer.queryWords(in: String(part)).map { word in
        var word = word
        word.isVerbatim = isQuoted
        return word
      }
    }
    return words.prefix(limits.queryWords).map { word in
      guard !word.isVerbatim else { return word }
      var word = word
      let meanings = word.keys.lazy.map(aids.everyday.meaning).first { !$0.isEmpty } ?? []
      word.baseForms += meanings.filter { !word.baseForms.contains($0) }
      return word
    }
  }

  private func takePlaces(_ open: inout [QueryWord?], _ query: inout UnderstoodQuery) {
    func take(_ range: Range<Int>, _ place: NamedPlace, _ open: inout [QueryWord?]) {
      for position in range { open[position] = nil }
      if !query.places.contains(place) { query.places.append(place) }
    }
    for length in stride(from: PlaceNames.mostWords, through: 1, by: -1) {
      for start in open.indices where start + length <= open.count {
        let span = open[start..<start + length]
        let words = span.compactMap(\.self).filter { !$0.isVerbatim }.map(\.surface)
        guard words.count == length else { continue }
        let nickname = length == 1 ? aids.everyday.meaning(of: words[0]) : []
        guard let place = places.place(words) ?? places.place(nickname) else { continue }
        take(start..<start + length, place, &open)
      }
    }
    for position in open.indices {
      guard let word = open[position], let place = village(word) else { continue }
      take(position..<position + 1, place, &open)
    }
    for position in open.indices {
      guard let word = open[position], !word.isVerbatim, !isKnown(word),
        !word.isKnown || word.surface.count >= Self.fewestLettersOfWordMisspelt,
        !isPlaceName(word), let place = places.nearest(to: word.surface)
      else { continue }
      query.guesses.append((word.typed, place))
      take(position..<position + 1, place, &open)
    }
  }

  /// Only languages that some listing is given in: of another, words can tell more than an empty
  /// list.
  private func takeLanguages(_ open: inout [QueryWord?], _ query: inout UnderstoodQuery) {
    for position in open.indices {
      guard let word = open[position], !word.isVerbatim else { continue }
      let codes = ([word.surface] + word.keys).lazy.map(LanguageNames.codes).first { !$0.isEmpty }
      guard let known = codes?.filter(spokenLanguages.contains), !known.isEmpty else { continue }
      open[position] = nil
      query.languages += known.filter { !query.languages.contains($0) }
    }
    guard !query.languages.isEmpty else { return }
    for position in open.indices {
      if let word = open[position], LanguageNames.says(word.surface) { open[position] = nil }
    }
  }

  /// Letters from which even a word of the dictionary may be a place's name with a letter wrong:
  /// "kangassala" could be a word, and nobody says it.
  private static let fewestLettersOfWordMisspelt = 8

  /// Whether it leads to listings.
  func isLive(_ concept: Concept) -> Bool {
    concept.terms.contains { !$0.set.isDisjoint(with: live[$0.facet]) }
      || (!concept.groups.isEmpty && concept.groups.allSatisfy { !$0.isEmpty })
  }

  /// Whether listings or the vocabulary have the word as it stands.
  func isKnown(_ word: QueryWord) -> Bool {
    word.keys.contains { index.hasWhole($0) || book.words.hasWhole($0) }
  }

  private func concept(of match: PhraseBook.Match, _ words: [QueryWord]) -> Concept {
    var concept = Concept(text: match.positions.map { words[$0].typed }.joined(separator: " "))
    concept.isPhrase = true
    concept.groups = match.positions.map { index.alternatives(for: words[$0]) }
    for number in match.phrases {
      let phrase = book.phrases[number]
      concept.add(.init(facet: phrase.facet, set: phrase.set, strength: phrase.strength))
    }
    return concept
  }

  private func leads(_ word: QueryWord) -> Bool {
    word.keys.contains { key in
      index.hasWhole(key)
        || book.words.alternatives(key, .exact).contains { alternative in
          alternative.kind != .part
            && book.words.list(alternative).contains {
              let phrase = book.phrases[WordIndex.text($0)]
              return !phrase.set.isDisjoint(with: live[phrase.facet])
            }
        }
    }
  }

  /// Letters of the shortest word that two may be put together to.
  private static let fewestLettersJoined = 6

  /// Two words that are one in the index: "perhe neuvola", "turva kotiin".
  private func joinNeighbours(_ open: inout [QueryWord?]) {
    for position in open.indices.dropLast() {
      guard let first = open[position], let second = open[position + 1], !first.isVerbatim,
        !second.isVerbatim, first.typed.count + second.typed.count >= Self.fewestLettersJoined,
        let joined = analyzer.queryWord(first.typed + second.typed), leads(joined)
      else { continue }
      open[position] = joined
      open[position + 1] = nil
    }
  }
}
