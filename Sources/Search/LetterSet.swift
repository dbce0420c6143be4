/// Which letters a word has, one bit for each of thirty-two kinds of bytes: most words that are not
/// spelled alike are told apart by it, without comparing them letter by letter.
struct LetterSet: Sendable {
  private let bits: UInt32

  init(_ bytes: some Sequence<UInt8>) {
    bits = bytes.reduce(0) { $0 | 1 << UInt32($1 & 31) }
  }

  /// Whether so many slips may turn the one word into the other: each brings at most one new kind
  /// of letter and takes at most one away.
  func mayBe(within slips: Int, of other: LetterSet) -> Bool {
    (bits & ~other.bits).nonzeroBitCount <= slips && (other.bits & ~bits).nonzeroBitCount <= slips
  }
}
