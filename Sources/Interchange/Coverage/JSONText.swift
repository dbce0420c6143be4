import Foundation

/// A JSON value to be written, its keys in the order given, so that a head stands before its rows.
package enum JSONText {
  case null
  case flag(Bool)
  case whole(Int)
  /// Written with at most so many decimals.
  case number(Double, decimals: Int)
  case text(String)
  case list([JSONText])
  case object([(String, JSONText)])
  /// Written already.
  case bytes([UInt8])

  static func optional(_ text: String?) -> JSONText { text.map { .text($0) } ?? .null }

  static func optional(_ whole: Int?) -> JSONText { whole.map { .whole($0) } ?? .null }

  /// Two decimals, as every score is written.
  static func hundredths(_ number: Double?) -> JSONText {
    number.map { .number($0, decimals: 2) } ?? .null
  }

  package var utf8: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return bytes
  }

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .whole(let number): bytes += String(number).utf8
    case .number(let number, let decimals): bytes += JSONText.rounded(number, decimals).utf8
    case .text(let text): JSONText.write(text, to: &bytes)
    case .bytes(let written): bytes += written
    case .list(let values):
      bytes += "[".utf8
      for (index, value) in values.enumerated() {
        if index > 0 { bytes += ",".utf8 }
        value.write(to: &bytes)
      }
      bytes += "]".utf8
    case .object(let members):
      bytes += "{".utf8
      for (index, (key, value)) in members.enumerated() {
        if index > 0 { bytes += ",".utf8 }
        JSONText.write(key, to: &bytes)
        bytes += ":".utf8
        value.write(to: &bytes)
      }
      bytes += "}".utf8
    }
  }

  /// JSON has no word for what is not finite; none occurs, and null is the nearest.
  private static func rounded(_ number: Double, _ decimals: Int) -> String {
    guard number.isFinite else { return "null" }
    let scale = pow(10, Double(decimals))
    let rounded = (number * scale).rounded() / scale
    return Int(exactly: rounded).map(String.init) ?? "\(rounded)"
  }

  /// Escapes what RFC 8259 section 7 says must be.
  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(.quote)
    for byte in text.utf8 {
      switch byte {
      case .quote, .backslash: bytes += [.backslash, byte]
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        bytes += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(.quote)
  }
}

extension UInt8 {
  static let backslash: UInt8 = 0x5C
}
