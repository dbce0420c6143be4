import Crypto
import Foundation
import HumanServices

/// Signed proof that a form came from this site, and when.
///
/// The key lives as long as the process: after a restart an open form is shown once more, as typed,
/// with a fresh token.
struct FormTokens: Sendable {
  /// Seconds for which a form may be open: a working day, so that nobody is hurried.
  static let lifetimeSeconds = 12 * 60 * 60

  let key: SymmetricKey

  /// `seconds.signature`, the seconds since 1970 when the form was shown.
  func token(at instant: Date) -> String {
    let seconds = String(Int(instant.timeIntervalSince1970))
    return "\(seconds).\(signature(seconds))"
  }

  func isValid(_ token: String, at instant: Date) -> Bool {
    let parts = token.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let shown = Int(parts[0]), let bytes = Self.bytes(parts[1]) else {
      return false
    }
    let age = Int(instant.timeIntervalSince1970) - shown
    return (0...Self.lifetimeSeconds).contains(age)
      && HMAC<SHA256>.isValidAuthenticationCode(
        bytes, authenticating: Data(parts[0].utf8), using: key)
  }

  /// Seconds from the right password to the code of the second factor.
  static let ticketSeconds = 5 * 60

  /// Proof that somebody gave an account's password just now: `id.seconds.signature`.
  func ticket(for account: Account, at instant: Date) -> String {
    let text = "\(account.id.rawValue).\(Int(instant.timeIntervalSince1970))"
    return "\(text).\(signature("ticket \(text)"))"
  }

  /// Whose password was given; `nil` when the ticket is too old or none of ours.
  func account(ofTicket ticket: String, at instant: Date) -> ID<Account>? {
    let parts = ticket.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let id = Int64(parts[0]), let given = Int(parts[1]),
      Secrets.areEqual(signature("ticket \(parts[0]).\(parts[1])"), String(parts[2])),
      (0...FormTokens.ticketSeconds).contains(Int(instant.timeIntervalSince1970) - given)
    else { return nil }
    return ID(rawValue: id)
  }

  /// Seals a value into a form of one session, so that it comes back unchanged.
  func seal(_ value: String, in session: EditorSession) -> String {
    signature("seal \(session.id.rawValue) \(session.csrf) \(value)")
  }

  private func signature(_ text: String) -> String {
    Data(HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key))
      .base64EncodedString()
  }

  private static func bytes(_ base64: Substring) -> Data? { Data(base64Encoded: String(base64)) }
}
