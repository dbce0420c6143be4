/// What Host and the authority of an absolute-form target may say.
enum HostField {
  /// Whether a range is `host [":" port]` (RFC 9112 §3.2, RFC 3986 §3.2.2).
  ///
  /// Stricter than the grammar: an empty host, user information, percent-encoding and the
  /// sub-delimiters (among them the comma) are refused, since no name in the DNS has them and
  /// two readers may take them apart differently.
  static func isValid(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    var index = range.lowerBound
    if bytes[index] == 0x5B {
      guard let close = bytes.position(of: 0x5D, in: range), close > index + 2 else { return false }
      for inner in (index + 1)..<close where !isAddressOctet(bytes[inner]) { return false }
      index = close + 1
    } else {
      while index < range.upperBound, isNameOctet(bytes[index]) { index += 1 }
      guard index > range.lowerBound else { return false }
    }
    guard index < range.upperBound else { return true }
    guard bytes[index] == Octet.colon else { return false }
    return isPort(bytes, (index + 1)..<range.upperBound)
  }

  private static func isNameOctet(_ octet: UInt8) -> Bool {
    octet.isDigit || (0x61...0x7A).contains(octet.lowered) || octet == 0x2D || octet == Octet.dot
      || octet == 0x5F || octet == 0x7E
  }

  private static func isAddressOctet(_ octet: UInt8) -> Bool {
    octet.hexValue != nil || octet == Octet.colon || octet == Octet.dot
  }

  /// `*DIGIT`, which allows none, up to 65535.
  private static func isPort(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= 5 else { return false }
    var port = 0
    for index in range {
      guard bytes[index].isDigit else { return false }
      port = port * 10 + Int(bytes[index] - 0x30)
    }
    return port <= 65535
  }
}
