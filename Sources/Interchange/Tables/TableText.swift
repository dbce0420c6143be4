import HumanServices

/// The bytes of a table as text: the one place that knows how such files are encoded.
///
/// A byte order mark says UTF-8, or UTF-16 in either order, as spreadsheets save "Unicode text".
/// Without one it is UTF-8 where the bytes are that, else Windows-1252, as they save "CSV".
enum TableText {
  struct Fault: Error {
    /// From 1.
    var line: Int
    var reason: String
  }

  /// - Returns: UTF-8 without a byte order mark.
  static func utf8(_ bytes: [UInt8]) throws(Fault) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return try valid(Array(bytes.dropFirst(3)), as: UTF8.self, named: "UTF-8")
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return try valid(units(bytes), as: UTF16.self, named: "UTF-16")
    }
    // Spoilt UTF-8 would be read without a fault, but with Ã¤ for each ä.
    if String(validating: bytes, as: UTF8.self) != nil || isMostlyUTF8(bytes) {
      return try valid(bytes, as: UTF8.self, named: "UTF-8")
    }
    return try fromWindows1252(bytes)
  }

  private static func valid<Encoding: Unicode.Encoding>(
    _ units: [Encoding.CodeUnit], as _: Encoding.Type, named name: String
  ) throws(Fault) -> [UInt8] {
    if let text = String(validating: units, as: Encoding.self) { return Array(text.utf8) }
    let lines = units.split(separator: 0x0A, omittingEmptySubsequences: false)
    let line = lines.firstIndex { String(validating: $0, as: Encoding.self) == nil }
    throw Fault(
      line: (line ?? 0) + 1, reason: "is not \(name); save the table anew as \"CSV UTF-8\"")
  }

  /// The units behind a mark that says their order. Of half a unit at the end half a pair is made,
  /// which is refused as such.
  private static func units(_ bytes: [UInt8]) -> [UInt16] {
    let isHighFirst = bytes[0] == 0xFE
    return stride(from: 2, to: bytes.count, by: 2).map { place in
      guard place + 1 < bytes.count else { return 0xD800 }
      let pair = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      return isHighFirst ? pair.0 << 8 | pair.1 : pair.1 << 8 | pair.0
    }
  }

  /// Whether at least as many characters beyond ASCII are well-formed as are not.
  ///
  /// In Windows-1252 they come one by one; two that look like UTF-8, such as Ö”, are rare.
  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    var balance = 0
    var decoder = UTF8()
    var rest = bytes.makeIterator()
    while true {
      switch decoder.decode(&rest) {
      case .scalarValue(let scalar): balance += scalar.isASCII ? 0 : 1
      case .error: balance -= 1
      case .emptyInput: return balance >= 0
      }
    }
  }

  private static func fromWindows1252(_ bytes: [UInt8]) throws(Fault) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    var line = 1
    for byte in bytes {
      guard let scalar = Windows1252.scalar(byte) else {
        throw Fault(
          line: line,
          reason: "is neither UTF-8 nor Windows-1252; save the table anew as \"CSV UTF-8\"")
      }
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      if byte == .lineFeed { line += 1 }
    }
    return text
  }
}
