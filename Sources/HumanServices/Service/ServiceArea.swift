/// Who may come, by where they live: the area served, not where the service is.
package struct ServiceArea: Hashable, Sendable {
  package var nation: Bool
  package var regions: [RegionCode]
  package var municipalities: [MunicipalityCode]

  package init(nation: Bool, regions: [RegionCode], municipalities: [MunicipalityCode]) {
    self.nation = nation
    self.regions = regions
    self.municipalities = municipalities
  }

  package func includes(_ municipality: Municipality) -> Bool {
    nation || municipalities.contains(municipality.code) || regions.contains(municipality.region)
  }

  /// Whether the area says this municipality itself, not only the region or nation around it.
  package func names(_ municipality: Municipality) -> Bool {
    municipalities.contains(municipality.code)
  }
}

/// Where a service is given (HSDS `service_at_location`).
package struct Place: Hashable, Sendable, Codable {
  /// How sure it is that the service is given there.
  package enum Certainty: String, Hashable, Sendable, Codable {
    /// A source says the service is given here.
    case confirmed
    /// Only the provider's seat is known to be here.
    case seatOnly = "seat_only"
  }

  package var municipality: MunicipalityCode
  package var certainty: Certainty
  /// Never present for a confidential address.
  package var street: String?

  package init(municipality: MunicipalityCode, certainty: Certainty, street: String?) {
    self.municipality = municipality
    self.certainty = certainty
    self.street = street
  }
}

/// Whether a service's whereabouts may be told.
package enum Whereabouts: String, Hashable, Sendable, Codable, CaseIterable {
  case open
  /// A shelter whose provider itself names the municipality: that is said, and nothing nearer.
  case confidentialMunicipalityPublic = "confidential_municipality_public"
  /// A shelter of which only the area served is said.
  case confidential

  package var isConfidential: Bool { self != .open }

  /// Whether visitors are told more with it than with another.
  package func reveals(moreThan other: Whereabouts) -> Bool { openness > other.openness }

  private var openness: Int {
    switch self {
    case .confidential: 0
    case .confidentialMunicipalityPublic: 1
    case .open: 2
    }
  }
}
