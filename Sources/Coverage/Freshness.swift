import HumanServices

/// How old a listing's facts are on a day, and what that leaves of their weight.
///
/// Age counts from the day a human last confirmed the facts, else from the last day of the period
/// that the source speaks of. A started month counts as a whole one, so "at most 6 months" ends on
/// the same day of the sixth month. Facts confirmed after the day are as good as new on it: a look
/// back uses what is known now. What is undated is older than every limit.
package struct Freshness: Hashable, Sendable {
  /// The factor up to an age, in months.
  package struct Step: Hashable, Sendable {
    package var months: Int
    package var factor: Double
  }

  /// Rising; what is older than the last counts nothing.
  package static let steps = [
    Step(months: 6, factor: 1), Step(months: 12, factor: 0.85), Step(months: 18, factor: 0.5),
  ]

  /// Started months; `nil` when the facts are undated.
  package let months: Int?

  /// - Parameter months: started months; `nil` when the facts are undated.
  package init(months: Int?) { self.months = months }

  package init(of offer: Offer, on day: CivilDate) {
    months = offer.factsKnownOn.map { Freshness.startedMonths(from: $0, to: day) }
  }

  /// Of what makes a cell's letter: the offer that leads, or the day of the inventory.
  package init(of cell: CoverageCell, _ lead: Offer?, on day: CivilDate) {
    let known = cell.inventoryOn ?? lead?.factsKnownOn
    months = known.map { Freshness.startedMonths(from: $0, to: day) }
  }

  /// 0…1.
  package var factor: Double {
    guard let months else { return 0 }
    return Freshness.steps.first { months <= $0.months }?.factor ?? 0
  }

  /// Too old to be relied on.
  package var isStale: Bool { factor == 0 }

  /// Whether a view leaves facts of this age out.
  package func isLeftOut(in view: CoverageView) -> Bool { view == .confirmed && isStale }

  static func startedMonths(from known: CivilDate, to day: CivilDate) -> Int {
    known < day ? known.months(to: day.adding(days: -1)) + 1 : 0
  }
}
