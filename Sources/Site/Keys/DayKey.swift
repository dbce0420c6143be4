import Crypto
import Foundation
import HumanServices

/// One day's key for one purpose.
///
/// What it signs, hashes and seals has keys of its own, all made from the day's secret (HKDF,
/// RFC 5869), so that neither another purpose's key nor another use of this one serves for it.
struct DayKey: Sendable {
  private enum Use: String { case signing, hashing, sealing }

  private static let derivedBytes = 32

  let secret: DaySecret
  let purpose: KeyPurpose

  var day: CivilDate { secret.day }

  /// HMAC-SHA-256 of a text, in base64url.
  func signature(of text: String) -> String {
    Secrets.base64URL(
      Data(HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key(.signing))))
  }

  /// Whether a signature is this key's, in a time that does not tell where it differs.
  func verifies(_ signature: [UInt8], of text: String) -> Bool {
    HMAC<SHA256>.isValidAuthenticationCode(
      signature, authenticating: Data(text.utf8), using: key(.signing))
  }

  /// A keyed hash of several texts, 32 bytes: nobody without the key learns from it what was hashed.
  ///
  /// - Parameter label: what is hashed, so that equal texts of two kinds have different hashes.
  func hash(_ label: String, _ texts: [String]) -> [UInt8] {
    var hash = HMAC<SHA256>(key: key(.hashing))
    for text in [label] + texts {
      // With its length before it, so that no two lists of texts are the same bytes.
      hash.update(data: Data("\(text.utf8.count):".utf8))
      hash.update(data: Data(text.utf8))
    }
    return Array(hash.finalize())
  }

  /// AES-256-GCM with a nonce of chance: nonce, content and tag.
  func sealed(_ text: String, with added: [UInt8]) throws -> Data {
    let box = try AES.GCM.seal(Data(text.utf8), using: key(.sealing), authenticating: added)
    guard let combined = box.combined else { throw CryptoKitError.incorrectParameterSize }
    return combined
  }

  /// - Returns: `nil` for anything that this key has not sealed with the same addition.
  func opened(_ sealed: some DataProtocol, with added: [UInt8]) -> String? {
    do {
      let box = try AES.GCM.SealedBox(combined: sealed)
      return String(
        validating: try AES.GCM.open(box, using: key(.sealing), authenticating: added),
        as: UTF8.self)
    } catch {
      // Whoever made it up need not know what was wrong with it.
      return nil
    }
  }

  private func key(_ use: Use) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: secret.bytes),
      info: Data("eropalvelut \(purpose.rawValue) \(use.rawValue)".utf8),
      outputByteCount: DayKey.derivedBytes)
  }
}
