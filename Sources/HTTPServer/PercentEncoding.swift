/// Percent-encoded text as text, for paths (strict) and for forms (after the WHATWG's URL
/// standard, "application/x-www-form-urlencoded parsing").
enum PercentEncoding {
  /// A path decoded, or nil when it could be taken for another one.
  ///
  /// Refused: a percent sign without two hexadecimal digits, octets that are not UTF-8, controls
  /// (NUL among them), an encoded slash (it would move a segment's border), dot segments (a client
  /// removes them before it asks: RFC 3986 §5.2.4).
  static func decodedPath(_ bytes: Span<UInt8>) -> String? {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      var octet = bytes[index]
      if octet == Octet.percent {
        guard let escaped = escape(bytes, at: index), escaped != Octet.slash else { return nil }
        octet = escaped
        index += 2
      }
      guard octet >= Octet.space, octet != Octet.delete else { return nil }
      decoded.append(octet)
      index += 1
    }
    guard !hasDotSegment(decoded.span) else { return nil }
    return String(validating: decoded, as: UTF8.self)
  }

  /// Whether a decoded path has a segment `.` or `..`.
  static func hasDotSegment(_ path: Span<UInt8>) -> Bool {
    var start = 0
    while start < path.count {
      let end = path.position(of: Octet.slash, in: start..<path.count) ?? path.count
      let dots = end - start
      if dots == 1 || dots == 2, path[start] == Octet.dot, path[end - 1] == Octet.dot {
        return true
      }
      start = end + 1
    }
    return false
  }

  /// The octet that `%XX` at a position stands for, or nil when there are no two digits.
  private static func escape(_ bytes: Span<UInt8>, at index: Int) -> UInt8? {
    guard index + 2 < bytes.count, let high = bytes[index + 1].hexValue,
      let low = bytes[index + 2].hexValue
    else { return nil }
    return high << 4 | low
  }

  /// The octets of one name or value of a form: `+` is a space, a percent sign without two digits
  /// is itself.
  static func decodedFormText(_ bytes: Span<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case Octet.plus: decoded.append(Octet.space)
      case Octet.percent:
        if let octet = escape(bytes, at: index) {
          decoded.append(octet)
          index += 2
        } else {
          decoded.append(Octet.percent)
        }
      default: decoded.append(bytes[index])
      }
      index += 1
    }
    return decoded
  }

  /// Calls `body` with the decoded octets of each pair, in order; empty pairs are left out.
  static func forEachPair<Failure: Error>(
    in bytes: Span<UInt8>, _ body: ([UInt8], [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var start = 0
    while start < bytes.count {
      let end = bytes.position(of: 0x26, in: start..<bytes.count) ?? bytes.count
      if end > start {
        let nameEnd = bytes.position(of: Octet.equals, in: start..<end) ?? end
        try body(
          decodedFormText(bytes.extracting(start..<nameEnd)),
          decodedFormText(bytes.extracting(min(nameEnd + 1, end)..<end)))
      }
      start = end + 1
    }
  }
}
