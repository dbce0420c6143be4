import HTTPTypes

/// Entity tags and the condition on them that makes a 304 (RFC 9110 §8.8.3, §13.1.2).
enum EntityTag {
  /// The tag of the gzip'ed form of what has this tag: another sequence of bytes needs another
  /// strong tag (RFC 9110 §8.8.3.3). A weak tag stays, since both forms mean the same.
  static func forGzip(_ tag: String) -> String {
    guard tag.utf8.first == Octet.quote, tag.utf8.count >= 2, tag.utf8.last == Octet.quote else {
      return tag
    }
    return tag.dropLast() + "-gz\""
  }

  /// Whether the client's `If-None-Match` names this tag, by weak comparison, or is `*`.
  static func isListed(_ tag: String, by head: RequestHead) -> Bool {
    let opaque = Array(tag.hasPrefix("W/") ? tag.utf8.dropFirst(2) : tag.utf8[...])
    var isListed = false
    head.forEachValue(of: "if-none-match") { bytes, range in
      isListed = Self.list(bytes, range, names: opaque)
      return !isListed
    }
    return isListed
  }

  /// Walks `*` or a list of `[W/]"…"`; commas within quotes belong to the tag. What is malformed
  /// ends the list: the page is then simply sent.
  private static func list(
    _ bytes: Span<UInt8>, _ range: Range<Int>, names opaque: [UInt8]
  ) -> Bool {
    if range.count == 1, bytes[range.lowerBound] == Octet.star { return true }
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      if bytes[index].isBlank || bytes[index] == Octet.comma {
        index += 1
        continue
      }
      if end - index > 2, bytes[index] == 0x57, bytes[index + 1] == Octet.slash { index += 2 }
      guard bytes[index] == Octet.quote,
        let close = bytes.position(of: Octet.quote, in: (index + 1)..<end)
      else { return false }
      if equal(bytes, index..<(close + 1), opaque) { return true }
      index = close + 1
    }
    return false
  }

  private static func equal(_ bytes: Span<UInt8>, _ range: Range<Int>, _ other: [UInt8]) -> Bool {
    guard range.count == other.count else { return false }
    for offset in 0..<other.count where bytes[range.lowerBound + offset] != other[offset] {
      return false
    }
    return true
  }
}
