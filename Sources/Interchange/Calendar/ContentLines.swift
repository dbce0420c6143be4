/// The lines of which calendars (RFC 5545 §3.1) and cards (RFC 2426 §2.6, RFC 6350 §3.2) are made.
struct ContentLines {
  /// Octets of a line without its CRLF; a longer one is folded.
  static let lineOctets = 75

  private(set) var bytes: [UInt8] = []

  /// A value that is no text, such as a date or an address, or whose text is escaped already.
  ///
  /// A control character in it would begin a line of its own, so there is none.
  mutating func add(_ name: String, _ value: String) {
    fold(Array("\(name):\(value)".utf8).filter { $0 >= 0x20 && $0 != 0x7F })
  }

  mutating func addText(_ name: String, _ text: String) {
    add(name, ContentLines.escaped(text))
  }

  mutating func addTexts(_ name: String, _ texts: [String]) {
    add(name, texts.map(ContentLines.escaped).joined(separator: ","))
  }

  /// Lines of our own that need neither escapes nor folding.
  mutating func addVerbatim(_ lines: String) {
    for line in lines.split(separator: "\n") { fold(Array(line.utf8)) }
  }

  /// Backslash, semicolon, comma and line feed (RFC 5545 §3.3.11, RFC 2426 §4, RFC 6350 §3.4).
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text.replacing("\r\n", with: "\n").unicodeScalars {
      switch character {
      case "\\", ";", ",": result += "\\\(character)"
      // Some readers take the last three for line ends too.
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": result += "\\n"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }

  /// Never inside a character: a program that unfolds text and not octets would break it.
  private mutating func fold(_ line: [UInt8]) {
    var room = ContentLines.lineOctets
    var position = 0
    while position < line.count {
      var end = min(position + room, line.count)
      while end < line.count, line[end] & 0xC0 == 0x80 { end -= 1 }
      if position > 0 { bytes += [.carriageReturn, .lineFeed, 0x20] }
      bytes += line[position..<end]
      position = end
      room = ContentLines.lineOctets - 1
    }
    bytes += [.carriageReturn, .lineFeed]
  }
}
