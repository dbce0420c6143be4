/// "Tarjoamme", "palvelumme": the provider speaks of itself. A question may be the reader's own.
struct OrganizationView {
  private let language: Language
  private let text: ScannedText

  init(_ language: Language, in text: ScannedText) {
    self.language = language
    self.text = text
  }

  func first(of sentences: [Range<Int>]) -> Range<Int>? {
    guard let words = Self.words[language] else { return nil }
    for sentence in sentences where text.scalar(sentence.upperBound - 1) != "?" {
      var verb: Range<Int>?
      for word in text.words(in: sentence) {
        if word.count <= Self.longestWord, words.contains(text.text(word).lowercased()) {
          return word
        }
        if language == .finnish, verb == nil, endsAsWe(word) { verb = word }
      }
      if let verb { return verb }
    }
    return nil
  }

  private static let words: [Language: Set<String>] = [
    .finnish: ["meidän", "meillä", "meille", "meiltä"], .swedish: ["vi", "vår", "vårt", "våra"],
    .english: ["we", "our"],
  ]
  private static let longestWord = 6

  /// "Tarjoamme", but not "amme": two letters stand before the ending.
  private func endsAsWe(_ word: Range<Int>) -> Bool {
    let ending = 4
    guard word.count >= 2 + ending, text.has("mme", at: word.upperBound - 3) else { return false }
    return switch text.scalar(word.upperBound - ending) {
    case "a", "ä", "e", "i", "o", "u", "y", "ö": true
    default: false
    }
  }
}

extension ScannedText {
  /// Runs of letters beside which no digit stands.
  func words(in range: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var position = range.lowerBound
    while position < range.upperBound {
      let end = min(endOfLetters(from: position), range.upperBound)
      if end > position {
        if isWordStart(position), kind(end) != .digit { words.append(position..<end) }
        position = end
      } else {
        position += 1
      }
    }
    return words
  }
}
