import Addresses
import HumanServices
import Markup

/// A text in which the numbers to call in danger are links, for a phone in a frightened hand.
struct CallableText {
  let text: String
  private let numbers: [SafetyNumber]

  /// - Parameter contacts: whose numbers are links where the text names them.
  init(_ text: String, _ contacts: SafetyContacts) {
    self.text = text
    numbers = contacts.all.flatMap(\.numbers)
  }

  @HTMLBuilder var content: HTML {
    for piece in pieces {
      if let number = piece.number {
        a(.class("number"), .href("tel:\(number)")) { piece.text }
      } else {
        piece.text
      }
    }
  }

  private var pieces: [(text: String, number: String?)] {
    var pieces: [(text: String, number: String?)] = []
    var rest = text[...]
    while let (range, number) = firstNumber(in: rest) {
      if range.lowerBound > rest.startIndex {
        pieces.append((String(rest[..<range.lowerBound]), nil))
      }
      pieces.append((String(rest[range]), number))
      rest = rest[range.upperBound...]
    }
    if !rest.isEmpty { pieces.append((String(rest), nil)) }
    return pieces
  }

  private func firstNumber(in text: Substring) -> (Range<Substring.Index>, String)? {
    let bytes = text.utf8
    for start in bytes.indices where CallableText.isDigit(bytes[start]) {
      for number in numbers where bytes[start...].starts(with: number.rawValue.utf8) {
        let end = bytes.index(start, offsetBy: number.rawValue.utf8.count)
        if isAlone(start..<end, bytes) { return (start..<end, number.dialled) }
      }
    }
    return nil
  }

  /// Whether no digit stands beside it, nor behind one space: a part of a longer number is not the
  /// number.
  private func isAlone(_ range: Range<Substring.Index>, _ bytes: Substring.UTF8View) -> Bool {
    let space = UInt8(ascii: " ")
    let before = bytes[..<range.lowerBound].reversed().prefix(2).drop { $0 == space }
    let after = bytes[range.upperBound...].prefix(2).drop { $0 == space }
    return !(before.first.map(CallableText.isDigit) ?? false)
      && !(after.first.map(CallableText.isDigit) ?? false)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }
}
