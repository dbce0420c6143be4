/// What a key is for. Each purpose has a key of its own each day, made from the day's secret, so that
/// what was signed for one is worth nothing for another.
package enum KeyPurpose: String, CaseIterable, Sendable {
  /// Forms: that they are ours, and which of them has been sent.
  case ticket
  /// Search words that no address may show.
  case sealedWords
  /// Links that somebody carries away.
  case link
  /// From which networks an account has lately logged in.
  case loginMemory
  /// From the right password to the code of the second factor, and while one is set up.
  case loginStep

  /// Civil days after its own for which a day's key still verifies and opens.
  package var days: Int {
    switch self {
    case .ticket, .sealedWords, .loginStep: 2
    case .link, .loginMemory: 31
    }
  }

  /// Days after which no purpose needs a secret any more.
  package static let longestDays = allCases.map(\.days).max() ?? 0
}
