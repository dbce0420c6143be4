import HumanServices

/// One municipality's needs in a few numbers; the mean is never shown without the others.
package struct MunicipalityScore: Hashable, Sendable {
  package let municipality: MunicipalityCode
  /// M = Σ b·S / Σ b, 0…100; `nil` when no need is known.
  ///
  /// b is the need's weight in the vocabulary. The first method takes the mean over the known needs
  /// alone; in the second it is the lower of `bounds`.
  package let mean: Double?
  /// Between which values M lies: over all needs, what nobody knows as 0 and as 100.
  package let bounds: ScoreBounds
  /// Σ b over the known needs / Σ b over all, 0…1.
  package let knownShare: Double
  /// The least S of a known need.
  package let minimum: Double?
  /// Needs with F, V or 0.
  package let gaps: Int
  /// Needs with ?.
  package let unknowns: Int
  /// Needs with any other letter.
  package let met: Int

  package var band: ScoreBand? { mean.map { ScoreBand($0) } }
  package var known: Int { gaps + met }

  /// Where more of the weight is unknown there is no rank: unknown is not none.
  package static let mostUnknownRanked = 1.0 / 3

  /// Whether enough is known to stand beside others.
  package var isRanked: Bool { 1 - knownShare <= MunicipalityScore.mostUnknownRanked + 1e-9 }
}

extension CoverageMatrix {
  /// - Parameter chosen: codes of the needs that count; `nil` is all.
  /// - Returns: one for each municipality, in the geography's order.
  package func scores(for chosen: Set<String>? = nil) -> [MunicipalityScore] {
    let columns = columns(for: chosen)
    return table.municipalities.indices.map { score(at: $0, columns) }
  }

  /// - Returns: `nil` for a municipality that is not in the geography.
  package func score(
    of municipality: MunicipalityCode, for chosen: Set<String>? = nil
  ) -> MunicipalityScore? {
    table.position(municipality).map { score(at: $0, columns(for: chosen)) }
  }

  private func score(at position: Int, _ columns: [Int]) -> MunicipalityScore {
    var (weights, sum) = (0.0, 0.0)
    var (all, lower, upper) = (0.0, 0.0, 0.0)
    var minimum: Double?
    var (gaps, unknowns, met) = (0, 0, 0)
    for column in columns {
      let cell = cell(position, column)
      let weight = Double(needs[column].needWeight)
      all += weight
      lower += weight * cell.bounds.lower
      upper += weight * cell.bounds.upper
      if let score = cell.score {
        weights += weight
        sum += weight * score
        minimum = min(score, minimum ?? score)
      }
      if cell.letter.isGap { gaps += 1 }
      if cell.letter.isMet { met += 1 }
      if cell.letter == .unknown { unknowns += 1 }
    }
    let bounds =
      all == 0 ? ScoreBounds.unknown : ScoreBounds(lower: lower / all, upper: upper / all)
    let mean = query.method == .first ? sum / weights : bounds.lower
    return MunicipalityScore(
      municipality: table.municipalities[position].code,
      mean: weights == 0 ? nil : mean, bounds: bounds, knownShare: all == 0 ? 0 : weights / all,
      minimum: minimum,
      gaps: gaps, unknowns: unknowns, met: met)
  }

  /// Positions of the chosen needs.
  func columns(for chosen: Set<String>?) -> [Int] {
    needs.indices.filter { chosen?.contains(needs[$0].code) ?? true }
  }
}
