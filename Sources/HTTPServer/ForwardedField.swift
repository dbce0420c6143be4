extension ProxyTrust {
  /// The elements of `Forwarded`, each as its pairs with names in lower case (RFC 7239 §4). What
  /// follows something malformed is left out together with it; so is all before it, because the
  /// last element, which the trusted proxy wrote, is then not known.
  static func elements(of head: RequestHead) -> [[String: String]] {
    var elements: [[String: String]] = []
    var isSound = true
    head.forEachValue(of: "forwarded") { bytes, range in
      var reader = ForwardedReader(position: range.lowerBound, end: range.upperBound)
      while isSound, let element = reader.nextElement(of: bytes) { elements.append(element) }
      isSound = isSound && reader.isAtEnd
      return isSound
    }
    return isSound ? elements : []
  }
}

/// Walks `for=192.0.2.1;proto=https, for="[2001:db8::1]:4711"`.
private struct ForwardedReader {
  var position: Int
  let end: Int

  var isAtEnd: Bool { position >= end }

  /// - Returns: nil at the end, and before something malformed.
  mutating func nextElement(of bytes: Span<UInt8>) -> [String: String]? {
    var next = position
    while next < end, bytes[next].isBlank || bytes[next] == Octet.comma { next += 1 }
    var pairs: [String: String] = [:]
    while next < end {
      guard let (name, value, after) = pair(of: bytes, at: next), pairs[name] == nil else {
        return nil
      }
      pairs[name] = value
      next = after
      guard next < end, bytes[next] == Octet.semicolon else { break }
      next += 1
    }
    while next < end, bytes[next].isBlank { next += 1 }
    guard next >= end || bytes[next] == Octet.comma else { return nil }
    position = next
    return pairs.isEmpty ? nil : pairs
  }

  private func pair(
    of bytes: Span<UInt8>, at start: Int
  ) -> (name: String, value: String, after: Int)? {
    var equals = start
    while equals < end, bytes[equals].isToken { equals += 1 }
    guard equals > start, equals + 1 < end, bytes[equals] == Octet.equals else { return nil }
    let name = bytes.text(start..<equals).lowercased()
    var next = equals + 1
    if bytes[next] == Octet.quote {
      guard let close = bytes.position(of: Octet.quote, in: (next + 1)..<end) else { return nil }
      // A quoted pair would be a quote or a backslash, which no address and no host has.
      let value = bytes.text((next + 1)..<close)
      return value.contains("\\") ? nil : (name, value, close + 1)
    }
    while next < end, bytes[next].isToken { next += 1 }
    guard next > equals + 1 else { return nil }
    return (name, bytes.text((equals + 1)..<next), next)
  }
}
