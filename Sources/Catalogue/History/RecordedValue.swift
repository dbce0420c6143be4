import Foundation
import HumanServices

/// What stands in the history's JSON: read from it and written to it by hand.
///
/// The history is a format of its own: it outlives the program's types, so it takes no key and no word
/// from the names of their properties and cases. What cannot be read is an error and never a blank.
protocol RecordedValue: Sendable {
  /// - Throws: `RecordedProblem`.
  init(recorded value: JSONTree) throws
  var recorded: JSONTree { get }
}

/// Why a part of a record cannot be read, and where it stands: `places[1].street: a text is missing`.
struct RecordedProblem: Error, CustomStringConvertible {
  private var path: String
  private let reason: String

  init(_ reason: String) {
    path = ""
    self.reason = reason
  }

  var description: String { path.isEmpty ? reason : "\(path): \(reason)" }

  /// The same, as it stands within another value.
  func within(_ part: String) -> RecordedProblem {
    var problem = self
    problem.path = part + (path.isEmpty || path.hasPrefix("[") ? "" : ".") + path
    return problem
  }
}

/// A value of keys, each of which is read once and none of which is left.
protocol RecordedObject: RecordedValue {
  init(recorded keys: inout RecordedKeys) throws
  func record(in keys: inout RecordedKeys)
}

extension RecordedObject {
  init(recorded value: JSONTree) throws {
    var keys = try RecordedKeys(value)
    self = try Self(recorded: &keys)
    try keys.finish()
  }

  var recorded: JSONTree {
    var keys = RecordedKeys()
    record(in: &keys)
    return keys.tree
  }
}

/// The keys of one object that is being read or written.
struct RecordedKeys {
  private var values: [String: JSONTree]

  init() { values = [:] }

  init(_ value: JSONTree) throws {
    guard case .object(let values) = value else { throw RecordedProblem("keys are missing") }
    self.values = values
  }

  var tree: JSONTree { .object(values) }

  func has(_ key: String) -> Bool { values[key] != nil }

  /// For upgrades, and for keys that are absent where there is nothing to say.
  subscript(key: String) -> JSONTree? {
    get { values[key] }
    set { values[key] = newValue }
  }

  mutating func take<Value: RecordedValue>(_ key: String) throws -> Value {
    guard let value: Value = try takeIfPresent(key) else {
      throw RecordedProblem("'\(key)' is missing")
    }
    return value
  }

  mutating func takeIfPresent<Value: RecordedValue>(_ key: String) throws -> Value? {
    guard let value = values.removeValue(forKey: key) else { return nil }
    do {
      return try Value(recorded: value)
    } catch let problem as RecordedProblem {
      throw problem.within(key)
    }
  }

  mutating func put(_ key: String, _ value: (some RecordedValue)?) {
    values[key] = value?.recorded
  }

  /// - Throws: `RecordedProblem` for a key that nobody has read.
  func finish() throws {
    if let key = values.keys.min() { throw RecordedProblem("'\(key)' is an unknown key") }
  }
}

/// A record whose keys are a table, each beside what it is in the program: one line for both ways.
protocol RecordedByFields: RecordedObject {
  /// What the table fills.
  static var unfilled: Self { get }
  static var fields: [RecordedField<Self>] { get }
}

extension RecordedByFields {
  init(recorded keys: inout RecordedKeys) throws {
    var record = Self.unfilled
    for field in Self.fields { try field.read(&keys, &record) }
    self = record
  }

  func record(in keys: inout RecordedKeys) {
    for field in Self.fields { field.write(self, &keys) }
  }
}

/// One key of a record.
struct RecordedField<Record>: Sendable {
  let key: String
  let read: @Sendable (inout RecordedKeys, inout Record) throws -> Void
  let write: @Sendable (Record, inout RecordedKeys) -> Void

  /// A key that is always there.
  static func always<Value: RecordedValue>(
    _ key: String, _ path: any WritableKeyPath<Record, Value> & Sendable
  ) -> RecordedField {
    RecordedField(
      key: key, read: { $1[keyPath: path] = try $0.take(key) },
      write: { $1.put(key, $0[keyPath: path]) })
  }

  /// A key that is absent where the value is `nil`.
  static func maybe<Value: RecordedValue>(
    _ key: String, _ path: any WritableKeyPath<Record, Value?> & Sendable
  ) -> RecordedField {
    RecordedField(
      key: key, read: { $1[keyPath: path] = try $0.takeIfPresent(key) },
      write: { $1.put(key, $0[keyPath: path]) })
  }

  /// A key that is absent where the list is empty.
  static func unlessEmpty<Value: RecordedValue>(
    _ key: String, _ path: any WritableKeyPath<Record, [Value]> & Sendable
  ) -> RecordedField {
    RecordedField(
      key: key, read: { $1[keyPath: path] = try $0.takeIfPresent(key) ?? [] },
      write: { $1.put(key, $0[keyPath: path].isEmpty ? nil : $0[keyPath: path]) })
  }
}
