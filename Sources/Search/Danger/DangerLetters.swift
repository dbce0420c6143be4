import TextAnalysis

/// The words of a text as the rules of danger compare them.
enum DangerLetters {
  /// Letters of one word.
  typealias Word = [UInt32]

  /// A text's words: plain letters (`Folding.plain`), one form for letters of the Arabic script that
  /// keyboards write in several, and no letter more than twice in a row ("haluaaaan").
  static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var word: Word = []
    for scalar in text.unicodeScalars {
      switch FoldedScalars.known[scalar] {
      case .letters(let first, let second):
        append(first, to: &word)
        if let second { append(second, to: &word) }
      case .nothing: break
      case .separator:
        if !word.isEmpty { words.append(word) }
        word = []
      case .unknown: return slowWords(of: text)
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// The same for any text.
  static func slowWords(of text: String) -> [Word] {
    var words: [Word] = []
    for part in Folding.plain(text).unicodeScalars.split(separator: " ") {
      var word: Word = []
      for scalar in part { oneForm(of: scalar).map { append($0, to: &word) } }
      if !word.isEmpty { words.append(word) }
    }
    return words
  }

  private static func append(_ letter: UInt32, to word: inout Word) {
    let count = word.count
    if count > 1 && word[count - 1] == letter && word[count - 2] == letter { return }
    word.append(letter)
  }

  static func oneForm(of scalar: Unicode.Scalar) -> UInt32? {
    if scalar.isASCII { return scalar.value }
    return scalar == tatweel ? nil : forms[scalar.value] ?? scalar.value
  }

  /// Lengthens an Arabic word and says nothing.
  private static let tatweel: Unicode.Scalar = "\u{640}"

  /// Arabic kaf, yeh and heh, as Arabic, Persian and Kurdish keyboards write them.
  private static let forms: [UInt32: UInt32] = [
    0x6A9: 0x643, 0x6CC: 0x64A, 0x649: 0x64A, 0x6D0: 0x64A, 0x6CE: 0x64A, 0x629: 0x647,
    0x6D5: 0x647, 0x6BE: 0x647, 0x6C1: 0x647, 0x6C6: 0x648, 0x6B5: 0x644, 0x695: 0x631,
    0x671: 0x627,
  ]
}

/// What `Folding.plain` makes of each scalar of the scripts that the rules are written in, asked once:
/// Unicode's tables would be asked for each letter of 12 000 forms at start.
private struct FoldedScalars {
  enum Folded {
    case letters(UInt32, UInt32?)
    case nothing
    case separator
    /// Of another script, or folded to more than two letters.
    case unknown
  }

  static let known = FoldedScalars()

  /// Basic Latin and Latin-1, Latin Extended-A, Cyrillic, Arabic, Thai.
  private static let blocks: [ClosedRange<UInt32>] = [
    0...0x17F, 0x400...0x4FF, 0x600...0x6FF, 0xE00...0xE7F,
  ]

  private var folded: [Folded] = Array(repeating: .unknown, count: 0xE80)

  private init() {
    for value in Self.blocks.joined() {
      if let scalar = Unicode.Scalar(value) { folded[Int(value)] = Self.folded(scalar) }
    }
  }

  subscript(scalar: Unicode.Scalar) -> Folded {
    scalar.value < folded.count ? folded[Int(scalar.value)] : .unknown
  }

  /// Told by what becomes of it between two letters.
  private static func folded(_ scalar: Unicode.Scalar) -> Folded {
    let between = Folding.plain("x\(scalar)x").unicodeScalars.dropFirst().dropLast()
    if between.contains(" ") { return .separator }
    let letters = between.compactMap(DangerLetters.oneForm)
    switch letters.count {
    case 0: return .nothing
    case 1: return .letters(letters[0], nil)
    case 2: return .letters(letters[0], letters[1])
    default: return .unknown
    }
  }
}
