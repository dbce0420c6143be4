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

/// A point of a drawing, in its units; y grows downwards.
struct MapPlace: Hashable {
  var x: Double
  var y: Double

  func moved(right: Double, down: Double) -> MapPlace { MapPlace(x: x + right, y: y + down) }
}

/// The room that words take in a drawing.
struct MapBox {
  let centre: MapPlace
  let width: Double
  let height: Double

  func overlaps(_ other: MapBox) -> Bool {
    abs(centre.x - other.centre.x) < (width + other.width) / 2
      && abs(centre.y - other.centre.y) < (height + other.height) / 2
  }

  func fits(in frame: MapFrame) -> Bool {
    centre.x - width / 2 >= 0 && centre.x + width / 2 <= frame.width
      && centre.y - height / 2 >= 0 && centre.y + height / 2 <= frame.height
  }

  /// Corners and the ends of the middle line, a little inside: letters seldom fill their box.
  var edges: [MapPlace] {
    let (across, down) = (width * 0.46, height * 0.4)
    return [(-1.0, -1.0), (1, -1), (-1, 1), (1, 1), (-1, 0), (1, 0)].map {
      centre.moved(right: $0.0 * across, down: $0.1 * down)
    }
  }
}
