import Testing

/// Facets are gone through, not spelled: whoever writes a list of them by hand forgets the next one.
@Suite struct FacetSpellingTests {
  /// Different facets in one file from which it is a list of them and not a rule about some.
  private static let few = 4

  /// The declarations, the rules about terms, and the sections of the listing's form.
  private static let declaring = [
    "HumanServices/Vocabulary/Facet.swift", "HumanServices/Vocabulary/KnownTerm.swift",
    "Pages/Parts/FacetPhrases.swift", "Pages/Editor/Service/ServiceFormParts.swift",
  ]

  @Test func `no file but the declarations lists the facets`() throws {
    let declaration = try #require(
      try Project.swiftFiles(in: "Sources/HumanServices/Vocabulary")
        .first { $0.path.hasSuffix("/Facet.swift") })
    let body = try #require(declaration.text.split(separator: "var position").first)
    let facets = Set(body.matches(of: /\n  case (\w+)/).map { "." + $0.1 })
    #expect(facets.count > 5)
    for file in try Project.swiftFiles(in: "Sources")
    where !FacetSpellingTests.declaring.contains(where: { file.path.hasSuffix($0) }) {
      let named = Set(file.text.matches(of: /\.\w+/).map { String($0.output) })
        .intersection(facets)
      #expect(named.count <= FacetSpellingTests.few, "\(file.path) lists \(named.sorted())")
    }
  }
}
