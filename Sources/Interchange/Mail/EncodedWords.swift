/// A text in a field of a message's head (RFC 2047, "Q").
enum EncodedWords {
  /// Octets of one encoded word (§2).
  private static let longest = 75
  private static let (opening, closing) = ("=?utf-8?Q?", "?=")
  /// A plain text that is short enough stands beside any field's name on one line.
  private static let longestPlain = 60

  /// - Returns: the text itself, or encoded words, each but the first on a line of its own.
  static func text(_ text: String) -> String {
    let isPlain =
      text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && text.utf8.count <= longestPlain
      && !text.contains("=?")
    if isPlain { return text }
    var words: [String] = []
    var word = ""
    // No code point is parted between two words (§5).
    for scalar in text.unicodeScalars {
      let piece = String(scalar).utf8.map(encoded).joined()
      if !word.isEmpty,
        opening.utf8.count + word.utf8.count + piece.utf8.count + closing.utf8.count > longest
      {
        words.append(word)
        word = ""
      }
      word += piece
    }
    return (words + [word]).map { opening + $0 + closing }.joined(separator: "\n ")
  }

  private static func encoded(_ byte: UInt8) -> String {
    switch byte {
    case 0x20: "_"
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: String(UnicodeScalar(byte))
    default: "=" + QuotedPrintable.hex(byte)
    }
  }
}
