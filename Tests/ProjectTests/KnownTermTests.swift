import Testing

/// Codes of the vocabulary stand in `KnownTerm` alone.
@Suite struct KnownTermTests {
  /// Codes that also are names of form fields or of address parts.
  private static let otherMeanings: Set<String> = ["puhelin", "verkko", "ryhma"]

  @Test func `no rule names a term by a literal of its own`() throws {
    let declaration = try #require(
      try Project.swiftFiles(in: "Sources/HumanServices").first {
        $0.path.hasSuffix("KnownTerm.swift")
      })
    let codes = declaration.text.matches(of: /KnownTerm\(\.\w+, "([a-z_]+)"/).map { $0.1 }
    #expect(codes.count > 15)
    let named = Set(codes.map { Array($0.utf8) })
    for room in try Project.folders(in: "Sources") {
      for file in try Project.swiftFiles(in: "Sources/\(room)")
      where file.path != declaration.path && !file.path.contains("Migrations") {
        let texts = Array(file.text.utf8).split(separator: UInt8(ascii: "\""))
        for text in texts where named.contains(Array(text)) {
          let code = String(decoding: text, as: UTF8.self)
          #expect(
            KnownTermTests.otherMeanings.contains(code), "\(file.path) names the term \(code)")
        }
      }
    }
  }
}
