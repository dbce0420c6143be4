import HumanServices
import Testing

@testable import Catalogue

@Suite struct ColumnsTests {
  @Test(arguments: [
    "{}", "{\"fi\":\"Apua\"}", "{\"en\":\"Help\",\"fi\":\"Apua\",\"sms\":\"Vieʹǩǩ\"}",
    "{\"fi\":\"\"}", "{\"fi\":\"{a}, :b\"}", "{\"fi\":\"rivi\\nvaihto\"}",
    "{\"fi\":\"\\\"lainaus\\\"\"}", "{\"fi\": \"väli\"}", " {\"fi\":\"a\"}", "{\"fi\":\"\\u00e4\"}",
  ])
  func `a text is read quickly or slowly, and is the same`(json: String) throws {
    let decoded = try JSON.decode(LocalizedText.self, json)
    #expect(try LocalizedText(json: json) == decoded)
    if let quick = LocalizedText(plainJSON: json) { #expect(quick == decoded) }
  }

  @Test func `what the program writes is read quickly`() throws {
    let text = LocalizedText([.finnish: "Apua & tukea", .swedish: "Hjälp", .english: "Help"])
    #expect(LocalizedText(plainJSON: try text.json) == text)
    #expect(LocalizedText(plainJSON: try LocalizedText([:]).json)?.isEmpty == true)
  }

  @Test(arguments: [
    "", "{", "[]", "{\"fi\"}", "{\"fi\":1}", "{\"de\":\"Hilfe\"}",
    "{\"fi\":\"a\"}}", "{\"fi\":\"a\"\"sv\":\"b\"}", "{\"fi\",\"sv\"}", "null",
  ])
  func `what is no text is refused, quickly or slowly`(json: String) {
    #expect(LocalizedText(plainJSON: json) == nil)
    #expect(throws: (any Error).self) { try LocalizedText(json: json) }
  }
}
