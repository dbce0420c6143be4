import Foundation
import HumanServices
import TestSupport
import Testing

@Suite struct MunicipalityBoundaryTests {
  /// A square of 10 km with a hole of 2 km and an island of 1 km.
  private let boundary = MunicipalityBoundary(
    code: .tampere,
    rings: [
      square(300_000, 6_800_000, 10_000), square(304_000, 6_804_000, 2000).reversed(),
      square(320_000, 6_800_000, 1000),
    ])

  private static func square(_ east: Double, _ north: Double, _ side: Double) -> [GridPoint] {
    [(0, 0), (side, 0), (side, side), (0, side)].map {
      GridPoint(east: east + $0.0, north: north + $0.1)
    }
  }

  @Test func `the area counts islands in and holes out`() {
    #expect(boundary.areaKm2 == 100 - 4 + 1)
    #expect([GridPoint]().signedAreaKm2 == 0)
  }

  @Test(arguments: [
    (301_000.0, 6_801_000.0, true), (305_000, 6_805_000, false), (320_500, 6_800_500, true),
    (315_000, 6_800_500, false), (299_999, 6_801_000, false), (301_000, 6_810_001, false),
  ])
  func `a point is inside or outside`(east: Double, north: Double, isInside: Bool) {
    #expect(boundary.contains(GridPoint(east: east, north: north)) == isInside)
  }

  @Test(arguments: [
    (301_000.0, 6_805_000.0, 1000.0), (305_000, 6_805_000, 1000), (312_000, 6_810_000, 2000),
    (303_000, 6_820_000, 10_000),
  ])
  func `the distance to the outline is the same from both sides`(
    east: Double, north: Double, metres: Double
  ) {
    #expect(boundary.metresToOutline(from: GridPoint(east: east, north: north)) == metres)
  }

  @Test func `a map needs the outline of each municipality it shows`() throws {
    let story = try Story()
    let boundaries = MunicipalityBoundaries(
      outlines: [.tampere: boundary], source: "Esimerkki", importedAt: Date())
    #expect(boundaries.cover([story.municipality(.tampere)]))
    #expect(!boundaries.cover([story.municipality(.tampere), story.municipality(.pirkkala)]))
  }
}
