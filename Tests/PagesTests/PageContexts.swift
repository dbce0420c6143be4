import Foundation
import HumanServices
import Pages
import TestSupport

extension Phrases {
  /// The phrases that the project ships.
  static func ofRepository(_ language: Language) throws -> Phrases {
    let file = SeedFiles.repository.appending(path: "Resources/Phrases/\(language.rawValue).json")
    return try Phrases(language: language, json: try Data(contentsOf: file))
  }
}

extension PageContext {
  /// A context of the story's day.
  static func story(_ language: Language = .finnish) throws -> PageContext {
    PageContext(
      language: language, words: try Phrases.ofRepository(language),
      assets: AssetNames(
        first: (styles: "", address: "/first.css"), styles: "/site.css", mapStyles: "/map.css",
        editorStyles: "/editor.css", sheetStyles: "/sheets.css",
        scripts: (["/exit.js", "/site.js"], "/editor.js"), icons: "/icons.svg"),
      origin: TestSite.publicURL, today: Story.today)
  }
}
