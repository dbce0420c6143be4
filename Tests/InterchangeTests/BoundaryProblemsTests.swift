import HumanServices
import Interchange
import TestSupport
import Testing

/// What is wrong in a file of boundaries is told with feature, code and reason.
@Suite struct BoundaryProblemsTests {
  struct Defect: Sendable, CustomTestStringConvertible {
    var old: String
    var new: String
    var feature: Int?
    var code: String
    var reason: String

    init(_ old: String, _ new: String, _ feature: Int?, _ code: String, _ reason: String) {
      self.old = old
      self.new = new
      self.feature = feature
      self.code = code
      self.reason = reason
    }

    var testDescription: String { "\(old) → \(new)" }
  }

  static let codes = [
    Defect(#""837""#, #""999""#, nil, "837", "Tampere is missing"),
    Defect(#""604""#, #""837""#, 1, "837", "stands twice, first in features[0]"),
    Defect(#""604""#, #""837""#, nil, "604", "Pirkkala is missing"),
    Defect(#""837""#, #""83""#, nil, "837", "features[0], whose code 083 the directory does not"),
    Defect(#""837""#, #""8370""#, 0, "", "'8370' is no municipality code"),
    Defect(#""837""#, #""Tampere""#, 0, "", "'Tampere' is no municipality code"),
    Defect(#""837""#, "-37", 0, "", "'-37' is no municipality code"),
    Defect(#""code": "837""#, #""nimi": "Tampere""#, 0, "", "code, kunta, natcode"),
    Defect(#"{"code": "837"}"#, "null", 0, "", "code, kunta, natcode"),
    Defect(#""837""#, "null", 0, "", "properties.code is missing or null"),
    Defect(#""837""#, "[837]", 0, "", "properties.code must be a text or a whole number"),
    Defect(#""837""#, "83.7", 0, "", "properties.code must be a text or a whole number"),
    Defect(#""837""#, "true", 0, "", "properties.code"),
    Defect(#""837""#, "1e999", 0, "", "a number too large"),
    Defect(#"{"code": "837"}"#, "[]", 0, "", "properties must be an object"),
  ]

  static let geometries = [
    Defect(
      #""Polygon", "coordinates": [[[300"#, #""Point", "coordinates": [[[300"#, 0, "837",
      "'Point'; only Polygon and MultiPolygon"),
    Defect(
      #""Polygon", "coordinates": [[[300"#, #""MultiPolygon", "coordinates": [[[300"#, 0,
      "837", "must be a list"),
    Defect(
      #"{"type": "Polygon", "coordinates": \#(BoundaryFiles.west)}"#, "null", 0, "837",
      "geometry is missing or null"),
    Defect(
      #", "coordinates": \#(BoundaryFiles.west)"#, "", 0, "837",
      "geometry.coordinates is missing"),
    Defect(BoundaryFiles.west, "[]", 0, "837", "has no ring"),
    Defect(BoundaryFiles.west, "[[]]", 0, "837", "ring 1 of polygon 1 has 0 points"),
    Defect(
      "[300000,6820000]", #"["300000",6820000]"#, 0, "837",
      "geometry.coordinates[0][3][0] must be a number"),
    Defect("[300000,6820000]", "[300000]", 0, "837", "geometry.coordinates[0][3]"),
    Defect("[300000,6820000]", "[null,6820000]", 0, "837", "[0][3][0] is missing or null"),
    Defect("[300000,6820000]", "300000", 0, "837", "geometry.coordinates[0][3] must be a list"),
    Defect("[300000,6820000]", "[1e999,6820000]", 0, "837", "a number too large"),
    Defect("[300000,6820000],[300000,6800000]]", "[300000,6820000]]", 0, "837", "is not closed"),
    Defect(
      "[320000,6820000],[300000,6820000],", "", 0, "837",
      "has 3 points; a closed ring has at least four"),
    Defect(
      "[320000,6820000],[300000,6820000]", "[310000,6800000],[305000,6800000]", 0, "837",
      "encloses no area"),
    Defect("[340000,6820000]", "[34000,6820000]", 1, "604", "1 of 5 points are outside Finland"),
    Defect("[340000,6820000]", "[6820000,340000]", 1, "604", "changed places"),
    Defect(
      "[340000,6800000],[340000,6820000]", "[328000,6800000],[328000,6820000]", 1, "604",
      "has 160 km², but Pirkkala has 200.0 without and 400.0 with the sea"),
    Defect("[300000,6820000]", "[300000,6829000]", 0, "837", "has 490 km², but Tampere has 400.0"),
  ]

  @Test func `the file itself is good`() throws {
    #expect(try BoundaryFiles.problems(BoundaryFiles.good) == [])
  }

  @Test(arguments: codes + geometries)
  func `a defect is told with feature and code`(defect: Defect) throws {
    let spoilt = BoundaryFiles.good.replacing(defect.old, with: defect.new)
    #expect(spoilt != BoundaryFiles.good)
    let problems = try BoundaryFiles.problems(spoilt)
    #expect(
      problems.contains {
        $0.feature == defect.feature && $0.code == defect.code && $0.reason.contains(defect.reason)
      }, "\(problems)")
  }

  @Test func `codes of equally large neighbours that have changed places are seen`() throws {
    let spoilt = BoundaryFiles.good.replacing("837", with: "x").replacing("604", with: "837")
      .replacing("x", with: "604")
    let problems = try BoundaryFiles.problems(spoilt)
    #expect(problems.map(\.code) == ["604", "837"])
    #expect(problems.allSatisfy { $0.reason.contains("another municipality's code") })
  }

  @Test func `every problem of every feature is told at once`() throws {
    let spoilt = BoundaryFiles.good
      .replacing("[300000,6820000],[300000,6800000]]", with: "[300000,6820000]]")
      .replacing("[340000,6820000]", with: "[34000,6820000]")
    #expect(try BoundaryFiles.problems(spoilt).map(\.feature) == [0, 1])
  }

  @Test(arguments: [
    "", "{", "[]", "null", "7", #"{"type": "FeatureCollection"}"#, BoundaryFiles.good + "x",
    #"{"type": "FeatureCollection", "features": {}}"#, #"{"type": "Topology", "features": []}"#,
    String(repeating: "[", count: 100_000),
  ])
  func `what is no FeatureCollection is one problem of the file`(text: String) throws {
    let problems = try BoundaryFiles.problems(text)
    #expect(problems.count == 1)
    #expect(problems.first?.feature == nil)
    #expect(problems.first?.code == "")
  }

  @Test func `an empty collection misses every municipality`() throws {
    let problems = try BoundaryFiles.problems(#"{"type": "FeatureCollection", "features": []}"#)
    #expect(problems.map(\.code) == ["604", "837"])
  }

  /// Web Mercator, the old Finnish grid (YKJ) and a local zone have other numbers.
  @Test(arguments: [("2600000", "8700000"), ("3300000", "6800000"), ("24500000", "6800000")])
  func `a third projection is refused by the size of its numbers`(
    east: String, north: String
  ) throws {
    let text = BoundaryFiles.good.replacing("[300000,6800000]", with: "[\(east),\(north)]")
    let problems = try BoundaryFiles.problems(text)
    #expect(problems.count == 1)
    #expect(problems.first?.reason.contains("no system known here") == true)
  }

  @Test(arguments: ["EPSG:3857", "urn:ogc:def:crs:EPSG::5048", "urn:ogc:def:crs:EPSG::2393", ""])
  func `a third projection is refused by its name`(name: String) throws {
    let problems = try BoundaryFiles.problems(BoundaryFiles.good(withCRS: "\"\(name)\""))
    #expect(problems.count == 1)
    #expect(problems.first?.reason.contains("crs is '\(name)'") == true)
  }

  @Test func `a crs that names nothing is refused`() throws {
    let problems = try BoundaryFiles.problems(BoundaryFiles.good(withCRS: "3067"))
    #expect(problems.map(\.reason).first?.contains("crs.properties.name must be a text") == true)
  }

  @Test(arguments: [
    (BoundaryProblem(feature: 3, code: "890", reason: "x"), "features[3] (890): x"),
    (BoundaryProblem(feature: 3, code: "", reason: "x"), "features[3]: x"),
    (BoundaryProblem(feature: nil, code: "890", reason: "x"), "890: x"),
    (BoundaryProblem(feature: nil, code: "", reason: "x"), "x"),
  ])
  func `a problem is told in one line`(problem: BoundaryProblem, line: String) {
    #expect(problem.description == line)
  }
}

extension BoundaryFiles {
  /// With a `crs` member of this JSON name.
  static func good(withCRS name: String) -> String {
    good.replacing(
      #""features""#,
      with: #""crs": {"type": "name", "properties": {"name": \#(name)}}, "features""#)
  }
}
