/// The boundaries cannot be used; nothing of them is kept.
package struct BoundaryError: Error, CustomStringConvertible {
  /// In the order of the file; what concerns the whole file first.
  package var problems: [BoundaryProblem]

  package var description: String { problems.map(\.description).joined(separator: "\n") }
}
