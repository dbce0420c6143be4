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
