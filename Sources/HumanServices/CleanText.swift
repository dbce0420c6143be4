import Foundation

extension String {
  /// The text as a person meant it: how every text that somebody sends is kept, shown, searched and
  /// compared. Linear in its length; cleaning twice is cleaning once.
  ///
  /// - Windows-1252's signs that were read as Latin-1 (U+0080 to U+009F, as Word's text in a wrong
  ///   charset has them) become what Windows means by them: U+0092 is ’.
  /// - Every line end, also Word's U+000B, becomes `\n`; a tab becomes a space. Other controls go.
  /// - Signs that nobody sees go: soft hyphen, zero-width space, byte order mark and their like.
  ///   The joiners U+200C and U+200D stay between two signs, for Persian and Indic words and
  ///   composed emoji are spelled with them; so do the marks of direction.
  /// - Overrides and embeddings of direction go, for they let a text show other than it reads.
  ///   Isolates stay where a line closes what it opens; an open one would turn what follows.
  /// - The rest is composed (Unicode NFC), which changes no letter of any language. Of a row of
  ///   marks on one letter the first `mostMarks` stay.
  /// - A text in which nothing is to be seen is empty.
  ///
  /// Source: Unicode 17 §23.2–23.8; UAX #9 (X1–X8), UAX #15 (NFC, stream-safe text).
  package var cleaned: String {
    if isCleanLatin { return utf8.contains { $0 != 0x20 && $0 != 0x0A } ? self : "" }
    var cleaning = TextCleaning()
    for scalar in unicodeScalars { cleaning.take(scalar) }
    return cleaning.text
  }

  /// Whether it is of visible letters and signs below U+0300, spaces and `\n` alone, of which nothing
  /// changes: nearly every text is, and its bytes tell.
  private var isCleanLatin: Bool {
    var lead: UInt8 = 0
    for byte in utf8 {
      switch byte {
      case 0x20...0x7E, 0x0A, 0xC2...0xCB: break
      // U+0080 to U+00A0 and U+00AD are no visible signs.
      case 0x80...0xBF where lead != 0xC2 || byte > 0xA0 && byte != 0xAD: break
      default: return false
      }
      lead = byte
    }
    return true
  }

  /// Unicode scalars, by which limits of texts count: what a browser counts too, and linear.
  package var scalarCount: Int { unicodeScalars.count }
}

/// One pass over a text, with one sign of looking back and one of waiting.
struct TextCleaning {
  /// Marks on one letter: no writing needs more, and a row of thousands is slow to put in order.
  /// UAX #15, stream-safe text format.
  static let mostMarks = 30

  private var kept = String.UnicodeScalarView()
  /// A joiner or mark of direction that stays only if something visible follows.
  private var waiting: Unicode.Scalar?
  private var marks = 0
  private var isVisible = false
  private var followsReturn = false
  private var needsComposing = false
  /// Isolates opened in this line, as positions in `isolates`.
  private var open: [Int] = []
  /// Isolates of the text: where they stand in `kept`, in scalars, and whether they have a partner.
  private var isolates: [(position: Int, isPaired: Bool)] = []
  private var count = 0

  mutating func take(_ scalar: Unicode.Scalar) {
    defer { followsReturn = scalar == "\r" }
    switch scalar {
    case " ", "!"..."~", "\u{A1}"..."\u{AC}", "\u{AE}"..."\u{2FF}": keep(scalar)
    case "\n" where followsReturn: break
    case "\n", "\r", "\u{B}", "\u{C}", "\u{2028}", "\u{2029}": endLine()
    case "\t": keep(" ")
    case "\u{80}"..."\u{9F}":
      if let meant = Windows1252.scalar(UInt8(scalar.value)) { keep(meant) }
    case "\u{200C}"..."\u{200F}", "\u{61C}":
      // Of several the last: the others do nothing.
      if isVisible, kept.last.map(isSpace) == false { waiting = scalar }
    case "\u{2066}"..."\u{2068}":
      open.append(isolates.count)
      isolates.append((count, false))
      add(scalar)
    case "\u{2069}":
      guard let opened = open.popLast() else { break }
      isolates[opened].isPaired = true
      isolates.append((count, true))
      add(scalar)
    case _ where isDropped(scalar): break
    default: keep(scalar)
    }
  }

  /// The whole, once everything has been taken.
  var text: String {
    guard isVisible else { return "" }
    var scalars = kept
    if isolates.contains(where: { !$0.isPaired }) {
      let unpaired = Set(isolates.filter { !$0.isPaired }.map(\.position))
      scalars = String.UnicodeScalarView(
        kept.enumerated().filter { !unpaired.contains($0.offset) }.map(\.element))
    }
    let text = String(scalars)
    return needsComposing ? TextCleaning.composed(text) : text
  }

  /// Bytes that are composed at a time: Foundation's time grows with the square of the text.
  private static let composedBytes = 256

  /// The text in NFC, put together of pieces. No composition reaches over the border of two
  /// characters as people count them (UAX #29, GB9 and GB9a).
  private static func composed(_ text: String) -> String {
    var whole = ""
    var piece = ""
    for character in text {
      piece.append(character)
      guard piece.utf8.count >= composedBytes else { continue }
      whole += piece.precomposedStringWithCanonicalMapping
      piece = ""
    }
    return whole + piece.precomposedStringWithCanonicalMapping
  }

  private mutating func endLine() {
    waiting = nil
    open = []
    marks = 0
    add("\n")
  }

  private mutating func keep(_ scalar: Unicode.Scalar) {
    let isMark = scalar.value >= 0x300 && standsOnLetter(scalar)
    marks = isMark ? marks + 1 : 0
    guard marks <= TextCleaning.mostMarks else { return }
    if isSpace(scalar) {
      waiting = nil
    } else if let joiner = waiting {
      add(joiner)
      waiting = nil
    }
    if !isVisible { isVisible = TextCleaning.isSeen(scalar) }
    // What is below is composed already, and what follows ’ – € is not put together with anything.
    if scalar.value >= 0x300, !(0x2010...0x20BF).contains(scalar.value) { needsComposing = true }
    add(scalar)
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    kept.append(scalar)
    count += 1
  }

  private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar.value >= 0xA0 && scalar.properties.isWhitespace
  }

  private func standsOnLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  private func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate: true
    // Noncharacters are not for interchange.
    case .unassigned: scalar.properties.isNoncharacterCodePoint
    default: scalar == "\u{3164}" || scalar == "\u{FFA0}"
    }
  }

  /// Whether a sign leaves a trace on the page when it stands alone.
  private static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7F { return scalar > " " }
    // The blank of Braille is a symbol that shows nothing.
    guard scalar != "\u{2800}", !scalar.properties.isDefaultIgnorableCodePoint,
      !scalar.properties.isWhitespace
    else { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .unassigned, .nonspacingMark, .enclosingMark,
      .spaceSeparator:
      return false
    default: return true
    }
  }
}
