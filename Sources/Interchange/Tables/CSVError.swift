/// The table cannot be used; nothing of it is kept.
package struct CSVError: Error, CustomStringConvertible {
  /// In the order of the file.
  package var problems: [CSVProblem]

  package var description: String { problems.map(\.description).joined(separator: "\n") }
}
