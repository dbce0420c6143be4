import Foundation
import HumanServices

/// The outlines of the directory's municipalities as a GeoJSON file has them, checked and made ready
/// to be drawn.
package struct BoundaryImport: Sendable {
  /// How far a simplified border may be from the official one, in metres.
  ///
  /// Less than half a pixel where Lapland, 550 km high, is drawn 600 pixels high, and a little more
  /// than one where Pirkanmaa, 160 km wide, is drawn 500 pixels wide.
  package static let toleranceMetres = 400.0
  /// Islands, detached parts and holes below this are left out, in square kilometres: a pixel or
  /// two of such maps. A municipality's largest part always stays.
  package static let smallestPartKm2 = 1.0

  /// One for each municipality asked for, by rising code.
  package let boundaries: [MunicipalityBoundary]
  /// The file's own words about its source, where it has any.
  package let attribution: String?
  /// Features of municipalities that the directory does not have.
  package let ignoredFeatures: Int
  package let pointsRead: Int
  package var pointsKept: Int { boundaries.reduce(0) { $0 + $1.rings.joined().count } }

  /// Reads and checks a FeatureCollection of `Polygon`s and `MultiPolygon`s.
  ///
  /// A feature's municipality is its property `code`, `kunta` or `natcode`, in letters of any case; one
  /// that is null or no code is passed over where another is one. The numbers are WGS 84
  /// degrees or ETRS-TM35FIN metres, by the `crs` member, else by their size.
  ///
  /// - Throws: `BoundaryError` with every problem found: feature, code and reason.
  package init(reading bytes: Data, for municipalities: [Municipality]) throws {
    let collection = try BoundaryImport.collection(bytes)
    let system = try BoundaryImport.system(of: collection)
    var checks = BoundaryChecks(system: system, municipalities: municipalities)
    for (index, feature) in collection.features.enumerated() { checks.read(feature, at: index) }
    checks.finish()
    guard checks.problems.isEmpty else { throw BoundaryError(problems: checks.problems) }
    attribution = collection.attribution?.value
    ignoredFeatures = checks.ignoredFeatures
    pointsRead = checks.pointsRead
    boundaries = BoundaryImport.simplified(checks.boundaries)
    let vanished = boundaries.filter(\.rings.isEmpty)
    guard vanished.isEmpty else {
      throw BoundaryError(
        problems: vanished.map {
          BoundaryProblem(
            feature: nil, code: $0.code.rawValue,
            reason: "nothing is left of it within \(Int(BoundaryImport.toleranceMetres)) m")
        })
    }
  }

  private static func simplified(_ boundaries: [MunicipalityBoundary]) -> [MunicipalityBoundary] {
    let rounded = boundaries.map { boundary in
      var boundary = boundary
      boundary.rings = boundary.rings.map(\.inWholeMetres).withoutSmallParts(smallestPartKm2)
      return boundary
    }
    let borders = BorderNetwork(rings: rounded.flatMap(\.rings))
    return rounded.map { boundary in
      var boundary = boundary
      boundary.rings = boundary.rings
        .map { borders.simplified($0, toleranceMetres: toleranceMetres) }
        .filter { $0.count > 2 && $0.signedAreaKm2 != 0 }
      return boundary
    }.sorted { $0.code < $1.code }
  }

  private static func collection(_ bytes: Data) throws -> BoundaryCollection {
    let reason: String
    do {
      let collection = try JSONDecoder().decode(BoundaryCollection.self, from: bytes)
      if collection.type == "FeatureCollection" { return collection }
      reason = "type is '\(collection.type)'; a FeatureCollection is needed"
    } catch let error as DecodingError {
      reason =
        jsonFault(error) ?? "is no GeoJSON FeatureCollection: "
        + error.decodingReason(leavingOut: 0)
    }
    throw BoundaryError(problems: [BoundaryProblem(feature: nil, code: "", reason: reason)])
  }

  /// What breaks the JSON itself, which a decoder says of no key.
  private static func jsonFault(_ error: DecodingError) -> String? {
    guard case .dataCorrupted(let context) = error, context.codingPath.isEmpty else { return nil }
    let underlying = context.underlyingError.map { ($0 as NSError).debugDescription }
    return "is not JSON: " + (underlying ?? context.debugDescription)
  }

  private static func system(of collection: BoundaryCollection) throws -> BoundarySystem {
    let known = "\(BoundarySystem.degrees.name), or \(BoundarySystem.gridMetres.name)"
    let reason: String
    switch collection.crs?.result {
    case .success(let crs):
      if let system = BoundarySystem(crsName: crs.properties.name) { return system }
      reason = "crs is '\(crs.properties.name)'; it must be \(known)"
    case .failure(let error):
      reason =
        error.decodingReason(leavingOut: 0) + "; without crs the system is seen from the numbers"
    case nil:
      // With no position at all there is nothing to misread, and every feature says what it lacks.
      guard let position = collection.firstPosition else { return .degrees }
      if let system = BoundarySystem(sizeOf: position) { return system }
      reason = "the first position \(position) is in no system known here; it must be \(known)"
    }
    throw BoundaryError(problems: [BoundaryProblem(feature: nil, code: "", reason: reason)])
  }
}

extension BoundaryCollection {
  fileprivate var firstPosition: Position? {
    for feature in features {
      if let position = feature.value?.geometry.value?.polygons.joined().joined().first {
        return position
      }
    }
    return nil
  }
}

extension [GridPoint] {
  /// Rounded to whole metres, without points that then stand twice in a row.
  ///
  /// Two files' digits of one point, and two ways of rounding, so become the same point.
  var inWholeMetres: [GridPoint] {
    var points: [GridPoint] = []
    for point in lazy.map(\.rounded) where point != points.last { points.append(point) }
    if points.count > 1, points.first == points.last { points.removeLast() }
    return points
  }
}

extension [[GridPoint]] {
  /// Without parts and holes below a size; the largest part stays.
  ///
  /// A hole goes by the same measure as the part of another municipality that fills it.
  func withoutSmallParts(_ smallestKm2: Double) -> [[GridPoint]] {
    let areas = map(\.signedAreaKm2)
    let largest = areas.max() ?? 0
    return zip(self, areas).filter { abs($1) >= smallestKm2 || $1 == largest }.map(\.0)
  }
}
