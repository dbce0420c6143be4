/// Which words of a text are gone and which are new.
///
/// Work is a fixed number of comparisons for each word: words that stand once in either text are
/// paired first, and between the pairs only so much is compared that `comparedPairs` allows; a
/// stretch with more is told as gone and new as a whole.
package struct WordDifference: Hashable, Sendable {
  package enum Piece: Hashable, Sendable {
    case same(String), gone(String), new(String)
  }

  /// Pairs of words that are compared one with the other in one stretch: what a person rewrites
  /// between two words that stay.
  static let comparedPairs = 10_000

  package let pieces: [Piece]
  /// Pairs of words that were looked at, for the test of how the work grows.
  let comparisons: Int

  package init(from before: String, to after: String) {
    let (old, new) = (WordDifference.words(before), WordDifference.words(after))
    var pairing = WordPairing(old, new)
    pairing.run()
    comparisons = pairing.comparisons
    pieces = WordDifference.merged(old, pairing.kept, new)
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

  /// - Parameter kept: for each old word the number of the new one that it is, rising.
  private static func merged(_ old: [String], _ kept: [Int?], _ new: [String]) -> [Piece] {
    var pieces = WordPieces()
    var right = 0
    func addNew(until end: Int) {
      while right < end {
        pieces.add(new[right], .new)
        right += 1
      }
    }
    var left = 0
    while left < old.count {
      // What is gone stands before what is new in its place.
      while left < old.count, kept[left] == nil {
        pieces.add(old[left], .gone)
        left += 1
      }
      guard left < old.count, let same = kept[left] else { break }
      addNew(until: same)
      pieces.add(old[left], .same)
      left += 1
      right = same + 1
    }
    addNew(until: new.count)
    return pieces.all
  }
}

/// Gathers words to pieces, neighbours of one kind as one, so that no text is copied again and again.
private struct WordPieces {
  enum Kind { case same, gone, new }

  private var pieces: [WordDifference.Piece] = []
  private var text = ""
  private var kind = Kind.same

  mutating func add(_ word: String, _ kind: Kind) {
    if kind != self.kind { finish() }
    self.kind = kind
    text += word
  }

  var all: [WordDifference.Piece] {
    mutating get {
      finish()
      return pieces
    }
  }

  private mutating func finish() {
    guard !text.isEmpty else { return }
    switch kind {
    case .same: pieces.append(.same(text))
    case .gone: pieces.append(.gone(text))
    case .new: pieces.append(.new(text))
    }
    text = ""
  }
}
