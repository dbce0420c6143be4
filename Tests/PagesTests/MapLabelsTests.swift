import Coverage
import Foundation
import HumanServices
import Interchange
import TestSupport
import Testing

@testable import Pages

/// The words of the map with official outlines: every municipality can be read, and nothing hides
/// anything else.
@Suite struct MapLabelsTests {
  private let seeds: SeedSet

  init() throws { seeds = try SeedFiles.planted() }

  private func tiles(in region: RegionCode, detail: String) -> [MapTile] {
    seeds.municipalities.filter { $0.region == region }.map {
      MapTile(
        municipality: $0, sign: detail.isEmpty ? "N" : "51 (5)", detail: detail,
        look: .of(CoverageLetter.near), title: "", href: "/")
    }
  }

  private func labels(
    of region: RegionCode, detail: String, _ boundaries: [MunicipalityBoundary]
  ) -> (labels: MapLabels, frame: MapFrame) {
    let tiles = tiles(in: region, detail: detail)
    let codes = Set(tiles.map(\.municipality.code))
    let kept = MunicipalityBoundaries(
      outlines: Dictionary(
        uniqueKeysWithValues: boundaries.filter { codes.contains($0.code) }.map { ($0.code, $0) }),
      source: "", importedAt: Date(timeIntervalSince1970: 0))
    let frame = MapFrame(outlines: Array(kept.outlines.values))
    return (MapLabels(tiles, kept, frame), frame)
  }

  private func check(
    _ made: (labels: MapLabels, frame: MapFrame), of region: RegionCode,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let (labels, frame) = made
    let expected = seeds.municipalities.filter { $0.region == region }.map(\.code)
    #expect(
      labels.labels.map(\.tile.municipality.code) == expected, sourceLocation: sourceLocation)
    for (index, label) in labels.labels.enumerated() {
      let name = label.tile.municipality.name[.finnish]
      let written = label.lines.map(\.text).joined()
        .replacing("-", with: "").contains(name.replacing("-", with: ""))
      #expect(label.isNumbered || written, "\(name)", sourceLocation: sourceLocation)
      #expect(label.box.fits(in: frame), "\(name)", sourceLocation: sourceLocation)
      for other in labels.labels.dropFirst(index + 1) {
        #expect(
          !label.box.overlaps(other.box),
          "\(name) and \(other.tile.municipality.name[.finnish])", sourceLocation: sourceLocation)
      }
    }
  }

  @Test(arguments: [RegionCode.lappi, .pirkanmaa], ["", "1 ✕ 7 ?"])
  func `in squares of the known areas every municipality can be read`(
    region: RegionCode, detail: String
  ) {
    let squares = seeds.municipalities.map { municipality in
      let middle = municipality.centre.gridPoint
      let half = (municipality.areaKm2 ?? 100).squareRoot() * 500
      return MunicipalityBoundary(
        code: municipality.code,
        rings: [
          [(-half, -half), (half, -half), (half, half), (-half, half)].map {
            GridPoint(east: middle.east + $0.0, north: middle.north + $0.1)
          }
        ])
    }
    check(labels(of: region, detail: detail, squares), of: region)
  }

  @Test(
    .enabled(if: Outlines.isThere, "boundaries-44.geojson is not in ../shared/data"),
    arguments: [RegionCode.lappi, .pirkanmaa], ["", "1 ✕ 7 ?"])
  func `in the real outlines every municipality can be read`(
    region: RegionCode, detail: String
  ) throws {
    let read = try BoundaryImport(
      reading: try Data(contentsOf: Outlines.file), for: seeds.municipalities)
    let made = labels(of: region, detail: detail, read.boundaries)
    check(made, of: region)
    let named = made.labels.labels.count { !$0.isNumbered }
    #expect(named >= made.labels.labels.count / 3, "most have room for their name")
  }
}

private enum Outlines {
  static let file = SeedFiles.repository.deletingLastPathComponent()
    .appending(path: "shared/data/boundaries-44.geojson")
  static var isThere: Bool { FileManager.default.fileExists(atPath: file.path) }
}
