/// What names a place: its street in a municipality.
package struct PlaceKey: Hashable, Sendable {
  package var municipality: MunicipalityCode
  package var street: String

  package init(_ municipality: MunicipalityCode, _ street: String) {
    self.municipality = municipality
    self.street = street
  }
}
