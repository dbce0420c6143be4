import Foundation

/// What an account did or what was done to it, for the log that nobody can edit.
package struct AuditEntry: Hashable, Sendable {
  package enum Action: String, Hashable, Sendable, CaseIterable {
    case accountAdded = "account_added"
    case accountChanged = "account_changed"
    case accountDisabled = "account_disabled"
    case accountEnabled = "account_enabled"
    case accountUnlocked = "account_unlocked"
    case linkMade = "link_made"
    case passwordSet = "password_set"
    case secondFactorOn = "second_factor_on"
    case secondFactorOff = "second_factor_off"
    case recoveryCodeUsed = "recovery_code_used"
    case login
    case loginSlowed = "login_slowed"
    case logout
    case logoutEverywhere = "logout_everywhere"
    /// A listing's address was confidential and is no more.
    case confidentialityRemoved = "confidentiality_removed"
  }

  package var happenedAt: Date
  /// Who did it; `nil` is the command line.
  package var actor: ID<Account>?
  package var action: Action
  /// Whose account it is about, when it is about one.
  package var account: ID<Account>?
  /// What else there is to say, such as a listing's slug or the new role. Never a secret.
  package var detail: String

  package init(
    happenedAt: Date, actor: ID<Account>?, action: Action, account: ID<Account>? = nil,
    detail: String = ""
  ) {
    self.happenedAt = happenedAt
    self.actor = actor
    self.action = action
    self.account = account
    self.detail = detail
  }
}
