import Foundation
import HumanServices
import TestSupport
import Testing

/// A page of the story, whose reviewed file is in `Tests/Fixtures/pages`.
struct PageSnapshot: CustomTestStringConvertible, Sendable {
  /// The file's name without its ending.
  var name: String
  var language: Language
  /// What is asked for, such as `/sv/kunta/utsjoki`.
  var address: String
  /// Who is logged in; `nil` for a page that everybody sees.
  var editor: StoryAccount?

  var testDescription: String { "\(language.rawValue)/\(name)" }

  var file: URL {
    PageSnapshot.folder.appending(path: "\(language.rawValue)/\(name).html")
  }

  static let folder = SeedFiles.repository.appending(path: "Tests/Fixtures/pages")

  static let all: [PageSnapshot] = Language.interface.flatMap(everybodys) + desk

  private static func everybodys(_ language: Language) -> [PageSnapshot] {
    let danger: [Language: String] = [
      .finnish: "mies lyö", .swedish: "min man slår mig", .english: "my husband hits me",
    ]
    let pages = [
      ("front", "/"), ("municipality", "/kunta/utsjoki"),
      ("service", "/palvelu/ivalon-eroneuvola"), ("shelter", "/palvelu/pohjoinen-turvakoti"),
      ("topic", "/aihe/vertaisryhma"), ("provider", "/jarjestaja/lapin-erotuki"),
      ("search", "/haku?q=chat"),
      ("search-danger", "/haku?q=" + TestSite.encoded(danger[language] ?? "")),
      ("gap-map", "/katvealueet"), ("scorecard", "/katvealueet/utsjoki"),
      ("calendar", "/kalenteri"), ("report", "/ilmoita?palvelu=ivalon-eroneuvola"),
    ]
    let prefix = language == .finnish ? "" : "/" + language.rawValue
    return pages.map { name, path in
      PageSnapshot(
        name: name, language: language, address: KnownRoutes.prefixed(prefix, path))
    }
  }

  private static let desk = [
    ("desk-listings", "/yllapito/palvelut"), ("desk-service", "/yllapito/palvelut/1"),
  ].map { name, address in
    PageSnapshot(
      name: name, language: .finnish, address: address, editor: .laplandCoordinator)
  }

  /// The page as it is now, in the form of the files.
  func shown(on site: TestSite) throws -> String {
    let page =
      if let editor { try site.signedIn(as: editor).open(address) } else { try site.open(address) }
    return PageSnapshot.lines(of: PageSnapshot.steady(page.text))
  }

  /// One start tag a line, so that a difference is short. A line break of the page's own is marked, so
  /// that every byte still counts.
  static func lines(of html: String) -> String {
    let marked = html.replacing("\n", with: "⏎\n")
    let split = marked.replacing(#/<([a-z])/#) { "\n<\($0.1)" }
    return split.replacing("⏎\n\n", with: "⏎\n") + "\n"
  }

  /// Without what differs from run to run: hashes in the names of files, forms' tokens, sealed words.
  static func steady(_ html: String) -> String {
    var steady = html
    // The same on every page, and reviewed as the style sheet that it is.
    steady.replace(#/(<style>)[^<]+/#) { "\($0.1)STYLES" }
    steady.replace(#/(/assets/[a-z-]+\.)[0-9a-f]{32}\./#) { "\($0.1)HASH." }
    steady.replace(#/(name="_?token" value=")[^"]+/#) { "\($0.1)TOKEN" }
    steady.replace(#/([?;]s=)[A-Za-z0-9_.~%-]+/#) { "\($0.1)SEALED" }
    steady.replace(#/(name="s" value=")[^"]+/#) { "\($0.1)SEALED" }
    return steady
  }

  /// The first line that differs, as a person reads it; `nil` where none does.
  static func difference(reviewed: String, shown: String) -> String? {
    guard reviewed != shown else { return nil }
    let old = reviewed.split(separator: "\n", omittingEmptySubsequences: false)
    let new = shown.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).prefix { $0 == $1 }.count
    func text(_ lines: [Substring]) -> String { line < lines.count ? "\(lines[line])" : "(end)" }
    return """
      line \(line + 1) of \(old.count) differs
        reviewed: \(text(old))
        now:      \(text(new))
      """
  }
}
