import Foundation
import HumanServices
import TestSupport
import Testing

@testable import Interchange

/// The real outlines of all 44 municipalities, which lie beside the repository and never in it.
@Suite(
  .enabled(
    if: OfficialBoundaries.isThere, "boundaries-44.geojson is not in ../shared/data"))
struct OfficialBoundariesTests {
  private let text: String
  private let seeds: SeedSet
  private let read: BoundaryImport

  init() throws {
    text = try String(contentsOf: OfficialBoundaries.file, encoding: .utf8)
    seeds = try SeedFiles.planted()
    read = try BoundaryImport(reading: Data(text.utf8), for: seeds.municipalities)
  }

  @Test func `every municipality is there once, and the source is known`() {
    #expect(read.boundaries.map(\.code) == seeds.municipalities.map(\.code).sorted())
    #expect(read.ignoredFeatures == 0)
    #expect(read.attribution?.contains("Maanmittauslaitos") == true)
  }

  @Test func `it is light enough to be held in memory`() {
    #expect(read.pointsKept < read.pointsRead * 6 / 10)
    #expect(read.pointsKept * MemoryLayout<GridPoint>.size < 100_000)
  }

  /// Kemi, a narrow strip of coast, is 5 % too large in this coarse file; the others are within 2 %.
  @Test func `the simplified areas are those known`() throws {
    for boundary in read.boundaries {
      let municipality = try #require(seeds.municipalities.first { $0.code == boundary.code })
      let area = try #require(municipality.areaKm2) - (municipality.seaAreaKm2 ?? 0)
      let tolerance = boundary.code == .kemi ? 0.06 : 0.03
      #expect(abs(boundary.areaKm2 / area - 1) < tolerance, "\(boundary.code.rawValue)")
    }
  }

  @Test func `neighbours on land share a line, and no line has three users`() {
    let sides = Dictionary(
      uniqueKeysWithValues: read.boundaries.map {
        ($0.code, $0.rings.map(\.undirectedSides).reduce(into: Set()) { $0.formUnion($1) })
      })
    // Where both are on the coast their border may be in the sea, which this file leaves out.
    let coast = Set(seeds.municipalities.filter { $0.seaAreaKm2 != nil }.map(\.code))
    for municipality in seeds.municipalities {
      for neighbour in municipality.neighbours
      where !coast.isSuperset(of: [municipality.code, neighbour]) {
        let shared = sides[municipality.code]?.intersection(sides[neighbour] ?? [])
        #expect(
          shared?.isEmpty == false, "\(municipality.code.rawValue) \(neighbour.rawValue)")
      }
    }
    let uses = sides.values.joined().reduce(into: [:]) { $0[$1, default: 0] += 1 }
    #expect(uses.values.allSatisfy { $0 <= 2 })
  }

  @Test func `the same file in metres gives the same outlines`() throws {
    let inMetres = try BoundaryFiles.inMetres(text)
    let again = try BoundaryImport(reading: Data(inMetres.utf8), for: seeds.municipalities)
    #expect(again.boundaries == read.boundaries)
  }

  @Test func `a region alone takes its own from a file of more`() throws {
    let lapland = seeds.municipalities.filter { $0.region == .lappi }
    let read = try BoundaryImport(reading: Data(text.utf8), for: lapland)
    #expect(read.boundaries.count == 21)
    #expect(read.ignoredFeatures == 23)
  }
}

enum OfficialBoundaries {
  static let file = SeedFiles.repository.deletingLastPathComponent()
    .appending(path: "shared/data/boundaries-44.geojson")

  static var isThere: Bool { FileManager.default.fileExists(atPath: file.path()) }
}
