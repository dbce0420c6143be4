/// Which bytes of the content a client asks for (RFC 9110 §14.1.2).
enum ByteRanges: Equatable {
  /// All: there is no range, or one to be ignored.
  case whole
  /// None of the ranges begins within the content: 416.
  case unsatisfiable
  /// Ascending, without overlap, none empty.
  case parts([Range<Int>])

  /// Ranges one request may ask for; a request for more gets everything, as RFC 9110 §14.2 allows.
  /// Many small ranges cost more than they save.
  static let most = 8

  /// Reads `bytes=0-499, -500` for content of a length.
  ///
  /// Ignored, as RFC 9110 §14.2 allows or asks: other units, malformed ranges, more than `most`,
  /// ranges that overlap or descend, and any range of nothing.
  init(_ bytes: Span<UInt8>, _ field: Range<Int>, of length: Int) {
    self = .whole
    guard length > 0, field.count > 6,
      bytes.spells("bytes=", in: field.lowerBound..<(field.lowerBound + 6))
    else { return }
    var parts: [Range<Int>] = []
    var count = 0
    var isSound = true
    bytes.forEachListElement(in: (field.lowerBound + 6)..<field.upperBound) { element in
      count += 1
      guard isSound, count <= Self.most, let range = Self.range(bytes, element, of: length) else {
        return isSound = false
      }
      if range.isEmpty { return }
      isSound = range.lowerBound >= parts.last?.upperBound ?? 0
      parts.append(range)
    }
    guard isSound, count > 0 else { return }
    self = parts.isEmpty ? .unsatisfiable : .parts(parts)
  }

  /// - Returns: nil when it is malformed, an empty range when it cannot be satisfied.
  private static func range(
    _ bytes: Span<UInt8>, _ element: Range<Int>, of length: Int
  ) -> Range<Int>? {
    guard let dash = bytes.position(of: 0x2D, in: element) else { return nil }
    let first = element.lowerBound..<dash
    let last = (dash + 1)..<element.upperBound
    if first.isEmpty {
      guard let suffix = number(bytes, last) else { return nil }
      return (length - min(suffix, length))..<length
    }
    guard let start = number(bytes, first) else { return nil }
    guard !last.isEmpty else { return min(start, length)..<length }
    guard let end = number(bytes, last), end >= start else { return nil }
    return start < length ? start..<(min(end, length - 1) + 1) : length..<length
  }

  /// Digits only; a number too large for the machine is as good as the largest.
  private static func number(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard !range.isEmpty else { return nil }
    var number = 0
    for index in range {
      guard bytes[index].isDigit else { return nil }
      let (tenfold, overflow) = number.multipliedReportingOverflow(by: 10)
      let (sum, carry) = tenfold.addingReportingOverflow(Int(bytes[index] - 0x30))
      number = overflow || carry ? Int.max : sum
    }
    return number
  }
}
