import Catalogue
import GRDB
import HumanServices
import TestSupport
import Testing
import TextAnalysis

@Suite struct SnapshotTests {
  @Test func `it says of every published listing what the listing says`() throws {
    for planted in [try Planted(), try Planted.repository()] {
      let fromFile = try planted.catalogue.snapshot.offers
      let expected = planted.story.snapshot().offers
      #expect(fromFile.map(\.slug) == expected.map(\.slug))
      for (stored, meant) in zip(fromFile, expected) {
        var meant = meant
        meant.id = stored.id
        #expect(facts(stored) == facts(meant), "\(stored.slug.rawValue)")
      }
    }
  }

  private func facts(_ offer: Offer) -> [String] {
    let terms = Facet.allCases.map { "\($0.rawValue) \(offer.terms($0).positions)" }
    var plain = offer
    plain.terms = [:]
    return terms + ["\(plain)"]
  }

  @Test func `it is the same until something changes`() throws {
    let planted = try Planted()
    let version = try planted.catalogue.snapshot.version
    try planted.catalogue.keep(
      Suggestion(
        kind: .other, service: nil, municipality: nil, need: nil, text: "Terve",
        language: .finnish, receivedOn: Story.today))
    #expect(try planted.catalogue.snapshot.version == version)
  }

  @Test func `it is new after another process has written`() throws {
    let planted = try Planted()
    let before = try planted.catalogue.snapshot
    let other = try Catalogue(path: planted.path, analyzer: Analyzer(.none))
    var seeds = planted.story.seeds
    var added = ServiceDetails.plain(960, "uusi-palvelu", "Uusi palvelu", "tieto")
    added.deliveries = [.web]
    seeds.services.append(added)
    _ = try other.plant(seeds, at: Planted.instant)
    let after = try planted.catalogue.snapshot
    #expect(before.offer(slug: .named("uusi-palvelu")) == nil)
    #expect(after.offer(slug: .named("uusi-palvelu")) != nil)
    #expect(after.version > before.version)
    #expect(try other.snapshot.version == after.version)
  }

  @Test func `inventories and travel times are in it`() throws {
    let planted = try Planted()
    try planted.raw { db in
      try db.execute(
        sql: """
          INSERT INTO inventory_confirmation VALUES ('890', (
            SELECT id FROM taxonomy_term WHERE code = 'eroryhma'), '2026-01-15', 'koordinaattori');
          INSERT INTO travel_time VALUES ('698', '240', 95, 'Esimerkki');
          UPDATE catalogue_version SET version = version + 1;
          """)
    }
    let snapshot = try planted.catalogue.snapshot
    #expect(
      snapshot.inventory
        == [
          InventoryConfirmation(
            municipality: .utsjoki, need: "eroryhma", confirmedOn: .on("2026-01-15"))
        ])
    #expect(snapshot.travelTimes == [TravelTime(from: .rovaniemi, to: .kemi, minutes: 95)])
  }

  @Test func `an empty file has an empty snapshot`() throws {
    let folder = try TemporaryFolder()
    let catalogue = try Catalogue(path: folder.file("x.sqlite"), analyzer: Analyzer(.none))
    #expect(try catalogue.snapshot.offers.isEmpty)
    #expect(try catalogue.snapshot.geography.municipalities.isEmpty)
  }
}
