import Foundation
import HumanServices
import Pages
import TestSupport
import Testing

@Suite struct PhrasesTests {
  @Test(arguments: Language.interface)
  func `every phrase has words in every language of the interface`(language: Language) throws {
    let words = try Phrases.ofRepository(language)
    #expect(words.language == language)
    for phrase in Phrase.allCases {
      #expect(!words(phrase).trimmingCharacters(in: .whitespaces).isEmpty, "\(phrase.key)")
      #expect(!words(phrase).contains("<"), "\(phrase.key) is plain text, not markup")
    }
  }

  @Test(arguments: [Language.swedish, .english])
  func `a phrase has the same placeholders in every language`(language: Language) throws {
    let finnish = try Phrases.ofRepository(.finnish)
    let words = try Phrases.ofRepository(language)
    for phrase in Phrase.allCases {
      #expect(
        words.placeholders(of: phrase) == finnish.placeholders(of: phrase), "\(phrase.key)")
    }
  }

  @Test func `the two forms of a count differ only in the count`() throws {
    let pairs: [(Phrase, Phrase)] = [
      (.municipalityLeadOne, .municipalityLeadMany), (.searchFoundOne, .searchFoundMany),
      (.organizationLeadOne, .organizationLeadMany),
    ]
    for language in Language.interface {
      let words = try Phrases.ofRepository(language)
      for (one, many) in pairs {
        #expect(words.placeholders(of: many) == ["count"])
        #expect(words.placeholders(of: one).isSubset(of: ["count"]))
        #expect(words.count(1, one: one, other: many) == words(one, ["count": "1"]))
        #expect(words.count(0, one: one, other: many) == words(many, ["count": "0"]))
        #expect(words.count(2, one: one, other: many) == words(many, ["count": "2"]))
      }
    }
  }

  @Test func `a file without a phrase is refused by its name`() throws {
    let json = try table { $0["site.name"] = nil }
    #expect(throws: Phrases.Failure.missing(["site.name"])) {
      try Phrases(language: .finnish, json: json)
    }
  }

  @Test func `a phrase that no page uses is refused by its name`() throws {
    let json = try table { $0["site.nmae"] = "Palveluhakemisto" }
    #expect(throws: Phrases.Failure.unknown(["site.nmae"])) {
      try Phrases(language: .finnish, json: json)
    }
  }

  @Test(arguments: ["", "[]", "{", #"{"site.name": 1}"#, #"{"site.name": {"fi": "x"}}"#])
  func `what is no object of texts is refused`(json: String) {
    #expect {
      try Phrases(language: .finnish, json: Data(json.utf8))
    } throws: { error in
      guard case .notJSON? = error as? Phrases.Failure else { return false }
      return true
    }
  }

  @Test func `a placeholder is replaced once, and what is put in is never read as one`() throws {
    let words = try Phrases(
      language: .finnish, json: table { $0["trip.hours"] = "{hours} h {minutes} min {hours" })
    #expect(
      words(.tripHours, ["hours": "{minutes}", "minutes": "5"]) == "{minutes} h 5 min {hours")
    #expect(words(.tripHours, ["hours": "1"]) == "1 h {minutes} min {hours")
  }

  /// The Finnish phrases, changed.
  private func table(_ change: (inout [String: String]) -> Void) throws -> Data {
    let file = SeedFiles.repository.appending(path: "Resources/Phrases/fi.json")
    var table = try JSONDecoder().decode([String: String].self, from: Data(contentsOf: file))
    change(&table)
    return try JSONEncoder().encode(table)
  }
}
