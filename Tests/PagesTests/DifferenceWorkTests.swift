import Testing

@testable import Pages

/// How the work of comparing two texts grows with them: counted, not timed.
@Suite struct DifferenceWorkTests {
  /// Pairs of words looked at for each word, whatever the texts.
  private static let comparisonsOfWord = 150

  static let pairs: [(String, @Sendable (Int) -> (String, String))] = [
    ("the same", { (text($0) { "a\($0) " }, text($0) { "a\($0) " }) }),
    ("nothing in common", { (text($0) { "a\($0) " }, text($0) { "b\($0) " }) }),
    ("turned round", { count in (text(count) { "a\($0) " }, text(count) { "a\(count - $0) " }) }),
    ("one word", { (text($0) { _ in "a " }, text($0 - 1) { _ in "a " }) }),
    (
      "two words in turn",
      { count in
        (text(count) { $0 % 2 == 0 ? "a " : "b " }, text(count) { $0 % 3 == 0 ? "a " : "b " })
      }
    ),
    (
      "every second word",
      { count in (text(count) { "a\($0) " }, text(count) { $0 % 2 == 0 ? "a\($0) " : "x " }) }
    ),
    (
      "every tenth word",
      { count in
        let before = text(count) { $0 % 10 == 0 ? "a\($0) " : "x " }
        return (before, text(count) { $0 % 10 == 0 ? "a\($0) " : "y " })
      }
    ),
    (
      "one long word",
      { (String(repeating: "a", count: $0 * 5), String(repeating: "b", count: $0 * 5)) }
    ),
  ]

  private static func text(_ count: Int, _ word: (Int) -> String) -> String {
    (0..<count).map(word).joined()
  }

  @Test(arguments: pairs.indices)
  func `each word is compared a fixed number of times`(index: Int) {
    let (name, make) = Self.pairs[index]
    for words in [800, 8_000, 80_000] {
      let (before, after) = make(words)
      let difference = WordDifference(from: before, to: after)
      let allowed = Self.comparisonsOfWord * 2 * words + WordDifference.comparedPairs
      #expect(difference.comparisons <= allowed, "\(name), \(words): \(difference.comparisons)")
      let old = difference.pieces.filter { if case .new = $0 { false } else { true } }.map(\.text)
      #expect(old.joined() == before, "\(name)")
    }
  }

  @Test func `one word changed in a long text is told as one word`() {
    let before = Self.text(20_000) { "sana\($0 % 700) " }
    let after = before.replacing("sana350 ", with: "uusi ", maxReplacements: 1)
    let pieces = WordDifference(from: before, to: after).pieces
    #expect(pieces.map(\.isSame) == [true, false, false, true])
  }
}

extension WordDifference.Piece {
  fileprivate var text: String {
    switch self {
    case .same(let text), .gone(let text), .new(let text): text
    }
  }

  fileprivate var isSame: Bool { if case .same = self { true } else { false } }
}
