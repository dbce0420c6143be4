/// A row that keeps the schema's rules and still means nothing to this program.
///
/// It is left out, so that one bad row never stops a page, and told of: in the log, by
/// `eropalvelut check`, on an admin's front page.
package struct UnreadableRow: Hashable, Sendable, Comparable, CustomStringConvertible {
  package var table: String
  /// The row's first column as it was asked for, mostly the listing's number.
  package var key: String
  /// Which value has no meaning.
  package var reason: String

  package init(table: String, key: String, reason: String) {
    self.table = table
    self.key = key
    self.reason = reason
  }

  package var description: String { "\(table) \(key): \(reason)" }

  package static func < (left: UnreadableRow, right: UnreadableRow) -> Bool {
    left.description < right.description
  }
}
