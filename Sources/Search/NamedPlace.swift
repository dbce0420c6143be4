import HumanServices

/// A municipality or region that a query names.
package enum NamedPlace: Hashable, Sendable {
  case municipality(Municipality)
  case region(Region)

  /// Its facet and value.
  package var choice: (facet: SearchFacet, value: String) {
    switch self {
    case .municipality(let municipality): (.municipality, municipality.slug.rawValue)
    case .region(let region): (.region, region.slug.rawValue)
    }
  }
}
