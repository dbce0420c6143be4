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

  /// Letters in which a word must begin as one of the forms does, and how many the form may go on.
  private static let fewestLettersAlike = 6
  private static let mostLettersLeft = 2

  /// Whether a word begins as one of the forms: an ending, or a slip in it, hides no danger, also
  /// where no dictionary is at hand. Once too often is better than once too seldom.
  private func beginsLikeDanger(_ word: String) -> Bool {
    forms.contains { form in
      let alike = zip(word, form).prefix { $0 == $1 }.count
      return alike >= max(Self.fewestLettersAlike, form.count - Self.mostLettersLeft)
    }
  }

  /// Letters of the shortest form that a compound may end in, and of what stands before it.
  private static let fewestLettersOfPart = 4
  private static let fewestLettersBefore = 3

  /// Whether a compound ends in one of the forms, as the dictionary would tell: "rikosuhri" is an
  /// "uhri".
  private func endsInDanger(_ word: String) -> Bool {
    forms.contains { form in
      form.count >= Self.fewestLettersOfPart && word.hasSuffix(form)
        && word.count - form.count >= Self.fewestLettersBefore
    }
  }

  /// Whether terms are about violence.
  func concerns(_ terms: Concept.Terms) -> Bool {
    DangerWords.concerns(terms.facet, terms.set, types, audience)
  }

  func has(_ form: String) -> Bool { forms.contains(form) }

  /// Whether a phrase or word of the query, or a spelling of it that is searched too, is among them.
  func isNamed(in query: UnderstoodQuery, _ words: [QueryWord]) -> Bool {
    let said = words.flatMap { $0.keys + $0.parts.flatMap(\.self) }
    let spelled = query.concepts.flatMap(\.alsoSearched).map(Analyzer.plainWord)
    if (said + spelled).contains(where: forms.contains) { return true }
    let typed = words.map { Analyzer.plainWord($0.typed) }
    let joined = zip(typed, typed.dropFirst()).map { $0 + $1 }
    if (typed + joined).contains(where: beginsLikeDanger) { return true }
    if typed.contains(where: endsInDanger) { return true }
    return query.concepts.contains { concept in
      concept.isPhrase
        && (concept.has(.serviceType, anyOf: types) || concept.has(.audience, anyOf: audience))
    }
  }
}
