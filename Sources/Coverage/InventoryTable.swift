import HumanServices

extension InventoryConfirmation {
  /// Months for which an inventory's word is good.
  package static let validMonths = 18

  /// Whether the confirmation's word is good on a day; months count as in `Freshness`.
  package func holds(on day: CivilDate) -> Bool {
    confirmedOn <= day
      && Freshness.startedMonths(from: confirmedOn, to: day) <= InventoryConfirmation.validMonths
  }
}

/// For each municipality and need, the last day on which somebody confirmed that there is nothing.
struct InventoryTable: Sendable {
  private struct Cell: Hashable {
    let municipality: MunicipalityCode
    let need: String
  }

  private let days: [Cell: CivilDate]

  init(_ confirmations: [InventoryConfirmation], on day: CivilDate) {
    days = Dictionary(
      confirmations.filter { $0.holds(on: day) }.map {
        (Cell(municipality: $0.municipality, need: $0.need), $0.confirmedOn)
      }
    ) { max($0, $1) }
  }

  func confirmedOn(_ municipality: MunicipalityCode, _ need: String) -> CivilDate? {
    days[Cell(municipality: municipality, need: need)]
  }
}
