import Catalogue
import HumanServices
import TestSupport
import Testing

@Suite struct SuggestionTests {
  private let planted: Planted

  init() throws { planted = try Planted() }

  private func suggestion(_ text: String, _ kind: Suggestion.Kind = .error) -> Suggestion {
    Suggestion(
      kind: kind, service: .named("suojapesa"), municipality: .named("utsjoki"), need: nil,
      text: text, language: .swedish, receivedOn: Story.today)
  }

  @Test func `reports come back as they were, newest first`() throws {
    let catalogue = planted.catalogue
    #expect(try catalogue.suggestions().isEmpty)
    let all = [
      suggestion("Numret är fel; '); DROP TABLE suggestion; --"),
      suggestion("👩‍👧 Ohcejohka", .missing),
    ]
    for suggestion in all { try catalogue.keep(suggestion) }
    #expect(try catalogue.suggestions() == all.reversed())
  }

  @Test(arguments: [(1, true), (4000, true), (0, false), (4001, false)])
  func `a report is 1 to 4000 characters long`(length: Int, isKept: Bool) throws {
    let catalogue = planted.catalogue
    let long = suggestion(String(repeating: "ä", count: length))
    if isKept {
      try catalogue.keep(long)
    } else {
      #expect(throws: CatalogueError.self) { try catalogue.keep(long) }
    }
    #expect(try catalogue.suggestions().count == (isKept ? 1 : 0))
    #expect(Suggestion.maximumTextLength == 4000)
  }

  @Test func `a report changes nothing that is public`() throws {
    let planted = try Planted()
    let before = try planted.catalogue.snapshot
    try planted.catalogue.keep(suggestion("Salainen viesti"))
    let after = try planted.catalogue.snapshot
    #expect(after.version == before.version)
    #expect(!"\(after)".contains("Salainen viesti"))
    #expect(try planted.listings(with: "viesti") == 0)
  }
}
