/// What is known so far of one cell: the best over the ways counted into it.
///
/// Counting a way twice, or in another order, changes nothing.
struct Tally {
  /// No tier yet.
  static let noRank: UInt8 = 255
  static let noMinutes: UInt16 = .max

  private(set) var rank = Tally.noRank
  private(set) var hasStaleOffers = false
  private(set) var nearestMinutes = Tally.noMinutes
  /// Of the letter.
  private(set) var lead: Int32 = -1
  private(set) var leadMinutes = Tally.noMinutes
  private var leadQuality = 0.0
  /// Of the score, w·f·q.
  private(set) var value = -1.0
  /// Of the upper bound, w·f·q·r at best.
  private(set) var upper = -1.0
  private(set) var best: Int32 = -1
  private var bestRank = Tally.noRank
  private(set) var organizations = OrganizationTriple()

  /// Counts one way.
  ///
  /// - Parameters:
  ///   - weight: w of the rank.
  ///   - ids: The identifier of each offer, which decides between equals.
  @inline(__always)
  mutating func count(
    _ way: Way, rank: UInt8, minutes: UInt16, weight: Double, ids: UnsafeBufferPointer<Int64>
  ) {
    if way.isStale {
      if way.role.contains(.letter) { hasStaleOffers = true }
      return
    }
    if way.role.contains(.letter) {
      if minutes < nearestMinutes { nearestMinutes = minutes }
      if rank <= self.rank { lead(way, rank, minutes, ids) }
    }
    if way.role.contains(.lower) {
      let value = weight * way.quality
      if value >= self.value { score(way, rank, value, ids) }
    }
    if way.role.contains(.upper) {
      let value = weight * way.bestQuality
      if value > upper { upper = value }
    }
  }

  private mutating func lead(
    _ way: Way, _ rank: UInt8, _ minutes: UInt16, _ ids: UnsafeBufferPointer<Int64>
  ) {
    if rank < self.rank {
      self.rank = rank
      organizations = way.organizations
    } else {
      organizations.formUnion(way.organizations)
      if way.quality != leadQuality {
        if way.quality < leadQuality { return }
      } else if minutes != leadMinutes {
        if minutes > leadMinutes { return }
      } else if ids[Int(way.offer)] >= ids[Int(lead)] {
        return
      }
    }
    lead = way.offer
    leadMinutes = minutes
    leadQuality = way.quality
  }

  private mutating func score(
    _ way: Way, _ rank: UInt8, _ value: Double, _ ids: UnsafeBufferPointer<Int64>
  ) {
    if value == self.value {
      if rank > bestRank { return }
      if rank == bestRank, ids[Int(way.offer)] >= ids[Int(best)] { return }
    }
    self.value = value
    best = way.offer
    bestRank = rank
  }
}
