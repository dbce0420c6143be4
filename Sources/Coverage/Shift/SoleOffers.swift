/// For each municipality, which offer alone gives a need: at all, and near enough to be no gap.
///
/// Counting a way twice, or in another order, changes nothing.
struct SoleOffers {
  static let nobody: Int32 = -1
  static let several: Int32 = -2

  /// The position of the one offer that reaches the municipality in any way.
  private(set) var listed: [Int32]
  /// The position of the one offer whose tier is no gap.
  private(set) var met: [Int32]

  init(municipalities: Int) {
    listed = Array(repeating: SoleOffers.nobody, count: municipalities)
    met = listed
  }

  mutating func count(_ offer: Int32, rank: UInt8, in municipality: Int) {
    SoleOffers.note(offer, &listed[municipality])
    if !Tier.byRank[Int(rank)].isGap { SoleOffers.note(offer, &met[municipality]) }
  }

  private static func note(_ offer: Int32, _ known: inout Int32) {
    if known == nobody {
      known = offer
    } else if known != offer {
      known = several
    }
  }
}

extension NeedColumn {
  /// - Complexity: one step for each way and municipality that it reaches.
  func soleOffers(_ table: TravelTable, _ areas: AreaList) -> SoleOffers {
    var sole = SoleOffers(municipalities: table.count)
    for way in ways where !way.isStale {
      func count(_ municipality: Int) {
        let isElsewhere = way.place >= 0 && municipality != Int(way.place)
        let rank =
          isElsewhere ? table.ranks[Int(way.place) * table.count + municipality] : way.rank
        sole.count(way.offer, rank: rank, in: municipality)
      }
      switch way.area {
      case .all: for municipality in 0..<table.count { count(municipality) }
      case .some(let start, let length):
        for index in Int(start)..<Int(start + length) { count(Int(areas.members[index])) }
      }
    }
    return sole
  }
}
