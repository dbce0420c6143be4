import HumanServices

/// One way of one offer behind a cell, with every factor of its weight, to be recomputed by hand.
package struct CoverageEvidence: Sendable {
  package let offer: Offer
  /// Tier, place, trip, and the flags "ajat tarkistettava" and "paikka tarkistettava".
  package let fit: Fit
  package let freshness: Freshness
  package let waiting: WaitingTime
  package let referral: Referral
  /// w: what the tier is worth.
  package let weight: Double
  /// w·f·q·r, 0…1; f is 1 in the view `listed`, r in the first method. What is not told of q and r is
  /// at its worst here, and at its best in `bestValue`.
  package let value: Double
  package let bestValue: Double
  /// Whether the cell counts it: a group without dates is not counted, nor in the view `confirmed`
  /// what is too old.
  package let counts: Bool
  /// Whether the lower bound counts it: not where nobody knows when it is given.
  package let isSure: Bool
}

extension CoverageMatrix {
  /// Every way that reaches a municipality for a need: counted ones first, best tier first.
  ///
  /// The greatest `value` of those that count, times 100, is the cell's score.
  package func evidence(_ municipality: MunicipalityCode, _ need: String) -> [CoverageEvidence] {
    guard let municipality = geography.municipality(municipality) else { return [] }
    let set = vocabulary.set(.serviceType, need)
    let offers = register.positions.lazy.map { register[$0] }
    return
      offers.filter { $0.kind == .service && !$0.terms(.serviceType).isDisjoint(with: set) }
      .flatMap { offer in
        reach.ways(of: offer, to: municipality, need: set).map { evidence(offer, $0) }
      }
      .sorted { CoverageMatrix.precedes($0, $1) }
  }

  /// Every way in which offers may turn out to reach a municipality, for the upper bound: what is not
  /// told is at its best. The greatest `bestValue`, times 100, is the upper bound of a known cell.
  package func possibleEvidence(
    _ municipality: MunicipalityCode, _ need: String
  ) -> [CoverageEvidence] {
    guard let municipality = geography.municipality(municipality) else { return [] }
    let set = vocabulary.set(.serviceType, need)
    return register.positions.lazy.map { register[$0] }
      .filter { $0.kind == .service && !$0.terms(.serviceType).isDisjoint(with: set) }
      .flatMap { offer in
        reach.possibleWays(of: offer, to: municipality, need: set).map { evidence(offer, $0) }
      }
      .filter(\.counts)
  }

  private func evidence(_ offer: Offer, _ fit: Fit) -> CoverageEvidence {
    let quality = OfferQuality(of: offer, reach)
    let weight = query.weights[fit.tier]
    let isLeftOut = quality.freshness.isLeftOut(in: query.view)
    return CoverageEvidence(
      offer: offer, fit: fit, freshness: quality.freshness, waiting: quality.waiting,
      referral: quality.referral, weight: weight, value: weight * quality.worst,
      bestValue: weight * quality.best, counts: fit.counts && !isLeftOut,
      isSure: fit.counts && (fit.isSure || query.method == .first) && !isLeftOut)
  }

  private static func precedes(_ left: CoverageEvidence, _ right: CoverageEvidence) -> Bool {
    if left.counts != right.counts { return left.counts }
    if left.fit.tier != right.fit.tier { return left.fit.tier < right.fit.tier }
    if left.value != right.value { return left.value > right.value }
    if left.fit.isBetter(than: right.fit) || right.fit.isBetter(than: left.fit) {
      return left.fit.isBetter(than: right.fit)
    }
    return left.offer.id.rawValue < right.offer.id.rawValue
  }
}
