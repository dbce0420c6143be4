import Foundation
import HumanServices
import TestSupport
import Testing

@testable import Interchange

@Suite struct BorderNetworkTests {
  static let tolerance = 400.0

  /// A sheet of cells whose sides are all jagged, each cell from any of its points and in either
  /// direction: what neighbours look like in a file.
  struct Cells {
    static let size = 20_000.0
    static let count = 4

    var rings: [[GridPoint]] = []

    init(seed: UInt64) {
      var random = SeededRandom(seed: seed)
      var sides: [[Int]: [GridPoint]] = [:]
      for row in 0...Cells.count {
        for column in 0...Cells.count {
          sides[[row, column, 0]] = Cells.side(row, column, isUpright: false, &random)
          sides[[row, column, 1]] = Cells.side(row, column, isUpright: true, &random)
        }
      }
      for row in 0..<Cells.count {
        for column in 0..<Cells.count {
          let around = [
            sides[[row, column, 0]] ?? [], sides[[row, column + 1, 1]] ?? [],
            (sides[[row + 1, column, 0]] ?? []).reversed(),
            (sides[[row, column, 1]] ?? []).reversed(),
          ]
          let ring = around.flatMap { $0.dropLast() }
          let start = Int.random(in: ring.indices, using: &random)
          let turned = Array(ring[start...] + ring[..<start])
          rings.append(Bool.random(using: &random) ? turned : turned.reversed())
        }
      }
    }

    private static func side(
      _ row: Int, _ column: Int, isUpright: Bool, _ random: inout SeededRandom
    ) -> [GridPoint] {
      let start = GridPoint(
        east: 300_000 + Double(column) * size, north: 6_800_000 + Double(row) * size)
      let steps = 40
      return (0...steps).map { step in
        let along = Double(step) * size / Double(steps)
        let isEnd = step == 0 || step == steps
        let across = isEnd ? 0 : Double.random(in: -900...900, using: &random).rounded()
        return isUpright
          ? GridPoint(east: start.east + across, north: start.north + along)
          : GridPoint(east: start.east + along, north: start.north + across)
      }
    }
  }

  private func simplified(_ rings: [[GridPoint]]) -> [[GridPoint]] {
    let network = BorderNetwork(rings: rings)
    return rings.map { network.simplified($0, toleranceMetres: BorderNetworkTests.tolerance) }
  }

  /// How often each side stands in the rings, whatever its direction.
  private func uses(_ rings: [[GridPoint]]) -> [Set<GridPoint>: Int] {
    rings.flatMap(\.undirectedSides).reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `neighbours share exactly the same line after simplification`(seed: UInt64) {
    let cells = Cells(seed: seed).rings
    let after = simplified(cells)
    #expect(after.joined().count < cells.joined().count * 9 / 10)
    // What lies inside the sheet has two users; its rim has one.
    let rim = Set(uses(cells).filter { $0.value == 1 }.keys.joined())
    for (side, count) in uses(after) {
      #expect(count == (side.isSubset(of: rim) ? 1 : 2), "\(side)")
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `no point that is left out is farther than the tolerance`(seed: UInt64) {
    let cells = Cells(seed: seed).rings
    for (before, after) in zip(cells, simplified(cells)) {
      #expect(Set(after).isSubset(of: before))
      let outline = MunicipalityBoundary(code: .tampere, rings: [after])
      for point in before {
        #expect(outline.metresToOutline(from: point) <= BorderNetworkTests.tolerance)
      }
    }
  }

  private func circle(_ radius: Double, points: Int = 72) -> [GridPoint] {
    (0..<points).map { step in
      let angle = Double(step) * 2 * .pi / Double(points)
      return GridPoint(east: 400_000 + radius * cos(angle), north: 6_900_000 + radius * sin(angle))
        .rounded
    }
  }

  /// Two points are equally far from the straight line, and either makes the other needless.
  @Test func `a border that looks the same from both ends loses the same point on both sides`() {
    func points(_ pairs: [(Double, Double)]) -> [GridPoint] {
      pairs.map { GridPoint(east: 400_000 + $0.0, north: 6_900_000 + $0.1) }
    }
    let border = points([(0, 0), (401, 1900), (401, 2100), (0, 4000)])
    let west = border + points([(-9000, 4000), (-9000, 0)])
    let east = border.reversed() + points([(9000, 0), (9000, 4000)])
    let after = simplified([west, east])
    let shared = after[0].undirectedSides.intersection(after[1].undirectedSides)
    #expect(shared.count == 2)
    #expect(after.map(\.count) == [5, 5])
  }

  @Test func `an enclave and the hole it fills stay the same`() {
    let enclave = circle(5000)
    let hole = Array((enclave[20...] + enclave[..<20]).reversed())
    let after = simplified([circle(20_000), hole, enclave])
    #expect(after[1].undirectedSides == after[2].undirectedSides)
    #expect(after[1].signedAreaKm2 == -after[2].signedAreaKm2)
    #expect(after[2].count < enclave.count)
  }

  @Test func `a ring within the tolerance keeps three points and encloses an area`() {
    let after = simplified([circle(300)])
    #expect(after[0].count == 3)
    #expect(after[0].signedAreaKm2 > 0)
  }

  @Test func `a ring that touches itself goes on touching itself`() {
    let touch = GridPoint(east: 400_000, north: 6_900_000)
    func lobe(_ sign: Double) -> [GridPoint] {
      [(0.0, 0.0), (4000, 3000), (8000, 0), (4000, -3000)].map {
        GridPoint(east: touch.east + sign * $0.0, north: touch.north + sign * $0.1)
      }
    }
    let after = simplified([lobe(1) + lobe(-1)])
    #expect(after[0] == lobe(1) + lobe(-1))
  }

  @Test(arguments: [0, 1, 2, 3])
  func `a line too short to be simplified stays as it is`(count: Int) {
    let points = Array(circle(9000).prefix(count))
    let simplification = LineSimplification(toleranceMetres: 1e6)
    #expect(simplification.loop(points) == points)
    #expect(simplification.line(points) == (count < 3 ? points : [points[0], points[2]]))
  }

  @Test func `a line keeps a point just beyond the tolerance, and none within it`() {
    func line(_ north: Double) -> [GridPoint] {
      [(0.0, 0.0), (1000, north), (2000, 0)].map { GridPoint(east: $0.0, north: $0.1) }
    }
    let simplification = LineSimplification(toleranceMetres: 400)
    #expect(simplification.line(line(401)).count == 3)
    #expect(simplification.line(line(400)).count == 2)
  }
}
