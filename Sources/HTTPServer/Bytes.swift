import Glibc

extension UInt8 {
  /// Whether this is a `tchar` (RFC 9110 §5.6.2). Two constants are faster than a table: no
  /// lazily made global, no memory read.
  @inline(__always) var isToken: Bool {
    let mask: UInt64 = self < 64 ? 0x03FF_6CFA_0000_0000 : 0x57FF_FFFF_C7FF_FFFE
    return self < 128 && (mask >> UInt64(self & 63)) & 1 == 1
  }

  /// Whether a field value may hold this (RFC 9110 §5.5): no controls but the tab.
  @inline(__always) var isFieldValue: Bool {
    (self >= Octet.space && self != Octet.delete) || self == Octet.tab
  }

  @inline(__always) var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  @inline(__always) var isBlank: Bool { self == Octet.space || self == Octet.tab }

  /// ASCII lower case; every other octet as it is.
  @inline(__always) var lowered: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }

  /// The value of a hexadecimal digit, or nil.
  @inline(__always) var hexValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x41 + 10
    case 0x61...0x66: self - 0x61 + 10
    default: nil
    }
  }
}

extension Span where Element == UInt8 {
  /// The first place of an octet within a range, or nil.
  func position(of octet: UInt8, in range: Range<Int>) -> Int? {
    guard !range.isEmpty else { return nil }
    return extracting(range).withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress,
        let found = memchr(base, Int32(octet), buffer.count)
      else { return nil }
      return range.lowerBound + (UnsafeRawPointer(found) - UnsafeRawPointer(base))
    }
  }

  /// Whether the octets of a range spell a word, whatever their case.
  ///
  /// - Parameter word: in lower case.
  func spells(_ word: StaticString, in range: Range<Int>) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { letters in
      for offset in 0..<letters.count
      where self[range.lowerBound + offset].lowered != letters[offset] {
        return false
      }
      return true
    }
  }

  /// A range without the blanks (space, tab) at either end.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, self[lower].isBlank { lower += 1 }
    while upper > lower, self[upper - 1].isBlank { upper -= 1 }
    return lower..<upper
  }

  /// Calls `body` with each element of a comma-separated list, without blanks; empty elements are
  /// left out, as RFC 9110 §5.6.1.2 asks.
  ///
  /// Commas within quotes are not seen as such: use it for lists of tokens.
  func forEachListElement<Failure: Error>(
    in range: Range<Int>, _ body: (Range<Int>) throws(Failure) -> Void
  ) throws(Failure) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = position(of: Octet.comma, in: start..<range.upperBound) ?? range.upperBound
      let element = trimmed(start..<end)
      if !element.isEmpty { try body(element) }
      start = end + 1
    }
  }

  /// A copy of a range.
  func copied(_ range: Range<Int>) -> [UInt8] {
    extracting(range).withUnsafeBufferPointer { Array($0) }
  }

  /// A range as text; octets that are not UTF-8 become U+FFFD.
  func text(_ range: Range<Int>) -> String {
    extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
