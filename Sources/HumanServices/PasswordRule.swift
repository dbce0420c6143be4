import Foundation

/// What a password must be: long, and not one that everybody tries first.
///
/// No rules of composition: they make passwords worse (NIST SP 800-63B §5.1.1.2).
package enum PasswordRule {
  /// Characters.
  package static let minimumLength = 12
  /// Characters; a whole sentence fits.
  package static let maximumLength = 200

  /// Names of the site that somebody might use.
  private static let siteNames = ["eropalvelu", "palveluhakemisto", "yllapito", "ylläpito"]
  /// Parts of an address that are shorter say nothing of it.
  private static let shortestName = 4
  private static let rows = [
    "1234567890+", "qwertyuiopå", "asdfghjklöä", "zxcvbnm,.-",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "1q2w3e4r5t6y7u8i9o0p",
  ].map(Array.init)

  /// - Returns: `nil` when the password may be used.
  package static func problem(with password: String, email: EmailAddress) -> PasswordProblem? {
    let letters = Array(password.precomposedStringWithCanonicalMapping.lowercased())
    guard letters.count >= minimumLength else { return .tooShort }
    guard letters.count <= maximumLength else { return .tooLong }
    let text = String(letters)
    if names(of: email).contains(where: text.contains) { return .namesAccount }
    if siteNames.contains(where: text.contains) { return .namesSite }
    return isRepetition(letters) || isSequence(letters) ? .tooSimple : nil
  }

  /// The address and its parts that are long enough to mean it.
  private static func names(of email: EmailAddress) -> [String] {
    let parts = email.rawValue.split { "@.+-_".contains($0) }.map(String.init)
    return [email.rawValue] + parts.filter { $0.count >= shortestName }
  }

  /// "aaaaaaaaaaaa", "abcabcabcabc", "salasanasalasana": one piece, over and over.
  private static func isRepetition(_ letters: [Character]) -> Bool {
    (1...letters.count / 2).contains { period in
      letters.indices.dropFirst(period).allSatisfy { letters[$0] == letters[$0 - period] }
    }
  }

  /// "abcdefghijkl", "qwerty123456": few runs of letters that follow each other.
  private static func isSequence(_ letters: [Character]) -> Bool {
    let breaks = zip(letters, letters.dropFirst()).filter { !follows($0, $1) }.count
    return breaks + 1 <= letters.count / 4
  }

  /// Whether two letters are the same, or neighbours in the alphabet, among the digits or on a row.
  private static func follows(_ first: Character, _ second: Character) -> Bool {
    if first == second { return true }
    if let one = first.unicodeScalars.first?.value, let two = second.unicodeScalars.first?.value,
      max(one, two) - min(one, two) == 1
    {
      return true
    }
    return rows.contains { row in
      guard let at = row.firstIndex(of: first), let other = row.firstIndex(of: second) else {
        return false
      }
      return abs(at - other) == 1
    }
  }
}
