/// What came of asking somebody whether a listing holds.
package enum CallOutcome: String, Hashable, Sendable, CaseIterable {
  /// The facts hold as they are.
  case held
  /// Something was mended.
  case changed
  case noAnswer = "no_answer"
  /// The service has ended.
  case ended
}
