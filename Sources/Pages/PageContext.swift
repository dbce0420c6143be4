import Addresses
import Foundation
import HumanServices
import Markup

/// What is the same on every page of one answer. Every part of a page holds a copy, so what is large
/// in it is behind one reference.
package struct PageContext: Sendable {
  package var language: Language
  package var words: Phrases
  package var assets: AssetNames
  /// Scheme and host of the public address, such as `https://example.fi`, without a final slash.
  package var origin: String
  package var today: CivilDate
  /// The moment for which the page is made; noon of `today` where nobody says.
  package var instant: Date
  /// The list that the visitor is making; `nil` while nobody makes one.
  package var list: ServiceList?
  /// The address of this view without the list, such as `/haku?aihe=eroryhma`.
  package var here: String
  /// Makes what stands for search words in this page's links; `nil` where they name no danger.
  package var seal: WordSeal?
  /// Whom to call in danger, as the catalogue has it; on every page.
  package var safety = SafetyContacts()
  /// Whether cards offer to be put on a list even where none has been begun.
  package var offersListing = false
  /// What is published; `nil` where the file cannot be read.
  package var directory: Snapshot?

  package init(
    language: Language, words: Phrases, assets: AssetNames, origin: String, today: CivilDate,
    list: ServiceList? = nil, here: String = "/"
  ) {
    self.language = language
    self.words = words
    self.assets = assets
    self.origin = origin
    self.today = today
    instant = today.instant(atMinute: 12 * 60)
    self.list = list
    self.here = here
  }

  /// What records are called in addresses.
  package var names: PublicNames { directory?.names ?? PublicNames() }

  /// How quiet an address must be; what is not known is quiet.
  package func discretion(of path: SitePath) -> Discretion? {
    directory.map { Discretion(of: path, in: $0) }
  }

  /// Whether files of a page are offered: those of a phone's contacts and calendar are seen by others
  /// and shared with other devices.
  func offersFiles(of path: SitePath) -> Bool {
    discretion(of: path)?.concernsViolence == false
  }

  /// What stands for a record in a form that asks by address.
  func value(_ slug: Slug, _ noun: PublicNames.Noun) -> String {
    names.name(of: slug.rawValue, noun)
  }

  /// The title of a tab: an error is told first, for a screen reader reads the title before the page.
  func title(_ title: String, isError: Bool) -> String {
    isError ? words(.titleError, ["title": title]) : title
  }

  package var dates: DateText { DateText(words: words) }

  package func href(_ path: SitePath) -> Attribute { .href(address(path)) }

  /// The address of a page; while a list is being made, it carries the list along.
  package func address(_ path: SitePath, in other: Language? = nil) -> String {
    let address = ownAddress(path, in: other ?? language)
    guard let list, path.carriesList else { return address }
    return SitePath.address(address, carrying: list)
  }

  /// The address of a page without the list that somebody makes.
  package func ownAddress(_ path: SitePath, in language: Language) -> String {
    path.address(in: language, named: names, sealing: seal)
  }

  /// The address of the same view as a file.
  package func download(_ path: SitePath, as form: FileForm) -> String {
    path.download(form, in: language, named: names)
  }

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
