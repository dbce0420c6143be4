import HumanServices

/// How one offer meets the needs of one municipality's people, at its best.
package struct Fit: Hashable, Sendable {
  package var tier: Tier
  /// The place the tier speaks of; `nil` for remote help and where no place may be told.
  package var place: MunicipalityCode?
  /// The estimated trip to `place`; `nil` in the municipality itself and where `place` is.
  package var trip: TravelModel.Trip?
  /// The service is given face to face but where is not confirmed.
  package var isPlaceUnconfirmed = false
  /// Walk-in without known times, or a group without known dates.
  package var areTimesUnconfirmed = false
  /// Whether the coverage-gap map counts it: a group without schedule or date does not.
  package var counts = true
  /// Besides `tier`, two-way remote help is given too.
  package var isAlsoRemote = false

  package init(tier: Tier, place: MunicipalityCode? = nil, trip: TravelModel.Trip? = nil) {
    self.tier = tier
    self.place = place
    self.trip = trip
  }
}

/// Decides how near each offer is to a municipality, on one day.
///
/// Area says who may come, not where a service is: a service for all Lapland given in Rovaniemi is far
/// from Utsjoki, and a county's duty to organise is no place at all.
package struct Reach: Sendable {
  /// Days ahead in which the next visit or group date must be.
  package static let sessionDays = 60

  let geography: Geography
  let vocabulary: Vocabulary
  let travel: TravelModel
  let day: CivilDate
  let today: CivilDate
  private let byAppointment: TermSet
  private let groupFormat: TermSet
  private let signUp: TermSet
  private let remoteMeetsNeed: TermSet

  package init(snapshot: Snapshot, day: CivilDate, today: CivilDate) {
    geography = snapshot.geography
    vocabulary = snapshot.vocabulary
    travel = TravelModel(travelTimes: snapshot.travelTimes)
    self.day = day
    self.today = today
    byAppointment = vocabulary.set(.access, ["ajanvaraus", "lahete"])
    groupFormat = vocabulary.set(.format, "ryhma")
    signUp = vocabulary.set(.access, "ilmoittautuminen")
    remoteMeetsNeed = vocabulary.set(
      .serviceType, vocabulary.serviceTypes.filter(\.remoteMeetsNeed).map(\.code))
  }

  /// The best fit of an offer, or `nil` when it does not reach the municipality on the day.
  ///
  /// - Parameter need: one service type to judge by, else any of the offer's own.
  package func fit(
    of offer: Offer, to municipality: Municipality, need: TermSet? = nil
  ) -> Fit? {
    guard offer.area.includes(municipality), offer.isActive(on: day, today: today) else {
      return nil
    }
    var candidates = physicalFits(of: offer, to: municipality)
    let remote = remoteFit(of: offer, need: need ?? offer.terms(.serviceType))
    if let remote { candidates.append(remote) }
    guard var best = candidates.min(by: { isBetter($0, $1) }) else { return nil }
    best.isAlsoRemote = remote?.tier == .remote && best.tier != .remote
    if isGroup(offer), best.place != nil || best.isPlaceUnconfirmed {
      let hasDate = hasSessionSoon(offer)
      best.areTimesUnconfirmed = !hasDate
      best.counts = hasDate || offer.runsContinuously
    }
    return best
  }

  private func isBetter(_ left: Fit, _ right: Fit) -> Bool {
    if left.tier != right.tier { return left.tier < right.tier }
    return (left.trip?.minutes ?? .max) < (right.trip?.minutes ?? .max)
  }

  private func isGroup(_ offer: Offer) -> Bool {
    !offer.terms(.format).isDisjoint(with: groupFormat)
      && !offer.terms(.access).isDisjoint(with: signUp)
  }

  private func hasSessionSoon(_ offer: Offer) -> Bool {
    guard let next = offer.nextSession(from: day) else { return false }
    return next <= day.adding(days: Reach.sessionDays)
  }

  private func physicalFits(of offer: Offer, to municipality: Municipality) -> [Fit] {
    let modes = offer.deliveries.map(\.mode)
    let isFaceToFace = modes.contains(Delivery.faceToFace)
    let isHomeVisit = modes.contains(Delivery.homeVisit)
    guard isFaceToFace || isHomeVisit else { return [] }
    if offer.whereabouts == .confidential { return [Fit(tier: .region)] }
    var fits: [Fit] = []
    if isHomeVisit, let fit = homeVisitFit(of: offer, in: municipality) { fits.append(fit) }
    if isFaceToFace {
      fits += offer.places.compactMap { fit(of: offer, at: $0, for: municipality) }
    }
    if fits.isEmpty {
      var unconfirmed = Fit(tier: .far)
      unconfirmed.isPlaceUnconfirmed = true
      fits.append(unconfirmed)
    }
    return fits
  }

  private func fit(of offer: Offer, at place: Place, for municipality: Municipality) -> Fit? {
    // A place known only as the provider's seat never says that anybody is met there.
    guard place.certainty == .confirmed, let there = geography.municipality(place.municipality)
    else { return nil }
    guard there.code != municipality.code else {
      var fit = Fit(tier: .here, place: there.code)
      fit.areTimesUnconfirmed = offer.terms(.access).isDisjoint(with: byAppointment)
      return fit
    }
    let trip = travel.trip(from: municipality, to: there)
    return Fit(tier: .within(minutes: trip.minutes), place: there.code, trip: trip)
  }

  /// A visit to homes in the municipality.
  ///
  /// The area must name the municipality itself: a visitor who serves a whole region from one town
  /// is not known to come to each of its homes.
  private func homeVisitFit(of offer: Offer, in municipality: Municipality) -> Fit? {
    let isLocal =
      offer.area.names(municipality)
      || offer.places.contains {
        $0.municipality == municipality.code && $0.certainty == .confirmed
      }
    guard isLocal else { return nil }
    let isByAppointment = !offer.terms(.access).isDisjoint(with: byAppointment)
    return Fit(tier: isByAppointment ? .here : .visiting, place: municipality.code)
  }

  private func remoteFit(of offer: Offer, need: TermSet) -> Fit? {
    let remote = offer.deliveries.filter(\.isRemote)
    guard !remote.isEmpty else { return nil }
    let isTwoWay = remote.contains { $0.interaction == .twoWay }
    return Fit(tier: isTwoWay && !need.isDisjoint(with: remoteMeetsNeed) ? .remote : .information)
  }
}
