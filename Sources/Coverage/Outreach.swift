import HumanServices

/// How one offer is given, worked out once, before it is asked for whom.
///
/// Everything of the tier rules that needs no municipality; `Reach` and `CoverageMatrix` add the
/// rest.
struct Outreach: Sendable {
  /// Given in a room or in homes: whether the map counts it; `nil` when it is not given so.
  var inPerson: Bool?
  /// Remote, with words going both ways; as above.
  var twoWay: Bool?
  /// Remote, and only listened to, read or filled in; as above.
  var oneWay: Bool?
  /// Neither appointments nor sessions say when it is.
  var areTimesUnconfirmed = false
  /// At an address whose municipality is not told.
  var isHidden = false
  /// Where it is confirmed to be given, in this geography.
  var places: [MunicipalityCode] = []
  /// What it is to the people of its own place: L, or K when its sessions are few.
  var tierAtPlace = Tier.here
  /// What a visit to a home is, to those whose homes it is known to visit.
  var tierAtHome: Tier?
  var isUndatedGroup = false
  /// Its days are known, and none of them is soon enough to count.
  var isBetweenSessions = false

  /// What it is remotely for a need that remote help meets, or does not.
  func remoteFits(meetsNeed: Bool) -> [Fit] {
    var fits: [Fit] = []
    func add(_ tier: Tier, _ counting: Bool?) {
      guard let counting else { return }
      var fit = Fit(tier: tier)
      fit.counts = counting
      fits.append(fit)
    }
    add(meetsNeed ? .remote : .information, twoWay)
    add(.information, oneWay)
    return fits
  }

  /// Whether it is known to come to homes in a municipality.
  ///
  /// The area must name the municipality itself: a visitor who serves a whole region from one town
  /// is not known to come to each of its homes.
  func visitsHomes(in code: MunicipalityCode, of area: ServiceArea, _ given: [Place]) -> Bool {
    tierAtHome != nil
      && (area.municipalities.contains(code)
        || given.contains { $0.municipality == code && $0.certainty == .confirmed })
  }
}

extension Reach {
  /// Days ahead in which the next visit or group date must be.
  package static let sessionDays = 60
  /// Known dates in four weeks that make sessions "at least weekly".
  static let weeklySessions = 4

  /// How an offer is given, by the ways that the query asks for.
  func outreach(of offer: Offer) -> Outreach {
    var outreach = Outreach()
    let isByAppointment = !offer.terms(.access).isDisjoint(with: byAppointment)
    let hasSession = hasSessionSoon(offer)
    let isGroup = isGroup(offer)
    let agreesTimes = isByAppointment && !isGroup
    // Known days never fall back to "times unknown", which counts: the further day would look nearer.
    outreach.isBetweenSessions = offer.isGivenOnKnownDays && !hasSession && !agreesTimes
    outreach.isUndatedGroup = isGroup && !hasSession && !outreach.isBetweenSessions
    outreach.areTimesUnconfirmed =
      outreach.isUndatedGroup
      || (!isGroup && !isByAppointment && !hasSession && !outreach.isBetweenSessions
        && !offer.tellsTimes)
    outreach.isHidden = offer.whereabouts == .confidential
    let doesGroupCount = hasSession || (query.view == .listed && offer.runsContinuously)
    let doGatheringsCount = isGroup ? doesGroupCount : !outreach.isBetweenSessions
    for delivery in offer.deliveries where wants(delivery) {
      let counts = doGatheringsCount || !Reach.gatherings.contains(delivery.mode)
      outreach.add(delivery, counts)
      switch delivery.mode {
      case Delivery.faceToFace: outreach.places = confirmedPlaces(of: offer)
      case Delivery.homeVisit: outreach.tierAtHome = isByAppointment ? Tier.here : .visiting
      default: break
      }
    }
    let isNowAndThen =
      hasSession && !agreesTimes && !isGroup && offer.isGivenOnKnownDays && !isWeekly(offer)
    if offer.kind == .service && isNowAndThen { outreach.tierAtPlace = .visiting }
    return outreach
  }

  /// Ways in which a group comes together; by telephone or on a page one is alone.
  private static let gatherings = Set(KnownTerm.codes(.gathering))

  private func wants(_ delivery: Delivery) -> Bool {
    guard let modes = query.terms[.deliveryMode] else { return true }
    return !vocabulary.set(.deliveryMode, delivery.mode).isDisjoint(with: modes)
  }

  private func isGroup(_ offer: Offer) -> Bool {
    !offer.terms(.format).isDisjoint(with: groupFormat)
      && !offer.terms(.access).isDisjoint(with: signUp)
  }

  private func hasSessionSoon(_ offer: Offer) -> Bool {
    guard let next = offer.timetable.nextDay(from: query.sessionsFrom) else { return false }
    return next <= query.sessionsFrom.adding(days: Reach.sessionDays)
  }

  private func isWeekly(_ offer: Offer) -> Bool {
    let fourWeeks = query.sessionsFrom...query.sessionsFrom.adding(days: 27)
    return offer.timetable.count(in: fourWeeks) >= Reach.weeklySessions
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
  fileprivate mutating func add(_ delivery: Delivery, _ counts: Bool) {
    func or(_ earlier: Bool?) -> Bool { (earlier ?? false) || counts }
    switch delivery.interaction {
    case _ where !delivery.isRemote: inPerson = or(inPerson)
    case .twoWay: twoWay = or(twoWay)
    case .broadcast, .selfService: oneWay = or(oneWay)
    }
  }
}
