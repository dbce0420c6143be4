import GRDB
import HumanServices
import TestSupport

@testable import Catalogue

/// What goes wrong with a file, done to the connection that the site itself writes with.
enum BadDay: String, CaseIterable {
  case full, readOnly, locked

  var trouble: StorageTrouble {
    switch self {
    case .full: .full
    case .readOnly: .readOnly
    case .locked: .busy
    }
  }

  func begin(on site: TestSite) throws {
    switch self {
    case .full: try site.fillDisk()
    case .readOnly: try site.own("PRAGMA query_only = ON")
    case .locked:
      // Not as long as the program waits for a real one.
      try site.own("PRAGMA busy_timeout = 20")
    }
  }

  /// Asks while it is a bad day.
  func during<Value>(_ site: TestSite, _ body: () throws -> Value) throws -> Value {
    guard self == .locked else { return try body() }
    let other = try DatabaseQueue(path: site.path)
    return try other.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      defer { try? db.execute(sql: "ROLLBACK") }
      return try body()
    }
  }

  func end(on site: TestSite) throws {
    switch self {
    case .full: try site.own("PRAGMA max_page_count = 1000000")
    case .readOnly: try site.own("PRAGMA query_only = OFF")
    case .locked: break
    }
  }
}

extension TestSite {
  /// Runs SQL on the connection that the site writes with.
  func own(_ sql: String) throws {
    try catalogue.pool.writeWithoutTransaction { try $0.execute(sql: sql) }
  }

  /// Lets the file grow no more, and uses up what room is left for reports and for history.
  func fillDisk() throws {
    let pages = try catalogue.pool.read { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 }
    try own("PRAGMA max_page_count = \(pages)")
    fill { text in
      try catalogue.keep(
        Suggestion(
          kind: .other, service: nil, municipality: nil, need: nil, text: text,
          language: .finnish, receivedOn: Story.today))
    }
    fill { text in
      try own(
        """
        INSERT INTO revision (entity, entity_key, action, changed_at, changed_by, after)
        VALUES ('region', '', 'create', '2026-03-02T10:00:00Z', 'x', '"\(text)"')
        """)
    }
  }

  private func fill(_ write: (String) throws -> Void) {
    var text = String(repeating: "x", count: 1000)
    while !text.isEmpty {
      do { try write(text) } catch { text = String(text.dropLast(max(1, text.count / 2))) }
    }
  }

  /// All that is stored, as text, to be compared.
  func content() throws -> String {
    try raw { db in
      // That a form was sent, whatever came of it, is no content.
      let tables = try String.fetchAll(
        db,
        sql: """
          SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'form_ticket'
          ORDER BY name
          """)
      return try tables.map { table in
        let rows = try Row.fetchAll(db, sql: "SELECT * FROM \"\(table)\"")
        return "\(table):\n" + rows.map(\.description).joined(separator: "\n")
      }.joined(separator: "\n")
    }
  }
}
