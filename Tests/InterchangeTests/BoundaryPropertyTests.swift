import Foundation
import HumanServices
import Interchange
import Testing

/// The property that has a municipality's code, as programs that change files of outlines leave it.
@Suite struct BoundaryPropertyTests {
  /// The good file, Tampere under another code and with other properties.
  private func read(_ properties: String, as code: String) throws -> BoundaryImport {
    let text = BoundaryFiles.good.replacing(#"{"code": "837"}"#, with: properties)
    #expect(text != BoundaryFiles.good || properties == #"{"code": "837"}"#)
    var municipalities = try BoundaryFiles.municipalities()
    municipalities[0].code = try #require(MunicipalityCode(rawValue: code))
    return try BoundaryImport(reading: Data(text.utf8), for: municipalities)
  }

  @Test(arguments: [
    #"{"code": "837"}"#, #"{"CODE": "837"}"#, #"{"Code": 837}"#, #"{"KUNTA": "837"}"#,
    #"{"Kunta": 837.0}"#, #"{"NATCODE": "837"}"#, #"{"NatCode": "837"}"#,
    #"{"OBJECTID": 1, "NAMEFIN": "Tampere", "NATCODE": "837"}"#,
    #"{"code": null, "natcode": "837"}"#, #"{"CODE": null, "KUNTA": "", "NATCODE": "837"}"#,
    #"{"code": "Tampere", "kunta": "837"}"#, #"{"code": [837], "natcode": "837"}"#,
    #"{"code": {"value": 837}, "NATCODE": 837}"#, #"{"code": 83.7, "natcode": "837"}"#,
    #"{"code": true, "natcode": "837"}"#, #"{"code": 1e999, "natcode": "837"}"#,
    #"{"code": "0837", "natcode": "837"}"#, #"{"code": -1, "natcode": "837"}"#,
    #"{"CODE": "KU837", "code": "837"}"#, #"{"CODE": "837", "code": null}"#,
    #"{"natcode": "837 "}"#, #"{"kunta": "837", "Kunta": "Tampere"}"#,
  ])
  func `the code is read whatever the letters' case, and beside odd properties`(
    properties: String
  ) throws {
    #expect(try read(properties, as: "837").boundaries.map(\.code.rawValue) == ["604", "837"])
  }

  @Test(arguments: [
    #"{"code": "47"}"#, #"{"code": 47}"#, #"{"NATCODE": "47"}"#, #"{"natcode": 47.0}"#,
    #"{"kunta": "047"}"#, #"{"kunta": " 47"}"#,
  ])
  func `a code that has lost its zeros is padded, text and number alike`(properties: String) throws
  {
    #expect(try read(properties, as: "047").boundaries.map(\.code.rawValue) == ["047", "604"])
  }

  @Test(arguments: [
    (#"{"CODE": null, "NATCODE": null}"#, "properties.CODE is missing or null"),
    (#"{"code": "Tampere", "natcode": "0837"}"#, "'Tampere' is no municipality code"),
    (#"{"KUNTA": ""}"#, "'' is no municipality code"),
    (#"{"kunta": "8 37"}"#, "'8 37' is no municipality code"),
    (#"{"NATCODE": [837]}"#, "properties.NATCODE must be a text or a whole number"),
    (#"{"codes": "837", "kunta_nr": 837}"#, "code, kunta, natcode"),
  ])
  func `where no property has a code, the first one's fault is told`(
    properties: String, reason: String
  ) throws {
    let error = #expect(throws: BoundaryError.self) { try read(properties, as: "837") }
    let problems = error?.problems ?? []
    #expect(
      problems.contains { $0.feature == 0 && $0.code.isEmpty && $0.reason.contains(reason) },
      "\(problems)")
    #expect(problems.contains { $0.feature == nil && $0.code == "837" })
  }

  @Test func `an outline of before a merger is told by its code`() throws {
    let problems = try BoundaryFiles.problems(
      BoundaryFiles.good.replacing(#""837""#, with: #""211""#))
    #expect(
      problems.map(\.description) == [
        """
        837: Tampere is missing; its centre lies in features[0], whose code 211 the directory \
        does not have: the outlines may be from before a merger, so take those of today
        """
      ])
  }

  @Test func `outlines that grew together since are told as perhaps from before a merger`() throws {
    let problems = try BoundaryFiles.problems(
      BoundaryFiles.good.replacing("[300000,6820000]", with: "[300000,6811000]")
        .replacing("[320000,6820000],[300000", with: "[320000,6811000],[300000"))
    #expect(problems.count == 1)
    #expect(problems.first?.reason.contains("has 220 km², but Tampere has 400.0") == true)
    #expect(problems.first?.reason.contains("from before a merger") == true, "\(problems)")
  }

  @Test func `of other regions' codes nothing is said`() throws {
    let other = BoundaryFiles.east.replacing("[340000", with: "[350000")
      .replacing("[320000", with: "[340000")
    let more = BoundaryFiles.good.replacing(
      "\n]}",
      with: """
        , {"type": "Feature", "properties": {"NATCODE": "211"},
         "geometry": {"type": "Polygon", "coordinates": \(other)}}
        ]}
        """)
    #expect(more != BoundaryFiles.good)
    #expect(try BoundaryFiles.read(more).ignoredFeatures == 1)
  }
}
