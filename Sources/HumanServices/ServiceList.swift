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

/// Listings that somebody has chosen to hand on, in their order, each once.
///
/// It is kept in addresses and nowhere else.
package struct ServiceList: Hashable, Sendable {
  /// Listings; nobody reads more than a few sheets of cards, and the address still fits a QR code.
  package static let maximumCount = 20

  package private(set) var ids: [PublicID]

  package init(_ ids: [PublicID] = []) {
    self.ids = []
    for id in ids { self = adding(id) }
  }

  package var isEmpty: Bool { ids.isEmpty }
  package var isFull: Bool { ids.count >= ServiceList.maximumCount }

  /// "k3j9x2ab-7h2m01cd", as an address has it.
  package var text: String { ids.map(\.rawValue).joined(separator: "-") }

  /// Reads what an address has.
  ///
  /// - Returns: the list, and what in the text can name no listing or is one too many.
  package static func reading(_ text: String) -> (list: ServiceList, ignored: [String]) {
    var list = ServiceList()
    var ignored: [String] = []
    for piece in text.split(separator: "-") {
      guard let id = PublicID(rawValue: trimmed(piece)), !list.isFull || list.contains(id)
      else {
        ignored.append(String(piece))
        continue
      }
      list = list.adding(id)
    }
    return (list, ignored)
  }

  /// Without what a message took in at the ends of an address: a full stop, a bracket, a quotation mark.
  private static func trimmed(_ piece: Substring) -> String {
    let isForeign = { (letter: Character) in
      !(letter.isASCII && (letter.isLetter || letter.isNumber))
    }
    let kept = piece.drop(while: isForeign).reversed().drop(while: isForeign).reversed()
    return String(kept).lowercased()
  }

  package func contains(_ id: PublicID) -> Bool { ids.contains(id) }

  /// With one more at the end; as it is when it is full or has it already.
  package func adding(_ id: PublicID) -> ServiceList {
    guard !isFull, !contains(id) else { return self }
    var list = self
    list.ids.append(id)
    return list
  }

  package func removing(_ id: PublicID) -> ServiceList {
    var list = self
    list.ids.removeAll { $0 == id }
    return list
  }

  /// With one a place earlier (-1) or later (1); as it is at the ends.
  package func moving(_ id: PublicID, by step: Int) -> ServiceList {
    guard let from = ids.firstIndex(of: id), ids.indices.contains(from + step) else { return self }
    var list = self
    list.ids.swapAt(from, from + step)
    return list
  }
}
