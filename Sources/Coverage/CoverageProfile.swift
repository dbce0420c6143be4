import HumanServices

/// One offer with how it fits a municipality.
package struct FittingOffer: Sendable {
  package var offer: Offer
  package var fit: Fit
}

/// What is known of one need in one municipality.
package enum NeedStatus: Hashable, Sendable {
  case met(Tier)
  /// An inventory confirmed within `CoverageProfile.inventoryMonths` found nothing.
  case none(confirmedOn: CivilDate)
  /// No offer is known and nobody has checked. Never shown as *none*.
  case unknown
}

/// The nearest thing to offer where a need is not met.
package enum NearestAlternative: Sendable {
  /// An offer whose area leaves the municipality out, or that is far.
  case place(Offer, MunicipalityCode, TravelModel.Trip)
  case remote(Offer)
}

/// Which offers reach one municipality's people on one day, and what is missing.
package struct CoverageProfile: Sendable {
  /// Months for which an inventory's word is good.
  package static let inventoryMonths = 18

  package let municipality: Municipality
  package let day: CivilDate
  /// Best fit first; ties by freshness, then by stored order.
  package let offers: [FittingOffer]
  private let snapshot: Snapshot
  private let reach: Reach

  package init(
    of municipality: Municipality, in snapshot: Snapshot, on day: CivilDate, today: CivilDate
  ) {
    self.municipality = municipality
    self.day = day
    self.snapshot = snapshot
    let reach = Reach(snapshot: snapshot, day: day, today: today)
    self.reach = reach
    offers = snapshot.offers.enumerated()
      .compactMap { position, offer in
        reach.fit(of: offer, to: municipality).map {
          (position, FittingOffer(offer: offer, fit: $0))
        }
      }
      .sorted { CoverageProfile.precedes($0, $1) }
      .map(\.1)
  }

  /// What is known of a need: the best counted tier, else *none* or *unknown*.
  package func status(of need: TaxonomyTerm) -> NeedStatus {
    let term = snapshot.vocabulary.set(.serviceType, need.code)
    let tiers = offers.compactMap { fitting -> Tier? in
      guard fitting.offer.kind == .service,
        !fitting.offer.terms(.serviceType).isDisjoint(with: term),
        let fit = reach.fit(of: fitting.offer, to: municipality, need: term), fit.counts
      else { return nil }
      return fit.tier
    }
    if let best = tiers.min() { return .met(best) }
    let confirmed = snapshot.inventory
      .filter {
        $0.municipality == municipality.code && $0.need == need.code && $0.confirmedOn <= day
          && $0.confirmedOn.months(to: day) < CoverageProfile.inventoryMonths
      }
      .map(\.confirmedOn).max()
    return confirmed.map { .none(confirmedOn: $0) } ?? .unknown
  }

  /// The nearest confirmed place of a service type anywhere, else a remote two-way offer that the
  /// municipality's people may use.
  package func nearestAlternative(for need: TaxonomyTerm) -> NearestAlternative? {
    let term = snapshot.vocabulary.set(.serviceType, need.code)
    let candidates = snapshot.offers.filter {
      $0.kind == .service && !$0.terms(.serviceType).isDisjoint(with: term)
        && $0.isActive(on: day, today: reach.today) && $0.whereabouts != .confidential
    }
    var nearest: (Offer, MunicipalityCode, TravelModel.Trip)?
    for offer in candidates where offer.deliveries.contains(where: { !$0.isRemote }) {
      for place in offer.places where place.certainty == .confirmed {
        guard place.municipality != municipality.code,
          let there = snapshot.geography.municipality(place.municipality)
        else { continue }
        let trip = reach.travel.trip(from: municipality, to: there)
        if trip.minutes < nearest?.2.minutes ?? .max { nearest = (offer, there.code, trip) }
      }
    }
    if let nearest { return .place(nearest.0, nearest.1, nearest.2) }
    let remote = candidates.first { offer in
      offer.area.includes(municipality)
        && offer.deliveries.contains { $0.isRemote && $0.interaction == .twoWay }
    }
    return remote.map { .remote($0) }
  }

  private static func precedes(
    _ left: (Int, FittingOffer), _ right: (Int, FittingOffer)
  ) -> Bool {
    let (leftFit, rightFit) = (left.1.fit, right.1.fit)
    if leftFit.tier != rightFit.tier { return leftFit.tier < rightFit.tier }
    let minutes = (leftFit.trip?.minutes ?? .max, rightFit.trip?.minutes ?? .max)
    if minutes.0 != minutes.1 { return minutes.0 < minutes.1 }
    let fresh = (freshness(left.1.offer), freshness(right.1.offer))
    if fresh.0 != fresh.1 { return fresh.0 > fresh.1 }
    return left.0 < right.0
  }

  /// The day the facts are from: confirmed by a human, else the last day the source speaks of.
  private static func freshness(_ offer: Offer) -> Int {
    (offer.assuredDate ?? offer.sourcePeriod.to ?? offer.sourcePeriod.from)?.dayNumber ?? .min
  }
}
