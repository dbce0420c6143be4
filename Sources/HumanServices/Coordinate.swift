import Foundation

/// A point on the Earth (WGS 84), in degrees.
package struct Coordinate: Hashable, Sendable {
  package var latitude: Double
  package var longitude: Double

  package init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }

  /// The great-circle distance to another point, in kilometres.
  ///
  /// Good to about 0.5 % because the Earth is taken as a sphere; a travel distance is an estimate
  /// made from it (`Coverage.TravelModel`).
  ///
  /// Source: haversine formula, R. W. Sinnott, *Sky & Telescope* 68 (1984), p. 159; mean Earth
  /// radius 6 371.0088 km (IUGG).
  package func kilometres(to other: Coordinate) -> Double {
    let radians = Double.pi / 180
    let halfLatitude = sin((other.latitude - latitude) * radians / 2)
    let halfLongitude = sin((other.longitude - longitude) * radians / 2)
    let haversine =
      halfLatitude * halfLatitude
      + cos(latitude * radians) * cos(other.latitude * radians) * halfLongitude * halfLongitude
    return 2 * 6371.0088 * asin(min(1, haversine.squareRoot()))
  }
}
