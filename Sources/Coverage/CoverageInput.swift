import HumanServices

/// One offer as a cell is computed from it: everything that a reader needs to compute it again.
package struct CoverageInput: Sendable {
  /// A confirmed place with the minutes to it, 0 in the municipality itself.
  package struct Trip: Hashable, Sendable {
    package let place: MunicipalityCode
    package let minutes: Int
  }

  package let offer: Offer
  /// Those of its deliveries that the question admits.
  package let deliveries: [Delivery]
  /// Of a confidential address whose municipality is not public: its tier, and at best. Nothing else
  /// may be told of its place.
  package let hidden: (tier: Tier, atBest: Tier)?
  /// Whether the area names the municipality, not only the region or nation around it.
  package let namesMunicipality: Bool
  /// Confirmed ones; none of a confidential address.
  package let trips: [Trip]
  /// Whether a session is within `Reach.sessionDays`.
  package let hasSessionSoon: Bool
  /// Sessions within four weeks.
  package let sessionsSoon: Int
}

extension CoverageMatrix {
  /// The offers of a need that reach a municipality's people, counted or not, in their stored order.
  package func inputs(_ municipality: MunicipalityCode, _ need: String) -> [CoverageInput] {
    guard let municipality = geography.municipality(municipality) else { return [] }
    let set = vocabulary.set(.serviceType, need)
    return register.positions.lazy.map { register[$0] }
      .filter {
        $0.kind == .service && !$0.terms(.serviceType).isDisjoint(with: set)
          && $0.area.includes(municipality) && query.admits($0)
      }
      .map { input($0, municipality) }
  }

  /// The last day that an inventory found nothing there, where its word still holds.
  package func nothingFound(_ municipality: MunicipalityCode, _ need: String) -> CivilDate? {
    inventory.confirmedOn(municipality, need)
  }

  private func input(_ offer: Offer, _ municipality: Municipality) -> CoverageInput {
    let isHidden = offer.whereabouts == .confidential
    let from = query.sessionsFrom
    let next = offer.timetable.nextDay(from: from)
    return CoverageInput(
      offer: offer, deliveries: offer.deliveries.filter(reach.wants),
      hidden: isHidden ? hiddenTiers(of: offer, for: municipality) : nil,
      namesMunicipality: offer.area.names(municipality),
      trips: isHidden ? [] : trips(to: offer, from: municipality),
      hasSessionSoon: next.map { $0 <= from.adding(days: Reach.sessionDays) } ?? false,
      sessionsSoon: offer.timetable.count(in: from...from.adding(days: 27)))
  }

  private func trips(to offer: Offer, from home: Municipality) -> [CoverageInput.Trip] {
    offer.toldPlaces.compactMap { place in
      guard let here = table.position(home.code), let there = table.position(place) else {
        return nil
      }
      let minutes = here == there ? 0 : table.minutes(from: here, to: there)
      return CoverageInput.Trip(place: place, minutes: minutes)
    }
  }

  private func hiddenTiers(
    of offer: Offer, for municipality: Municipality
  ) -> (tier: Tier, atBest: Tier) {
    func tier(_ assumption: Outreach.Assumption) -> Tier {
      let regions = reach.outreach(of: offer, assuming: assumption).hiddenRegions
      return regions?.contains(municipality.region) ?? true ? .region : .far
    }
    return (tier(.none), tier(.best))
  }
}
