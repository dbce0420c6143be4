import Foundation
import HumanServices
import Testing

@Suite struct LocalizedTextTests {
  private let tornio = LocalizedText([.finnish: "Tornio", .swedish: "Torneå"])

  @Test func `a reader gets their own language`() {
    #expect(tornio[.swedish] == "Torneå")
    #expect(tornio.shown(in: .swedish).language == .swedish)
  }

  @Test(arguments: [Language.english, .northernSami, .inariSami, .skoltSami])
  func `without one's own language Finnish is shown and said to be Finnish`(language: Language) {
    let shown = tornio.shown(in: language)
    #expect(shown.text == "Tornio")
    #expect(shown.language == .finnish)
  }

  @Test func `without Finnish whatever there is is shown in its own language`() {
    let sami = LocalizedText([.northernSami: "Ohcejohka"])
    #expect(sami.shown(in: .finnish).text == "Ohcejohka")
    #expect(sami.shown(in: .finnish).language == .northernSami)
    #expect(LocalizedText([.swedish: "Torneå"]).shown(in: .finnish).language == .swedish)
  }

  @Test func `nothing is an empty text in the reader's language`() {
    let nothing = LocalizedText([.finnish: ""])
    #expect(nothing.isEmpty)
    #expect(nothing.shown(in: .english).text == "")
    #expect(nothing.shown(in: .english).language == .english)
  }

  @Test func `JSON is keyed by language code and comes back equal`() throws {
    let sami = LocalizedText([.finnish: "Inari", .inariSami: "Aanaar", .skoltSami: "Aanar"])
    let json = try JSONEncoder().encode(sami)
    #expect(try JSONDecoder().decode(LocalizedText.self, from: json) == sami)
    let keys = try JSONDecoder().decode([String: String].self, from: json).keys
    #expect(Set(keys) == ["fi", "smn", "sms"])
  }

  @Test func `a language nobody knows is refused`() {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(LocalizedText.self, from: Data(#"{"xx": "?"}"#.utf8))
    }
  }

  @Test func `equal texts are equal JSON whatever order their languages were added in`() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let synonyms: [Language: [String]] = [.swedish: ["skilsmässa"], .finnish: ["ero"]]
    let json = String(decoding: try encoder.encode(synonyms), as: UTF8.self)
    #expect(json == #"{"fi":["ero"],"sv":["skilsmässa"]}"#)
  }
}
