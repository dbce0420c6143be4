import HumanServices

/// Why somebody is not logged in.
package enum LoginProblem: Sendable, Hashable {
  /// Unknown address, wrong password, disabled account: nobody is told which.
  case refused
  case expired
  case slowed(seconds: Int)
  case codeRefused
}
