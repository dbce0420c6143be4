import Coverage
import HumanServices
import Synchronization

/// How near every listing is to a municipality's people, kept for the municipalities asked lately.
final class MunicipalityFits: Sendable {
  /// Municipalities kept; at 10 000 listings each takes 40 kB.
  private static let kept = 64

  private let reach: Reach
  private let snapshot: Snapshot
  private let known = Mutex<[MunicipalityCode: [Float]]>([:])

  init(_ snapshot: Snapshot, today: CivilDate) {
    self.snapshot = snapshot
    reach = Reach(snapshot: snapshot, day: today, today: today)
  }

  func fit(of offer: Offer, to municipality: Municipality) -> Fit? {
    reach.fit(of: offer, to: municipality)
  }

  /// `RankingWeights.fit` by listing; what does not reach the municipality now, or is
  /// between its sessions, counts as far.
  func factors(_ municipality: Municipality) -> [Float] {
    if let factors = known.withLock({ $0[municipality.code] }) { return factors }
    let factors = snapshot.offers.map { offer -> Float in
      guard let fit = reach.fit(of: offer, to: municipality), !fit.isBetweenSessions else {
        return RankingWeights.fit(.far)
      }
      let hours = Float(fit.trip?.minutes ?? 0) / 60
      return RankingWeights.fit(fit.tier) - min(hours, 6) * RankingWeights.perHour
    }
    known.withLock { known in
      if known.count >= MunicipalityFits.kept { known.removeAll(keepingCapacity: true) }
      known[municipality.code] = factors
    }
    return factors
  }
}
