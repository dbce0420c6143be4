/// Reads bytes as JSON, strictly: no input reaches a trap, and what is ambiguous is told.
///
/// Foundation's reader takes the last of two equal keys in silence and tells no pointer.
struct PTVScanner {
  static let deepest = 64

  private let bytes: ArraySlice<UInt8>
  private var at: Int
  private var pointer: [String] = []
  /// Keys that stand twice: the document can be read, the record around them cannot be trusted.
  private(set) var duplicates: [PTVFault] = []

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    at = bytes.startIndex
  }

  /// One document and nothing after it.
  static func read(
    _ bytes: ArraySlice<UInt8>
  ) throws(PTVFault) -> (value: PTVJSON, duplicates: [PTVFault]) {
    var scanner = PTVScanner(bytes)
    let value = try scanner.value(depth: 0)
    scanner.skipSpace()
    guard scanner.next == nil else { throw scanner.fault("something stands after the end") }
    return (value, scanner.duplicates)
  }

  private var next: UInt8? { at < bytes.endIndex ? bytes[at] : nil }

  private func fault(_ sentence: String) -> PTVFault {
    PTVFault(
      pointer: pointer.joined(),
      sentence: "\(sentence) (byte \(at - bytes.startIndex))")
  }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { at += 1 }
  }

  private mutating func value(depth: Int) throws(PTVFault) -> PTVJSON {
    skipSpace()
    guard let byte = next else { throw fault("the file ends in the middle") }
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard depth < Self.deepest else {
        throw fault("nested deeper than \(Self.deepest) levels")
      }
      at += 1
      return byte == UInt8(ascii: "{")
        ? try object(depth: depth + 1) : try list(depth: depth + 1)
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(_ word: String, _ value: PTVJSON) throws(PTVFault) -> PTVJSON {
    guard bytes[at...].starts(with: word.utf8) else { throw fault("no JSON value stands here") }
    at += word.utf8.count
    return value
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    at += 1
    return true
  }

  private mutating func digits() -> Int {
    let start = at
    while let byte = next, (0x30...0x39).contains(byte) { at += 1 }
    return at - start
  }

  private mutating func number() throws(PTVFault) -> PTVJSON {
    let start = at
    _ = take(UInt8(ascii: "-"))
    let leadsWithZero = next == UInt8(ascii: "0")
    let whole = digits()
    guard whole > 0 else { throw fault("no JSON value stands here") }
    guard whole == 1 || !leadsWithZero else { throw fault("a number begins with 0") }
    if take(UInt8(ascii: ".")), digits() == 0 { throw fault("a number ends in a point") }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      guard digits() > 0 else { throw fault("a number lacks its exponent") }
    }
    guard at - start <= 64 else { throw fault("a number is longer than 64 characters") }
    return .number(String(decoding: bytes[start..<at], as: UTF8.self))
  }

  private mutating func list(depth: Int) throws(PTVFault) -> PTVJSON {
    var values: [PTVJSON] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return .list(values) }
    while true {
      pointer.append("/\(values.count)")
      values.append(try value(depth: depth))
      pointer.removeLast()
      skipSpace()
      if take(UInt8(ascii: "]")) { return .list(values) }
      guard take(UInt8(ascii: ",")) else { throw fault("a list lacks a comma or its end") }
    }
  }

  private mutating func object(depth: Int) throws(PTVFault) -> PTVJSON {
    var values: [String: PTVJSON] = [:]
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object(values) }
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw fault("an object lacks a key") }
      let key = try text()
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw fault("a key lacks its colon") }
      pointer.append(PTVFault.step(key))
      let read = try value(depth: depth)
      if values.updateValue(read, forKey: key) != nil {
        duplicates.append(PTVFault(pointer: pointer.joined(), sentence: "this key stands twice"))
      }
      pointer.removeLast()
      skipSpace()
      if take(UInt8(ascii: "}")) { return .object(values) }
      guard take(UInt8(ascii: ",")) else { throw fault("an object lacks a comma or its end") }
    }
  }

  private mutating func text() throws(PTVFault) -> String {
    at += 1
    var raw: [UInt8] = []
    while let byte = next {
      at += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: raw, as: UTF8.self) else {
          throw fault("a text is not valid UTF-8")
        }
        return text
      case UInt8(ascii: "\\"): raw.append(contentsOf: try escaped().utf8)
      case 0..<0x20: throw fault("a control character stands unescaped in a text")
      default: raw.append(byte)
      }
    }
    throw fault("a text does not end")
  }

  private mutating func escaped() throws(PTVFault) -> String {
    guard let byte = next else { throw fault("a text does not end") }
    at += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return String(UnicodeScalar(byte))
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return String(try scalar())
    default: throw fault("an unknown escape stands in a text")
    }
  }

  private mutating func scalar() throws(PTVFault) -> Unicode.Scalar {
    let first = try hex()
    guard (0xD800..<0xDC00).contains(first) else {
      guard let scalar = Unicode.Scalar(first) else { throw fault("half a character is escaped") }
      return scalar
    }
    guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
      throw fault("half a character is escaped")
    }
    let second = try hex()
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw fault("half a character is escaped") }
    return scalar
  }

  private mutating func hex() throws(PTVFault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(UnicodeScalar(byte)).hexDigitValue else {
        throw fault("an escape lacks its four digits")
      }
      value = value << 4 | UInt32(digit)
      at += 1
    }
    return value
  }
}
