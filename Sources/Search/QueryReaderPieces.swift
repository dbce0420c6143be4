import HumanServices
import TextAnalysis

extension QueryReader {
  /// The municipality of a village, district or former municipality: where there is only one, and the
  /// name is no word of the vocabulary.
  func village(_ word: QueryWord) -> NamedPlace? {
    guard let names = aids.places?.names(word.surface), let first = names.first, !word.isVerbatim,
      isPlaceName(word), !StopWords.contains(word),
      !word.keys.contains(where: book.words.hasWhole),
      names.allSatisfy({ $0.municipality == first.municipality && !$0.isEveryday })
    else { return nil }
    return geography.municipality(first.municipality).map { .municipality($0) }
  }

  /// Whether a word is the name of some place, which no other spelling is.
  func isPlaceName(_ word: QueryWord) -> Bool {
    guard let places = aids.places else { return false }
    return !places.names(word.surface).isEmpty && !places.isEveryday(word.surface)
  }

  /// Whether a word is the name of some place, everyday word or not: no spelling makes it another.
  func isAnyPlaceName(_ word: QueryWord) -> Bool {
    aids.places.map { !$0.names(word.surface).isEmpty } ?? false
  }

  /// Digits that stand together as one number, however they are grouped: "040 123 456".
  func takeNumbers(_ open: inout [QueryWord?]) -> [(position: Int, concept: Concept)] {
    var found: [(position: Int, concept: Concept)] = []
    var start = 0
    while start < open.count {
      var end = start
      while end < open.count, let word = open[end], word.surface.allSatisfy(\.isNumber) { end += 1 }
      let digits = open[start..<end].compactMap { $0?.surface }.joined()
      if let number = ContactWords.number(digits), index.has(number) {
        let typed = open[start..<end].compactMap { $0?.typed }.joined(separator: " ")
        var concept = Concept(text: typed)
        concept.groups = [index.alternatives(number, .exact)]
        found.append((start, concept))
        for position in start..<end { open[position] = nil }
      }
      start = max(end, start + 1)
    }
    return found
  }

  /// What a sentence means, as terms.
  func concept(of match: (intent: Intent, positions: [Int]), _ words: [QueryWord]) -> Concept {
    var concept = Concept(text: match.positions.map { words[$0].typed }.joined(separator: " "))
    concept.weight = RankingWeights.intent
    for (position, code) in match.intent.types.enumerated() {
      concept.add(
        .init(
          facet: .serviceType, set: book.set(.serviceType, code),
          strength: RankingWeights.answering(position)))
    }
    if let audience = match.intent.audience {
      concept.add(
        .init(
          facet: .audience, set: book.set(.audience, audience),
          strength: RankingWeights.term(.audience, isName: true)))
    }
    return concept
  }
}
