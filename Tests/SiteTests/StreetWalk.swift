import Catalogue
import Foundation
import GRDB
import HTTPTypes
import HumanServices
import TestSupport

/// A walk over everything that somebody can ask the site for, looking for one street.
struct StreetWalk {
  enum Walker: Hashable {
    case visitor
    /// An editor on every page, form and version that they may open.
    case editor(StoryAccount)
    /// An editor on the pages of the history alone.
    case historian(StoryAccount)
  }

  let site: TestSite
  let walker: Walker
  /// Part of the street that nothing else has, in small letters.
  let street: String
  /// Addresses at which the street was seen, and the content types of what had it.
  private(set) var sightings: Set<String> = []
  private(set) var types: Set<String> = []
  /// Every content type that was looked at, and how many answers.
  private(set) var seenTypes: Set<String> = []
  private(set) var answers = 0
  private var browser: SignedInEditor?
  private var seen: Set<String> = []
  private var waiting: [String] = []
  private var asked: [String: Int] = [:]
  /// Addresses of one kind of page that differ in what they ask for; more show nothing new.
  private static let queries = 3

  init(_ site: TestSite, as walker: Walker, street: String) throws {
    self.site = site
    self.walker = walker
    self.street = street.lowercased()
    switch walker {
    case .visitor: browser = nil
    case .editor(let account), .historian(let account): browser = try site.signedIn(as: account)
    }
  }

  mutating func run() throws {
    waiting = try starts()
    while let address = waiting.popLast() { try visit(address) }
  }

  private func starts() throws -> [String] {
    switch walker {
    case .visitor: try KnownRoutes.prefixes.flatMap(publicAddresses) + KnownRoutes.machines
    case .editor:
      try historyAddresses() + KnownEditorRoutes.all.filter { $0.method == .get }.map(\.example)
        + listings().flatMap { id in
          ["", "/esikatselu", "/tarkistus"].map { "/yllapito/palvelut/\(id)\($0)" }
        }
        + places().map { "/yllapito/paikat/\($0)" }
    case .historian: try historyAddresses()
    }
  }

  /// Every public pattern, every listing in every format, and searches for the street itself.
  private func publicAddresses(_ prefix: String) throws -> [String] {
    let snapshot = try site.catalogue.snapshot
    let pages = KnownRoutes.pages.map { KnownRoutes.prefixed(prefix, $0.example) }
    let listings = snapshot.offers.flatMap { offer in
      ["", ".ics", ".vcf"].map { "\(prefix)/palvelu/\(offer.slug.rawValue)\($0)" }
        + ["", ".csv", ".ics", ".vcf"].map {
          "\(prefix)/lista\($0)?p=\(snapshot.publicID(of: offer).rawValue)"
        }
    }
    let others =
      snapshot.geography.municipalities.map { "\(prefix)/kunta/\($0.slug.rawValue)" }
      + snapshot.organizations.keys.flatMap { slug in
        ["", ".vcf"].map { "\(prefix)/jarjestaja/\(slug.rawValue)\($0)" }
      }
    let words = [street, "turvakoti", "suoja"].map(TestSite.encoded)
    let searches = words.flatMap { word in
      ["/haku", "/haku.json", "/haku.csv", "/haku/ehdotukset"].map { "\(prefix)\($0)?q=\(word)" }
    }
    return pages + listings + others + searches + ["\(prefix)/hakemisto.csv?muoto=excel"]
  }

  private func historyAddresses() throws -> [String] {
    let changes = try site.raw { db in
      try Int64.fetchAll(
        db, sql: "SELECT id FROM revision WHERE entity IN ('service', 'location')")
    }
    let steps = try site.raw { db in
      try String.fetchAll(db, sql: "SELECT DISTINCT batch FROM revision WHERE batch IS NOT NULL")
    }
    return try ["/yllapito/muutokset", "/yllapito/muutokset?kaikki=1"]
      + changes.map { "/yllapito/versiot/\($0)" } + steps.map { "/yllapito/muutokset/\($0)" }
      + listings().map { "/yllapito/palvelut/\($0)/historia" }
  }

  private func listings() throws -> [Int64] {
    try site.raw { try Int64.fetchAll($0, sql: "SELECT id FROM service") }
  }

  private func places() throws -> [Int64] {
    try site.raw { try Int64.fetchAll($0, sql: "SELECT id FROM location") }
  }

  private mutating func visit(_ address: String) throws {
    let path = String(address.prefix { $0 != "?" && $0 != "#" })
    guard seen.insert(address).inserted, !path.hasSuffix("/poistu"), !path.hasPrefix("/assets/")
    else { return }
    let page = try browser?.get(address) ?? site.get(address)
    answers += 1
    if let type = page.fields[.contentType]?.prefix(while: { $0 != ";" }), page.status == 200 {
      seenTypes.insert(String(type))
    }
    if isTold(page.text) || page.fields.contains(where: { isTold($0.value) }) {
      // What somebody searches for stands in the field that they typed it into.
      if page.text.lowercased().components(separatedBy: street).count - 1 > echoes(address, page) {
        sightings.insert(address)
        types.insert(String(page.fields[.contentType]?.prefix { $0 != ";" } ?? ""))
      }
    }
    for link in page.html.links where link.href.hasPrefix("/") { follow(link.href) }
  }

  private func isTold(_ text: String) -> Bool { text.lowercased().contains(street) }

  /// How often a page of a search says what was searched for: as often as with another word.
  private func echoes(_ address: String, _ page: TestPage) -> Int {
    guard address.contains(TestSite.encoded(street)) else { return 0 }
    let other = address.replacing(TestSite.encoded(street), with: "zzzsentinellizzz")
    let text = try? (browser?.get(other) ?? site.get(other)).text
    return (text ?? "").components(separatedBy: "zzzsentinellizzz").count - 1
  }

  private mutating func follow(_ href: String) {
    let target = String(href.prefix { $0 != "#" })
    let isOfEditors = target.contains("/yllapito")
    switch walker {
    case .visitor where isOfEditors, .historian: return
    case .editor where !isOfEditors: return
    default: break
    }
    if let query = target.firstIndex(of: "?") {
      let kind = target[..<query].split(separator: "/").prefix(3).joined(separator: "/")
      guard asked[kind, default: 0] < StreetWalk.queries else { return }
      asked[kind, default: 0] += 1
    }
    waiting.append(target)
  }
}
