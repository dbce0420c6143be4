import HumanServices

/// The offers of a matrix, each at a position that stays while others come and go.
///
/// The snapshot's array is shared and never copied: a what-if costs what it changes.
struct OfferRegister: Sendable {
  /// `Offer.id` by position; an offer that has left keeps its entry.
  private(set) var ids: [Int64]
  private let kept: [Offer]
  private var added: [Offer] = []
  private var left: Set<Int> = []

  init(_ offers: [Offer]) {
    kept = offers
    ids = offers.map(\.id.rawValue)
  }

  subscript(position: Int) -> Offer {
    position < kept.count ? kept[position] : added[position - kept.count]
  }

  func position(of id: ID<Service>) -> Int? {
    var from = 0
    while let found = ids[from...].firstIndex(of: id.rawValue) {
      if !left.contains(found) { return found }
      from = found + 1
    }
    return nil
  }

  /// Positions of the offers that have not left.
  var positions: [Int] { ids.indices.filter { !left.contains($0) } }

  mutating func remove(at position: Int) { left.insert(position) }

  /// - Returns: its position.
  mutating func add(_ offer: Offer) -> Int {
    ids.append(offer.id.rawValue)
    added.append(offer)
    return ids.count - 1
  }
}
