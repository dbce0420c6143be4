import HumanServices

/// What the numbers of a file of boundaries are.
///
/// Within Finland the two ranges of each system are apart from each other and from the other
/// system's, so that changed axes are seen too.
enum BoundarySystem: Equatable {
  /// WGS 84 or ETRS89: longitude, latitude.
  case degrees
  /// ETRS-TM35FIN (EPSG:3067): east, north.
  case gridMetres

  /// The system a `crs` member names, by the last part of its name: `urn:ogc:def:crs:EPSG::3067`,
  /// `EPSG:3067`, `…/epsg.xml#3067`.
  init?(crsName: String) {
    switch crsName.split(whereSeparator: { ":/#".contains($0) }).last {
    case "CRS84", "4326", "4258": self = .degrees
    case "3067": self = .gridMetres
    default: return nil
    }
  }

  /// The system that can have such numbers; `nil` when it is neither.
  init?(sizeOf position: Position) {
    if abs(position.first) <= 180, abs(position.second) <= 180 {
      self = .degrees
    } else if BoundarySystem.gridMetres.isInFinland(position)
      || BoundarySystem.gridMetres.isInFinland(position.swapped)
    {
      self = .gridMetres
    } else {
      return nil
    }
  }

  var name: String {
    switch self {
    case .degrees: "WGS 84 degrees, longitude first"
    case .gridMetres: "ETRS-TM35FIN metres (EPSG:3067), east first"
    }
  }

  /// Finland with its territorial waters and some room.
  func isInFinland(_ position: Position) -> Bool {
    switch self {
    case .degrees:
      (19.0...32).contains(position.first) && (58.5...70.5).contains(position.second)
    case .gridMetres:
      (40_000.0...770_000).contains(position.first)
        && (6_480_000.0...7_840_000).contains(position.second)
    }
  }

  /// Only for what is in Finland.
  func gridPoint(_ position: Position) -> GridPoint {
    switch self {
    case .degrees:
      Coordinate(latitude: position.second, longitude: position.first).gridPoint
    case .gridMetres: GridPoint(east: position.first, north: position.second)
    }
  }
}

extension Position {
  var swapped: Position { Position(first: second, second: first) }
}
