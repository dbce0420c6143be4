import HumanServices

/// How far the order of municipalities hangs on the tier weights: each is moved up and down alone.
package struct Sensitivity: Hashable, Sendable {
  /// How far each weight is moved; a weight stays within 0…1, so L only goes down.
  package static let difference = 0.1

  /// One weight moved once.
  package struct Variation: Hashable, Sendable {
    package let tier: Tier
    package let difference: Double
    /// Municipalities whose rank changed.
    package let moved: Int
    /// The most places that a municipality rose or fell.
    package let largestMove: Int
  }

  /// Where a municipality stands, and between which ranks over all variations.
  package struct RankRange: Hashable, Sendable {
    package let municipality: MunicipalityCode
    /// 1 is the greatest M; equals share the better rank.
    package let rank: Int
    package let best: Int
    package let worst: Int
  }

  /// Two for each tier, best tier first.
  package let variations: [Variation]
  /// By rank, then code; only municipalities that have a rank: with a known M, and in the second
  /// method with enough known.
  package let ranges: [RankRange]

  /// - Parameter bound: of M, by which they are ranked; in the first method both are the same.
  package init(
    of matrix: CoverageMatrix, for chosen: Set<String>? = nil, by bound: Bound = .lower
  ) {
    let base = Sensitivity.ranks(matrix, chosen, bound)
    var ranges = base.mapValues { ($0, $0) }
    variations = Tier.allCases.sorted().flatMap { tier in
      [Sensitivity.difference, -Sensitivity.difference].map { difference in
        let weights = matrix.query.weights.moving(tier, by: difference)
        let ranks = Sensitivity.ranks(matrix.reweighted(weights), chosen, bound)
        var moves: [Int] = []
        for (code, rank) in ranks {
          guard let earlier = base[code], let range = ranges[code] else { continue }
          moves.append(abs(rank - earlier))
          ranges[code] = (min(range.0, rank), max(range.1, rank))
        }
        return Variation(
          tier: tier, difference: difference, moved: moves.count { $0 > 0 },
          largestMove: moves.max() ?? 0)
      }
    }
    self.ranges = base.map { code, rank in
      let (best, worst) = ranges[code] ?? (rank, rank)
      return RankRange(municipality: code, rank: rank, best: best, worst: worst)
    }
    .sorted { ($0.rank, $0.municipality) < ($1.rank, $1.municipality) }
  }

  /// Scores are compared to a millionth, or rounding would part equals.
  private static func ranks(
    _ matrix: CoverageMatrix, _ chosen: Set<String>?, _ bound: Bound
  ) -> [MunicipalityCode: Int] {
    let isFirst = matrix.query.method == .first
    let known = matrix.scores(for: chosen).compactMap { score in
      (isFirst || score.isRanked ? score.value(bound, isFirst: isFirst) : nil).map {
        (score.municipality, ($0 * 1_000_000).rounded())
      }
    }
    return Dictionary(
      known.map { code, mean in (code, 1 + known.count { $0.1 > mean }) }
    ) { first, _ in first }
  }
}
