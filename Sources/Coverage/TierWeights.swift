/// What each tier is worth, 0…1: the only judgement in the method, kept as data and shown beside
/// it.
///
/// The defaults are the method's first version, chosen by the project and not measured;
/// `Sensitivity` says how much hangs on them.
package struct TierWeights: Hashable, Sendable {
  /// By `Tier.rank`.
  private(set) var byRank: [Double]

  package init() {
    byRank = Tier.allCases.sorted().map { tier in
      switch tier {
      case .here: 1
      case .within30Minutes: 0.8
      case .visiting: 0.75
      case .within60Minutes: 0.6
      case .remote: 0.5
      case .within90Minutes: 0.35
      case .region: 0.5
      case .far: 0.05
      case .information: 0.15
      }
    }
  }

  package subscript(tier: Tier) -> Double {
    get { byRank[tier.rank] }
    set { byRank[tier.rank] = min(1, max(0, newValue)) }
  }

  /// The same weights with one moved, and kept within 0…1.
  package func moving(_ tier: Tier, by difference: Double) -> TierWeights {
    var moved = self
    moved[tier] += difference
    return moved
  }
}
