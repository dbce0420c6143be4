/// Five steps of a map, best first, which differ in lightness so that they print in grey.
///
/// Each is at least 12 L* darker than the one before; what nobody knows is white, dotted and has "?".
enum MapStep: Int, Hashable, CaseIterable {
  case best = 1
  case good, middle, poor, worst

  var look: MapLook {
    switch self {
    case .best: MapLook(fill: "#cde8e3", ink: "#10292e", pattern: nil)
    case .good: MapLook(fill: "#9cc5c3", ink: "#10292e", pattern: nil)
    case .middle: MapLook(fill: "#6fa3a8", ink: "#10292e", pattern: nil)
    case .poor: MapLook(fill: "#a85a1a", ink: "#ffffff", pattern: nil)
    case .worst: MapLook(fill: "#641f10", ink: "#ffffff", pattern: nil)
    }
  }
}
