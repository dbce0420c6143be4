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

  /// Reads `{"fi":"…","sv":"…"}` as this program writes it, at a tenth of a decoder's cost; nil when
  /// anything else is in it. Without a backslash every quotation mark is JSON's own.
  init?(plainJSON json: String) {
    guard !json.utf8.contains(UInt8(ascii: "\\")) else { return nil }
    let parts = json.utf8.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    guard parts.count % 4 == 1 else { return nil }
    func stands(_ text: StaticString, at index: Int) -> Bool {
      text.withUTF8Buffer { parts[index].elementsEqual($0) }
    }
    var texts: [Language: String] = [:]
    for index in stride(from: 0, to: parts.count - 1, by: 4) {
      guard stands(index == 0 ? "{" : ",", at: index), stands(":", at: index + 2),
        let language = Language(rawValue: String(Substring(parts[index + 1])))
      else { return nil }
      texts[language] = String(Substring(parts[index + 3]))
    }
    guard stands(parts.count == 1 ? "{}" : "}", at: parts.count - 1) else { return nil }
    self.init(texts)
  }

  var json: String { get throws { try JSON.encode(self) } }
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

  /// An instant in UTC, as `ISO8601Format` writes it.
  mutating func instant() throws -> Date? {
    guard let text: String = try optional() else { return nil }
    return try Date(text, strategy: .iso8601)
  }

  mutating func uuid() throws -> UUID {
    let text: String = try value()
    return try parsed(UUID(uuidString: text), text)
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
      throw CatalogueError.failed("column \(index) holds '\(text)', which has no meaning")
    }
    return value
  }
}

extension UUID {
  /// Lower case, as RFC 9562 writes it.
  var text: String { uuidString.lowercased() }
}
