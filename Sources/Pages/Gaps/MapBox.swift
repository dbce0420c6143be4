import HumanServices

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
