import GRDB
import HumanServices
import Synchronization

/// The unreadable rows that a catalogue's connections have met, each told of once.
final class UnreadableRows: Sendable {
  private let state = Mutex(State())

  private struct State {
    var met: Set<UnreadableRow> = []
    var tell: (@Sendable (UnreadableRow) -> Void)?
  }

  var all: [UnreadableRow] { state.withLock { $0.met.sorted() } }

  /// Tells of each row once: of those met before at once, of others when they are met.
  func tell(_ tell: @escaping @Sendable (UnreadableRow) -> Void) {
    let met = state.withLock { state in
      state.tell = tell
      return state.met.sorted()
    }
    for row in met { tell(row) }
  }

  fileprivate func note(_ row: UnreadableRow) {
    let tell = state.withLock { $0.met.insert(row).inserted ? $0.tell : nil }
    tell?(row)
  }

  /// `note_unreadable(table, key, reason)`: how a connection, which knows nothing of the catalogue,
  /// hands over what it met.
  var function: DatabaseFunction {
    DatabaseFunction(UnreadableRows.functionName, argumentCount: 3) { [weak self] values in
      let texts = values.map { String.fromDatabaseValue($0) ?? "" }
      self?.note(UnreadableRow(table: texts[0], key: texts[1], reason: texts[2]))
      return nil
    }
  }

  fileprivate static let functionName = "note_unreadable"
}

extension Catalogue {
  /// Rows that were met since the program began and left out, because they mean nothing.
  package var unreadableRows: [UnreadableRow] { unreadable.all }

  /// Has each unreadable row told of, once in the life of the catalogue.
  package func tellUnreadableRows(to tell: @escaping @Sendable (UnreadableRow) -> Void) {
    unreadable.tell(tell)
  }

  /// Reads every row that pages are made of, drafts, the archive and the history too, so that what cannot be read
  /// is known without waiting for a visitor; then gives `unreadableRows`.
  package func findUnreadableRows() throws -> [UnreadableRow] {
    try pool.read { db in
      _ = try SnapshotLoader(db, version: 0).load()
      let ids = try Int64.fetchAll(db, sql: "SELECT id FROM service")
      _ = try ServiceQueries.services(db, ids.map { ID(rawValue: $0) })
      try RevisionQueries.noteUnreadable(db)
    }
    return unreadable.all
  }
}

extension Database {
  /// What a question finds, row by row; a row that cannot be read is left out and noted.
  ///
  /// - Parameter sql: names the table that the rows are of behind its first `FROM`.
  /// - Throws: what SQLite refuses; never for what a row holds.
  func readable<Value>(
    sql: String, arguments: StatementArguments = StatementArguments(),
    _ read: (inout RowReader) throws -> Value
  ) throws -> [Value] {
    var values: [Value] = []
    try readEach(try cachedStatement(sql: sql), arguments) { values.append(try read(&$0)) }
    return values
  }

  /// Hands over the rows of a question in order; a row that cannot be read is noted and passed over.
  func readEach(
    _ statement: Statement, _ arguments: StatementArguments = StatementArguments(),
    _ read: (inout RowReader) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    while let row = try rows.next() {
      _ = try readable(row, of: Database.table(of: statement.sql), read)
    }
  }

  /// What a row says, or `nil` when it cannot be read, which is noted.
  func readable<Value>(
    _ row: Row, of table: @autoclosure () -> String, _ read: (inout RowReader) throws -> Value
  ) throws -> Value? {
    var reader = RowReader(row)
    do {
      return try read(&reader)
    } catch CatalogueError.unreadable(let reason) {
      try noteUnreadable(table(), row, reason)
    } catch let error as RowDecodingError {
      try noteUnreadable(table(), row, error.description)
    } catch let error as DecodingError {
      try noteUnreadable(table(), row, "\(error)")
    }
    return nil
  }

  private static func table(of sql: String) -> String {
    let words = sql.split(whereSeparator: \.isWhitespace)
    return words.drop { $0 != "FROM" }.dropFirst().first.map(String.init) ?? "?"
  }

  private func noteUnreadable(_ table: String, _ row: Row, _ reason: String) throws {
    let key = row.databaseValues.first.map { $0.storage.value.map { "\($0)" } ?? "" } ?? ""
    try noteUnreadable(table, key, reason)
  }

  func noteUnreadable(_ table: String, _ key: String, _ reason: String) throws {
    _ = try Row.fetchOne(
      self, sql: "SELECT \(UnreadableRows.functionName)(?, ?, ?)",
      arguments: [table, key, reason])
  }
}
