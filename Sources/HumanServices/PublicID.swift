import Foundation

/// The short name of a listing in an address: the first characters of its UUID in base 32.
///
/// A UUID never changes, so the name survives restarts, restored files and new slugs. Eight characters
/// are 40 bits: among ten thousand listings two share them once in twenty thousand directories, and
/// then the later one's name is longer.
package struct PublicID: RawRepresentable, Hashable, Sendable {
  /// Characters of the shortest name.
  package static let length = 8
  /// Characters of a whole UUID.
  private static let wholeLength = 26

  /// Douglas Crockford's digits: none is taken for another, and no word is spelt by chance with u.
  private static let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  package let rawValue: String

  /// - Returns: `nil` for what can name no listing.
  package init?(rawValue: String) {
    guard (PublicID.length...PublicID.wholeLength).contains(rawValue.utf8.count),
      rawValue.utf8.allSatisfy({ PublicID.digits.contains($0) })
    else { return nil }
    self.rawValue = rawValue
  }

  /// - Parameter length: characters kept, at least `PublicID.length`.
  package init(_ uuid: UUID, length: Int = PublicID.length) {
    var text: [UInt8] = []
    var (bits, pending) = (0, 0)
    let bytes = withUnsafeBytes(of: uuid.uuid) { Array($0) }
    for byte in bytes {
      pending = pending << 8 | Int(byte)
      bits += 8
      while bits >= 5 {
        bits -= 5
        text.append(PublicID.digits[pending >> bits & 31])
      }
      pending &= (1 << bits) - 1
    }
    text.append(PublicID.digits[pending << (5 - bits) & 31])
    let kept = min(max(length, PublicID.length), PublicID.wholeLength)
    rawValue = String(decoding: text.prefix(kept), as: UTF8.self)
  }

  /// Whether it is a whole UUID, which nothing can lengthen.
  package var isWhole: Bool { rawValue.utf8.count == PublicID.wholeLength }

  /// Whether a listing's UUID begins so.
  package func names(_ uuid: UUID) -> Bool {
    PublicID(uuid, length: PublicID.wholeLength).rawValue.hasPrefix(rawValue)
  }
}
