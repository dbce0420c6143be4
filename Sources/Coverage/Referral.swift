import HumanServices

/// What is left of an offer's weight where one gets in only by a professional's referral.
package struct Referral: Hashable, Sendable {
  package static let factor = 0.9

  /// Only by referral; where another way in is told besides, none is needed.
  package let isNeeded: Bool
  /// How one gets in is not told at all.
  package let isUnknown: Bool

  init(of offer: Offer, byReferral: TermSet, otherwise: TermSet) {
    let access = offer.terms(.access)
    isUnknown = access.isEmpty
    isNeeded = !access.isDisjoint(with: byReferral) && access.isDisjoint(with: otherwise)
  }

  /// At worst and at best, for the bounds.
  package var worst: Double { isNeeded || isUnknown ? Referral.factor : 1 }
  package var best: Double { isNeeded ? Referral.factor : 1 }
}
