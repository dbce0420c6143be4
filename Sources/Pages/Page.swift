import Addresses
import Foundation
import HumanServices
import Markup

/// One page: plain values in, HTML out.
package protocol Page: Sendable {
  var context: PageContext { get }
  var path: SitePath { get }
  /// The one `h1`.
  var heading: String { get }
  /// What the tab and the browser's history show, where discretion lets them.
  var documentTitle: String { get }
  /// For search engines, where discretion lets them.
  var summary: String? { get }
  /// Whether it is the answer to one moment, such as an error, and not what its address shows.
  var isPassing: Bool { get }
  /// Whether the `h1` stands in `content` instead of above it.
  var showsHeadingItself: Bool { get }
  /// Whether the page has a map or wide tables, which have a style sheet of their own.
  var extraStyles: Bool { get }
  /// Whether the page is laid out for paper by a style sheet of its own.
  var sheetStyles: Bool { get }
  /// What is new and changed in what the page is about; feed readers find it in the head.
  var news: ReachQuery? { get }
  /// What sessions the page is about; calendars find their file in the head.
  var calendar: CalendarQuery? { get }
  /// When something that the page tells of this moment is no longer true; `nil` where nothing is.
  var changesAt: Date? { get }
  /// How the page's other languages are offered.
  var languageChoice: LanguageChoice { get }
  /// What stands first and needs no more than the styles that the page carries within; shown at once.
  @HTMLBuilder var firstScreen: HTML { get }
  /// Whether the page has such a part.
  var hasFirstScreen: Bool { get }
  @HTMLBuilder var content: HTML { get }
}

extension Page {
  package var words: Phrases { context.words }
  package var language: Language { context.language }
  package var documentTitle: String { words(.siteName) }
  package var summary: String? { nil }
  package var isPassing: Bool { false }
  package var showsHeadingItself: Bool { false }
  package var extraStyles: Bool { false }
  package var sheetStyles: Bool { false }
  package var news: ReachQuery? { nil }
  package var calendar: CalendarQuery? { nil }
  package var changesAt: Date? { nil }
  package var firstScreen: HTML { HTML.empty }
  package var hasFirstScreen: Bool { false }
  package var languageChoice: LanguageChoice { .links }
}
