/// A text as letters with their kinds, for scanners that look at each letter a bounded number of
/// times.
///
/// Every look is counted, so that a test can say how the work grows with the text. A pattern engine
/// would hide that: one pattern that goes back over what it has read makes a text of some thousand
/// letters without a space cost seconds.
final class ScannedText {
  enum Kind: UInt8 {
    case upper, lower
    /// A letter of a script without capitals.
    case letter
    /// 0 to 9 alone.
    case digit
    case space, lineEnd, other

    var isLetter: Bool { rawValue <= Kind.letter.rawValue }
    var isSpace: Bool { self == .space || self == .lineEnd }
  }

  let scalars: [Unicode.Scalar]
  private let kinds: [Kind]
  /// How often a letter was looked at.
  private(set) var looks: Int

  convenience init(_ text: String) { self.init(Array(text.unicodeScalars)) }

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    kinds = scalars.map(ScannedText.kind)
    looks = scalars.count
  }

  var count: Int { scalars.count }

  /// The kind of the letter at a position; `lineEnd` before the text and behind it.
  func kind(_ position: Int) -> Kind {
    looks += 1
    return kinds.indices.contains(position) ? kinds[position] : .lineEnd
  }

  /// The letter at a position; a line's end before the text and behind it.
  func scalar(_ position: Int) -> Unicode.Scalar {
    looks += 1
    return scalars.indices.contains(position) ? scalars[position] : "\n"
  }

  /// Where a run of letters ends that all are so.
  func end(from start: Int, while isPart: (Kind) -> Bool) -> Int {
    var end = start
    while end < count, isPart(kind(end)) { end += 1 }
    return end
  }

  /// Where a run of lower-case or capital letters, or of any, ends.
  func endOfLetters(from start: Int) -> Int { end(from: start) { $0.isLetter } }

  func endOfDigits(from start: Int) -> Int { end(from: start) { $0 == .digit } }

  /// Whether words stand at a position, letter for letter.
  func has(_ words: String, at start: Int) -> Bool {
    var position = start
    for wanted in words.unicodeScalars {
      guard position < count, scalar(position) == wanted else { return false }
      position += 1
    }
    return start >= 0
  }

  /// Whether neither a letter nor a digit stands before a position.
  func isWordStart(_ position: Int) -> Bool {
    let before = kind(position - 1)
    return !before.isLetter && before != .digit
  }

  func text(_ range: Range<Int>) -> String {
    looks += range.count
    return String(String.UnicodeScalarView(scalars[range]))
  }

  /// What a hint shows of a finding: its beginning, where it is long.
  func excerpt(_ range: Range<Int>) -> String {
    let most = ContentAdvice.excerptLength
    guard range.count > most else { return text(range) }
    return text(range.lowerBound..<range.lowerBound + most) + "…"
  }

  private static func kind(_ scalar: Unicode.Scalar) -> Kind {
    switch scalar {
    case "a"..."z", "ä", "ö", "å": .lower
    case "A"..."Z", "Ä", "Ö", "Å": .upper
    case "0"..."9": .digit
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": .lineEnd
    case " ", "\t", "\u{A0}": .space
    case "\u{0}"..."\u{7F}": .other
    default: kindByProperties(scalar)
    }
  }

  private static func kindByProperties(_ scalar: Unicode.Scalar) -> Kind {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter: .upper
    case .lowercaseLetter: .lower
    case .titlecaseLetter, .modifierLetter, .otherLetter: .letter
    default: scalar.properties.isWhitespace ? .space : .other
    }
  }
}
