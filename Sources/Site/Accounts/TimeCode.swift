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

/// Base 32 (RFC 4648 §6), without padding.
enum Base32 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

  static func encoded(_ bytes: [UInt8]) -> String {
    var text = ""
    var (buffer, bits) = (UInt32(0), 0)
    for byte in bytes {
      buffer = buffer << 8 | UInt32(byte)
      bits += 8
      while bits >= 5 {
        bits -= 5
        text.append(alphabet[Int(buffer >> UInt32(bits)) & 31])
      }
    }
    if bits > 0 { text.append(alphabet[Int(buffer << UInt32(5 - bits)) & 31]) }
    return text
  }

  /// - Returns: `nil` when there is any other character.
  static func decoded(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    var (buffer, bits) = (UInt32(0), 0)
    for character in text {
      guard let value = alphabet.firstIndex(of: character) else { return nil }
      buffer = buffer << 5 | UInt32(value)
      bits += 5
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: buffer >> UInt32(bits)))
      }
    }
    return bytes
  }
}

/// Codes for when the phone is lost: shown once, each good once.
enum RecoveryCode {
  static let count = 10
  /// 80 bits: sixteen characters.
  private static let bytes = 10

  /// Four groups of four, such as "ABCD-EFGH-2345-MNOP".
  static func random() -> String {
    let text = Array(Base32.encoded(Array(Secrets.bytes(bytes))))
    return stride(from: 0, to: text.count, by: 4).map { String(text[$0..<($0 + 4)]) }
      .joined(separator: "-")
  }

  /// What is kept of a code, however it was typed.
  static func hash(_ code: String) -> [UInt8] {
    Secrets.hash(code.uppercased().filter { $0.isLetter || $0.isNumber })
  }
}
