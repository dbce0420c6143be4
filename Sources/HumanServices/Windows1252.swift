/// Windows-1252, in which Western spreadsheets and word processors write what is not Unicode.
///
/// Source: WHATWG Encoding, index windows-1252, but for the five bytes that mean nothing: the index
/// makes controls of them, which no text has.
package enum Windows1252 {
  /// - Returns: `nil` for 0x81, 0x8D, 0x8F, 0x90 and 0x9D.
  package static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return from80[Int(byte - 0x80)]
  }

  /// 0x80 to 0x9F; the others are as in Latin-1.
  private static let from80: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]
}
