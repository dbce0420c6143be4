import HumanServices
import TextAnalysis

/// What the words typed so far may become.
package struct Completion: Hashable, Sendable {
  /// As a person would have typed it.
  package var text: String
  /// What it leads to.
  package var query: SearchQuery
  /// The term that the text is another word for; `nil` for a term's own name and for a place.
  package var term: TaxonomyTerm?
}

extension SearchIndex {
  /// Completions of one kind.
  private static let mostTerms = 6
  private static let mostPlaces = 3
  /// Letters from which anything is offered.
  private static let fewestLetters = 2

  /// Words of the vocabulary and places that begin as typed, those in the page's language first.
  ///
  /// Only the vocabulary's own words are offered: nobody's earlier search, and no listing's secret.
  package func completions(of typed: String, language: Language) -> [Completion] {
    let words = Folding.plain(typed)
    guard words.count >= SearchIndex.fewestLetters,
      words.unicodeScalars.count <= TextLimits().queryScalars
    else { return [] }
    return terms(beginning: words, language) + places(typed, words)
  }

  private func terms(beginning words: String, _ language: Language) -> [Completion] {
    let ranked = book.phrases.enumerated().compactMap { number, phrase -> (Int, Int)? in
      let plain = Folding.plain(phrase.text)
      guard plain.hasPrefix(words) || plain.contains(" " + words) else { return nil }
      let rank =
        (phrase.language == language ? 0 : 4) + (plain.hasPrefix(words) ? 0 : 2)
        + (phrase.facet == .serviceType ? 0 : 1)
      return (rank, number)
    }.sorted { $0 < $1 }
    var seen: Set<String> = []
    var found: [Completion] = []
    for (_, number) in ranked where found.count < SearchIndex.mostTerms {
      let phrase = book.phrases[number]
      guard seen.insert(Folding.plain(phrase.text)).inserted else { continue }
      var query = SearchQuery()
      query.words = phrase.text
      let term = snapshot.vocabulary.terms(phrase.facet, in: phrase.set).first
      found.append(Completion(text: phrase.text, query: query, term: phrase.isName ? nil : term))
    }
    return found
  }

  /// The last word as a place, after the words before it.
  private func places(_ typed: String, _ words: String) -> [Completion] {
    guard let last = words.split(separator: " ").last,
      last.count >= SearchIndex.fewestLetters
    else { return [] }
    let before = typed.split(whereSeparator: \.isWhitespace).dropLast().joined(separator: " ")
    return snapshot.geography.municipalities
      .filter { municipality in
        municipality.searchNames.contains { Folding.plain($0).hasPrefix(last) }
      }
      .prefix(SearchIndex.mostPlaces)
      .map { municipality in
        var query = SearchQuery()
        query.words = before
        query[.municipality] = [municipality.slug.rawValue]
        let name = municipality.name[.finnish]
        return Completion(
          text: before.isEmpty ? name : "\(before) \(name)", query: query, term: nil)
      }
  }
}
