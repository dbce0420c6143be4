/// What confirming a listing's facts changes: the assurance, and the mark that somebody should check.
package struct CheckedState: Hashable, Sendable {
  /// `nil` before anybody has checked.
  package var assurance: Assurance?
  package var needsCheck: Bool

  package init(assurance: Assurance?, needsCheck: Bool) {
    self.assurance = assurance
    self.needsCheck = needsCheck
  }
}
