import Foundation
import HumanServices

/// Signed proof that a form came from this site, which one it is, and when it was shown.
///
/// The keys are the ring's, so a form that is open outlives a restart of the program.
struct FormTokens: Sendable {
  /// Seconds for which a form may be open: two days, so that nobody is hurried.
  static let lifetimeSeconds = KeyPurpose.ticket.days * 24 * 60 * 60

  /// Bytes of chance that name one form.
  private static let nameBytes = 16

  let keys: KeyRing

  /// A form that came back in time.
  struct Ticket: Sendable {
    /// Names this one form among all that were ever shown.
    let name: String
    /// The key that signed it; whatever is kept of the form is hashed with it.
    let key: DayKey
  }

  /// `name.seconds.day.code`, the seconds since 1970 when the form was shown; each has a name of its own.
  func token(at instant: Date) -> String {
    let name = Secrets.base64URL(Secrets.bytes(FormTokens.nameBytes))
    let text = "\(name).\(Int(instant.timeIntervalSince1970))"
    return "\(text).\(keys.sign(text, for: .ticket))"
  }

  /// - Returns: `nil` when the form is too old or none of ours.
  func ticket(_ token: String, at instant: Date) -> Ticket? {
    let parts = token.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let shown = Int(parts[1]),
      let age = age(of: shown, at: instant), age <= FormTokens.lifetimeSeconds
    else { return nil }
    return signer(of: "\(parts[0]).\(parts[1])", parts[2], for: .ticket)
      .map { Ticket(name: String(parts[0]), key: $0) }
  }

  func isValid(_ token: String, at instant: Date) -> Bool { ticket(token, at: instant) != nil }

  /// Seconds from the right password to the code of the second factor.
  static let loginStepSeconds = 5 * 60

  /// Proof that somebody gave an account's password just now: `id.seconds.day.code`.
  func loginStep(for account: Account, at instant: Date) -> String {
    let text = "\(account.id.rawValue).\(Int(instant.timeIntervalSince1970))"
    return "\(text).\(keys.sign("password \(text)", for: .loginStep))"
  }

  /// Whose password was given; `nil` when that is too long ago or the proof is none of ours.
  func account(ofLoginStep proof: String, at instant: Date) -> ID<Account>? {
    let parts = proof.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let id = Int64(parts[0]), let given = Int(parts[1]),
      let age = age(of: given, at: instant), age <= FormTokens.loginStepSeconds,
      signer(of: "password \(parts[0]).\(parts[1])", parts[2], for: .loginStep) != nil
    else { return nil }
    return ID(rawValue: id)
  }

  /// Proof that a value stood in a form of this session, so that it comes back unchanged.
  func proof(of value: String, in session: EditorSession) -> String {
    keys.sign(FormTokens.shown(value, in: session), for: .loginStep)
  }

  func isProof(_ proof: String, of value: String, in session: EditorSession) -> Bool {
    signer(of: FormTokens.shown(value, in: session), proof, for: .loginStep) != nil
  }

  private static func shown(_ value: String, in session: EditorSession) -> String {
    "shown \(session.id.rawValue) \(session.csrf) \(value)"
  }

  /// - Returns: `nil` for what is still to come.
  private func age(of shown: Int, at instant: Date) -> Int? {
    let (age, isTooFar) = Int(instant.timeIntervalSince1970).subtractingReportingOverflow(shown)
    return isTooFar || age < 0 ? nil : age
  }

  private func signer(
    of text: String, _ signature: some StringProtocol, for purpose: KeyPurpose
  ) -> DayKey? {
    do { return try keys.verify(signature, of: text, for: purpose) } catch { return nil }
  }
}
