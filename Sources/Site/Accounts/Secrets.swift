import Crypto
import Foundation

/// Tokens made of chance, and what is kept of them.
enum Secrets {
  /// Of a session's or a link's token, 256 bits: nobody guesses one, however many there are.
  static let tokenBytes = 32

  /// A fresh token, as text for a cookie or an address.
  static func token() -> String { base64URL(bytes(tokenBytes)) }

  /// Bytes of the system's own chance.
  static func bytes(_ count: Int) -> Data {
    SymmetricKey(size: SymmetricKeySize(bitCount: count * 8)).withUnsafeBytes { Data($0) }
  }

  /// What is kept of a token instead of itself.
  static func hash(_ token: String) -> [UInt8] { Array(SHA256.hash(data: Data(token.utf8))) }

  /// Proof that goes with a token and cannot be made without it.
  static func proof(_ purpose: String, of token: String) -> String {
    base64URL(
      Data(
        HMAC<SHA256>.authenticationCode(
          for: Data(purpose.utf8), using: SymmetricKey(data: Data(token.utf8)))))
  }

  /// Whether two texts are equal, in a time that does not tell where they differ.
  static func areEqual(_ left: String, _ right: String) -> Bool {
    let key = SymmetricKey(size: .bits256)
    return HMAC<SHA256>.isValidAuthenticationCode(
      Data(HMAC<SHA256>.authenticationCode(for: Data(left.utf8), using: key)),
      authenticating: Data(right.utf8), using: key)
  }

  /// Base64 with the alphabet that is safe in addresses (RFC 4648 §5), without padding.
  static func base64URL(_ data: Data) -> String {
    data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
      .replacing("=", with: "")
  }

  /// - Returns: `nil` for what `base64URL` does not write.
  static func bytes(base64URL text: String) -> Data? {
    guard !text.contains(where: { "+/=".contains($0) }) else { return nil }
    let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
    return Data(
      base64Encoded: text.replacing("-", with: "+").replacing("_", with: "/") + padding)
  }
}
