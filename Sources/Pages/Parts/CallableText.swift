import Markup

/// A text in which the numbers to call in danger are links, for a phone in a frightened hand.
struct CallableText {
  let text: String

  init(_ text: String) { self.text = text }

  /// As written, and as dialled: the emergency number, and Nollalinja's two.
  private static let numbers: [(written: String, dialled: String)] = [
    ("112", "112"), ("080 005 005", "080005005"), ("116 016", "116016"),
  ]

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
      for number in CallableText.numbers where bytes[start...].starts(with: number.written.utf8) {
        let end = bytes.index(start, offsetBy: number.written.utf8.count)
        if isAlone(start..<end, bytes) { return (start..<end, number.dialled) }
      }
    }
    return nil
  }

  /// Whether no digit stands beside it, nor behind one space: neither "1121" nor "040 112 3456" is
  /// the emergency number.
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
