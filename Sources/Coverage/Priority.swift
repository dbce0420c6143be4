import HumanServices

/// How urgent it is to act in a municipality, 0…25, with the parts it is the sum of.
///
/// Over several needs each part but `people` is the mean over the known needs, weighted like M by
/// the need's weight b; `unmet` is (1 − M/100) · 10. An order to look at things in, not a
/// decision.
package struct Priority: Hashable, Sendable {
  package let score: MunicipalityScore
  /// 0…10: (1 − M/100) · 10; in the second method of the lower bound.
  package let unmet: Double
  /// The same of the upper bound: what is left when all that is unknown turns out well.
  package let unmetAtBest: Double
  /// 0…5: the quintile of people among all municipalities; 0 without a count.
  package let people: Int
  /// 0…5: minutes to the nearest face to face service, see `remotenessPoints`.
  package let remoteness: Double
  /// 0…5: by the independent organizations that meet the need best, see `fragilityPoints`.
  package let fragility: Double

  package var total: Double { unmet + Double(people) + remoteness + fragility }
  package var totalAtBest: Double { total - unmet + unmetAtBest }
  package var municipality: MunicipalityCode { score.municipality }

  /// 0 to 30 minutes, 1 to 60, 2 to 90, 3 to 120, 4 to 180, 5 beyond or where no place is known.
  ///
  /// A hidden address (R) is 0: nothing may be told of its distance.
  package static func remotenessPoints(_ cell: CoverageCell) -> Int {
    guard let minutes = cell.nearestMinutes else { return cell.letter == .region ? 0 : 5 }
    return [30, 60, 90, 120, 180].firstIndex { minutes <= $0 } ?? 5
  }

  /// 0 for three organizations or more, 1 for two, 3 for one, 5 where nobody meets the need.
  package static func fragilityPoints(_ cell: CoverageCell) -> Int {
    guard cell.letter.isMet else { return 5 }
    return switch cell.organizations {
    case ...0: 5
    case 1: 3
    case 2: 1
    default: 0
    }
  }
}

extension CoverageMatrix {
  /// The most urgent first; equals by the municipality's code.
  ///
  /// - Returns: only municipalities of which some need is known: what nobody knows is not urgent but
  ///   to be asked.
  package func priorities(for chosen: Set<String>? = nil, _ people: People) -> [Priority] {
    table.municipalities.indices.compactMap { priority(at: $0, chosen, people) }
      .sorted { ($1.total, $0.municipality) < ($0.total, $1.municipality) }
  }

  private func priority(at position: Int, _ chosen: Set<String>?, _ people: People) -> Priority? {
    let code = table.municipalities[position].code
    guard let score = score(of: code, for: chosen), let mean = score.mean else { return nil }
    let known = columns(for: chosen).map { (Double(needs[$0].needWeight), cell(position, $0)) }
      .filter { $0.1.letter != .unknown }
    let weights = known.reduce(0) { $0 + $1.0 }
    func average(_ points: (CoverageCell) -> Int) -> Double {
      known.reduce(0) { $0 + $1.0 * Double(points($1.1)) } / weights
    }
    return Priority(
      score: score, unmet: (1 - mean / 100) * 10,
      unmetAtBest: query.method == .first
        ? (1 - mean / 100) * 10 : (1 - score.bounds.upper / 100) * 10,
      people: people.quintile(of: code),
      remoteness: average(Priority.remotenessPoints), fragility: average(Priority.fragilityPoints))
  }
}
