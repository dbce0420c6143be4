import HumanServices
import TextAnalysis

/// Words that only the terms about violence have: they bring the safety help up.
struct DangerWords: Sendable {
  private let forms: Set<String>
  private let types: TermSet
  private let audience: TermSet

  init(_ book: PhraseBook, _ vocabulary: Vocabulary) {
    types = vocabulary.violence[.serviceType]
    audience = vocabulary.violence[.audience]
    var dangerous: Set<String> = []
    var harmless: Set<String> = []
    for number in 0..<book.words.words.count {
      let word = book.words.words[number]
      let postings = book.words.postings(number)
      for posting in postings.surface + postings.baseForm + postings.part {
        let phrase = book.phrases[WordIndex.text(posting)]
        if DangerWords.concerns(phrase.facet, phrase.set, types, audience) {
          dangerous.insert(word)
        } else {
          harmless.insert(word)
        }
      }
    }
    forms = dangerous.subtracting(harmless)
  }

  private static func concerns(
    _ facet: Facet, _ set: TermSet, _ types: TermSet, _ audience: TermSet
  ) -> Bool {
    switch facet {
    case .serviceType: !set.isDisjoint(with: types)
    case .audience: !set.isDisjoint(with: audience)
    default: false
    }
  }

  /// Whether terms are about violence.
  func concerns(_ terms: Concept.Terms) -> Bool {
    DangerWords.concerns(terms.facet, terms.set, types, audience)
  }

  func has(_ form: String) -> Bool { forms.contains(form) }

  /// Whether a query has a phrase about violence, or a word of it that the rules of danger do not
  /// know: a coordinator's new name for a shelter. Of the words that they know they say more, for
  /// they see what stands beside: "pelkään" is fear of somebody, "pelkään eroa" is not.
  func isNamed(
    in query: UnderstoodQuery, _ words: [QueryWord], unknownTo rules: DangerRules
  ) -> Bool {
    if words.contains(where: { forms.contains($0.surface) && !rules.knows($0.typed) }) {
      return true
    }
    return query.concepts.contains { concept in
      concept.isPhrase
        && (concept.has(.serviceType, anyOf: types) || concept.has(.audience, anyOf: audience))
    }
  }
}
