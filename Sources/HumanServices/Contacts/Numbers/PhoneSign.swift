/// A character of a typed number by what it does there.
///
/// Decided: decimal digits of every script are digits, by their value, as are full-width ones and a
/// full-width plus. Letters that look like digits (O, l), superscripts and circled digits are
/// words. What is not seen (direction marks, joiners, a byte order mark, a soft hyphen) is passed
/// over.
enum PhoneSign: Hashable {
  case digit(UInt8)
  case plus, open, close, slash, dash, space
  /// A comma, a semicolon or a new line.
  case end
  case other(Unicode.Scalar)

  static func all(in text: String) -> [PhoneSign] {
    withoutLabel(text.unicodeScalars.compactMap { PhoneSign($0) })
  }

  private init?(_ scalar: Unicode.Scalar) {
    let properties = scalar.properties
    if properties.numericType == .decimal, let value = properties.numericValue {
      self = .digit(UInt8(value))
      return
    }
    switch scalar {
    case "+", "\u{FF0B}": self = .plus
    case "(", "\u{FF08}": self = .open
    case ")", "\u{FF09}": self = .close
    case "/": self = .slash
    // Hyphens and dashes of all lengths, the minus sign, and the small and full-width hyphen.
    case "-", "\u{2010}"..."\u{2015}", "\u{2212}", "\u{FE63}", "\u{FF0D}": self = .dash
    case ",", ";", "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": self = .end
    case ".", "\u{B7}", "\t": self = .space
    default:
      if properties.generalCategory == .spaceSeparator {
        self = .space
      } else if properties.generalCategory == .format || properties.isDefaultIgnorableCodePoint {
        return nil
      } else {
        self = .other(scalar)
      }
    }
  }

  /// Words that people write before a number, in Finnish, Swedish and English.
  private static let labels: Set<String> = [
    "p", "puh", "puhelin", "puhelinnumero", "tel", "telefon", "tfn", "phone",
  ]

  /// Without a label that a full stop, a colon or a space parts from the number.
  private static func withoutLabel(_ signs: [PhoneSign]) -> [PhoneSign] {
    let rest = signs.drop { $0 == .space }
    var word = ""
    var end = rest.startIndex
    while end < rest.endIndex, case .other(let scalar) = rest[end], scalar != ":" {
      word.unicodeScalars.append(scalar)
      end += 1
    }
    guard labels.contains(word.lowercased()) else { return signs }
    guard end < rest.endIndex else { return [] }
    if rest[end] == .other(":") { return Array(rest[(end + 1)...]) }
    return rest[end] == .space ? Array(rest[end...]) : signs
  }

  /// The first word that is no part of a number, or as much as a message has room for.
  static func foreign(in signs: [PhoneSign]) -> String {
    var word = String.UnicodeScalarView()
    for sign in signs {
      if case .other(let scalar) = sign {
        word.append(scalar)
        if word.count == longestFound { break }
      } else if !word.isEmpty {
        break
      }
    }
    return String(word)
  }

  /// Characters of a foreign word in a message.
  private static let longestFound = 20

  /// What a reader of ASCII digits and plus signs alone would dial; empty without a digit.
  static func digits(of text: String) -> String {
    let kept = text.filter { $0.isASCII && ($0.isNumber || $0 == "+") }
    return kept.contains(where: \.isNumber) ? kept : ""
  }
}
