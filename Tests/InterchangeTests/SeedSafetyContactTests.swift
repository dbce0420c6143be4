import HumanServices
import Interchange
import TestSupport
import Testing

/// A safety contact of the seeds is whole, or nothing is planted.
@Suite struct SeedSafetyContactTests {
  private static let good = """
    {
      "contacts": [
        {
          "role": "crisis",
          "name": { "fi": "Kriisipuhelin" },
          "number": "0800 1234",
          "other_numbers": ["116 123"],
          "hours": { "fi": "ympäri vuorokauden" },
          "languages": [{ "code": "fi" }, { "code": "ru", "kind": "interpreted" }],
          "note": { "fi": "Miksi se on täällä." },
          "source_url": "https://kriisi.example/",
          "source_period": { "from": "2026-01-01", "to": "2026-01-31", "precision": "month" }
        }
      ]
    }
    """

  private func read(_ text: String) throws -> [SafetyContact] {
    let others = try SeedFiles.ofRepositoryWithoutListings().filter {
      $0.name != "safety-contacts.json"
    }
    let file = SeedFile(name: "safety-contacts.json", bytes: Array(text.utf8))
    return try SeedSet(reading: others + [file]).safetyContacts
  }

  @Test func `it is read with every fact`() throws {
    let contact = try #require(try read(SeedSafetyContactTests.good).first)
    #expect(contact.role == .crisis)
    #expect(contact.numbers.map(\.dialled) == ["08001234", "116123"])
    #expect(contact.languages.map(\.kind) == [.own, .interpreted])
    #expect(contact.sourcePeriod.precision == .month)
    #expect(contact.sourceURL == "https://kriisi.example/")
  }

  @Test(arguments: [
    ("\"0800 1234\"", "\"0800-APUA\"", "number"), ("\"0800 1234\"", "\"\"", "number"),
    ("116 123", "040 abc", "other_numbers"), ("\"crisis\"", "\"muu\"", "role"),
    ("\"name\": { \"fi\": \"Kriisipuhelin\" },", "", "name"),
    ("{ \"fi\": \"Miksi se on täällä.\" }", "{}", "note"),
    ("https://kriisi", "javascript:kriisi", "source_url"),
    ("\"source_url\": \"https://kriisi.example/\",", "", "source_url"),
    ("2026-01-31", "2025-01-31", "source_period"),
    ("\"ru\",", "\"ru\", \"x\": 1,", "languages[1].x"),
    ("\"number\"", "\"assured_date\": \"2026-01-01\", \"number\"", "assured_date"),
  ])
  func `a defect is told with its field`(old: String, new: String, field: String) throws {
    let spoilt = SeedSafetyContactTests.good.replacing(old, with: new)
    #expect(spoilt != SeedSafetyContactTests.good)
    let error = #expect(throws: SeedError.self) { try read(spoilt) }
    #expect(error?.problems.map(\.field) == [field], "\(String(describing: error))")
  }

  @Test func `a role stands once`() throws {
    let lines = SeedSafetyContactTests.good.split(separator: "\n")
    let contact = lines.dropFirst(2).dropLast(2).joined(separator: "\n")
    let error = #expect(throws: SeedError.self) {
      try read("{ \"contacts\": [\(contact), \(contact)] }")
    }
    #expect(error?.problems.map(\.reason) == ["stands twice"])
  }
}
