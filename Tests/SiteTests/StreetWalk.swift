import Catalogue
import Foundation
import GRDB
import HTTPTypes
import HumanServices
import TestSupport

/// A walk over everything that somebody can ask the site for, looking for one street, and for what else
/// is known of its place.
///
/// Every pattern of `KnownRoutes` and `KnownEditorRoutes`, every listing in every format, and searches
/// for the street itself.
struct StreetWalk {
  enum Walker: Hashable {
    /// In the language of a prefix.
    case visitor(String)
    /// An editor on every page, form and version that there is.
    case editor(StoryAccount)
    /// An editor on the pages of the history alone.
    case historian(StoryAccount)
  }

  let site: TestSite
  let walker: Walker
  /// Part of the street that nothing else has, in small letters.
  let street: String
  /// Other signs of the place, in small letters, that nothing else has.
  let signs: [String]
  /// Addresses at which the street was seen, and the content types of what had it.
  private(set) var sightings: Set<String> = []
  private(set) var types: Set<String> = []
  /// Every content type that was looked at, and how many answers.
  private(set) var seenTypes: Set<String> = []
  private(set) var answers = 0
  private let browser: SignedInEditor?

  private static let manyVersions = 60
  private static let sampledVersions = 4

  /// Listings on one list that is handed on.
  private static let listed = 10

  init(
    _ site: TestSite, as walker: Walker, street: String, signs: [String] = []
  ) throws {
    self.site = site
    self.walker = walker
    self.street = street.lowercased()
    self.signs = signs.map { $0.lowercased() }
    switch walker {
    case .visitor: browser = nil
    case .editor(let account), .historian(let account): browser = try site.signedIn(as: account)
    }
  }

  mutating func run() throws {
    for address in Set(try addresses()) { try visit(address) }
  }

  private func addresses() throws -> [String] {
    switch walker {
    case .visitor(let prefix): try publicAddresses(prefix) + KnownRoutes.machines
    case .editor:
      try historyAddresses() + KnownEditorRoutes.all.filter { $0.method == .get }.map(\.example)
        + listings().flatMap { id in
          ["", "/esikatselu", "/tarkistus"].map { "/yllapito/palvelut/\(id)\($0)" }
        }
        + places().map { "/yllapito/paikat/\($0)" }
    case .historian: try historyAddresses()
    }
  }

  private func publicAddresses(_ prefix: String) throws -> [String] {
    let snapshot = try site.catalogue.snapshot
    let pages = KnownRoutes.pages.map { KnownRoutes.prefixed(prefix, $0.example) }
      .filter { !$0.hasSuffix("/poistu") }
    let listings = snapshot.offers.flatMap { offer in
      ["", ".ics", ".vcf"].map { "\(prefix)/palvelu/\(offer.slug.rawValue)\($0)" }
    }
    let ids = snapshot.offers.map { snapshot.publicID(of: $0).rawValue }
    let lists = stride(from: 0, to: ids.count, by: StreetWalk.listed).flatMap { start in
      let list = ids[start..<min(start + StreetWalk.listed, ids.count)].joined(separator: "-")
      return ["", ".csv", ".ics", ".vcf"].map { "\(prefix)/lista\($0)?p=\(list)" }
    }
    let others =
      snapshot.geography.municipalities.map { "\(prefix)/kunta/\($0.slug.rawValue)" }
      + snapshot.organizations.keys.flatMap { slug in
        ["", ".vcf"].map { "\(prefix)/jarjestaja/\(slug.rawValue)\($0)" }
      }
    let searches = [street, "turvakoti", "suoja"].map(TestSite.encoded).flatMap { word in
      ["/haku", "/haku.json", "/haku.csv", "/haku/ehdotukset"].map { "\(prefix)\($0)?q=\(word)" }
    }
    return pages + listings + lists + others + searches
      + ["\(prefix)/hakemisto.csv?muoto=excel"]
  }

  private func historyAddresses() throws -> [String] {
    let changes = try versions(isConfidential: true)
    let open = try versions(isConfidential: false)
    // Of very many, one in so many but in the long run.
    let step =
      LongTests.areWanted || open.count < StreetWalk.manyVersions ? 1 : StreetWalk.sampledVersions
    let looked = changes + stride(from: 0, to: open.count, by: step).map { open[$0] }
    let steps = try site.raw { db in
      try String.fetchAll(db, sql: "SELECT DISTINCT batch FROM revision WHERE batch IS NOT NULL")
    }
    return try ["/yllapito/muutokset", "/yllapito/muutokset?kaikki=1"]
      + looked.map { "/yllapito/versiot/\($0)" } + steps.map { "/yllapito/muutokset/\($0)" }
      + listings().map { "/yllapito/palvelut/\($0)/historia" }
  }

  /// Versions of listings whose address is confidential now, with those of places; or of the others.
  private func versions(isConfidential: Bool) throws -> [Int64] {
    try site.raw { db in
      try Int64.fetchAll(
        db,
        sql: """
          SELECT id FROM revision WHERE entity IN ('service', 'location')
            AND (entity = 'location'
              OR entity_key IN (SELECT uuid FROM service WHERE whereabouts <> 'open')) = ?
          """, arguments: [isConfidential])
    }
  }

  private func listings() throws -> [Int64] {
    try site.raw { try Int64.fetchAll($0, sql: "SELECT id FROM service") }
  }

  private func places() throws -> [Int64] {
    try site.raw { try Int64.fetchAll($0, sql: "SELECT id FROM location") }
  }

  private mutating func visit(_ address: String) throws {
    let page = try ask(address)
    answers += 1
    let type = String(page.fields[.contentType]?.prefix { $0 != ";" } ?? "")
    if page.status == 200 { seenTypes.insert(type) }
    let fields = page.fields.map(\.value).joined(separator: "\n").lowercased()
    let text = page.text.lowercased() + fields
    let count = text.components(separatedBy: street).count - 1
    // What somebody searches for stands where they typed it, as any other word would.
    let isTold = try count > 0 && count > echoes(address)
    if isTold || signs.contains(where: text.contains) {
      sightings.insert(address)
      types.insert(type)
    }
  }

  private func ask(_ address: String) throws -> TestPage {
    try browser?.get(address) ?? site.get(address)
  }

  private func echoes(_ address: String) throws -> Int {
    let word = TestSite.encoded(street)
    guard address.contains(word) else { return 0 }
    let other = "zzzsentinellizzz"
    return try ask(address.replacing(word, with: other)).text.components(separatedBy: other).count
      - 1
  }
}
