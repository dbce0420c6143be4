/// A piece of HTML whose text is already escaped.
///
/// A `String` becomes `HTML` only through `HTML.text(_:)` or by standing in a builder, and is escaped
/// exactly once there; an `HTML` value is never escaped again. So forgetting to escape, or doing it
/// twice, does not compile.
package struct HTML: Sendable, Equatable {
  /// UTF-8.
  package private(set) var bytes: [UInt8]

  package static let empty = HTML(bytes: [])

  /// Text as a visitor reads it; `&`, `<`, `>`, `"` and `'` are escaped.
  package static func text(_ text: some StringProtocol) -> HTML {
    var html = HTML.empty
    html.appendEscaped(text)
    return html
  }

  /// Bytes that are known to be well-formed markup, such as a file of our own.
  package static func verbatim(_ markup: some StringProtocol) -> HTML {
    HTML(bytes: Array(markup.utf8))
  }

  package var isEmpty: Bool { bytes.isEmpty }

  package var string: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func append(_ other: HTML) { bytes.append(contentsOf: other.bytes) }

  mutating func appendByte(_ byte: UInt8) { bytes.append(byte) }

  mutating func appendVerbatim(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func appendVerbatim(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  mutating func appendEscaped(_ text: some StringProtocol) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): appendVerbatim("&amp;" as StaticString)
      case UInt8(ascii: "<"): appendVerbatim("&lt;" as StaticString)
      case UInt8(ascii: ">"): appendVerbatim("&gt;" as StaticString)
      case UInt8(ascii: "\""): appendVerbatim("&quot;" as StaticString)
      case UInt8(ascii: "'"): appendVerbatim("&#39;" as StaticString)
      // Control characters other than tab and line feed are not allowed in HTML or XML.
      case 0..<0x09, 0x0B..<0x20, 0x7F: bytes.append(UInt8(ascii: " "))
      default: bytes.append(byte)
      }
    }
  }
}
