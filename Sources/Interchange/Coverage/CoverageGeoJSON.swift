import Coverage
import Foundation
import HumanServices

extension CoverageExport {
  /// Decimals of a degree; the fifth is about a metre.
  static let degreeDecimals = 5

  /// A FeatureCollection (RFC 7946) with a foreign member `head`, a feature per row.
  ///
  /// A feature is drawn by the municipality's official outline where one has been imported, else by
  /// its centre as a point; degrees of WGS 84.
  package func geoJSON() -> [UInt8] {
    featureCollection(
      head: head,
      rows.map { row in
        (
          row.municipality.code, "\(row.municipality.code.rawValue)/\(row.need.code)",
          properties(row)
        )
      })
  }

  /// - Parameter features: of which municipality each is, its id, and its properties.
  func featureCollection(
    head: [(String, JSONText)],
    _ features: [(MunicipalityCode, id: String, properties: [(String, JSONText)])]
  ) -> [UInt8] {
    let drawn = Set(features.map(\.0))
    let geometries = Dictionary(
      uniqueKeysWithValues: municipalities.filter { drawn.contains($0.code) }
        .map { ($0.code, JSONText.bytes(geometry($0).utf8)) })
    let features = features.map { code, id, properties in
      JSONText.object([
        ("type", .text("Feature")), ("id", .text(id)), ("properties", .object(properties)),
        ("geometry", geometries[code] ?? .null),
      ])
    }
    let boundarySource = snapshot.boundaries.map { [("boundaries", JSONText.text($0.source))] }
    return JSONText.object([
      ("type", .text("FeatureCollection")),
      ("head", .object(head + (boundarySource ?? []))),
      ("features", .list(features)),
    ]).utf8 + [.lineFeed]
  }

  private func geometry(_ municipality: Municipality) -> JSONText {
    guard let outline = snapshot.boundaries?.outlines[municipality.code] else {
      return .object([
        ("type", .text("Point")), ("coordinates", CoverageExport.position(municipality.centre)),
      ])
    }
    let polygons = outline.polygons.map { rings in
      JSONText.list(rings.map { CoverageExport.ring($0) })
    }
    return .object([("type", .text("MultiPolygon")), ("coordinates", .list(polygons))])
  }

  /// Closed, as GeoJSON wants it: the first point is repeated at the end.
  private static func ring(_ points: [GridPoint]) -> JSONText {
    .list((points + points.prefix(1)).map { position($0.coordinate) })
  }

  /// Longitude first.
  private static func position(_ point: Coordinate) -> JSONText {
    .list([
      .number(point.longitude, decimals: degreeDecimals),
      .number(point.latitude, decimals: degreeDecimals),
    ])
  }
}

extension MunicipalityBoundary {
  /// Each an outer ring with the holes in it: a hole belongs to the smallest outer ring around it.
  fileprivate var polygons: [[[GridPoint]]] {
    var polygons = rings.filter { $0.signedAreaKm2 > 0 }.map { [$0] }
    for hole in rings where hole.signedAreaKm2 < 0 {
      let around = polygons.indices.filter { polygons[$0][0].surrounds(hole) }
      let smallest = around.min { polygons[$0][0].signedAreaKm2 < polygons[$1][0].signedAreaKm2 }
      if let smallest { polygons[smallest].append(hole) }
    }
    return polygons
  }
}

extension [GridPoint] {
  /// Asked of every point, because a hole may touch the outer ring.
  fileprivate func surrounds(_ hole: [GridPoint]) -> Bool {
    let outline = MunicipalityBoundary(code: .standIn, rings: [self])
    return hole.contains { outline.contains($0) }
  }
}
