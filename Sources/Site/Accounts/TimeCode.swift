import Crypto
import Foundation

/// Codes of a second factor that change every half minute (TOTP, RFC 6238; HOTP, RFC 4226).
struct TimeCode: Sendable {
  /// As long as SHA-1's result (RFC 4226 §4, R6), which apps expect.
  static let keyBytes = 20
  static let stepSeconds = 30.0
  static let digits = 6
  /// Steps that a clock may be off, either way (RFC 6238 §5.2 allows one).
  static let tolerance: Int64 = 1

  let key: [UInt8]

  init(key: [UInt8]) { self.key = key }

  static func random() -> TimeCode { TimeCode(key: Array(Secrets.bytes(keyBytes))) }

  static func step(at instant: Date) -> Int64 {
    Int64((instant.timeIntervalSince1970 / stepSeconds).rounded(.down))
  }

  func code(step: Int64, digits: Int = TimeCode.digits) -> String {
    let counter = withUnsafeBytes(of: step.bigEndian) { Data($0) }
    let mac = Array(
      HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: key)))
    let offset = Int(mac[mac.count - 1] & 0x0F)
    let number = mac[offset..<(offset + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
    let modulus = (0..<digits).reduce(UInt32(1)) { product, _ in product * 10 }
    let text = String(number % modulus)
    return String(repeating: "0", count: digits - text.count) + text
  }

  /// The step whose code this is, at most one off.
  func step(of code: String, at instant: Date) -> Int64? {
    let now = TimeCode.step(at: instant)
    let typed = code.filter { !$0.isWhitespace }
    // All are compared, so that the time does not tell which was near.
    let matching = (-TimeCode.tolerance...TimeCode.tolerance).map { now + $0 }
      .filter { Secrets.areEqual(self.code(step: $0), typed) }
    return matching.first
  }

  /// What an authenticator app reads.
  func link(for email: String, issuer: String) -> String {
    let allowed = CharacterSet.alphanumerics.intersection(
      CharacterSet(charactersIn: "\u{0}"..."\u{7F}"))
    func encoded(_ text: String) -> String {
      text.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
    }
    return "otpauth://totp/\(encoded(issuer)):\(encoded(email))?secret=\(Base32.encoded(key))"
      + "&issuer=\(encoded(issuer))"
  }
}
