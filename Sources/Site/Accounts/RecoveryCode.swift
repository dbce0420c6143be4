import Crypto
import Foundation

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
