extension JSONTree {
  /// Reads one JSON text (RFC 8259).
  ///
  /// - Throws: `CatalogueError.unreadable`; also for a key that stands twice in one object.
  init(parsing json: String) throws {
    var json = json
    self = try json.withUTF8 { bytes in
      var parser = JSONTreeParser(bytes)
      return try parser.whole()
    }
  }
}

/// Goes once through the bytes of a JSON text.
private struct JSONTreeParser {
  /// Objects and lists within each other. A record has seven; each costs some of the thread's stack.
  private static let mostLevels = 32

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var level = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func whole() throws -> JSONTree {
    let value = try value()
    guard next() == nil else { throw failure("something follows the record") }
    return value
  }

  private func failure(_ reason: String) -> CatalogueError {
    .unreadable("no JSON at byte \(position): \(reason)")
  }

  /// The next byte that is no white space, without stepping over it.
  private mutating func next() -> UInt8? {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return bytes[position]
      }
    }
    return nil
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next() == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func value() throws -> JSONTree {
    guard let first = next() else { throw failure("it ends") }
    switch first {
    case UInt8(ascii: "{"): return .object(try nested { try $0.object() })
    case UInt8(ascii: "["): return .list(try nested { try $0.list() })
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func nested<Value>(
    _ read: (inout JSONTreeParser) throws -> Value
  ) throws -> Value {
    position += 1
    level += 1
    guard level <= JSONTreeParser.mostLevels else { throw failure("it is nested too deeply") }
    defer { level -= 1 }
    return try read(&self)
  }

  private mutating func object() throws -> [String: JSONTree] {
    var values: [String: JSONTree] = [:]
    if take("}") { return values }
    repeat {
      guard next() == UInt8(ascii: "\"") else { throw failure("a key is missing") }
      let key = try text()
      guard take(":") else { throw failure("'\(key)' has no value") }
      guard values.updateValue(try value(), forKey: key) == nil else {
        throw failure("'\(key)' stands twice")
      }
    } while take(",")
    guard take("}") else { throw failure("an object does not end") }
    return values
  }

  private mutating func list() throws -> [JSONTree] {
    var values: [JSONTree] = []
    if take("]") { return values }
    repeat { values.append(try value()) } while take(",")
    guard take("]") else { throw failure("a list does not end") }
    return values
  }

  private mutating func word(_ word: StaticString, _ value: JSONTree) throws -> JSONTree {
    let end = position + word.utf8CodeUnitCount
    guard end <= bytes.count,
      (position..<end).allSatisfy({ bytes[$0] == word.utf8Start[$0 - position] })
    else { throw failure("an unknown word") }
    position = end
    return value
  }

  private mutating func number() throws -> JSONTree {
    let start = position
    while position < bytes.count,
      (0x30...0x39).contains(bytes[position]) || "+-.eE".utf8.contains(bytes[position])
    {
      position += 1
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if let whole = Int(text) { return .whole(whole) }
    guard let decimal = Double(text), decimal.isFinite else { throw failure("no value") }
    return .decimal(decimal)
  }

  /// A text in quotation marks. Without a backslash it is copied as it stands.
  private mutating func text() throws -> String {
    position += 1
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        defer { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
      case UInt8(ascii: "\\"): return try escapedText(from: start)
      default: position += 1
      }
    }
    throw failure("a text does not end")
  }

  private mutating func escapedText(from start: Int) throws -> String {
    var text = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &text)
      default: text.append(byte)
      }
    }
    throw failure("a text does not end")
  }

  private mutating func escape(into text: inout [UInt8]) throws {
    guard position < bytes.count else { throw failure("a text does not end") }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): text += String(try scalar()).utf8
    default: throw failure("an unknown escape")
    }
  }

  /// The character of `\uXXXX`, or of two of them (RFC 8259 §7: a surrogate pair).
  private mutating func scalar() throws -> Character {
    let first = try codeUnit()
    var number = first
    if (0xD800..<0xDC00).contains(first) {
      guard bytes[position...].starts(with: #"\u"#.utf8) else { throw failure("half a character") }
      position += 2
      let second = try codeUnit()
      guard (0xDC00..<0xE000).contains(second) else { throw failure("half a character") }
      number = 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(number) else { throw failure("half a character") }
    return Character(scalar)
  }

  private mutating func codeUnit() throws -> UInt32 {
    let end = position + 4
    guard end <= bytes.count,
      bytes[position..<end].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let number = UInt32(String(decoding: bytes[position..<end], as: UTF8.self), radix: 16)
    else { throw failure("an unknown escape") }
    position = end
    return number
  }
}
