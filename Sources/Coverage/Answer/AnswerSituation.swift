/// What somebody who opens a municipality's page has said of themselves.
package struct AnswerSituation: Hashable, Sendable {
  /// The code of a phase of separation.
  package var phase: String?
  /// The code of an audience.
  package var audience: String?

  package init(phase: String? = nil, audience: String? = nil) {
    self.phase = phase
    self.audience = audience
  }
}
