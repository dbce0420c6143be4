import HumanServices

/// How far the listings of some regions can be relied on.
package struct CheckStanding: Hashable, Sendable {
  /// Months for which a person's check is good.
  package static let goodMonths = 12

  /// Listings that are not over.
  package private(set) var listings: Int
  /// Those that a person has checked within `goodMonths`.
  package private(set) var checked: Int
  /// Cells that hang on one of the others: nobody knows whether families find help there.
  package private(set) var hangingCells: Int

  package init(_ checks: [DueCheck], on day: CivilDate) {
    listings = checks.count
    let others = checks.filter { !CheckStanding.isGood($0.offer.assuredDate, on: day) }
    checked = checks.count - others.count
    hangingCells = others.reduce(0) { $0 + $1.cells.count }
  }

  /// In hundredths, rounded down so that 100 is all of them; `nil` without a listing.
  package var percent: Int? { listings == 0 ? nil : checked * 100 / listings }

  package static func isGood(_ assured: CivilDate?, on day: CivilDate) -> Bool {
    assured.map { Freshness.startedMonths(from: $0, to: day) <= goodMonths } ?? false
  }
}
