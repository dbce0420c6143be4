import Addresses
import Coverage
import HumanServices

/// One cell with all the numbers that a reader needs to compute it by hand.
package struct MethodCell: Sendable {
  package var municipality: Municipality
  package var need: TaxonomyTerm
  package var serviceName: LocalizedText
  package var circleKilometres: Double
  package var trip: TravelModel.Trip
  package var tier: Tier
  package var bounds: ScoreBounds

  package init(
    municipality: Municipality, need: TaxonomyTerm, serviceName: LocalizedText,
    circleKilometres: Double, trip: TravelModel.Trip, tier: Tier, bounds: ScoreBounds
  ) {
    self.municipality = municipality
    self.need = need
    self.serviceName = serviceName
    self.circleKilometres = circleKilometres
    self.trip = trip
    self.tier = tier
    self.bounds = bounds
  }
}
