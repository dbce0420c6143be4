import HumanServices

/// How evenly a region's people are served.
package struct Equity: Hashable, Sendable {
  /// `nil` is all regions together.
  package let region: RegionCode?
  /// Of which end of M; in the first method both are the same.
  package let bound: Bound
  /// The greatest and the least M; `nil` when none is known.
  package let best: MunicipalityScore?
  package let worst: MunicipalityScore?
  /// The mean of M over people, 0…100.
  package let mean: Double?
  /// 0 when everybody's M is the same, towards 1 the less even; `nil` when every M is 0 or unknown.
  ///
  /// G = Σ p(i) p(j) |M(i) − M(j)| / (2 P² μ) over all ordered pairs of municipalities, with p
  /// people, P their sum and μ the mean over people. Source: C. Gini's mean difference halved and
  /// divided by the mean; see A. Sen, *On Economic Inequality* (1973), ch. 2.
  package let gini: Double?
  /// Municipalities without a known M, which no figure counts.
  package let unknown: Int

  /// M of `best` and of `worst`.
  private let mostValue: Double?
  private let leastValue: Double?

  /// Best minus worst M.
  package var spread: Double? {
    guard let mostValue, let leastValue else { return nil }
    return mostValue - leastValue
  }
}

extension Equity {
  fileprivate init(
    _ region: RegionCode?, _ bound: Bound, _ known: [(score: MunicipalityScore, mean: Double)],
    mean: Double?, gini: Double?, unknown: Int
  ) {
    let most = known.max { $0.mean < $1.mean }
    let least = known.min { $0.mean < $1.mean }
    self.region = region
    self.bound = bound
    best = most?.score
    worst = least?.score
    mostValue = most?.mean
    leastValue = least?.mean
    self.mean = mean
    self.gini = gini
    self.unknown = unknown
  }
}

extension CoverageMatrix {
  package func equity(
    in region: RegionCode? = nil, for chosen: Set<String>? = nil, by bound: Bound = .lower,
    _ people: People
  ) -> Equity {
    let scores = zip(table.municipalities, scores(for: chosen))
      .filter { region == nil || $0.0.region == region }.map(\.1)
    let known = scores.compactMap { score in
      score.value(bound, isFirst: query.method == .first).map {
        (score: score, mean: $0, people: Double(people.count(in: score.municipality)))
      }
    }
    let total = known.reduce(0) { $0 + $1.people }
    let mean = total == 0 ? nil : known.reduce(0) { $0 + $1.people * $1.mean } / total
    let differences = known.reduce(0) { sum, one in
      known.reduce(sum) { $0 + one.people * $1.people * abs(one.mean - $1.mean) }
    }
    return Equity(
      region, bound, known.map { (score: $0.score, mean: $0.mean) }, mean: mean,
      gini: mean.flatMap { $0 == 0 ? nil : differences / (2 * total * total * $0) },
      unknown: scores.count - known.count)
  }
}
