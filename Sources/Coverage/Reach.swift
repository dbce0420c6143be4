import HumanServices

/// Decides how near each offer is to a municipality, on one day.
///
/// Area says who may come, not where a service is: a service for all Lapland given in Rovaniemi is
/// far from Utsjoki, and a county's duty to organise is no place at all.
package struct Reach: Sendable {
  let query: CoverageQuery
  let geography: Geography
  let vocabulary: Vocabulary
  let travel: TravelModel
  let byAppointment: TermSet
  let groupFormat: TermSet
  let signUp: TermSet
  private let remoteMeetsNeed: TermSet
  private let byReferral: TermSet
  /// Ways in besides a referral.
  private let otherAccess: TermSet

  package init(snapshot: Snapshot, query: CoverageQuery) {
    self.query = query
    geography = snapshot.geography
    vocabulary = snapshot.vocabulary
    travel = TravelModel(travelTimes: snapshot.travelTimes)
    byAppointment = vocabulary.set(.agreedTimes)
    groupFormat = vocabulary.set(.group)
    signUp = vocabulary.set(.signUp)
    byReferral = vocabulary.set(.byReferral)
    otherAccess = [KnownTerm.Role.appointment, .signUp, .walkIn]
      .reduce(into: TermSet()) { $0.formUnion(snapshot.vocabulary.set($1)) }
    remoteMeetsNeed = vocabulary.set(
      .serviceType, vocabulary.serviceTypes.filter(\.remoteMeetsNeed).map(\.code))
  }

  package init(snapshot: Snapshot, day: CivilDate, today: CivilDate) {
    self.init(snapshot: snapshot, query: CoverageQuery(day: day, today: today))
  }

  /// The best way of an offer, or `nil` when it does not reach the municipality on the day.
  ///
  /// - Parameter need: one service type to judge by, else any of the offer's own.
  package func fit(
    of offer: Offer, to municipality: Municipality, need: TermSet? = nil
  ) -> Fit? {
    let ways = ways(of: offer, to: municipality, need: need)
    guard var best = ways.first else { return nil }
    for way in ways where way.isBetter(than: best) { best = way }
    best.isAlsoRemote = best.tier != .remote && ways.contains { $0.tier == .remote }
    return best
  }

  /// Every way in which an offer reaches a municipality on the day, in person first.
  ///
  /// - Parameter need: one service type to judge by, else any of the offer's own.
  package func ways(
    of offer: Offer, to municipality: Municipality, need: TermSet? = nil
  ) -> [Fit] {
    guard offer.area.includes(municipality), query.admits(offer) else { return [] }
    let outreach = outreach(of: offer)
    let judgedBy = need ?? offer.terms(.serviceType)
    return inPersonFits(of: offer, outreach, to: municipality)
      + outreach.remoteFits(meetsNeed: remoteMeets(judgedBy)).map { fit in
        var fit = fit
        fit.areTimesUnconfirmed = outreach.isUndatedGroup && !fit.counts
        fit.isBetweenSessions = outreach.isBetweenSessions && !fit.counts
        return fit
      }
  }

  /// The ways in which it may turn out to reach a municipality, for the upper bound: what is not told
  /// of times, place and way in is taken at its best.
  func possibleWays(of offer: Offer, to municipality: Municipality, need: TermSet) -> [Fit] {
    guard offer.area.includes(municipality), query.admits(offer) else { return [] }
    let outreach = outreach(of: offer, assuming: .best)
    return
      (inPersonFits(of: offer, outreach, to: municipality)
      + outreach.remoteFits(meetsNeed: remoteMeets(need))).filter(\.counts)
  }

  func referral(of offer: Offer) -> Referral {
    Referral(of: offer, byReferral: byReferral, otherwise: otherAccess)
  }

  func remoteMeets(_ need: TermSet) -> Bool { !need.isDisjoint(with: remoteMeetsNeed) }

  private func inPersonFits(
    of offer: Offer, _ outreach: Outreach, to municipality: Municipality
  ) -> [Fit] {
    guard let counts = outreach.inPerson else { return [] }
    var fits: [Fit] = []
    if outreach.isHidden {
      var hidden = Fit(tier: .region)
      if let regions = outreach.hiddenRegions, !regions.contains(municipality.region) {
        hidden.tier = .far
        hidden.isHiddenElsewhere = true
      }
      fits.append(hidden)
    } else {
      if let tier = outreach.tierAtHome,
        outreach.visitsHomes(in: municipality.code, of: offer.area, offer.places)
      {
        fits.append(Fit(tier: tier, place: municipality.code))
      }
      fits += outreach.places.compactMap { fit(at: $0, outreach, for: municipality) }
      if outreach.mayBeAnywhere {
        fits.append(Fit(tier: outreach.tierAtPlace, place: municipality.code))
      }
      if fits.isEmpty {
        var unconfirmed = Fit(tier: .far)
        unconfirmed.isPlaceUnconfirmed = true
        fits.append(unconfirmed)
      }
    }
    for index in fits.indices {
      fits[index].counts = counts
      fits[index].isSure = counts && outreach.isInPersonSure
      if outreach.isUndatedGroup { fits[index].areTimesUnconfirmed = true }
      fits[index].isBetweenSessions = outreach.isBetweenSessions && !counts
    }
    return fits
  }

  private func fit(
    at place: MunicipalityCode, _ outreach: Outreach, for municipality: Municipality
  ) -> Fit? {
    guard let there = geography.municipality(place) else { return nil }
    guard there.code != municipality.code else {
      var fit = Fit(tier: outreach.tierAtPlace, place: there.code)
      fit.areTimesUnconfirmed = outreach.areTimesUnconfirmed
      return fit
    }
    let trip = travel.trip(from: municipality, to: there)
    return Fit(tier: .within(minutes: trip.minutes), place: there.code, trip: trip)
  }
}
