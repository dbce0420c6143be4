import Foundation
import HumanServices

/// Chooses what a municipality's page says first. `Tests/Fixtures/answer-stories.txt` tells in stories
/// what comes of it.
///
/// - **Fit**: active and for the people of the municipality, for any family or for those who said that
///   they are of its audience, not about violence (that has a block of its own), of no secret address,
///   and not by referral alone.
/// - **Age**: a listing whose source is over three years old (`HoursBasis.months`) or undated is left out
///   unless somebody has checked it since, and so is a number with such a source of its own. The fixed
///   contacts are always there.
/// - **Now**: the best of those who give talking help and of the county itself, if it is open or known
///   to open; then the crisis line, and the line for children, which is first for the young. Open comes
///   before closed; then talking help, the county, emergency numbers; then the nearer area, the
///   sooner, the telephone before the rest.
/// - **This week**: the first need of the phase (`KnownTerm.firstBookings`): its best listing, those that
///   can be reached before those that cannot, in the profile's order; else the sentence to say. Then
///   the next need that can be booked.
package struct AnswerRule {
  /// Lines at most, the fixed ones among them.
  package static let mostLines = 3
  /// Listings whose contact points are read for one answer.
  package static let mostCandidates = 64

  private let profile: CoverageProfile
  private let snapshot: Snapshot
  private let situation: AnswerSituation
  private let municipality: Municipality
  private let talking: TermSet
  private let referral: TermSet
  private let young: TermSet
  private let audience: TermSet
  private let professionals: TermSet
  private let anyFamily: TermSet
  /// Listings that fit and whose facts are recent, in the profile's order.
  private var offers: [Offer] = []

  /// - Parameter profile: of the day on which the page is opened.
  package init(
    _ profile: CoverageProfile, in snapshot: Snapshot, situation: AnswerSituation
  ) {
    self.profile = profile
    self.snapshot = snapshot
    self.situation = situation
    municipality = profile.municipality
    let vocabulary = snapshot.vocabulary
    talking = vocabulary.set(.talkingHelp)
    referral = vocabulary.set(.byReferral)
    young = vocabulary.set(.young)
    professionals = vocabulary.set(.professionals)
    anyFamily = vocabulary.set(.anyFamily)
    audience = situation.audience.map { vocabulary.set(.audience, $0) } ?? []
    offers = profile.offers.lazy.filter { !$0.fit.isBetweenSessions }.map(\.offer)
      .filter(isFitting)
  }

  private var isYoung: Bool { !audience.isDisjoint(with: young) }

  /// Needs to book, in order. What adults agree on is not a young person's to book.
  private var needs: [TaxonomyTerm] {
    guard !isYoung else { return [] }
    return KnownTerm.firstBookings(phase: situation.phase).compactMap {
      snapshot.vocabulary.term(.serviceType, $0)
    }
  }

  /// The listings that may stand in the answer, best first: their contact points are needed.
  package var candidates: [ID<Service>] {
    let wanted = snapshot.vocabulary.set(.serviceType, needs.map(\.code)).union(talking)
    return offers.lazy.filter { !$0.terms(.serviceType).isDisjoint(with: wanted) }
      .prefix(AnswerRule.mostCandidates).map(\.id)
  }

  /// - Parameter contacts: the own contact points of the candidates.
  package func answer(
    contacts: [ID<Service>: [ContactPoint]], at instant: Date
  ) -> Answer {
    let moment = Moment(instant: instant, today: profile.day)
    let spoken = talkers(contacts, moment) + county(moment)
    let best = spoken.filter { $0.rank != nil }
      .min { ($0.rank ?? []).lexicographicallyPrecedes($1.rank ?? []) }
    var steps = needs.compactMap { need in booking(need, contacts, moment).map(Answer.Step.book) }
    if let first = needs.first, steps.first?.need.code != first.code {
      steps.insert(.ask(first), at: 0)
    }
    let week = Array(steps.prefix(2))
    let changes = spoken.compactMap(\.line.statement?.nextChange) + week.compactMap(\.nextChange)
    return Answer(
      now: lines(best), week: week, nextChange: changes.min { $0.instant < $1.instant })
  }

  private func lines(_ best: Spoken?) -> [Answer.Line] {
    func fixed(_ role: SafetyContact.Role) -> Answer.Line {
      Answer.Line(who: .fixed(snapshot.safetyContacts[role]), statement: nil)
    }
    let other = best.map { [$0.line] } ?? []
    let all =
      if isYoung {
        [fixed(.child)] + other + [fixed(.crisis)]
      } else if best?.isOpen == true {
        other + [fixed(.crisis), fixed(.child)]
      } else {
        [fixed(.crisis)] + other + [fixed(.child)]
      }
    return Array(all.prefix(AnswerRule.mostLines))
  }

  private func isFitting(_ offer: Offer) -> Bool {
    guard offer.kind == .service, offer.whereabouts == .open, !snapshot.concernsViolence(offer)
    else { return false }
    let access = offer.terms(.access)
    guard access.isEmpty || !referral.isSuperset(of: access) else { return false }
    return isForThem(offer.terms(.audience))
      && HoursBasis.source(offer.sourcePeriod, assuredOn: offer.assuredDate)
        .isRecent(on: profile.day)
  }

  /// For any family, or for those who said that they are of its audience.
  private func isForThem(_ people: TermSet) -> Bool {
    guard !people.isSubset(of: professionals) || people.isEmpty else { return false }
    if !audience.isEmpty, !people.isDisjoint(with: audience) { return true }
    if isYoung { return false }
    return people.isEmpty || !people.isDisjoint(with: anyFamily)
  }
}

// MARK: - Now

extension AnswerRule {
  private struct Moment {
    var instant: Date
    var today: CivilDate
  }

  private struct Spoken {
    var line: Answer.Line
    /// The smaller comes first; `nil` where it is not known when it answers.
    var rank: [Int]?

    var isOpen: Bool { rank?.first == 0 }
  }

  private func talkers(
    _ contacts: [ID<Service>: [ContactPoint]], _ moment: Moment
  ) -> [Spoken] {
    let fixed = Set(snapshot.safetyContacts.all.flatMap(\.numbers).map(\.rawValue))
    return offers.filter { !$0.terms(.serviceType).isDisjoint(with: talking) }.flatMap { offer in
      (contacts[offer.id] ?? []).filter { point in
        point.isUsable && AnswerRule.isTalk(point)
          && !(point.number.map { fixed.contains($0.shown) } ?? false)
      }.compactMap { point in
        statement(of: point, offer, moment).map { statement in
          Spoken(
            line: Answer.Line(who: .listing(offer, point), statement: statement),
            rank: rank(
              statement, point, kind: point.purpose == .urgent ? 2 : 0, area: area(of: offer)))
        }
      }
    }
  }

  private func county(_ moment: Moment) -> [Spoken] {
    guard !isYoung else { return [] }
    return snapshot.countysPoints(for: municipality, on: moment.today).map { point in
      let statement = point.openingTimes.statement(
        at: moment.instant, on: point.hoursBasis(.unknown, assuredOn: nil))
      return Spoken(
        line: Answer.Line(who: .county(point), statement: statement),
        rank: rank(statement, point, kind: 1, area: 1))
    }
  }

  private static func isTalk(_ point: ContactPoint) -> Bool {
    switch point.kind {
    case .phone, .textMessage, .chat: point.purpose == .firstContact || point.purpose == .urgent
    case .email, .booking, .form, .site: false
    }
  }

  private func statement(
    of point: ContactPoint, _ offer: Offer, _ moment: Moment
  ) -> OpenStatement? {
    let basis = point.hoursBasis(offer.sourcePeriod, assuredOn: offer.assuredDate)
    guard basis.isRecent(on: moment.today) else { return nil }
    return point.openingTimes.statement(at: moment.instant, on: basis)
  }

  private func rank(
    _ statement: OpenStatement, _ point: ContactPoint, kind: Int, area: Int
  ) -> [Int]? {
    let isPhone = point.kind == .phone ? 0 : 1
    switch statement.state {
    case .open, .openAlways: return [0, kind, area, 0, isPhone]
    case .closed(let opens?, _):
      return [1, kind, Int(opens.instant.timeIntervalSince1970) / 60, area, isPhone]
    case .closed, .byAppointment, .ask, .unknown: return nil
    }
  }

  /// The municipality's own before the region's before the nation's.
  private func area(of offer: Offer) -> Int {
    if offer.area.names(municipality) { return 0 }
    return offer.area.nation ? 2 : 1
  }
}

// MARK: - This week

extension AnswerRule {
  private func booking(
    _ need: TaxonomyTerm, _ contacts: [ID<Service>: [ContactPoint]], _ moment: Moment
  ) -> Answer.Booking? {
    let type = snapshot.vocabulary.set(.serviceType, need.code)
    var withPage: Answer.Booking?
    for offer in offers where !offer.terms(.serviceType).isDisjoint(with: type) {
      guard let way = bookingWay(of: offer, contacts[offer.id] ?? [], moment) else {
        withPage = withPage ?? Answer.Booking(need: need, offer: offer)
        continue
      }
      let statement = statement(of: way.point, offer, moment)
      return Answer.Booking(need: need, offer: offer, way: way, statement: statement)
    }
    return withPage
  }

  /// The listing's own contact point, else its provider's: a booking page or a number before the rest.
  private func bookingWay(
    of offer: Offer, _ own: [ContactPoint], _ moment: Moment
  ) -> WayToReach? {
    let ways =
      own.map { WayToReach($0, of: .service) }
      + snapshot.inherited(from: offer.reachablePlaces, offer.responsible, besides: own)
    return ways.filter { way in
      guard way.point.isUsable, way.point.purpose != .urgent else { return false }
      let basis = way.point.hoursBasis(
        way.owner == .service ? offer.sourcePeriod : .unknown,
        assuredOn: way.owner == .service ? offer.assuredDate : nil)
      return basis.isRecent(on: moment.today)
    }.min { AnswerRule.order(of: $0.point) < AnswerRule.order(of: $1.point) }
  }

  private static func order(of point: ContactPoint) -> Int {
    switch point.kind {
    case .phone: point.purpose == .switchboard ? 4 : 0
    case .booking: 1
    case .form, .chat: 2
    case .textMessage, .email: 3
    case .site: 5
    }
  }
}

extension Answer.Step {
  package var need: TaxonomyTerm {
    switch self {
    case .book(let booking): booking.need
    case .ask(let need): need
    }
  }

  fileprivate var nextChange: OpeningMoment? {
    if case .book(let booking) = self { booking.statement?.nextChange } else { nil }
  }
}

extension Snapshot {
  /// How to reach the wellbeing services county of a municipality about anything: numbers that a source
  /// of the last three years tells, or that somebody has checked.
  package func countysPoints(for municipality: Municipality, on day: CivilDate) -> [ContactPoint] {
    guard let slug = geography.region(of: municipality)?.county.organization else { return [] }
    return (organizations[slug]?.contactPoints ?? []).filter { point in
      point.isUsable && point.kind == .phone && point.purpose != .urgent
        && point.hoursBasis(.unknown, assuredOn: nil).isRecent(on: day)
    }
  }
}
