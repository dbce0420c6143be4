import HumanServices

/// A listing that somebody should check, with what its place in the order rests on.
package struct DueCheck: Sendable, Identifiable {
  package let offer: Offer
  /// What families lose if it is wrong.
  package let cells: [CellAtStake]
  /// Started months since the facts were checked, or since the last day that their source speaks of;
  /// `nil` when they are undated.
  package let months: Int?
  /// Reports of visitors that nobody has handled yet.
  package let reports: Int

  package init(offer: Offer, cells: [CellAtStake], reports: Int, on day: CivilDate) {
    self.offer = offer
    self.cells = cells
    self.reports = reports
    months = Freshness(of: offer, on: day).months
  }

  package var id: ID<Service> { offer.id }

  /// Whether no person has ever checked it.
  package var isNeverChecked: Bool { offer.assuredDate == nil }

  /// Municipalities in which some need hangs on it.
  package var municipalities: Int { Set(cells.map(\.municipality)).count }

  /// Municipalities in which nobody would know of anything for some need.
  package var municipalitiesUnknown: Int {
    Set(cells.lazy.filter { $0.loss == .unknown }.map(\.municipality)).count
  }

  /// (1 + cells that fall without it) × weight of its age × (1 + open reports).
  package var worth: Int { (1 + cells.count) * ageWeight * (1 + reports) }

  /// Whether it has to be checked now: nobody ever has, or not for `checkMonths`, or it is reported.
  package var isDue: Bool {
    isNeverChecked || reports > 0 || (months.map { $0 > DueCheck.checkMonths } ?? true)
  }

  /// Started months for which a check is left alone.
  ///
  /// So early that there is a quarter of a year to reach somebody before the facts are a year old, and
  /// so late that the same listings do not come round again while others wait for their first check.
  package static let checkMonths = 9

  /// Doubles with each step of age; what nobody has ever checked weighs as if a year old at least,
  /// however new its source.
  private var ageWeight: Int {
    guard let months else { return 8 }
    let weight =
      switch months {
      case ...DueCheck.checkMonths: 1
      case ...12: 2
      case ...18: 4
      default: 8
      }
    return isNeverChecked ? max(weight, 4) : weight
  }
}
