import HumanServices

/// The borders of all outlines together, cut where they part, so that a border that two outlines
/// share is simplified once for both.
///
/// A point is a junction when it does not have the same two neighbours each time a ring passes it.
/// Between two junctions lies an arc, the same points in every ring that has it. An arc is turned to
/// a direction that depends on nothing but its points, simplified, and turned back: so both sides
/// get the very same line without looking for each other.
struct BorderNetwork {
  /// The two neighbours of a point, in an order that does not depend on the ring's direction.
  private struct Neighbours: Equatable {
    let lower: GridPoint
    let higher: GridPoint

    init(_ one: GridPoint, _ other: GridPoint) {
      (lower, higher) = one < other ? (one, other) : (other, one)
    }
  }

  private let junctions: Set<GridPoint>

  /// - Parameter rings: closed, without their first points repeated.
  init(rings: [[GridPoint]]) {
    var neighbours: [GridPoint: Neighbours] = [:]
    var junctions: Set<GridPoint> = []
    for ring in rings {
      for (index, point) in ring.enumerated() {
        let previous = ring[(index + ring.count - 1) % ring.count]
        let found = Neighbours(previous, ring[(index + 1) % ring.count])
        let known = neighbours.updateValue(found, forKey: point)
        if let known, known != found { junctions.insert(point) }
      }
    }
    self.junctions = junctions
  }

  /// One of the rings with fewer points: every point left out is within the tolerance of the line
  /// that stands for it, and junctions stay.
  func simplified(_ ring: [GridPoint], toleranceMetres: Double) -> [GridPoint] {
    let simplification = LineSimplification(toleranceMetres: toleranceMetres)
    guard let first = ring.firstIndex(where: junctions.contains) else {
      guard let start = ring.indices.min(by: { ring[$0] < ring[$1] }) else { return [] }
      return simplifiedLoop(Array(ring[start...] + ring[..<start]), simplification)
    }
    return arcs(of: Array(ring[first...] + ring[...first])).flatMap { arc in
      arc.first == arc.last
        ? simplifiedLoop(arc.dropLast(), simplification)
        : simplifiedLine(arc, simplification).dropLast()
    }
  }

  /// From junction to junction, both included.
  private func arcs(of closedRing: [GridPoint]) -> [[GridPoint]] {
    var arcs: [[GridPoint]] = []
    var arc: [GridPoint] = []
    for point in closedRing {
      arc.append(point)
      guard arc.count > 1, junctions.contains(point) else { continue }
      arcs.append(arc)
      arc = [point]
    }
    return arcs
  }

  /// From the lower end to the higher.
  private func simplifiedLine(
    _ line: [GridPoint], _ simplification: LineSimplification
  ) -> [GridPoint] {
    guard let first = line.first, let last = line.last, last < first else {
      return simplification.line(line)
    }
    return simplification.line(line.reversed()).reversed()
  }

  /// From the first point by its lower neighbour.
  private func simplifiedLoop(
    _ loop: [GridPoint], _ simplification: LineSimplification
  ) -> [GridPoint] {
    guard loop.count > 2, let last = loop.last, last < loop[1] else {
      return simplification.loop(loop)
    }
    func turned(_ loop: [GridPoint]) -> [GridPoint] { loop.prefix(1) + loop.dropFirst().reversed() }
    return turned(simplification.loop(turned(loop)))
  }
}
