import HumanServices

/// How the map speaks of a score: [0, 25), [25, 75), [75, 100].
package enum ScoreBand: String, Hashable, Sendable, CaseIterable {
  case low, middle, high

  package init(_ score: Double) {
    switch score {
    case ..<25: self = .low
    case ..<75: self = .middle
    default: self = .high
    }
  }
}

/// One municipality's needs in a few numbers; the mean is never shown without the others.
package struct MunicipalityScore: Hashable, Sendable {
  package let municipality: MunicipalityCode
  /// M = Σ b·S / Σ b over the known needs, 0…100; `nil` when none is known.
  ///
  /// b is the need's weight in the vocabulary.
  package let mean: Double?
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
}

extension CoverageMatrix {
  /// - Parameter chosen: codes of the needs that count; `nil` is all.
  /// - Returns: one for each municipality, in the geography's order.
  package func scores(for chosen: Set<String>? = nil) -> [MunicipalityScore] {
    table.municipalities.indices.map { score(at: $0, chosen) }
  }

  /// - Returns: `nil` for a municipality that is not in the geography.
  package func score(
    of municipality: MunicipalityCode, for chosen: Set<String>? = nil
  ) -> MunicipalityScore? {
    table.position(municipality).map { score(at: $0, chosen) }
  }

  private func score(at position: Int, _ chosen: Set<String>?) -> MunicipalityScore {
    let cells = columns(for: chosen).map { (needs[$0].needWeight, cell(position, $0)) }
    let known = cells.compactMap { weight, cell in cell.score.map { (Double(weight), $0) } }
    let weights = known.reduce(0) { $0 + $1.0 }
    return MunicipalityScore(
      municipality: table.municipalities[position].code,
      mean: weights == 0 ? nil : known.reduce(0) { $0 + $1.0 * $1.1 } / weights,
      minimum: known.map(\.1).min(),
      gaps: cells.count { $0.1.letter.isGap },
      unknowns: cells.count { $0.1.letter == .unknown },
      met: cells.count { $0.1.letter.isMet })
  }

  /// Positions of the chosen needs.
  func columns(for chosen: Set<String>?) -> [Int] {
    needs.indices.filter { chosen?.contains(needs[$0].code) ?? true }
  }
}
