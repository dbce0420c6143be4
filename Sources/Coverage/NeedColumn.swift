import HumanServices

/// One need in every municipality: the ways that meet it, and what they come to.
struct NeedColumn: Sendable {
  let need: TaxonomyTerm
  let set: TermSet
  private(set) var ways: [Way] = []
  private(set) var tallies: [Tally] = []

  init(need: TaxonomyTerm, set: TermSet) {
    self.need = need
    self.set = set
  }

  mutating func add(_ more: [Way]) { ways += more }

  mutating func removeWays(of offer: Int32) { ways.removeAll { $0.offer == offer } }

  /// Counts every way into every municipality that it reaches.
  ///
  /// A way whose tier is the same for the whole nation is counted once, before the rest, into what
  /// every municipality starts from.
  mutating func compute(
    _ table: TravelTable, _ areas: AreaList, _ weights: TierWeights, ids: [Int64]
  ) {
    let isForAll: (Way) -> Bool = { $0.place < 0 && $0.area == .all }
    var start = Tally()
    tallies = ids.withUnsafeBufferPointer { ids in
      for way in ways where isForAll(way) {
        start.count(
          way, rank: way.rank, minutes: way.minutes, weight: weights.byRank[Int(way.rank)],
          ids: ids)
      }
      var tallies = [Tally](repeating: start, count: table.count)
      tallies.withUnsafeMutableBufferPointer { tallies in
        let spread = Spread(table, areas, weights, ids)
        for way in ways where !isForAll(way) { spread.count(way, into: tallies) }
      }
      return tallies
    }
  }
}

/// The inner loop: one way into the tallies of an area.
private struct Spread {
  private let count: Int
  private let ranks: [UInt8]
  private let minutes: [UInt16]
  private let members: [Int32]
  private let weights: [Double]
  private let ids: UnsafeBufferPointer<Int64>

  init(
    _ table: TravelTable, _ areas: AreaList, _ weights: TierWeights,
    _ ids: UnsafeBufferPointer<Int64>
  ) {
    count = table.count
    ranks = table.ranks
    minutes = table.minutes
    members = areas.members
    self.weights = weights.byRank
    self.ids = ids
  }

  @inline(__always)
  func count(_ way: Way, into tallies: UnsafeMutableBufferPointer<Tally>) {
    let row = Int(way.place) * count
    func tally(_ position: Int) {
      if way.place < 0 || position == Int(way.place) {
        let minutes = way.place < 0 ? way.minutes : 0
        tallies[position].count(
          way, rank: way.rank, minutes: minutes, weight: weights[Int(way.rank)], ids: ids)
      } else {
        let rank = ranks[row + position]
        tallies[position].count(
          way, rank: rank, minutes: minutes[row + position], weight: weights[Int(rank)], ids: ids)
      }
    }
    switch way.area {
    case .all:
      for position in 0..<count { tally(position) }
    case .some(let start, let length):
      for index in Int(start)..<Int(start + length) { tally(Int(members[index])) }
    }
  }
}
