import HumanServices

/// Whom the figures count, municipality by municipality.
package struct People: Hashable, Sendable {
  package enum Basis: String, Hashable, Sendable {
    case everyone
    case under18
  }

  /// Pages say which.
  package let basis: Basis
  private let counts: [MunicipalityCode: Int]

  /// A municipality without a count is counted as nobody, never estimated.
  package init(_ basis: Basis, counts: [MunicipalityCode: Int]) {
    self.basis = basis
    self.counts = counts
  }

  /// The population of each municipality.
  package init(everyoneIn geography: Geography) {
    self.init(
      .everyone,
      counts: Dictionary(
        geography.municipalities.map { ($0.code, $0.population) }
      ) { first, _ in first })
  }

  /// People under 18 where every municipality's are known, else everybody: never a mixture, and
  /// nobody estimated.
  package init(of snapshot: Snapshot) {
    let counts = Dictionary(
      snapshot.under18.map { ($0.municipality, $0.people) }
    ) { first, _ in first }
    let municipalities = snapshot.geography.municipalities
    let isWhole =
      !municipalities.isEmpty && municipalities.allSatisfy { counts[$0.code] != nil }
    self = isWhole ? People(.under18, counts: counts) : People(everyoneIn: snapshot.geography)
  }

  package func count(in municipality: MunicipalityCode) -> Int { counts[municipality] ?? 0 }

  /// 1 for the fifth of municipalities with fewest people … 5 for the fifth with most; 0 without a
  /// count.
  ///
  /// ⌊5 · (municipalities with fewer people) / (municipalities with a count)⌋ + 1, so equals share
  /// one.
  func quintile(of municipality: MunicipalityCode) -> Int {
    guard let own = counts[municipality], own > 0 else { return 0 }
    let known = counts.values.filter { $0 > 0 }
    return 5 * known.count { $0 < own } / known.count + 1
  }
}

extension CoverageMatrix {
  /// The people whose municipality has a need met at a tier or a better one.
  ///
  /// In the second method people of whom only a confidential address is known are `hidden`: they are
  /// never added to those at a known distance.
  ///
  /// - Parameter region: only this region; `nil` is all together.
  package func population(
    with need: TaxonomyTerm, atLeast tier: Tier, in region: RegionCode? = nil, _ people: People
  ) -> PopulationReach {
    var reach = PopulationReach()
    for (municipality, cell) in zip(table.municipalities, cells(of: need))
    where region == nil || municipality.region == region {
      let count = people.count(in: municipality.code)
      if cell.letter == .unknown {
        reach.unknown += count
      } else if query.method != .first, cell.letter == .region {
        reach.hidden += count
      } else if let reached = cell.tier, reached <= tier {
        reach.covered += count
      } else {
        reach.notCovered += count
      }
    }
    return reach
  }
}
