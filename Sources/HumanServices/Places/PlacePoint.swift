/// Where a place is on the map, and how surely (WGS 84).
package struct PlacePoint: Hashable, Sendable {
  package enum Certainty: String, Hashable, Sendable, CaseIterable {
    /// The door, or the house.
    case exact
    /// The street or the village.
    case approximate
  }

  /// Degrees of Finland's mainland and islands, a little wide: others are mistakes of typing.
  package static let latitudes = 59.0...71.0
  package static let longitudes = 19.0...32.0

  package var coordinate: Coordinate
  package var certainty: Certainty

  package init(_ coordinate: Coordinate, _ certainty: Certainty) {
    self.coordinate = coordinate
    self.certainty = certainty
  }
}
