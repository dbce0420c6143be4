import Catalogue
import Foundation
import GRDB
import HumanServices
import TestSupport
import Testing

@Suite struct ListingQueriesTests {
  let planted: Planted
  var catalogue: Catalogue { planted.catalogue }

  init() throws { planted = try Planted() }

  private func slugs(
    limit: Int = 100, _ narrow: (inout ListingFilter) -> Void = { _ in }
  ) throws -> [String] {
    var filter = ListingFilter()
    narrow(&filter)
    return try catalogue.listings(filter, on: Story.today, limit: limit).listings
      .map(\.slug.rawValue)
  }

  private func sql(_ sql: String) throws { try planted.raw { try $0.execute(sql: sql) } }

  @Test func `what needs an editor most comes first, with every reason`() throws {
    try sql(
      """
      UPDATE service SET needs_check = 1 WHERE slug = 'pirkan-perheneuvola';
      UPDATE service SET ends_on = '2026-03-01' WHERE slug = 'kotona-utsjoella';
      UPDATE service SET ends_on = '2026-03-20', assured_date = '2026-02-01',
        assured_by = 'provider' WHERE slug = 'tunturituen-chat';
      UPDATE service SET assured_date = '2024-02-01', assured_by = 'provider'
        WHERE slug = 'napapiirin-sovittelu';
      UPDATE service SET source_to = '2018-01-31' WHERE slug = 'lapin-lastenvalvoja';
      """)
    try catalogue.keep(
      Suggestion(
        kind: .error, service: .named("suojapesa"), municipality: nil, need: nil, text: "Väärin",
        language: .finnish, receivedOn: Story.today))
    let page = try catalogue.listings(ListingFilter(), on: Story.today, limit: 100)
    #expect(page.total == 19)
    #expect(page.next == nil)
    let first = page.listings.prefix(5)
    #expect(
      first.map(\.slug.rawValue) == [
        "suojapesa", "kotona-utsjoella", "pirkan-perheneuvola", "tunturituen-chat",
        "lapin-lastenvalvoja",
      ])
    #expect(first.first?.reasons == [.reported, .neverChecked, .languageMissing])
    #expect(first.first?.missingLanguages == [.swedish, .english])
    let order = page.listings.map { $0.reasons.first?.rawValue ?? 99 }
    #expect(order == order.sorted())
    for reason in AttentionReason.allCases {
      let found = page.listings.filter { $0.reasons.contains(reason) }.map(\.slug.rawValue)
      #expect(try slugs { $0.reason = reason }.sorted() == found.sorted())
    }
  }

  @Test(arguments: [1, 2, 5, 7])
  func `pages follow each other without a gap`(limit: Int) throws {
    let whole = try slugs()
    var pages: [String] = []
    var position: ListingPosition?
    repeat {
      let page = try catalogue.listings(
        ListingFilter(), on: Story.today, after: position, limit: limit)
      pages += page.listings.map(\.slug.rawValue)
      position = page.next
    } while position != nil
    #expect(pages == whole)
  }

  @Test func `filters narrow the list`() throws {
    #expect(
      try slugs { $0.scope = .regions([.pirkanmaa]) }.sorted() == [
        "pirkan-perheneuvola", "suojapesa",
      ])
    #expect(
      try slugs { $0.scope = .nation }.sorted() == [
        "lapsen-ero-opas", "sopimuspohja-verkossa", "tunturituen-chat",
      ])
    #expect(try slugs { $0.municipality = .inari } == ["ivalon-eroneuvola"])
    #expect(try slugs { $0.type = "turvakoti" }.count == 2)
    #expect(try slugs { $0.kind = .network } == ["pitkan-nimen-verkosto"])
    #expect(try slugs { $0.state = .planned } == ["syksyn-eroryhma"])
    #expect(try slugs { $0.publication = .draft } == ["keskenerainen-oikeusapu"])
    #expect(try slugs { $0.publication = .archived } == [])
    #expect(try slugs { $0.languageMissing = .finnish } == [])
    #expect(try slugs { $0.checkedBefore = Story.today }.count == 19)
    #expect(try slugs { $0.provider = .named("pirkan-perhepalvelut") } == ["pirkan-perheneuvola"])
  }

  @Test(arguments: [
    ("pirkan perhepalvelut", ["pirkan-perheneuvola"]),
    ("verkosto", ["pitkan-nimen-verkosto"]),
    ("sovittelu erotuki", ["napapiirin-sovittelu"]),
    ("perheneuvonta pirkan", ["pirkan-perheneuvola"]), ("perheneuvonta erotuki", []),
  ])
  func `words find what a provider and a type are called, each of them`(
    words: String, expected: [String]
  ) throws {
    #expect(try slugs { $0.words = words } == expected)
  }

  @Test(arguments: [
    ("SUOJAPESÄ", ["suojapesa"]), ("suojapesa", ["suojapesa"]),
    ("keskeneräinen", ["keskenerainen-oikeusapu"]),
    ("napapiirin sovit", ["napapiirin-sovittelu"]), ("\"' OR 1=1 --", []),
  ])
  func `words find a name as it is typed, a draft's too`(
    words: String, expected: [String]
  ) throws {
    #expect(try slugs { $0.words = words } == expected)
  }
}
