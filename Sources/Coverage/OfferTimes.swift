import HumanServices

/// What is known of when an offer is given, and what follows of it.
struct OfferTimes {
  /// Its time is agreed with each client.
  let isByAppointment: Bool
  /// Its days are known, and none of them is soon enough.
  let isBetweenSessions: Bool
  let isUndatedGroup: Bool
  /// Neither appointments nor sessions say when it is.
  let areUnconfirmed: Bool
  /// Whether the map counts the ways in which people come together.
  let doGatheringsCount: Bool
  /// Less than weekly.
  let isNowAndThen: Bool

  init(of offer: Offer, in reach: Reach, _ assumption: Outreach.Assumption) {
    let isFirst = reach.query.method == .first
    let access = offer.terms(.access)
    let isGroup =
      !offer.terms(.format).isDisjoint(with: reach.groupFormat)
      && (!isFirst || !access.isDisjoint(with: reach.signUp))
    let isByAppointment =
      !access.isDisjoint(with: reach.byAppointment) || (assumption == .best && access.isEmpty)
    let hasSession = OfferTimes.hasSessionSoon(offer, reach.query)
    let agreesTimes = isByAppointment && !isGroup
    // Known days never fall back to "times unknown", which counts: the further day would look nearer.
    let isBetween = !hasSession && !agreesTimes && offer.isGivenOnKnownDays
    let isUndatedGroup = isGroup && !hasSession && !isBetween
    let areUnconfirmed =
      isUndatedGroup
      || (!isGroup && !isByAppointment && !hasSession && !isBetween && !offer.tellsTimes)
    let isAssumed = assumption == .best && areUnconfirmed
    let doesGroupCount =
      hasSession || isAssumed || (reach.query.view == .listed && offer.runsContinuously)
    self.isByAppointment = isByAppointment
    self.isUndatedGroup = isUndatedGroup
    self.areUnconfirmed = areUnconfirmed
    isBetweenSessions = isBetween
    doGatheringsCount = isGroup ? doesGroupCount : !isBetween
    let mayBeRare =
      isGroup ? !isFirst : hasSession && !agreesTimes && offer.isGivenOnKnownDays
    // Asked last: days are dear to count.
    isNowAndThen = mayBeRare && !isAssumed && !OfferTimes.isWeekly(offer, reach.query)
  }

  private static func hasSessionSoon(_ offer: Offer, _ query: CoverageQuery) -> Bool {
    // Most offers tell no days at all.
    guard !offer.occurrences.isEmpty || !offer.series.isEmpty,
      let next = offer.timetable.nextDay(from: query.sessionsFrom)
    else { return false }
    return next <= query.sessionsFrom.adding(days: Reach.sessionDays)
  }

  private static func isWeekly(_ offer: Offer, _ query: CoverageQuery) -> Bool {
    let fourWeeks = query.sessionsFrom...query.sessionsFrom.adding(days: 27)
    return offer.timetable.count(in: fourWeeks) >= Reach.weeklySessions
  }
}
