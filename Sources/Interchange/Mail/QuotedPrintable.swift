/// A text as lines of ASCII (RFC 2045 §6.7).
enum QuotedPrintable {
  /// Characters of a line, with the "=" that says that it goes on.
  private static let longest = 76

  static func bytes(of text: String) -> [UInt8] {
    var result: [UInt8] = []
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if !result.isEmpty || line.startIndex != text.utf8.startIndex { result.append(0x0A) }
      append(line, to: &result)
    }
    return result
  }

  private static func append(_ line: Substring.UTF8View, to result: inout [UInt8]) {
    var length = 0
    let last = line.indices.last
    for index in line.indices {
      let byte = line[index]
      // A full stop alone ends a message for some programs, "From " begins one for others.
      let mayMislead = length == 0 && (byte == UInt8(ascii: ".") || byte == UInt8(ascii: "F"))
      let isSpace = byte == 0x20 || byte == 0x09
      let isPlain =
        (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "=") && !mayMislead
        || isSpace && index != last
      let piece = isPlain ? [byte] : Array("=\(hex(byte))".utf8)
      let room = index == last ? longest : longest - 1
      if length + piece.count > room {
        result += [UInt8(ascii: "="), 0x0A]
        length = 0
      }
      result += piece
      length += piece.count
    }
  }

  static func hex(_ byte: UInt8) -> String {
    let digits = Array("0123456789ABCDEF")
    return "\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
  }
}
