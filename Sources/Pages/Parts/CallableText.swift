import Addresses
import HumanServices
import Markup

/// A text in which the numbers to call in danger are links, for a phone in a frightened hand.
struct CallableText {
  let text: String
  private typealias Called = (number: SafetyNumber, whom: String)

  private let numbers: [Called]

  /// - Parameter contacts: whose numbers are links where the text names them.
  init(_ text: String, _ contacts: SafetyContacts, in language: Language) {
    self.text = text
    numbers = contacts.all.flatMap { contact in
      contact.numbers.map { ($0, contact.name[language]) }
    }
  }

  init(_ text: String, _ context: PageContext) {
    self.init(text, context.safety, in: context.language)
  }

  @HTMLBuilder var content: HTML {
    for piece in pieces {
      if let number = piece.number {
        a(
          .class("number"), .href("tel:\(number.number.dialled)"),
          .ariaLabel("\(piece.text), \(number.whom)")
        ) { piece.text }
      } else {
        piece.text
      }
    }
  }

  private var pieces: [(text: String, number: Called?)] {
    var pieces: [(text: String, number: Called?)] = []
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

  private func firstNumber(in text: Substring) -> (Range<Substring.Index>, Called)? {
    let bytes = text.utf8
    for start in bytes.indices where CallableText.isDigit(bytes[start]) {
      for called in numbers where bytes[start...].starts(with: called.number.rawValue.utf8) {
        let end = bytes.index(start, offsetBy: called.number.rawValue.utf8.count)
        if isAlone(start..<end, bytes) { return (start..<end, called) }
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
