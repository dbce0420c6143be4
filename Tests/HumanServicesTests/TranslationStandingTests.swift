import HumanServices
import TestSupport
import Testing

/// When a translation is older than the Finnish text.
@Suite struct TranslationStandingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var before: [Language: String]
    var after: [Language: String]
    /// Languages that are outdated, and those that are as they should be again.
    var outdated: [Language] = []
    var current: [Language] = []

    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "nothing", before: [.finnish: "a", .swedish: "b"],
      after: [.finnish: "a", .swedish: "b"]),
    Case(
      name: "the Finnish text alone", before: [.finnish: "a", .swedish: "b", .english: "c"],
      after: [.finnish: "x", .swedish: "b", .english: "c"], outdated: [.swedish, .english]),
    Case(
      name: "both", before: [.finnish: "a", .swedish: "b", .english: "c"],
      after: [.finnish: "x", .swedish: "y", .english: "c"], outdated: [.english],
      current: [.swedish]),
    Case(
      name: "the translation alone", before: [.finnish: "a", .swedish: "b"],
      after: [.finnish: "a", .swedish: "y"], current: [.swedish]),
    Case(
      name: "a translation that goes", before: [.finnish: "a", .swedish: "b"],
      after: [.finnish: "x"], current: [.swedish]),
    Case(
      name: "the first Finnish text", before: [.swedish: "b"],
      after: [.finnish: "x", .swedish: "b"]),
    Case(
      name: "a Finnish text that goes", before: [.finnish: "a", .northernSami: "b"],
      after: [.northernSami: "b"], outdated: [.northernSami]),
    Case(name: "without translations", before: [.finnish: "a"], after: [.finnish: "x"]),
  ]

  @Test(arguments: cases)
  func `a translation is outdated when the Finnish text changed without it`(one: Case) throws {
    var (before, after) = (
      ServiceDetails.plain(1, "palvelu", "Palvelu", "tieto"),
      ServiceDetails.plain(1, "palvelu", "Palvelu", "tieto")
    )
    before.description = LocalizedText(one.before)
    after.description = LocalizedText(one.after)
    let standings = after.translations(since: before)
    #expect(
      standings
        == Language.allCases.compactMap { language in
          if one.current.contains(language) { return .current(.description, language) }
          guard one.outdated.contains(language) else { return nil }
          return .outdated(
            OutdatedTranslation(field: .description, language: language, finnish: "a"))
        })
  }
}
