import HumanServices

/// A need of a municipality that is worse off without one listing: no other takes its place.
package struct CellAtStake: Hashable, Sendable {
  /// What the need would be without the listing.
  package enum Loss: Hashable, Sendable {
    /// Met now; then known to be missing, or only far away or as information.
    case gap
    /// Then nobody would know of anything, and nobody has looked.
    case unknown
  }

  package let municipality: MunicipalityCode
  /// Code of a service type.
  package let need: String
  package let loss: Loss

  package init(municipality: MunicipalityCode, need: String, loss: Loss) {
    self.municipality = municipality
    self.need = need
    self.loss = loss
  }
}
