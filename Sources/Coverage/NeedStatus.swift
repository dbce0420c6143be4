import HumanServices

/// What is known of one need in one municipality.
package enum NeedStatus: Hashable, Sendable {
  case met(Tier)
  /// An inventory confirmed within `InventoryConfirmation.validMonths` found nothing.
  case none(confirmedOn: CivilDate)
  /// No offer is known and nobody has checked. Never shown as *none*.
  case unknown
}
