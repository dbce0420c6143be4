/// Why a password is not taken.
package enum PasswordProblem: Hashable, Sendable {
  case tooShort, tooLong
  /// It has the account's address, or the site's name, in it.
  case namesAccount, namesSite
  /// A sequence, a repetition or a row of the keyboard.
  case tooSimple
}
