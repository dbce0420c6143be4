/// The outline of a municipality on the national grid.
package struct MunicipalityBoundary: Hashable, Sendable {
  package var code: MunicipalityCode
  /// Mainland, islands and holes, each without its first point repeated at the end.
  ///
  /// Outer rings run counterclockwise with north up and holes clockwise, so that the outline is
  /// filled right by either of SVG's fill rules and its area is the sum of signed areas.
  /// Neighbours have the very same points along a shared border.
  package var rings: [[GridPoint]]

  package init(code: MunicipalityCode, rings: [[GridPoint]]) {
    self.code = code
    self.rings = rings
  }

  /// Square kilometres on the grid; in Finland up to 0.4 % off the ellipsoid's, as the grid's scale
  /// goes from 0.9996 to 1.002.
  package var areaKm2: Double { rings.reduce(0) { $0 + $1.signedAreaKm2 } }

  /// Whether the point is inside, holes left out.
  package func contains(_ point: GridPoint) -> Bool {
    var isInside = false
    for ring in rings {
      for (start, end) in ring.sides where (start.north > point.north) != (end.north > point.north)
      {
        let share = (point.north - start.north) / (end.north - start.north)
        if point.east < start.east + share * (end.east - start.east) { isInside.toggle() }
      }
    }
    return isInside
  }

  /// Metres to the nearest point of any ring, from inside or outside; infinite without rings.
  package func metresToOutline(from point: GridPoint) -> Double {
    let squares = rings.lazy.flatMap { ring in
      ring.sides.map { point.squaredDistance(toLineFrom: $0, to: $1) }
    }
    return (squares.min() ?? .infinity).squareRoot()
  }
}

extension [GridPoint] {
  /// From each point to the next, and from the last to the first.
  package var sides: Zip2Sequence<[GridPoint], [GridPoint]> {
    zip(self, Array(dropFirst() + prefix(1)))
  }

  /// Square kilometres within a ring: positive when it runs counterclockwise, negative otherwise.
  ///
  /// Source: the shoelace formula, counted from the first point so that the grid's large numbers
  /// cost no digits.
  package var signedAreaKm2: Double {
    guard let origin = first else { return 0 }
    let doubled = sides.reduce(0.0) { sum, side in
      sum + (side.0.east - origin.east) * (side.1.north - origin.north)
        - (side.1.east - origin.east) * (side.0.north - origin.north)
    }
    return doubled / 2 / 1e6
  }
}
