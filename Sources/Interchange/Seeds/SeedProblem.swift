/// What is wrong in a seed file, and where.
package struct SeedProblem: Hashable, Sendable, CustomStringConvertible {
  package var file: String
  /// The record's slug or code; empty when the file as a whole is meant.
  package var record: String
  /// The key; empty when the record as a whole is meant.
  package var field: String
  package var reason: String

  package var description: String {
    [file, record, field].filter { !$0.isEmpty }.joined(separator: ": ") + ": " + reason
  }
}
