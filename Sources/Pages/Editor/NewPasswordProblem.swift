import HumanServices

/// Why a new password is not set.
package enum NewPasswordProblem: Hashable, Sendable {
  case rule(PasswordProblem)
  /// Typed differently the second time.
  case differs
  /// The present password is wrong.
  case wrongPresent
}
