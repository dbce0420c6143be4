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
      if byte == 0xE2 || byte == 0xEF, HTML.isLeftOut(utf8[index...]) {
        bytes.append(contentsOf: utf8[copied..<index])
        copied = index + 3
        continue
      }
      guard let replacement = HTML.replacement(for: byte) else { continue }
      bytes.append(contentsOf: utf8[copied..<index])
      appendVerbatim(replacement)
      copied = index + 1
    }
    bytes.append(contentsOf: utf8[copied...])
  }

  /// Whether a text begins with three octets that no page has.
  ///
  /// Embeddings, overrides and isolates of direction (U+202A to U+202E, U+2066 to U+2069) would turn
  /// round what stands behind them on the page, and none of the languages here needs them (Unicode
  /// Standard Annex 9). U+FFFE and U+FFFF are no XML (XML 1.0 §2.2), which a drawing is.
  private static func isLeftOut(_ utf8: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard utf8.count >= 3 else { return false }
    let first = utf8.startIndex
    return switch (utf8[first], utf8[first + 1], utf8[first + 2]) {
    case (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA6...0xA9), (0xEF, 0xBF, 0xBE...0xBF): true
    default: false
    }
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
