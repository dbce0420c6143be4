import HumanServices

/// One way in which an offer meets the needs of one municipality's people.
package struct Fit: Hashable, Sendable {
  package var tier: Tier
  /// The place the tier speaks of; `nil` for remote help and where no place may be told.
  package var place: MunicipalityCode?
  /// The estimated trip to `place`; `nil` in the municipality itself and where `place` is.
  package var trip: TravelModel.Trip?
  /// The service is given face to face but where is not confirmed.
  package var isPlaceUnconfirmed = false
  /// Walk-in that does not say when, or a group without known dates.
  package var areTimesUnconfirmed = false
  /// Given on known days, of which none is within `Reach.sessionDays`: it does not count then.
  package var isBetweenSessions = false
  /// At an address whose municipality is not told, and not known to be in this region.
  package var isHiddenElsewhere = false
  /// Whether the coverage-gap map counts it: a group without schedule or date does not.
  package var counts = true
  /// Whether it also counts in the lower bound: not where nobody knows when it is given.
  package var isSure = true
  /// Besides `tier`, two-way remote help is given too.
  package var isAlsoRemote = false

  package init(tier: Tier, place: MunicipalityCode? = nil, trip: TravelModel.Trip? = nil) {
    self.tier = tier
    self.place = place
    self.trip = trip
  }

  /// Given before between sessions, else nearer in tier, else in minutes; unlike the minutes of a
  /// trip, none is last.
  func isBetter(than other: Fit) -> Bool {
    if isBetweenSessions != other.isBetweenSessions { return other.isBetweenSessions }
    if tier != other.tier { return tier < other.tier }
    return (trip?.minutes ?? .max) < (other.trip?.minutes ?? .max)
  }
}
