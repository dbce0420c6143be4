import HumanServices

/// A place that somebody may have meant.
package struct PlaceOffer: Hashable, Sendable {
  package enum Target: Hashable, Sendable {
    /// A municipality of the directory.
    case here(Municipality)
    case elsewhere(CountryMunicipality)
  }

  /// The village as written, in Finnish; `nil` when the municipality itself was named.
  package var place: String?
  package var target: Target

  package init(place: String? = nil, target: Target) {
    self.place = place
    self.target = target
  }

  var municipality: MunicipalityCode {
    switch target {
    case .here(let municipality): municipality.code
    case .elsewhere(let municipality): municipality.code
    }
  }

  /// What finds it again when it is typed.
  package var written: String {
    let name =
      switch target {
      case .here(let municipality): municipality.name[.finnish]
      case .elsewhere(let municipality): municipality.name[.finnish]
      }
    return place.map { "\($0), \(name)" } ?? name
  }
}
