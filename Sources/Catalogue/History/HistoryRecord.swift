import HumanServices

/// A record as a row of the history holds it: JSON with the version of its form.
///
/// To change a form, change its keys, add the upgrade that makes an older row one of today, and keep a
/// sample of both in `Tests/Fixtures/history`. Rows are never rewritten, so upgrades stay for ever.
protocol HistoryRecord: RecordedObject, Hashable {
  /// What makes a record of version 1 one of version 2, then that one of version 3, and so on.
  static var upgrades: [HistoryUpgrade] { get }
}

/// One step from a version of a form to the next.
struct HistoryUpgrade: Sendable {
  let change: @Sendable (inout RecordedKeys) throws -> Void

  /// Version 2 of every form: until then no row told its version, and its keys were the names of
  /// properties. They stay the same keys.
  static let toldVersion = HistoryUpgrade { _ in }
}

extension HistoryRecord {
  static var upgrades: [HistoryUpgrade] { [.toldVersion] }

  static var version: Int { upgrades.count + 1 }

  var historyJSON: String {
    var keys = RecordedKeys()
    record(in: &keys)
    keys[RecordedRow.versionKey] = .whole(Self.version)
    return keys.tree.description
  }
}

/// The JSON of one row, read once, before it is known which kind of record it holds.
struct RecordedRow {
  static let versionKey = "format"

  private let keys: RecordedKeys
  private let version: Int

  /// - Throws: `CatalogueError.unreadable`.
  init(_ json: String) throws {
    let tree = try JSONTree(parsing: json)
    (keys, version) = try RecordedRow.telling {
      var keys = try RecordedKeys(tree)
      let told: Int? = try keys.takeIfPresent(RecordedRow.versionKey)
      return (keys, told ?? 1)
    }
  }

  func has(_ key: String) -> Bool { keys.has(key) }

  /// The record of a row of any version.
  ///
  /// - Throws: `CatalogueError.unreadable` with the key, for one that is missing or unknown, too.
  func record<Record: HistoryRecord>(_ type: Record.Type = Record.self) throws -> Record {
    try RecordedRow.telling {
      var keys = keys
      guard (1...Record.version).contains(version) else {
        throw RecordedProblem("version \(version) of this record is unknown")
      }
      for upgrade in Record.upgrades.dropFirst(version - 1) { try upgrade.change(&keys) }
      let record = try Record(recorded: &keys)
      try keys.finish()
      return record
    }
  }

  private static func telling<Value>(_ read: () throws -> Value) throws -> Value {
    do {
      return try read()
    } catch let problem as RecordedProblem {
      throw CatalogueError.unreadable("\(problem)")
    }
  }
}
