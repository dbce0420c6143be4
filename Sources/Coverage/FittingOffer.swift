import HumanServices

/// One offer with how it fits a municipality.
package struct FittingOffer: Sendable {
  package var offer: Offer
  package var fit: Fit
}
