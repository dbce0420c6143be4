import HumanServices

/// A point as people copy it from a map: `68.65712, 27.54145`, latitude first.
enum TypedPoint {
  static func text(_ point: Coordinate) -> String { "\(point.latitude), \(point.longitude)" }

  /// - Returns: `nil` for what is no point in Finland, such as one whose numbers changed places.
  static func read(_ text: String) -> Coordinate? {
    let parts = text.split { $0 == "," || $0 == " " }
    guard parts.count == 2, let latitude = Double(parts[0]), let longitude = Double(parts[1]),
      PlacePoint.latitudes.contains(latitude), PlacePoint.longitudes.contains(longitude)
    else { return nil }
    return Coordinate(latitude: latitude, longitude: longitude)
  }
}
