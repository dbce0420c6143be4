/// What is wrong in a file of boundaries, and where.
package struct BoundaryProblem: Hashable, Sendable, CustomStringConvertible {
  /// The feature's place in the file, from 0; `nil` when the file as a whole is meant.
  package var feature: Int?
  /// The feature's municipality code as it stands in the file; empty when it has none.
  package var code: String
  package var reason: String

  package init(feature: Int?, code: String, reason: String) {
    self.feature = feature
    self.code = code
    self.reason = reason
  }

  package var description: String {
    guard let feature else { return code.isEmpty ? reason : "\(code): \(reason)" }
    return "features[\(feature)]\(code.isEmpty ? "" : " (\(code))"): \(reason)"
  }
}
