import Catalogue
import HTTPServer
import HumanServices
import Logging

/// From where an account has lately logged in. Only hashes are kept, each made with a key of its day.
extension Site {
  /// Who tries to log in, from where, and whether they have lately done so from there.
  func attempt(
    by email: String, _ credentials: Credentials?, _ request: Request
  ) -> LoginThrottle.Attempt {
    var attempt = LoginThrottle.Attempt(
      email: email, remoteAddress: request.remoteAddress, unlockedAt: credentials?.unlockedAt)
    do {
      attempt.isKnown = try catalogue.remembersLogin(hashes(of: attempt), on: today)
    } catch {
      logger.warning("logins are not remembered", metadata: ["error": "\(error)"])
    }
    return attempt
  }

  /// Forgives failures of the account from this network, and remembers both.
  func noteSuccess(_ attempt: LoginThrottle.Attempt) {
    throttle.noteSuccess(attempt)
    let key = keys.key(for: .loginMemory)
    do {
      try catalogue.rememberLogin(
        hash(of: attempt, with: key), insteadOf: hashes(of: attempt), on: today)
    } catch {
      logger.warning("a login was not remembered", metadata: ["error": "\(error)"])
    }
  }

  private func hashes(of attempt: LoginThrottle.Attempt) -> [[UInt8]] {
    keys.keys(for: .loginMemory).map { hash(of: attempt, with: $0) }
  }

  private func hash(of attempt: LoginThrottle.Attempt, with key: DayKey) -> [UInt8] {
    key.hash("login", [attempt.email, LoginThrottle.network(of: attempt.remoteAddress)])
  }
}
