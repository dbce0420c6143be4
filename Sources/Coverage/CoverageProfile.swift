import HumanServices

/// Which offers reach one municipality's people on one day, and what is missing.
package struct CoverageProfile: Sendable {
  package let municipality: Municipality
  package let day: CivilDate
  /// Best fit first, what is between its sessions last; among equals what is for any family before what is for some, then in the
  /// vocabulary's order of types (what is about separation first), then the fresher.
  package let offers: [FittingOffer]
  /// The types of each of them that is a service; none of the others, which meet no need.
  private let serviceTypes: [TermSet]
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
    let anyFamily = snapshot.vocabulary.set(.anyFamily)
    // Offers are dear to copy, so places in the order are sorted and not the offers themselves.
    let order = snapshot.offers.indices.compactMap { position -> (rank: Rank, fit: Fit)? in
      reach.fit(of: snapshot.offers[position], to: municipality).map { fit in
        (Rank(snapshot.offers[position], fit, position, anyFamily: anyFamily), fit)
      }
    }.sorted { $0.rank < $1.rank }
    offers = order.map {
      FittingOffer(offer: snapshot.offers[$0.rank.position], fit: $0.fit)
    }
    serviceTypes = offers.map { $0.offer.kind == .service ? $0.offer.terms(.serviceType) : [] }
  }

  /// What is known of a need: the best counted tier, else *none* or *unknown*.
  package func status(of need: TaxonomyTerm) -> NeedStatus {
    let term = snapshot.vocabulary.set(.serviceType, need.code)
    let tiers = offers.indices.flatMap { index -> [Tier] in
      guard !serviceTypes[index].isDisjoint(with: term) else { return [] }
      return reach.ways(of: offers[index].offer, to: municipality, need: term)
        .filter(\.counts).map(\.tier)
    }
    if let best = tiers.min() { return .met(best) }
    let confirmed = snapshot.inventory
      .filter { $0.municipality == municipality.code && $0.need == need.code && $0.holds(on: day) }
      .map(\.confirmedOn).max()
    return confirmed.map { .none(confirmedOn: $0) } ?? .unknown
  }

  /// Whether anything of a type is listed for the municipality, also what does not count for it.
  package func lists(_ need: TaxonomyTerm) -> Bool {
    let term = snapshot.vocabulary.set(.serviceType, need.code)
    return serviceTypes.contains { !$0.isDisjoint(with: term) }
  }

  /// The nearest confirmed place of a service type that is open to the municipality or in its own
  /// region, else a remote two-way offer that its people may use.
  ///
  /// A place in another region is no alternative: it is for that region's people, and far.
  package func nearestAlternative(for need: TaxonomyTerm) -> NearestAlternative? {
    let term = snapshot.vocabulary.set(.serviceType, need.code)
    let candidates = snapshot.offers.indices.filter { position in
      let offer = snapshot.offers[position]
      return offer.kind == .service && !offer.terms(.serviceType).isDisjoint(with: term)
        && offer.isActive(on: day, today: reach.query.today) && offer.whereabouts != .confidential
        && !reach.outreach(of: offer).isBetweenSessions
    }
    var nearest: (Int, MunicipalityCode, TravelModel.Trip)?
    for position in candidates {
      let offer = snapshot.offers[position]
      guard offer.deliveries.contains(where: { !$0.isRemote }) else { continue }
      for place in offer.places where place.certainty == .confirmed {
        guard place.municipality != municipality.code,
          let there = snapshot.geography.municipality(place.municipality),
          there.region == municipality.region || offer.area.includes(municipality)
        else { continue }
        let trip = reach.travel.trip(from: municipality, to: there)
        if trip.minutes < nearest?.2.minutes ?? .max { nearest = (position, there.code, trip) }
      }
    }
    if let nearest { return .place(snapshot.offers[nearest.0], nearest.1, nearest.2) }
    let remote = candidates.first { position in
      let offer = snapshot.offers[position]
      return offer.area.includes(municipality)
        && offer.deliveries.contains { $0.isRemote && $0.interaction == .twoWay }
    }
    return remote.map { .remote(snapshot.offers[$0]) }
  }
}

extension CoverageProfile {
  /// Where an offer stands among those that are equally near; the smaller comes first.
  package static func standing(of offer: Offer, _ vocabulary: Vocabulary) -> [Int] {
    let standing = Rank.standing(
      offer, anyFamily: vocabulary.set(.anyFamily))
    return standing.indices.map { standing[$0] }
  }
}

/// Where an offer stands among those that reach a municipality; the smaller comes first.
private struct Rank {
  private let parts: InlineArray<7, Int>

  /// Of the offer in the snapshot.
  var position: Int { parts[6] }

  init(_ offer: Offer, _ fit: Fit, _ position: Int, anyFamily: TermSet) {
    let standing = Rank.standing(offer, anyFamily: anyFamily)
    parts = [
      fit.isBetweenSessions ? 1 : 0, fit.tier.rank, fit.trip?.minutes ?? 0, standing[0],
      standing[1], standing[2], position,
    ]
  }

  static func standing(_ offer: Offer, anyFamily: TermSet) -> InlineArray<3, Int> {
    [
      anyFamily.isSuperset(of: offer.terms(.audience)) ? 0 : 1,
      offer.terms(.serviceType).rawValue.trailingZeroBitCount,
      -freshness(offer),
    ]
  }

  static func < (left: Rank, right: Rank) -> Bool {
    for index in left.parts.indices where left.parts[index] != right.parts[index] {
      return left.parts[index] < right.parts[index]
    }
    return false
  }

  private static func freshness(_ offer: Offer) -> Int {
    offer.factsKnownOn?.dayNumber ?? -100_000
  }
}
