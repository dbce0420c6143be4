/// A confirmed count of a need in a municipality: "checked on this day: nothing here".
package struct InventoryConfirmation: Hashable, Sendable {
  package var municipality: MunicipalityCode
  /// A term of `Facet.serviceType`.
  package var need: String
  package var confirmedOn: CivilDate

  package init(municipality: MunicipalityCode, need: String, confirmedOn: CivilDate) {
    self.municipality = municipality
    self.need = need
    self.confirmedOn = confirmedOn
  }
}
