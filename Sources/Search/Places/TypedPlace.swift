import HumanServices

/// What a text that was typed for a place names.
package enum TypedPlace: Hashable, Sendable {
  /// A municipality of the directory, also by a village or a postal code of it.
  case municipality(Municipality)
  /// Several: a name in two municipalities, or two names.
  case choice([PlaceOffer])
  /// A region of the directory.
  case region(Region)
  /// A known municipality that the directory does not have.
  case elsewhere(CountryMunicipality)
  /// None; places that are spelled almost so or begin so.
  case unknown(near: [PlaceOffer])

  /// A text that is read as the same, made of the data's names alone; `nil` for a municipality, which
  /// has an address, and where nothing was found.
  package var written: String? {
    switch self {
    case .municipality, .unknown: return nil
    case .region(let region): return region.name[.finnish]
    case .elsewhere(let municipality): return municipality.name[.finnish]
    case .choice(let offers):
      let places = Set(offers.map(\.place))
      if let only = places.first, let only, places.count == 1 { return only }
      return offers.map { $0.place ?? $0.written }.joined(separator: ", ")
    }
  }
}
