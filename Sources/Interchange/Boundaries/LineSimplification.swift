import HumanServices

/// Leaves out the points of a line that a straighter line passes near enough.
///
/// Source: D. H. Douglas and T. K. Peucker, *Cartographica* 10 (1973), pp. 112–122; the distance is
/// to the piece between the points kept, not to the endless line.
struct LineSimplification {
  let toleranceMetres: Double

  /// A line from its first to its last point, which both stay.
  func line(_ points: [GridPoint]) -> [GridPoint] {
    guard points.count > 2 else { return points }
    return picked(points, anchors: [0, points.count - 1])
  }

  /// A closed line whose first point is not repeated and stays first.
  ///
  /// The point farthest from the first stays too, and the one farthest from the line between these,
  /// so that what encloses an area goes on enclosing one.
  func loop(_ points: [GridPoint]) -> [GridPoint] {
    guard points.count > 3, let first = points.first else { return points }
    let farthest = points.indices.max {
      points[$0].squaredDistance(to: first) < points[$1].squaredDistance(to: first)
    }
    guard let farthest else { return points }
    let widest = points.indices.max {
      points[$0].squaredDistance(toLineFrom: first, to: points[farthest])
        < points[$1].squaredDistance(toLineFrom: first, to: points[farthest])
    }
    let anchors = Set([0, farthest, widest ?? farthest, points.count])
    return picked(points + [first], anchors: anchors.sorted()).dropLast()
  }

  private func picked(_ points: [GridPoint], anchors: [Int]) -> [GridPoint] {
    var isKept = [Bool](repeating: false, count: points.count)
    for anchor in anchors { isKept[anchor] = true }
    // A stack instead of recursion: a long, spiral line would go as deep as it has points.
    var open = Array(zip(anchors, anchors.dropFirst()))
    while let (start, end) = open.popLast() {
      guard let split = farthest(from: start, to: end, in: points) else { continue }
      isKept[split] = true
      open += [(start, split), (split, end)]
    }
    return zip(points, isKept).filter(\.1).map(\.0)
  }

  /// The point between two that is farthest from the straight line, if it is beyond the tolerance.
  private func farthest(from start: Int, to end: Int, in points: [GridPoint]) -> Int? {
    var farthest: Int?
    var greatest = toleranceMetres * toleranceMetres
    for index in start + 1..<max(end, start + 1) {
      let distance = points[index].squaredDistance(toLineFrom: points[start], to: points[end])
      if distance > greatest { (farthest, greatest) = (index, distance) }
    }
    return farthest
  }
}
