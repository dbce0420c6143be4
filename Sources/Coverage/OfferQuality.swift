import HumanServices

/// f·q·r of an offer: its age in the confirmed view, its waiting time and its referral.
///
/// The first method has one value, without referral; the second the worst and the best that what is
/// not told may turn out to be.
package struct OfferQuality: Hashable, Sendable {
  package let freshness: Freshness
  package let waiting: WaitingTime
  package let referral: Referral
  package let worst: Double
  package let best: Double

  init(of offer: Offer, _ reach: Reach) {
    freshness = Freshness(of: offer, on: reach.query.day)
    waiting = WaitingTime(of: offer)
    referral = reach.referral(of: offer)
    let age = reach.query.view == .confirmed ? freshness.factor : 1
    if reach.query.method == .first {
      worst = age * waiting.factor
      best = worst
    } else {
      worst = age * waiting.worst * referral.worst
      best = age * waiting.best * referral.best
    }
  }
}
