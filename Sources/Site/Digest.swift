import Addresses
import Crypto
import Foundation
import HTTPServer
import HTTPTypes
import Pages

enum Digest {
  /// 128 bits of SHA-256 in hex: enough to name content by.
  static func short(of bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).prefix(16).map { byte in
      let digits = Array("0123456789abcdef")
      return "\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }.joined()
  }
}
