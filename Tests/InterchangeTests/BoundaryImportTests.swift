import Foundation
import HumanServices
import TestSupport
import Testing

@testable import Interchange

@Suite struct BoundaryImportTests {
  private func outline(
    _ text: String, of code: MunicipalityCode = .tampere
  ) throws -> MunicipalityBoundary {
    let boundaries = try BoundaryFiles.read(text).boundaries
    return try #require(boundaries.first { $0.code == code })
  }

  @Test func `the outlines come by code, on the grid, and share their border`() throws {
    let boundaries = try BoundaryFiles.read(BoundaryFiles.good).boundaries
    #expect(boundaries.map(\.code) == [.pirkkala, .tampere])
    #expect(boundaries.map(\.areaKm2) == [400, 400])
    let shared = boundaries[0].rings[0].undirectedSides
      .intersection(boundaries[1].rings[0].undirectedSides)
    #expect(
      shared == [
        [
          GridPoint(east: 320_000, north: 6_800_000), GridPoint(east: 320_000, north: 6_820_000),
        ]
      ])
  }

  @Test(arguments: [
    (#""kunta": "837""#), (#""natcode": "837""#), (#""code": 837"#), (#""kunta": 837"#),
    (#""nimi": "Tampere", "vuosi": 2026, "kunta": "837""#), (#""code": "837", "kunta": "604""#),
  ])
  func `the code has the names that official files give it`(property: String) throws {
    let text = BoundaryFiles.good.replacing(#""code": "837""#, with: property)
    #expect(try outline(text).areaKm2 == 400)
  }

  @Test func `a code written as a number gets its zeros back`() throws {
    var municipalities = try BoundaryFiles.municipalities()
    municipalities[0].code = .known("020")
    let text = BoundaryFiles.good.replacing(#""837""#, with: "20")
    let read = try BoundaryImport(reading: Data(text.utf8), for: municipalities)
    #expect(read.boundaries.map(\.code.rawValue) == ["020", "604"])
  }

  @Test func `municipalities outside the directory are counted and not looked at`() throws {
    let foreign = """
      "features": [{"properties": {"kunta": "091"}, "geometry": {"type": "Point"}},
        {"properties": {"kunta": "091"}, "geometry": null},
      """
    let text = BoundaryFiles.good.replacing(#""features": ["#, with: foreign)
    let read = try BoundaryFiles.read(text)
    #expect(read.ignoredFeatures == 2)
    #expect(read.boundaries.count == 2)
  }

  @Test func `a MultiPolygon keeps its islands and holes, but none too small to be seen`() throws {
    let parts = """
      "MultiPolygon", "coordinates": [
        [[[300000,6800000],[320000,6800000],[320000,6820000],[300000,6820000],[300000,6800000]],
         [[305000,6805000],[307000,6805000],[307000,6807000],[305000,6807000],[305000,6805000]],
         [[308000,6805000],[308900,6805000],[308900,6805900],[308000,6805900],[308000,6805000]]],
        [[[300000,6830000],[300000,6833000],[303000,6833000],[303000,6830000],[300000,6830000]]],
        [[[310000,6830000],[310900,6830000],[310900,6830900],[310000,6830900],[310000,6830000]]]]
      """
    let text = BoundaryFiles.good.replacing(
      #""Polygon", "coordinates": \#(BoundaryFiles.west)"#, with: parts)
    let outline = try outline(text)
    #expect(outline.rings.map(\.signedAreaKm2) == [400, -4, 9])
    #expect(!outline.contains(GridPoint(east: 306_000, north: 6_806_000)))
  }

  @Test func `a municipality that is small altogether keeps its largest part`() throws {
    var municipalities = try BoundaryFiles.municipalities()
    municipalities[0].areaKm2 = nil
    let small = "[[[309900,6809900],[310400,6809900],[310400,6810400],[309900,6809900]]]"
    let text = BoundaryFiles.good.replacing(BoundaryFiles.west, with: small)
    let read = try BoundaryImport(reading: Data(text.utf8), for: municipalities)
    #expect(read.boundaries[1].areaKm2 == 0.125)
  }

  @Test func `degrees give the same outlines as metres`() throws {
    let inDegrees = try BoundaryFiles.inDegrees(BoundaryFiles.good)
    #expect(inDegrees != BoundaryFiles.good)
    #expect(
      try BoundaryFiles.read(inDegrees).boundaries
        == BoundaryFiles.read(BoundaryFiles.good).boundaries)
  }

  @Test(arguments: [
    "EPSG:3067", "urn:ogc:def:crs:EPSG::3067", "http://www.opengis.net/gml/srs/epsg.xml#3067",
    "http://www.opengis.net/def/crs/EPSG/0/3067",
  ])
  func `a crs may name the grid`(name: String) throws {
    #expect(try outline(BoundaryFiles.good(withCRS: "\"\(name)\"")).areaKm2 == 400)
  }

  @Test(arguments: [
    ("urn:ogc:def:crs:OGC:1.3:CRS84", BoundarySystem.degrees), ("EPSG:4326", .degrees),
    ("EPSG:4258", .degrees), ("EPSG:3067", .gridMetres),
  ])
  func `a crs names a system`(name: String, system: BoundarySystem) {
    #expect(BoundarySystem(crsName: name) == system)
  }

  @Test func `what a crs says wins over the size of the numbers`() throws {
    let problems = try BoundaryFiles.problems(BoundaryFiles.good(withCRS: #""EPSG:4326""#))
    #expect(problems.map(\.feature) == [0, 1])
    #expect(problems.allSatisfy { $0.reason.contains("5 of 5 points are outside Finland") })
  }

  @Test func `heights are passed over and a crs of null is none`() throws {
    let text = BoundaryFiles.good.replacing("6820000]", with: "6820000,95.5]")
      .replacing(#""features""#, with: #""crs": null, "features""#)
    #expect(try outline(text).areaKm2 == 400)
  }

  @Test func `outer rings become counterclockwise whatever they were`() throws {
    let clockwise =
      "[[[300000,6800000],[300000,6820000],[320000,6820000],[320000,6800000],"
      + "[300000,6800000]]]"
    let text = BoundaryFiles.good.replacing(BoundaryFiles.west, with: clockwise)
    #expect(try outline(text).rings.map(\.signedAreaKm2) == [400])
  }

  /// Pirkkala has 200 km² without its sea and 400 km² with it; a tenth may be off either way.
  @Test(arguments: [(337_999, false), (338_000, true), (364_000, true), (364_001, false)])
  func `an area may end at the coast or in the sea`(eastEnd: Int, isGood: Bool) throws {
    // A rectangle 20 km high from 320 km would be too large to end in the sea; make it 10 km.
    let rectangle =
      "[[[320000,6805000],[\(eastEnd),6805000],[\(eastEnd),6815000],"
      + "[320000,6815000],[320000,6805000]]]"
    let text = BoundaryFiles.good.replacing(BoundaryFiles.east, with: rectangle)
    #expect(try BoundaryFiles.problems(text).isEmpty == isGood)
  }

  @Test func `a municipality whose area nobody knows is checked by its centre alone`() throws {
    var municipalities = try BoundaryFiles.municipalities()
    for index in municipalities.indices { municipalities[index].areaKm2 = nil }
    let text = BoundaryFiles.good.replacing("6820000", with: "6850000")
    let read = try BoundaryImport(reading: Data(text.utf8), for: municipalities)
    #expect(read.boundaries.map(\.areaKm2) == [1000, 1000])
  }

  @Test func `the file's own words about its source are kept, and wrong ones are none`() throws {
    func attribution(_ value: String) throws -> String? {
      try BoundaryFiles.read(
        BoundaryFiles.good.replacing(
          #""features""#, with: "\"attribution\": \(value), \"features\"")
      ).attribution
    }
    #expect(try attribution(#""Tilastokeskus""#) == "Tilastokeskus")
    #expect(try attribution("7") == nil)
    #expect(try BoundaryFiles.read(BoundaryFiles.good).attribution == nil)
  }

  @Test func `points are counted as read and as kept`() throws {
    let text = BoundaryFiles.good.replacing(
      "[300000,6820000],[300000", with: "[310000,6820100],[300000,6820000],[300000")
    let read = try BoundaryFiles.read(text)
    #expect(read.pointsRead == 11)
    #expect(read.pointsKept == 8)
  }
}

extension BoundaryFiles {
  /// The same file with its metres turned to degrees, or its degrees to metres.
  static func inDegrees(_ text: String) throws -> String {
    try converted(text) {
      let coordinate = GridPoint(east: $0.first, north: $0.second).coordinate
      return Position(first: coordinate.longitude, second: coordinate.latitude)
    }
  }

  static func inMetres(_ text: String) throws -> String {
    try converted(text) {
      let point = Coordinate(latitude: $0.second, longitude: $0.first).gridPoint
      return Position(first: point.east, second: point.north)
    }
  }

  private static func converted(
    _ text: String, _ convert: (Position) -> Position
  ) throws -> String {
    let collection = try JSONDecoder().decode(BoundaryCollection.self, from: Data(text.utf8))
    let features = try collection.features.map { attempt in
      let feature = try attempt.result.get()
      let polygons = try feature.geometry.result.get().polygons.map { rings in
        rings.map { ring in ring.map { convert($0).description } }
      }
      let coordinates = "\(polygons)".replacing("\"", with: "")
      return #"{"properties": {"kunta": "\#(feature.code ?? "")"}, "#
        + #""geometry": {"type": "MultiPolygon", "coordinates": \#(coordinates)}}"#
    }
    return #"{"type": "FeatureCollection", "features": [\#(features.joined(separator: ","))]}"#
  }
}
