import Foundation
import GRDB
import HumanServices

/// How the field's nouns stand in columns.
extension LocalizedText {
  init(json: String) throws {
    if let text = LocalizedText(plainJSON: json) {
      self = text
    } else {
      self = try JSON.decode(LocalizedText.self, json)
    }
  }

  /// Reads `{"fi":"…","sv":"…"}` as this program writes it, at a fraction of a decoder's cost; nil
  /// when anything else is in it. Without a backslash every quotation mark is JSON's own.
  init?(plainJSON json: String) {
    var json = json
    guard let texts = json.withUTF8({ LocalizedText.plainTexts($0) }) else { return nil }
    self.init(texts)
  }

  private static func plainTexts(_ json: UnsafeBufferPointer<UInt8>) -> [Language: String]? {
    var scan = PlainJSONScan(json)
    guard scan.take("{") else { return nil }
    var texts: [Language: String] = [:]
    if scan.take("}") { return scan.isAtEnd ? texts : nil }
    repeat {
      guard let language = scan.quoted().flatMap(Language.init), scan.take(":"),
        let text = scan.quoted()
      else { return nil }
      texts[language] = text
    } while scan.take(",")
    return scan.take("}") && scan.isAtEnd ? texts : nil
  }

  var json: String { get throws { try JSON.encode(self) } }
}

/// Goes through JSON that has no space between its parts and no backslash.
private struct PlainJSONScan {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  /// Steps over a character, if it comes next.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  /// Reads a text in quotation marks; nil where none comes, or one with a backslash.
  mutating func quoted() -> String? {
    guard take("\"") else { return nil }
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      guard bytes[position] != UInt8(ascii: "\\") else { return nil }
      position += 1
    }
    let text = bytes.extracting(start..<position)
    return take("\"") ? String(decoding: text, as: UTF8.self) : nil
  }
}

enum Instant {
  /// - Returns: `nil` unless the text is as `ISO8601Format` writes it.
  static func parsed(_ text: String) -> Date? {
    do { return try Date(text, strategy: .iso8601) } catch { return nil }
  }
}

enum JSON {
  static func decode<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }

  /// Keys in order, so that equal values are equal texts.
  static func encode(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}

/// Reads a row's columns from left to right, so that a `SELECT` and its reader stay in one order.
struct RowReader {
  private let row: Row
  private var index = 0

  init(_ row: Row) { self.row = row }

  mutating func value<Value: DatabaseValueConvertible>() throws -> Value {
    defer { index += 1 }
    return try row.decode(atIndex: index)
  }

  mutating func optional<Value: DatabaseValueConvertible>() throws -> Value? {
    defer { index += 1 }
    return try row.decode(Value?.self, atIndex: index)
  }

  mutating func text() throws -> LocalizedText { try LocalizedText(json: value()) }

  mutating func date() throws -> CivilDate? {
    guard let text: String = try optional() else { return nil }
    return try parsed(CivilDate(text), text)
  }

  /// A date of a column that is never without one.
  mutating func day() throws -> CivilDate {
    let text: String = try value()
    return try parsed(CivilDate(text), text)
  }

  /// An instant in UTC, as `ISO8601Format` writes it.
  mutating func instant() throws -> Date? {
    guard let text: String = try optional() else { return nil }
    return try parsed(Instant.parsed(text), text)
  }

  /// An instant of a column that is never without one.
  mutating func moment() throws -> Date {
    let text: String = try value()
    return try parsed(Instant.parsed(text), text)
  }

  mutating func uuid() throws -> UUID {
    let text: String = try value()
    return try parsed(UUID(uuidString: text), text)
  }

  /// Columns `number, written`; `nil` where there is no number that can be dialled.
  mutating func phoneNumber() throws -> PhoneNumber? {
    let (dialled, written): (String?, String?) = (try optional(), try optional())
    guard let dialled, let written else { return nil }
    return PhoneNumber(dialled: dialled, shown: written)
  }

  mutating func slug() throws -> Slug { try raw() }

  mutating func optionalSlug() throws -> Slug? { try optionalRaw() }

  mutating func raw<Value: RawRepresentable>() throws -> Value where Value.RawValue == String {
    let text: String = try value()
    return try parsed(Value(rawValue: text), text)
  }

  mutating func optionalRaw<Value: RawRepresentable>() throws -> Value?
  where Value.RawValue == String {
    guard let text: String = try optional() else { return nil }
    return try parsed(Value(rawValue: text), text)
  }

  private func parsed<Value>(_ value: Value?, _ text: String) throws -> Value {
    guard let value else {
      throw CatalogueError.unreadable("column \(index) holds '\(text)', which has no meaning")
    }
    return value
  }
}

extension UUID {
  /// Lower case, as RFC 9562 writes it.
  var text: String { uuidString.lowercased() }
}
