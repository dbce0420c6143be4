import HumanServices

/// One way of one offer behind a cell, with every factor of its weight, to be recomputed by hand.
package struct CoverageEvidence: Sendable {
  package let offer: Offer
  /// Tier, place, trip, and the flags "ajat tarkistettava" and "paikka tarkistettava".
  package let fit: Fit
  package let freshness: Freshness
  package let waiting: WaitingTime
  /// w: what the tier is worth.
  package let weight: Double
  /// w·f·q, 0…1; f is 1 in the view `listed`.
  package let value: Double
  /// Whether the cell counts it: a group without dates is not counted, nor in the view `confirmed`
  /// what is too old.
  package let counts: Bool
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

  private func evidence(_ offer: Offer, _ fit: Fit) -> CoverageEvidence {
    let freshness = Freshness(of: offer, on: query.day)
    let waiting = WaitingTime(of: offer)
    let weight = query.weights[fit.tier]
    let isConfirmedView = query.view == .confirmed
    return CoverageEvidence(
      offer: offer, fit: fit, freshness: freshness, waiting: waiting, weight: weight,
      value: weight * ((isConfirmedView ? freshness.factor : 1) * waiting.factor),
      counts: fit.counts && !(isConfirmedView && freshness.isStale))
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
