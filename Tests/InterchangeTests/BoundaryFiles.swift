import Foundation
import HumanServices
import Interchange
import TestSupport

/// Two municipalities as squares side by side: Tampere of 400 km², and Pirkkala of as much, half of
/// it sea.
enum BoundaryFiles {
  static func municipalities() throws -> [Municipality] {
    let story = try Story()
    var tampere = story.municipality(.tampere)
    tampere.centre = GridPoint(east: 310_000, north: 6_810_000).coordinate
    tampere.areaKm2 = 400
    var pirkkala = story.municipality(.pirkkala)
    pirkkala.centre = GridPoint(east: 325_000, north: 6_810_000).coordinate
    pirkkala.areaKm2 = 400
    pirkkala.seaAreaKm2 = 200
    return [tampere, pirkkala]
  }

  static let west =
    "[[[300000,6800000],[320000,6800000],[320000,6820000],[300000,6820000],"
    + "[300000,6800000]]]"
  static let east =
    "[[[320000,6800000],[340000,6800000],[340000,6820000],[320000,6820000],"
    + "[320000,6800000]]]"

  static let good = """
    {"type": "FeatureCollection", "features": [
      {"type": "Feature", "properties": {"code": "837"},
       "geometry": {"type": "Polygon", "coordinates": \(west)}},
      {"type": "Feature", "properties": {"code": "604"},
       "geometry": {"type": "Polygon", "coordinates": \(east)}}
    ]}
    """

  static func read(_ text: String) throws -> BoundaryImport {
    try BoundaryImport(reading: Data(text.utf8), for: try municipalities())
  }

  static func problems(_ text: String) throws -> [BoundaryProblem] {
    do {
      _ = try read(text)
      return []
    } catch let error as BoundaryError {
      return error.problems
    }
  }
}

extension [GridPoint] {
  /// The sides as sets of two ends, whatever the direction.
  var undirectedSides: Set<Set<GridPoint>> { Set(sides.map { [$0, $1] }) }
}
