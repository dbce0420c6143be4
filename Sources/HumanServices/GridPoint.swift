import Foundation

/// A point of the national grid ETRS-TM35FIN (EPSG:3067), in metres.
package struct GridPoint: Hashable, Sendable, Comparable {
  package var east: Double
  package var north: Double

  package init(east: Double, north: Double) {
    self.east = east
    self.north = north
  }

  /// From west to east, then from south to north: an order, not a direction on the ground.
  package static func < (left: GridPoint, right: GridPoint) -> Bool {
    (left.east, left.north) < (right.east, right.north)
  }

  /// To whole metres.
  package var rounded: GridPoint { GridPoint(east: east.rounded(), north: north.rounded()) }

  /// The straight line's length on the grid, squared, in square metres.
  package func squaredDistance(to other: GridPoint) -> Double {
    let (east, north) = (other.east - east, other.north - north)
    return east * east + north * north
  }

  /// The distance to the nearest point of a straight line's piece, squared, in square metres.
  package func squaredDistance(toLineFrom start: GridPoint, to end: GridPoint) -> Double {
    let length = start.squaredDistance(to: end)
    guard length > 0 else { return squaredDistance(to: start) }
    let along =
      ((east - start.east) * (end.east - start.east)
        + (north - start.north) * (end.north - start.north)) / length
    let share = min(1, max(0, along))
    let nearest = GridPoint(
      east: start.east + share * (end.east - start.east),
      north: start.north + share * (end.north - start.north))
    return squaredDistance(to: nearest)
  }
}

/// The projection between degrees and the national grid.
///
/// A transverse Mercator projection of the ellipsoid GRS 80 (a = 6 378 137 m, 1/f = 298.257222101):
/// central meridian 27° E, scale 0.9996 there, false easting 500 000 m. WGS 84 and ETRS89 are taken
/// as the same; they differ by less than a metre in Finland.
///
/// Krüger's series to the fourth power of the third flattening n; within Finland's extent the rest
/// is far below a millimetre. With the conformal latitude's tangent τ′ = sinh(artanh(sin φ) − e
/// artanh(e sin φ)), ξ′ = atan2(τ′, cos λ) and η′ = arsinh(sin λ / √(τ′² + cos² λ)):
///
///     ξ + iη = ξ′ + iη′ + Σ αⱼ sin 2j(ξ′ + iη′),   N = k₀Aξ,   E = E₀ + k₀Aη
///
/// Source: L. Krüger, *Konforme Abbildung des Erdellipsoids in der Ebene* (1912), in the form of
/// C. F. F. Karney, *Journal of Geodesy* 85 (2011), pp. 475–485, equations 7–14 and 35–36; the
/// grid's constants from JHS 197 of the Finnish public administration.
enum NationalGrid {
  private static let flattening = 1 / 298.257222101
  private static let eccentricity = (flattening * (2 - flattening)).squareRoot()
  private static let n = flattening / (2 - flattening)
  private static let centralMeridian = 27.0
  private static let falseEasting = 500_000.0
  /// k₀A: the scale times the radius of a circle as long as a meridian, in metres.
  private static let radius =
    0.9996 * 6_378_137 / (1 + n) * (1 + n * n / 4 + n * n * n * n / 64)

  /// αⱼ, from the sphere to the ellipsoid.
  private static let forward = [
    n * (1.0 / 2 + n * (-2.0 / 3 + n * (5.0 / 16 + n * 41 / 180))),
    n * n * (13.0 / 48 + n * (-3.0 / 5 + n * 557 / 1440)),
    n * n * n * (61.0 / 240 - n * 103 / 140),
    n * n * n * n * 49561 / 161_280,
  ]

  /// βⱼ, and back.
  private static let backward = [
    n * (1.0 / 2 + n * (-2.0 / 3 + n * (37.0 / 96 - n / 360))),
    n * n * (1.0 / 48 + n * (1.0 / 15 - n * 437 / 1440)),
    n * n * n * (17.0 / 480 - n * 37 / 840),
    n * n * n * n * 4397 / 161_280,
  ]

  static func point(_ coordinate: Coordinate) -> GridPoint {
    let latitude = coordinate.latitude * .pi / 180
    let longitude = (coordinate.longitude - centralMeridian) * .pi / 180
    let sine = sin(latitude)
    let tangent = sinh(atanh(sine) - eccentricity * atanh(eccentricity * sine))
    let across = (tangent * tangent + cos(longitude) * cos(longitude)).squareRoot()
    let (xi, eta) = (atan2(tangent, cos(longitude)), asinh(sin(longitude) / across))
    let sum = series(forward, xi, eta)
    return GridPoint(
      east: falseEasting + radius * (eta + sum.eta), north: radius * (xi + sum.xi))
  }

  static func coordinate(_ point: GridPoint) -> Coordinate {
    let (xi, eta) = (point.north / radius, (point.east - falseEasting) / radius)
    let sum = series(backward, xi, eta)
    let (sphereXi, sphereEta) = (xi - sum.xi, eta - sum.eta)
    let across = sinh(sphereEta) * sinh(sphereEta) + cos(sphereXi) * cos(sphereXi)
    let conformal = asinh(sin(sphereXi) / across.squareRoot())
    var isometric = conformal
    // Each round gains more than two digits, as e² is 0.0067.
    for _ in 0..<8 {
      isometric = conformal + eccentricity * atanh(eccentricity * tanh(isometric))
    }
    return Coordinate(
      latitude: atan(sinh(isometric)) * 180 / .pi,
      longitude: centralMeridian + atan2(sinh(sphereEta), cos(sphereXi)) * 180 / .pi)
  }

  private static func series(
    _ coefficients: [Double], _ xi: Double, _ eta: Double
  ) -> (xi: Double, eta: Double) {
    var sum = (xi: 0.0, eta: 0.0)
    for (index, coefficient) in coefficients.enumerated() {
      let order = Double(2 * (index + 1))
      sum.xi += coefficient * sin(order * xi) * cosh(order * eta)
      sum.eta += coefficient * cos(order * xi) * sinh(order * eta)
    }
    return sum
  }
}

extension Coordinate {
  /// The same point on the national grid; to the millimetre within Finland's extent.
  package var gridPoint: GridPoint { NationalGrid.point(self) }
}

extension GridPoint {
  /// The same point in degrees; to the millimetre within Finland's extent.
  package var coordinate: Coordinate { NationalGrid.coordinate(self) }
}
