import HTTPTypes

extension RequestHead {
  /// Reads `method SP target SP version` from the first bytes (RFC 9112 §3).
  ///
  /// - Parameter end: where the line's CR is.
  mutating func readRequestLine(
    _ bytes: Span<UInt8>, end: Int, limits: Limits
  ) throws(RequestParser.Failure) {
    guard let methodEnd = bytes.position(of: Octet.space, in: 0..<end),
      let targetEnd = bytes.position(of: Octet.space, in: (methodEnd + 1)..<end),
      targetEnd > methodEnd + 1
    else { throw .badRequestLine }
    for index in 0..<methodEnd {
      guard bytes[index].isToken else { throw .badRequestLine }
    }
    try readVersion(bytes, (targetEnd + 1)..<end)
    guard let known = Self.method(bytes, 0..<methodEnd) else { throw .unknownMethod }
    method = known
    target = (methodEnd + 1)..<targetEnd
    guard target.count <= limits.targetBytes else { throw .targetTooLong }
    try readTarget(bytes)
  }

  /// RFC 9112 §2.3: case-sensitive, one digit each side of the dot.
  private mutating func readVersion(
    _ bytes: Span<UInt8>, _ range: Range<Int>
  ) throws(RequestParser.Failure) {
    let start = range.lowerBound
    guard range.count == 8, bytes.spells("http/", in: start..<(start + 5)),
      bytes[start] == 0x48, bytes[start + 1] == 0x54, bytes[start + 2] == 0x54,
      bytes[start + 3] == 0x50, bytes[start + 5].isDigit, bytes[start + 6] == Octet.dot,
      bytes[start + 7].isDigit
    else { throw .badVersion }
    guard bytes[start + 5] == 0x31, bytes[start + 7] <= 0x31 else { throw .unsupportedVersion }
    minorVersion = Int(bytes[start + 7] - 0x30)
  }

  /// The methods of RFC 9110 §9 and PATCH (RFC 5789), which are case-sensitive, without CONNECT and
  /// TRACE.
  private static func method(_ bytes: Span<UInt8>, _ range: Range<Int>) -> HTTPRequest.Method? {
    func isExactly(_ word: StaticString) -> Bool {
      guard range.count == word.utf8CodeUnitCount else { return false }
      return word.withUTF8Buffer { letters in
        for index in 0..<letters.count where bytes[range.lowerBound + index] != letters[index] {
          return false
        }
        return true
      }
    }
    switch range.count {
    case 3: return isExactly("GET") ? .get : isExactly("PUT") ? .put : nil
    case 4: return isExactly("HEAD") ? .head : isExactly("POST") ? .post : nil
    case 5: return isExactly("PATCH") ? .patch : nil
    case 6: return isExactly("DELETE") ? .delete : nil
    case 7: return isExactly("OPTIONS") ? .options : nil
    default: return nil
    }
  }

  /// RFC 9112 §3.2: origin-form, absolute-form, or `*` for OPTIONS.
  private mutating func readTarget(_ bytes: Span<UInt8>) throws(RequestParser.Failure) {
    for index in target {
      // A URI has visible ASCII only, and its fragment is never sent (RFC 3986 §2, §3.5).
      guard bytes[index] > Octet.space, bytes[index] < Octet.delete, bytes[index] != 0x23 else {
        throw .badTarget
      }
    }
    let first = bytes[target.lowerBound]
    if first == Octet.star, target.count == 1 {
      guard method == .options else { throw .badTarget }
    } else if first == Octet.slash {
      try readPath(bytes, target)
    } else {
      try readAbsoluteForm(bytes)
    }
  }

  private mutating func readAbsoluteForm(_ bytes: Span<UInt8>) throws(RequestParser.Failure) {
    let start = target.lowerBound
    let end = target.upperBound
    var host = start
    if target.count > 7, bytes.spells("http://", in: start..<(start + 7)) {
      host = start + 7
    } else if target.count > 8, bytes.spells("https://", in: start..<(start + 8)) {
      host = start + 8
    } else {
      throw .badTarget
    }
    var pathStart = host
    while pathStart < end, bytes[pathStart] != Octet.slash, bytes[pathStart] != Octet.question {
      pathStart += 1
    }
    authority = host..<pathStart
    guard HostField.isValid(bytes, authority) else { throw .badTarget }
    try readPath(bytes, pathStart..<end)
  }

  /// Parts path and query and decodes the path where it must be.
  private mutating func readPath(
    _ bytes: Span<UInt8>, _ range: Range<Int>
  ) throws(RequestParser.Failure) {
    let pathEnd = bytes.position(of: Octet.question, in: range) ?? range.upperBound
    path = range.lowerBound..<pathEnd
    query = min(pathEnd + 1, range.upperBound)..<range.upperBound
    if bytes.position(of: Octet.percent, in: path) != nil {
      guard let decoded = PercentEncoding.decodedPath(bytes.extracting(path)) else {
        throw .badPath
      }
      decodedPath = decoded
    } else if PercentEncoding.hasDotSegment(bytes.extracting(path)) {
      throw .badPath
    }
  }
}
