import HumanServices

/// A region's box on the national grid, scaled to a drawing; north is up.
struct MapFrame {
  /// The drawing's greater side, in its own units.
  static let size = 440.0
  private static let margin = 4.0

  private let west: Double
  private let north: Double
  private let scale: Double
  let width: Double
  let height: Double

  init(outlines: [MunicipalityBoundary]) {
    let points = outlines.flatMap { $0.rings.joined() }
    let easts = points.map(\.east)
    let norths = points.map(\.north)
    west = easts.min() ?? 0
    north = norths.max() ?? 0
    let across = max(1, (easts.max() ?? 1) - west)
    let down = max(1, north - (norths.min() ?? 0))
    scale = MapFrame.size / max(across, down)
    width = across * scale + 2 * MapFrame.margin
    height = down * scale + 2 * MapFrame.margin
  }

  func place(_ point: GridPoint) -> MapPlace {
    MapPlace(
      x: (point.east - west) * scale + MapFrame.margin,
      y: (north - point.north) * scale + MapFrame.margin)
  }

  func point(_ place: MapPlace) -> GridPoint {
    GridPoint(
      east: (place.x - MapFrame.margin) / scale + west,
      north: north - (place.y - MapFrame.margin) / scale)
  }

  /// Steps from point to point in whole units; every point is rounded by itself, so that
  /// neighbours still share their border.
  func path(_ boundary: MunicipalityBoundary) -> String {
    boundary.rings.map { ring in
      let places = ring.map { point in
        let place = place(point)
        return (x: Int(place.x.rounded()), y: Int(place.y.rounded()))
      }
      guard var last = places.first else { return "" }
      var path = "M\(last.x) \(last.y)l"
      for place in places.dropFirst() where place != last {
        path += "\(place.x - last.x) \(place.y - last.y) "
        last = place
      }
      return path + "z"
    }.joined()
  }
}
