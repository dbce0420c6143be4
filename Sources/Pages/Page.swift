import HumanServices
import Markup

/// What is the same on every page of one answer.
package struct PageContext: Sendable {
  package var language: Language
  package var words: Phrases
  package var assets: AssetNames
  /// Scheme and host of the public address, such as `https://example.fi`, without a final slash.
  package var origin: String
  package var today: CivilDate

  package init(
    language: Language, words: Phrases, assets: AssetNames, origin: String, today: CivilDate
  ) {
    self.language = language
    self.words = words
    self.assets = assets
    self.origin = origin
    self.today = today
  }

  package var dates: DateText { DateText(words: words) }

  package func href(_ path: SitePath) -> Attribute { .href(path.address(in: language)) }

  /// A text of the catalogue, with its language marked where it is not the page's.
  package func text(_ text: LocalizedText) -> HTML {
    let shown = text.shown(in: language)
    guard shown.language != language else { return .text(shown.text) }
    return span(.lang(shown.language.rawValue)) { shown.text }
  }

  /// `lang` for an element that holds one text of the catalogue; `nil` in the page's own language.
  package func lang(of text: LocalizedText) -> Attribute? {
    let shown = text.shown(in: language)
    return shown.language == language ? nil : .lang(shown.language.rawValue)
  }
}

/// Addresses of the style sheet, script and icons, with a hash of their bytes in the name.
package struct AssetNames: Sendable {
  package var styles: String
  /// For the pages of the coverage-gap map alone, so that the others stay light.
  package var mapStyles: String
  /// For the admin side alone.
  package var editorStyles: String
  package var script: String
  /// For the admin side alone.
  package var editorScript: String
  package var icons: String

  package init(
    styles: String, mapStyles: String, editorStyles: String, script: String, editorScript: String,
    icons: String
  ) {
    self.styles = styles
    self.mapStyles = mapStyles
    self.editorStyles = editorStyles
    self.script = script
    self.editorScript = editorScript
    self.icons = icons
  }
}

/// One page: plain values in, HTML out.
package protocol Page: Sendable {
  var context: PageContext { get }
  var path: SitePath { get }
  /// The one `h1`.
  var heading: String { get }
  /// What the tab and the browser's history show: neutral, and saying nothing of violence.
  var documentTitle: String { get }
  /// For search engines; `nil` on pages about violence.
  var summary: String? { get }
  /// Whether search engines may list this address.
  var isIndexed: Bool { get }
  /// Whether the `h1` stands in `content` instead of above it.
  var showsHeadingItself: Bool { get }
  /// Whether the page has a map or wide tables, which have a style sheet of their own.
  var extraStyles: Bool { get }
  @HTMLBuilder var content: HTML { get }
}

extension Page {
  package var words: Phrases { context.words }
  package var language: Language { context.language }
  package var documentTitle: String { words(.siteName) }
  package var summary: String? { nil }
  package var isIndexed: Bool { true }
  package var showsHeadingItself: Bool { false }
  package var extraStyles: Bool { false }
}
