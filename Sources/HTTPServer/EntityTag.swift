import HTTPTypes

/// Entity tags and lists of them (RFC 9110 §8.8.3).
enum EntityTag {
  /// How two tags are compared (RFC 9110 §8.8.3.2).
  enum Comparison {
    /// Neither is weak: the same bytes.
    case strong
    /// What they name means the same.
    case weak
  }

  /// What a list of tags says about one.
  enum Listing: Equatable {
    case listed
    case unlisted
    /// `*`: whatever there is.
    case any
  }

  /// The tag of the gzip'ed form of what has this tag: another sequence of bytes needs another
  /// strong tag (RFC 9110 §8.8.3.3). A weak tag stays, since both forms mean the same.
  static func forGzip(_ tag: String) -> String {
    guard tag.utf8.first == Octet.quote, tag.utf8.count >= 2, tag.utf8.last == Octet.quote else {
      return tag
    }
    return tag.dropLast() + "-gz\""
  }

  /// What the lines of a field say about a tag; a missing tag is never listed.
  static func listing(
    of tag: String?, in field: String, of head: RequestHead, by comparison: Comparison
  ) -> Listing {
    let isWeak = tag?.hasPrefix("W/") ?? false
    let opaque = tag.map { Array(isWeak ? $0.utf8.dropFirst(2) : $0.utf8[...]) } ?? []
    let isComparable = tag != nil && !(isWeak && comparison == .strong)
    var listing = Listing.unlisted
    head.forEachValue(of: field) { bytes, range in
      if range.count == 1, bytes[range.lowerBound] == Octet.star {
        listing = .any
      } else if isComparable, list(bytes, range, names: opaque, by: comparison) {
        listing = .listed
      }
      return listing == .unlisted
    }
    return listing
  }

  /// Walks a list of `[W/]"…"`; commas within quotes belong to the tag. What is malformed ends the
  /// list.
  private static func list(
    _ bytes: Span<UInt8>, _ range: Range<Int>, names opaque: [UInt8], by comparison: Comparison
  ) -> Bool {
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      if bytes[index].isBlank || bytes[index] == Octet.comma {
        index += 1
        continue
      }
      let isWeak = end - index > 2 && bytes[index] == 0x57 && bytes[index + 1] == Octet.slash
      if isWeak { index += 2 }
      guard bytes[index] == Octet.quote,
        let close = bytes.position(of: Octet.quote, in: (index + 1)..<end)
      else { return false }
      if !(isWeak && comparison == .strong), equal(bytes, index..<(close + 1), opaque) {
        return true
      }
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
