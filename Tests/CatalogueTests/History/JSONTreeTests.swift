import Foundation
import Testing

@testable import Catalogue

@Suite struct JSONTreeTests {
  @Test(arguments: [
    "{}", "[]", "null", "true", " [ 1 , -2 , 0.5 , 1e3 , -0.25E-2 ]\n", #"{"a":{"b":[{"c":"d"}]}}"#,
    #""\u00e4\u00C4 \ud83e\udde1 \"\\\/\b\f\n\r\t \u0000""#, "\"ä 🧡 \u{2028} \u{7F}\"",
    #"{"":"","ä":[""]}"#,
  ])
  func `a text is read as Foundation reads it, and written so that it is the same again`(
    json: String
  ) throws {
    func value(_ tree: JSONTree) -> NSObject {
      switch tree {
      case .null: NSNull()
      case .flag(let flag): NSNumber(value: flag)
      case .whole(let number): NSNumber(value: number)
      case .decimal(let number): NSNumber(value: number)
      case .text(let text): NSString(string: text)
      case .list(let values): NSArray(array: values.map(value))
      case .object(let values): NSDictionary(dictionary: values.mapValues(value))
      }
    }
    let tree = try JSONTree(parsing: json)
    let foundation =
      try JSONSerialization.jsonObject(
        with: Data("[\(json)]".utf8)) as? NSArray
    #expect(NSArray(array: [value(tree)]) == foundation)
    #expect(try JSONTree(parsing: tree.description) == tree)
  }

  @Test func `keys stand in order, and only what must be is escaped`() {
    let tree = JSONTree.object(["b": .whole(1), "a": .text("/ä\"\\\n\u{1}\u{1F}"), "ab": .null])
    #expect(tree.description == #"{"a":"/ä\"\\\n\u0001\u001f","ab":null,"b":1}"#)
  }

  @Test(arguments: [
    "", " ", "{", "[", "\"", "tru", "nul", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "[1,]", "[1 2]",
    "{a:1}", "1 2", "{}{}", "+", "--1", "1.2.3", "1e999", #""\x""#, #""\u12""#, #""\u12G4""#,
    #""\ud83e""#, #""\ud83ex""#, #""\ud83e\u0041""#, #""\udde1""#, #""\"#, "{\"a\":1,\"a\":2}",
    "NaN", "'a'", String(repeating: "[", count: 100_000),
  ])
  func `what is no JSON is refused`(json: String) {
    #expect(throws: CatalogueError.self) { try JSONTree(parsing: json) }
  }
}
