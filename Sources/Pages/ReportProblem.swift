import HumanServices

/// Why a report cannot be kept as it is.
package enum ReportProblem: Sendable, Hashable {
  case kindMissing, textMissing, textTooLong(Int), expired
  /// What should stand in place of a fact cannot be read.
  case proposed(ProposedChange.Refusal)
  /// How to reach the visitor cannot be read.
  case contact(VisitorContact.Refusal)
}
