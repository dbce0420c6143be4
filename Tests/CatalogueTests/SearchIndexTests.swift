import Catalogue
import GRDB
import HumanServices
import TestSupport
import Testing
import TextAnalysis

@Suite struct SearchIndexTests {
  private func slugs(
    _ query: String, in catalogue: Catalogue, language: Language = .finnish
  ) throws -> [String]? {
    let found = try catalogue.services(matching: query, language: language)
    let offers = try catalogue.snapshot.offers
    return found?.map { id in offers.first { $0.id == id }?.slug.rawValue ?? "unpublished" }
  }

  @Test(arguments: [
    ("Ivalon", "ivalon-eroneuvola"), ("ivalo", "ivalon-eroneuvola"),
    ("OHCEJOHKA", "kotona-utsjoella"), ("alert pohja", "sopimuspohja-verkossa"),
    ("revontul", "revontulten-vertaisryhma"), ("suojapesä", "suojapesa"),
    ("suojapesa", "suojapesa"),
  ])
  func `without Voikko words are found by their beginnings`(query: String, slug: String) throws {
    #expect(try slugs(query, in: try Planted().catalogue)?.first == slug)
  }

  @Test func `all words must be found`() throws {
    let catalogue = try Planted().catalogue
    #expect(try slugs("ivalon sovittelu", in: catalogue) == [])
    #expect(try slugs("napapiirin sovittelu", in: catalogue) == ["napapiirin-sovittelu"])
  }

  @Test func `a match in the name comes before one in the summary`() throws {
    var story = try Story()
    for (number, name, summary) in [(970, "Muu", "Täältä saat majakka."), (971, "Majakka", "Muu.")]
    {
      var service = ServiceDetails.plain(number, "nro-\(number)", name, "tieto")
      service.summary = LocalizedText(finnish: summary)
      story.seeds.services.append(service)
    }
    #expect(try slugs("majakka", in: try Planted(story).catalogue) == ["nro-971", "nro-970"])
  }

  @Test func `drafts are not found`() throws {
    #expect(try slugs("keskeneräinen", in: try Planted().catalogue) == [])
  }

  @Test func `a listing is found by its provider and by its type's name`() throws {
    let catalogue = try Planted().catalogue
    #expect(try slugs("pirkan perhepalvelut", in: catalogue) == ["pirkan-perheneuvola"])
    #expect(
      try slugs("turvakoti", in: catalogue)?.sorted() == ["pohjoinen-turvakoti", "suojapesa"])
  }

  @Test func `what is renamed is found by the new name only`() throws {
    let planted = try Planted()
    _ = try planted.replant("suojapesa") { $0.name = LocalizedText(finnish: "Turvasatama") }
    #expect(try slugs("turvasatama", in: planted.catalogue) == ["suojapesa"])
    #expect(try slugs("suojapesä", in: planted.catalogue)?.isEmpty == false)
    _ = try planted.replant("suojapesa") {
      $0.name = LocalizedText(finnish: "Turvasatama")
      $0.summary = LocalizedText(finnish: "Muu.")
    }
    #expect(try slugs("suojapesä", in: planted.catalogue) == [])
  }

  @Test(
    .enabled(if: Analyzer(.voikko).finnish != nil, "Voikko is not installed"),
    arguments: [
      ("sovittelua", "napapiirin-sovittelu"), ("vertaisryhmissä", "revontulten-vertaisryhma"),
      ("lastenvalvojalle", "lapin-lastenvalvoja"), ("eroneuvolaan", "ivalon-eroneuvola"),
      ("oppaassa", "lapsen-ero-opas"), ("koteihin", "kotona-utsjoella"),
    ])
  func `with Voikko inflected words are found`(query: String, slug: String) throws {
    let found = try slugs(query, in: try Planted(analyzer: Analyzer(.voikko)).catalogue)
    #expect(found?.contains(slug) == true, "\(String(describing: found))")
  }

  @Test(.enabled(if: Analyzer(.voikko).finnish != nil, "Voikko is not installed"))
  func `an index that another analyser built is built anew`() throws {
    let planted = try Planted()
    #expect(try slugs("vertaisryhmissä", in: planted.catalogue)?.isEmpty == false)
    let before = try planted.raw {
      try String.fetchOne($0, sql: "SELECT signature FROM search_analyzer")
    }
    let version = try planted.catalogue.snapshot.version
    let withVoikko = try Catalogue(path: planted.path, analyzer: Analyzer(.voikko))
    try withVoikko.refreshSearchIndex()
    let after = try planted.raw {
      try String.fetchOne($0, sql: "SELECT signature FROM search_analyzer")
    }
    #expect(before != after)
    #expect(try slugs("eroneuvolaan", in: withVoikko)?.first == "ivalon-eroneuvola")
    #expect(try withVoikko.snapshot.version == version)
  }

  static let hostile = [
    "\"", "\"\"\"", "'", "') OR 1=1 --", "(", ")", "((((", "a AND", "OR", "NOT", "NOT a", "NEAR(",
    "NEAR(a b, 2)", "a NEAR b", "*", "**", "a*", "*a", "^a", "name:a", "{name topic}:a", "a:b:c",
    "-a", "+a", "a + b", "\\", "%", "_", ";", "a;b", "\u{0}", "a\u{0}b", "👩‍👧", "👩‍👧 chat", "\u{301}",
    "ǩǥǧžŧđ", "İ", "ﬀ", "١٢٣", "汉字", "\u{202E}abc", "\n\t", " ", "", "-", "a-b-c-d-e", "----",
    "'a'b'c'", String(repeating: "ä", count: 10_000), String(repeating: "a ", count: 5000),
    String(repeating: "(", count: 10_000), String(repeating: "\"a\" ", count: 2500),
    String(repeating: "👩‍👧", count: 2500), String(repeating: "a-", count: 5000),
  ]

  @Test(arguments: [false, true])
  func `no query is ever an error`(withVoikko: Bool) throws {
    let analyzer = Analyzer(withVoikko ? .voikko : .none)
    let catalogue = try Planted(analyzer: analyzer).catalogue
    for query in SearchIndexTests.hostile {
      for language in Language.interface {
        #expect(throws: Never.self, "\(query.prefix(40))") {
          _ = try catalogue.services(matching: query, language: language)
        }
      }
    }
    var random = SeededRandom(seed: 7)
    let pieces = ["\"", "(", ")", "*", "AND", "NEAR", " ", "ero", "-", ":", "^", "\u{0}", "ä", "é"]
    for _ in 0..<300 {
      let query = (0..<12).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      #expect(throws: Never.self, "\(query)") {
        _ = try catalogue.services(matching: query, language: .finnish)
      }
    }
  }

  @Test(arguments: ["", " ", "!?", "\"*()", "👩‍👧"])
  func `what holds no word is no query`(query: String) throws {
    #expect(try Planted().catalogue.services(matching: query, language: .finnish) == nil)
  }
}
