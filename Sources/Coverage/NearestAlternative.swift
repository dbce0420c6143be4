import HumanServices

/// The nearest thing to offer where a need is not met.
package enum NearestAlternative: Sendable {
  /// An offer whose area leaves the municipality out, or that is far.
  case place(Offer, MunicipalityCode, TravelModel.Trip)
  case remote(Offer)
}
