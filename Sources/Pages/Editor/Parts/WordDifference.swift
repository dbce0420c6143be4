/// Which words of a text are gone and which are new.
package struct WordDifference: Hashable, Sendable {
  package enum Piece: Hashable, Sendable {
    case same(String), gone(String), new(String)
  }

  /// Words of one text that are compared; longer texts are shown whole, old and new.
  static let comparedWords = 1500

  package let pieces: [Piece]

  package init(from before: String, to after: String) {
    let (old, new) = (WordDifference.words(before), WordDifference.words(after))
    guard old.count <= WordDifference.comparedWords, new.count <= WordDifference.comparedWords
    else {
      pieces = [.gone(before), .new(after)].filter { $0 != .gone("") && $0 != .new("") }
      return
    }
    let removed = new.difference(from: old)
    var gone: Set<Int> = []
    var added: Set<Int> = []
    for change in removed {
      switch change {
      case .remove(let offset, _, _): gone.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    pieces = WordDifference.merged(old, gone, new, added)
  }

  /// Words with the white space that follows them, so that joining gives the text again.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isInSpace = false
    for character in text {
      if isInSpace, !character.isWhitespace {
        words.append(word)
        word = ""
      }
      isInSpace = character.isWhitespace
      word.append(character)
    }
    return word.isEmpty ? words : words + [word]
  }

  private static func merged(
    _ old: [String], _ gone: Set<Int>, _ new: [String], _ added: Set<Int>
  ) -> [Piece] {
    var pieces: [Piece] = []
    func add(_ piece: Piece) {
      switch (pieces.last, piece) {
      case (.same(let text)?, .same(let more)): pieces[pieces.count - 1] = .same(text + more)
      case (.gone(let text)?, .gone(let more)): pieces[pieces.count - 1] = .gone(text + more)
      case (.new(let text)?, .new(let more)): pieces[pieces.count - 1] = .new(text + more)
      default: pieces.append(piece)
      }
    }
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if left < old.count, gone.contains(left) {
        add(.gone(old[left]))
        left += 1
      } else if right < new.count, added.contains(right) {
        add(.new(new[right]))
        right += 1
      } else {
        add(.same(old[left]))
        left += 1
        right += 1
      }
    }
    return pieces
  }
}
