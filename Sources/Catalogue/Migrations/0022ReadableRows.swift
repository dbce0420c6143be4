import GRDB

extension DatabaseMigrator {
  /// 0022: no row is written that this program cannot read.
  ///
  /// A `CHECK` cannot look into JSON, so these rules are triggers. What stands in a file already
  /// stays as it is: it is left out when it is read, and told of.
  mutating func register0022ReadableRows() {
    registerMigration("0022_readable_rows") { db in
      for rule in ReadableRows.rules { try db.execute(sql: rule.triggers) }
    }
  }
}
