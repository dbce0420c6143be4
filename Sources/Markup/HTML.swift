/// A piece of HTML whose text is already escaped.
///
/// A `String` becomes `HTML` only through `HTML.text(_:)` or by standing in a builder, and is escaped
/// exactly once there; an `HTML` value is never escaped again. So forgetting to escape, or doing it
/// twice, does not compile.
package struct HTML: Sendable, Equatable {
  /// UTF-8.
  package private(set) var bytes: [UInt8]

  package static let empty = HTML(bytes: [])

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// Nothing, with room for so many bytes.
  init(capacity: Int) {
    bytes = []
    bytes.reserveCapacity(capacity)
  }

  /// Text as a visitor reads it; `&`, `<`, `>`, `"` and `'` are escaped.
  package static func text(_ text: some StringProtocol) -> HTML {
    var html = HTML(capacity: text.utf8.count)
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
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { appendEscaped($0) }
    if isDone == nil { Array(text.utf8).withUnsafeBufferPointer { appendEscaped($0) } }
  }

  /// Copies whole stretches between the few bytes that mean something in markup.
  private mutating func appendEscaped(_ utf8: UnsafeBufferPointer<UInt8>) {
    var copied = 0
    for (index, byte) in utf8.enumerated() {
      guard let replacement = HTML.replacement(for: byte) else { continue }
      bytes.append(contentsOf: utf8[copied..<index])
      appendVerbatim(replacement)
      copied = index + 1
    }
    bytes.append(contentsOf: utf8[copied...])
  }

  private static func replacement(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    // Control characters other than tab and line feed are not allowed in HTML or XML.
    case 0..<0x09, 0x0B..<0x20, 0x7F: " "
    default: nil
    }
  }
}
