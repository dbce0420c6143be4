/// What each tier is worth, 0…1: the only judgement in the method, kept as data and shown beside
/// it.
///
/// The defaults are chosen by the project and not measured; `Sensitivity` says how much hangs on them.
/// In the second method they fall strictly along the letters, so that no order of letters contradicts
/// the order of scores.
package struct TierWeights: Hashable, Sendable {
  /// By `Tier.rank`.
  private(set) var byRank: [Double]

  package init(of method: CoverageMethod) {
    byRank = Tier.allCases.sorted().map { tier in
      switch tier {
      case .here: 1
      case .within30Minutes: 0.8
      case .visiting: 0.75
      case .within60Minutes: 0.6
      case .remote: 0.5
      case .within90Minutes: 0.35
      case .region: method == .first ? 0.5 : 0.3
      case .far: method == .first ? 0.05 : 0.1
      case .information: method == .first ? 0.15 : 0.05
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
