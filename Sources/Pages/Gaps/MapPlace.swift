import HumanServices

/// A point of a drawing, in its units; y grows downwards.
struct MapPlace: Hashable {
  var x: Double
  var y: Double

  func moved(right: Double, down: Double) -> MapPlace { MapPlace(x: x + right, y: y + down) }
}
