/// A place within a municipality that people name instead of it: a village, a district, a
/// municipality of before a merger, a postal code.
package struct KnownPlace: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case village
    case formerMunicipality = "former_municipality"
    /// Its name is five digits.
    case postalCode = "postal_code"
  }

  /// In Finnish, or the digits of a postal code.
  package var name: String
  package var kind: Kind
  package var municipality: MunicipalityCode

  package init(name: String, kind: Kind, municipality: MunicipalityCode) {
    self.name = name
    self.kind = kind
    self.municipality = municipality
  }
}
