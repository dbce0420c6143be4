import HumanServices

/// How one offer is given, worked out once, before it is asked for whom.
///
/// Everything of the tier rules that needs no municipality; `Reach` and `CoverageMatrix` add the
/// rest.
struct Outreach: Sendable {
  /// What is taken for what is not told.
  enum Assumption: Hashable, Sendable {
    /// Nothing: the listing as it stands.
    case none
    /// The best that it may turn out to be, for the upper bound.
    case best
  }

  /// Given in a room or in homes: whether the map counts it; `nil` when it is not given so.
  var inPerson: Bool?
  /// Remote, with words going both ways; as above.
  var twoWay: Bool?
  /// Remote, and only listened to, read or filled in; as above.
  var oneWay: Bool?
  /// Whether each of the three is sure to be given at all: not where nobody knows its times.
  var isInPersonSure = true
  var isTwoWaySure = false
  var isOneWaySure = false
  /// Neither appointments nor sessions say when it is.
  var areTimesUnconfirmed = false
  /// At an address whose municipality is not told.
  var isHidden = false
  /// Where a hidden address is known to lie, as far as may be told; `nil` is everywhere.
  var hiddenRegions: Set<RegionCode>?
  /// Where it is confirmed to be given, in this geography.
  var places: [MunicipalityCode] = []
  /// What it is to the people of its own place: L, or K when its sessions are few.
  var tierAtPlace = Tier.here
  /// What a visit to a home is, to those whose homes it is known to visit.
  var tierAtHome: Tier?
  /// Whether it may be given in any municipality of its area, because nobody knows where it is.
  var mayBeAnywhere = false
  /// Whether it may come to every home of its area.
  var mayVisitAll = false
  var isUndatedGroup = false
  /// Its days are known, and none of them is soon enough to count.
  var isBetweenSessions = false

  /// What it is remotely for a need that remote help meets, or does not.
  func remoteFits(meetsNeed: Bool) -> [Fit] {
    var fits: [Fit] = []
    func add(_ tier: Tier, _ counting: Bool?, _ isSure: Bool) {
      guard let counting else { return }
      var fit = Fit(tier: tier)
      fit.counts = counting
      fit.isSure = isSure
      fits.append(fit)
    }
    add(meetsNeed ? .remote : .information, twoWay, isTwoWaySure)
    add(.information, oneWay, isOneWaySure)
    return fits
  }

  /// Whether something is not told that may make it nearer than it stands: else the best is what is
  /// told, and need not be worked out.
  func mayBeBetter(_ offer: Offer) -> Bool {
    if areTimesUnconfirmed || tierAtHome != nil || offer.terms(.access).isEmpty { return true }
    return inPerson != nil && !offer.places.contains { $0.certainty == .confirmed }
  }

  /// Whether it is known to come to homes in a municipality.
  ///
  /// The area must name the municipality itself: a visitor who serves a whole region from one town
  /// is not known to come to each of its homes.
  func visitsHomes(in code: MunicipalityCode, of area: ServiceArea, _ given: [Place]) -> Bool {
    tierAtHome != nil
      && (mayVisitAll || area.municipalities.contains(code)
        || given.contains { $0.municipality == code && $0.certainty == .confirmed })
  }
}

extension Reach {
  /// Days ahead in which the next visit or group date must be.
  package static let sessionDays = 60
  /// Known dates in four weeks that make sessions "at least weekly".
  package static let weeklySessions = 4

  /// How an offer is given, by the ways that the query asks for.
  func outreach(of offer: Offer, assuming assumption: Outreach.Assumption = .none) -> Outreach {
    var outreach = Outreach()
    let times = OfferTimes(of: offer, in: self, assumption)
    outreach.isBetweenSessions = times.isBetweenSessions
    outreach.isUndatedGroup = times.isUndatedGroup
    outreach.areTimesUnconfirmed = times.areUnconfirmed
    outreach.isHidden = offer.whereabouts == .confidential
    outreach.isInPersonSure = !times.areUnconfirmed
    for delivery in offer.deliveries where wants(delivery) {
      let gathers = Reach.gatherings.contains(delivery.mode)
      outreach.add(
        delivery, times.doGatheringsCount || !gathers, isSure: !(gathers && times.areUnconfirmed))
      switch delivery.mode {
      case Delivery.faceToFace: outreach.places = confirmedPlaces(of: offer)
      case Delivery.homeVisit:
        outreach.tierAtHome = times.isByAppointment ? Tier.here : .visiting
      default: break
      }
    }
    if offer.kind == .service && times.isNowAndThen { outreach.tierAtPlace = .visiting }
    if query.method != .first { place(offer, assumption, in: &outreach) }
    return outreach
  }

  /// What the second method says of where it is.
  private func place(
    _ offer: Offer, _ assumption: Outreach.Assumption, in outreach: inout Outreach
  ) {
    let isPlaced = offer.places.contains { $0.certainty == .confirmed }
    if outreach.isHidden {
      let regions = confirmedPlaces(of: offer).compactMap { geography.municipality($0)?.region }
      outreach.hiddenRegions = assumption == .best && !isPlaced ? nil : Set(regions)
    }
    guard assumption == .best else { return }
    outreach.mayVisitAll = true
    outreach.mayBeAnywhere =
      !isPlaced
      && offer.deliveries.contains { $0.mode == Delivery.faceToFace && wants($0) }
  }

  /// Ways in which a group comes together; by telephone or on a page one is alone.
  private static let gatherings = Set(KnownTerm.codes(.gathering))

  func wants(_ delivery: Delivery) -> Bool {
    guard let modes = query.terms[.deliveryMode] else { return true }
    return !vocabulary.set(.deliveryMode, delivery.mode).isDisjoint(with: modes)
  }

  /// A place known only as the provider's seat never says that anybody is met there.
  private func confirmedPlaces(of offer: Offer) -> [MunicipalityCode] {
    offer.places.compactMap {
      $0.certainty == .confirmed && geography.municipality($0.municipality) != nil
        ? $0.municipality : nil
    }
  }
}

extension Outreach {
  fileprivate mutating func add(_ delivery: Delivery, _ counts: Bool, isSure: Bool) {
    func or(_ earlier: Bool?) -> Bool { (earlier ?? false) || counts }
    switch delivery.interaction {
    case _ where !delivery.isRemote: inPerson = or(inPerson)
    case .twoWay:
      twoWay = or(twoWay)
      isTwoWaySure = isTwoWaySure || (counts && isSure)
    case .broadcast, .selfService:
      oneWay = or(oneWay)
      isOneWaySure = isOneWaySure || (counts && isSure)
    }
  }
}
