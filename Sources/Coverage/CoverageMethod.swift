/// The rules and weights as a whole, so that figures of different methods are told apart.
package enum CoverageMethod {
  /// Rises when a rule or a weight changes.
  package static let version = "1"
}
