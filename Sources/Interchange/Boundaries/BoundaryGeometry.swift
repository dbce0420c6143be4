import Foundation
import HumanServices

/// A `Polygon` or a `MultiPolygon` as a list of polygons, each of an outer ring and its holes.
struct BoundaryGeometry: Decodable {
  private enum Key: String, CodingKey { case type, coordinates }

  var polygons: [[[Position]]]

  init(from decoder: any Decoder) throws {
    let geometry = try decoder.container(keyedBy: Key.self)
    let type = try geometry.decode(String.self, forKey: .type)
    switch type {
    case "Polygon": polygons = [try geometry.decode([[Position]].self, forKey: .coordinates)]
    case "MultiPolygon": polygons = try geometry.decode([[[Position]]].self, forKey: .coordinates)
    default:
      throw DecodingError.dataCorruptedError(
        forKey: .type, in: geometry,
        debugDescription: "is '\(type)'; only Polygon and MultiPolygon are read")
    }
  }
}
