import HumanServices
import TextAnalysis

/// The words that a query looks for, to mark them where they stand.
package struct WordMarks: Sendable {
  private var surfaces: Set<String> = []
  private var baseForms: Set<String> = []
  private var parts: Set<String> = []

  init(_ concepts: [Concept]) {
    for alternative in concepts.flatMap(\.groups).joined() {
      switch alternative.kind {
      case .surface: surfaces.insert(alternative.word)
      case .baseForm: baseForms.insert(alternative.word)
      case .part: parts.insert(alternative.word)
      }
    }
  }

  package var isEmpty: Bool { surfaces.isEmpty && baseForms.isEmpty && parts.isEmpty }

  /// The text in pieces, neighbours that are alike as one.
  package func pieces(
    of text: String, language: Language, analyzer: Analyzer
  ) -> [MarkedPiece] {
    var pieces: [MarkedPiece] = []
    func add(_ piece: Substring, _ isMatch: Bool) {
      guard !piece.isEmpty else { return }
      if let last = pieces.last, last.isMatch == isMatch {
        pieces[pieces.count - 1].text += piece
      } else {
        pieces.append(MarkedPiece(text: String(piece), isMatch: isMatch))
      }
    }
    var rest = text[...]
    while let first = rest.first {
      let isWord = WordMarks.isWordCharacter(first)
      let piece = rest.prefix { WordMarks.isWordCharacter($0) == isWord }
      add(piece, isWord && isMatch(piece, language, analyzer))
      rest = rest[piece.endIndex...]
    }
    return pieces
  }

  private static func isWordCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  private func isMatch(
    _ word: Substring, _ language: Language, _ analyzer: Analyzer
  ) -> Bool {
    analyzer.indexedWords(in: String(word), language: language.rawValue).contains { word in
      surfaces.contains(Analyzer.plainWord(word.surface))
        || word.baseForms.contains { baseForms.contains(Analyzer.plainWord($0)) }
        || word.parts.contains { parts.contains(Analyzer.plainWord($0)) }
    }
  }
}
