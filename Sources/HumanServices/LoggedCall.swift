import Foundation

/// One attempt to learn whether a listing holds. Never public, in no history, in no export.
package struct LoggedCall: Hashable, Sendable {
  package var service: ID<Service>
  package var at: Date
  /// Who asked, as pages tell it: by role, not by name.
  package var role: EditorRole
  package var outcome: CallOutcome
  /// When the listing had been checked before.
  package var assuredBefore: CivilDate?

  package init(
    service: ID<Service>, at: Date, role: EditorRole, outcome: CallOutcome,
    assuredBefore: CivilDate?
  ) {
    self.service = service
    self.at = at
    self.role = role
    self.outcome = outcome
    self.assuredBefore = assuredBefore
  }
}
