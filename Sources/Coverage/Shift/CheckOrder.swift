import HumanServices

/// Which listings need a check, the one that is worth most first.
///
/// Pure: what families lose if a listing is wrong, times the age of what is known, times the reports
/// about it (`DueCheck.worth`). Among equals the older first, then the lower id. Safety contacts are no
/// listings: whoever shows the order shows them before it.
package struct CheckOrder: Sendable {
  /// What is known of listings besides what they say.
  package struct Notes: Sendable {
    /// Open reports by listing.
    package var reports: [ID<Service>: Int] = [:]
    /// Listings whose number nobody answered, with the day from which they are tried again.
    package var resting: [ID<Service>: CivilDate] = [:]

    package init() {}
  }

  /// Days after which somebody who did not answer is tried again.
  package static let restDays = 3

  package let due: [DueCheck]
  /// How the listings stand that somebody may check.
  package let standing: CheckStanding
  /// All of those listings, also what is over.
  private let checks: [DueCheck]
  private let day: CivilDate

  /// - Parameter isMine: whether somebody may check a listing; the rest is left out.
  package init(
    of snapshot: Snapshot, _ notes: Notes = Notes(), on day: CivilDate,
    where isMine: (Offer) -> Bool = { _ in true }
  ) {
    let stakes = CoverageMatrix(of: snapshot, CoverageQuery(day: day, today: day)).stakes()
    let checks = snapshot.offers.filter(isMine).map { offer in
      DueCheck(
        offer: offer, cells: stakes[offer.id] ?? [], reports: notes.reports[offer.id] ?? 0, on: day)
    }
    self.checks = checks
    self.day = day
    standing = CheckStanding(checks.filter { !$0.offer.isOver }, on: day)
    due = checks.filter { check in
      check.isDue && !check.offer.isOver
        && (notes.resting[check.id].map { $0 <= day } ?? true)
    }.map { (worth: $0.worth, check: $0) }
      .sorted { CheckOrder.precedes($0, $1) }
      .map(\.check)
  }

  /// Those that one provider is asked about, in the same order.
  package func due(of provider: Slug) -> [DueCheck] {
    due.filter { $0.offer.responsible.contains(provider) }
  }

  /// A listing that somebody may check, whether or not it is due.
  package func check(of listing: ID<Service>) -> DueCheck? { checks.first { $0.id == listing } }

  /// The standing as it was before some listings were checked or ended.
  ///
  /// - Parameter earlier: when they had been checked until then.
  package func standing(before earlier: [ID<Service>: CivilDate?]) -> CheckStanding {
    let former = checks.compactMap { check -> DueCheck? in
      guard let assured = earlier[check.id] else { return check.offer.isOver ? nil : check }
      var offer = check.offer
      offer.assuredDate = assured
      return DueCheck(offer: offer, cells: check.cells, reports: check.reports, on: day)
    }
    return CheckStanding(former, on: day)
  }

  private static func precedes(
    _ left: (worth: Int, check: DueCheck), _ right: (worth: Int, check: DueCheck)
  ) -> Bool {
    if left.worth != right.worth { return left.worth > right.worth }
    let (one, other) = (left.check.months ?? .max, right.check.months ?? .max)
    return one != other ? one > other : left.check.id.rawValue < right.check.id.rawValue
  }
}

extension Offer {
  /// Whether nobody can come any more, by its state.
  package var isOver: Bool { state == .ended || state == .cancelled }
}
