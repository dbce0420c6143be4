import Foundation
import HumanServices
import TestSupport
import Testing

/// The coordinators' guide, in every language of the interface.
@Suite struct GuideTests {
  private let site: TestSite
  private let editor: SignedInEditor

  init() throws {
    site = try TestSite()
    editor = try site.signedIn(as: .laplandCoordinator)
  }

  private func page(_ language: Language) throws -> TestPage {
    try editor.get((language == .finnish ? "" : "/\(language.rawValue)") + "/yllapito/ohje")
  }

  @Test func `the guide says the same in every language`() throws {
    let finnish = try page(.finnish).main
    for language in Language.interface {
      let guide = try page(language).main
      for part in ["h1", "h2", "p", "ul", "li", "strong"] {
        let count = finnish.first(class: "guide")?.all(part).count
        #expect(guide.first(class: "guide")?.all(part).count == count, "\(language) \(part)")
      }
      #expect(
        guide.all("img").map { $0["src"] } == finnish.all("img").map { $0["src"] })
      #expect(guide.all("img").allSatisfy { $0["alt"]?.isEmpty == false })
    }
    for image in finnish.all("img") {
      #expect(try site.get(image["src"] ?? "").status == 200)
    }
  }

  /// What the guide sets in bold are words that stand on the pages.
  @Test(arguments: Language.interface)
  func `every button and page that the guide names is there by that name`(
    language: Language
  ) throws {
    let file = SeedFiles.repository.appending(path: "Resources/Phrases/\(language.rawValue).json")
    let phrases = try JSONDecoder().decode([String: String].self, from: Data(contentsOf: file))
    let words = Set(phrases.values)
    let named = try page(language).main.first(class: "guide")?.all("strong").map(\.text) ?? []
    #expect(named.count > 10)
    for name in named { #expect(words.contains(name), "\(name)") }
  }
}
