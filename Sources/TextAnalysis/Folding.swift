import Foundation

/// How words are made comparable: once lightly, for the dictionary, and once down to plain letters,
/// for matching.
package enum Folding {
  /// Lower case, composed, without invisible characters; å, ä, ö and every other letter stay.
  ///
  /// For what must still be spelled right: Voikko knows "isä" and not "isa". Text copied from web
  /// pages and PDF files holds soft hyphens, ligatures and decomposed letters, and none of them may
  /// hide a word.
  ///
  /// - Returns: Unicode form NFKC. Every kind of apostrophe, also the Skolt Sámi ʹ, becomes `'`.
  package static func light(_ text: String) -> String {
    if text.unicodeScalars.allSatisfy(isOrdinary) { return text.lowercased() }
    var tidy = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isInvisible(scalar) {
      tidy.append(apostrophes.contains(scalar) ? "'" : scalar)
    }
    return String(tidy).lowercased().inPieces(\.precomposedStringWithCompatibilityMapping)
  }

  /// Plain lower-case letters and digits, with one space wherever something else stood between
  /// them.
  ///
  /// For matching: å and ä → a, ö → o, č š ž đ ŋ ŧ → c s z d n t, so that a keyboard without these
  /// letters, or a writer without the habit, finds the same names; "Pohjois-Savo" and "pohjois
  /// savo" are one. Apostrophes vanish, because a Skolt Sámi word is written with ʹ, ', ´ or
  /// nothing. Letters of other scripts stay.
  ///
  /// Not for display and not for order: "sää" and "saa" fold alike.
  package static func plain(_ text: String) -> String {
    if let plain = plainOfOrdinary(text) { return plain }
    let letters = light(text).inPieces(\.decomposedStringWithCompatibilityMapping)
    var folded = String.UnicodeScalarView()
    var spaceIsDue = false
    for scalar in letters.unicodeScalars where scalar != "'" && !isDiacritic(scalar) {
      guard isWordScalar(scalar) else {
        spaceIsDue = !folded.isEmpty
        continue
      }
      if spaceIsDue { folded.append(" ") }
      spaceIsDue = false
      if scalar.isASCII {
        folded.append(scalar)
      } else {
        // One by one: appending a sequence copies all that is there.
        for letter in (undecomposed[scalar] ?? String(scalar)).unicodeScalars {
          folded.append(letter)
        }
      }
    }
    return String(folded)
  }

  /// The same for what Finnish is written with, byte by byte: twenty times as fast.
  ///
  /// - Returns: nil for a text that has anything else.
  private static func plainOfOrdinary(_ text: String) -> String? {
    var text = text
    var folded: [UInt8] = []
    let isOrdinary = text.withUTF8 { bytes in
      folded.reserveCapacity(bytes.count)
      var spaceIsDue = false
      var index = 0
      while index < bytes.count {
        var byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte |= 0x20
        case UInt8(ascii: "'"): continue
        // What begins the letters from À to ÿ in UTF-8; there is always a byte behind it.
        case 0xC3:
          guard let letter = plainLetter(afterC3: bytes[index]) else { return false }
          byte = letter
          index += 1
        case UInt8(ascii: "`"), 0x80...: return false
        default:
          spaceIsDue = !folded.isEmpty
          continue
        }
        if spaceIsDue { folded.append(UInt8(ascii: " ")) }
        spaceIsDue = false
        folded.append(byte)
      }
      return true
    }
    return isOrdinary ? String(decoding: folded, as: UTF8.self) : nil
  }

  private static func plainLetter(afterC3 byte: UInt8) -> UInt8? {
    switch byte {
    case 0x84, 0x85, 0xA4, 0xA5: UInt8(ascii: "a")
    case 0x96, 0xB6: UInt8(ascii: "o")
    default: nil
    }
  }

  /// Whether a scalar of a lower-case text can be part of a word: a letter, a digit, or a vowel
  /// sign as in Indic scripts.
  static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return ("a"..."z") ~= scalar || ("0"..."9") ~= scalar }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
      return true
    default: return false
    }
  }

  /// A mark that only colours its letter: Latin accents, Arabic and Hebrew points.
  ///
  /// Marks that carry sound of their own in Indic and Japanese scripts have combining class 0 to 9.
  private static func isDiacritic(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII && scalar.properties.generalCategory == .nonspacingMark
      && scalar.properties.canonicalCombiningClass.rawValue > 9
  }

  /// Soft hyphen, zero-width space and joiners, byte order mark.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII && scalar.properties.generalCategory == .format
  }

  /// What Finnish is written with, in composed form: such a text needs no tables of Unicode, which
  /// makes it twice as fast to fold.
  private static func isOrdinary(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "`": false
    case "\u{0}"..."\u{7F}", "\u{E4}", "\u{E5}", "\u{F6}", "\u{C4}", "\u{C5}", "\u{D6}": true
    default: false
    }
  }

  /// ' and what is typed for it: ` ´ ʹ ʼ ‘ ’.
  private static let apostrophes: Set<Unicode.Scalar> = [
    "'", "`", "\u{B4}", "\u{2B9}", "\u{2BC}", "\u{2018}", "\u{2019}",
  ]

  /// Letters that need a table: those that Unicode does not take apart into a plain letter and a
  /// mark, and å ä ö of ordinary texts, which are not taken apart beforehand.
  private static let undecomposed: [Unicode.Scalar: String] = [
    "\u{E4}": "a", "\u{E5}": "a", "\u{F6}": "o",
    "\u{111}": "d", "\u{14B}": "n", "\u{167}": "t", "\u{1E5}": "g", "\u{292}": "z",
    "\u{F8}": "o", "\u{E6}": "ae", "\u{153}": "oe", "\u{DF}": "ss", "\u{F0}": "d", "\u{FE}": "th",
    "\u{142}": "l", "\u{131}": "i",
  ]
}

extension String {
  /// Bytes that are brought to a normal form at a time: Foundation's time grows with the square of
  /// the text.
  private static let pieceBytes = 256

  /// A normal form, put together of pieces: none reaches over the border of two characters.
  fileprivate func inPieces(_ normalized: (String) -> String) -> String {
    guard utf8.count > String.pieceBytes else { return normalized(self) }
    var whole = ""
    var piece = ""
    for character in self {
      piece.append(character)
      guard piece.utf8.count >= String.pieceBytes else { continue }
      whole += normalized(piece)
      piece = ""
    }
    return whole + normalized(piece)
  }
}
