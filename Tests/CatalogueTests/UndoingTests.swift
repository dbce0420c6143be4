import Catalogue
import Foundation
import GRDB
import HumanServices
import TestSupport
import Testing

@Suite struct UndoingTests {
  static let author = ServiceEditingTests.author
  let planted: Planted
  var catalogue: Catalogue { planted.catalogue }

  init() throws { planted = try Planted() }

  private func stored(_ slug: String) throws -> Service {
    let id = try planted.number("SELECT id FROM service WHERE slug = '\(slug)'")
    return try #require(try catalogue.service(id: ID(rawValue: Int64(id)))).service
  }

  private func seen(_ slugs: String...) throws -> [SeenListing] {
    try slugs.map(stored).map { SeenListing(id: $0.id, revision: $0.revision) }
  }

  /// Everything but the history, the counters and the dates of edits.
  private func facts() throws -> String {
    try planted.raw { db in
      let tables = [
        "SELECT slug, publication, status, name, ends_on, assured_date, needs_check FROM service",
        """
        SELECT service.slug, term.code FROM attribute JOIN taxonomy_term AS term ON term.id = taxonomy_term_id
        JOIN service ON service.id = service_id
        """,
        "SELECT taxonomy_code, code, slug, position, name, synonyms FROM taxonomy_term",
        "SELECT * FROM former_slug", "SELECT municipality_code, street FROM location",
        """
        SELECT municipality_code, code, confirmed_on, confirmed_by FROM inventory_confirmation
        JOIN taxonomy_term AS term ON term.id = taxonomy_term_id
        """, "SELECT name FROM search_document",
      ]
      return try tables.flatMap { sql in
        try Row.fetchAll(db, sql: sql).map(\.description).sorted()
      }.joined(separator: "\n")
    }
  }

  @Test(arguments: [
    ListingChange.assure(on: .on("2026-03-02"), how: .phone), .state(.paused, endsOn: nil),
    .publication(.archived),
  ])
  func `a change of many listings is taken back as one step`(change: ListingChange) throws {
    let before = try facts()
    let batch = try catalogue.change(
      try seen("napapiirin-sovittelu", "tunturituen-chat", "suojapesa"), change, by: Self.author,
      at: Planted.instant)
    #expect(try facts() != before)
    let report = try catalogue.undo(
      try #require(batch), by: Self.author, at: Planted.instant)
    #expect(report.undone == 3)
    #expect(report.kept.isEmpty)
    #expect(try facts() == before)
    let again = try catalogue.undo(report.batch, by: Self.author, at: Planted.instant)
    #expect(again.undone == 3)
    #expect(try facts() != before)
  }

  @Test func `what somebody has changed since stays and is told`() throws {
    let batch = try catalogue.change(
      try seen("napapiirin-sovittelu", "tunturituen-chat"), .state(.paused, endsOn: nil),
      by: Self.author, at: Planted.instant)
    _ = try catalogue.change(
      try seen("tunturituen-chat"), .state(.active, endsOn: nil), by: Self.author,
      at: Planted.instant)
    let report = try catalogue.undo(try #require(batch), by: Self.author, at: Planted.instant)
    #expect(report.undone == 1)
    #expect(report.kept.count == 1)
    #expect(try stored("napapiirin-sovittelu").details.state == .active)
    #expect(try stored("tunturituen-chat").details.state == .active)
  }

  @Test func `an edit after a check does not stand in the way of taking the check back`() throws {
    let batch = try catalogue.change(
      try seen("tunturituen-chat"), .assure(on: .on("2026-03-02"), how: .email), by: Self.author,
      at: Planted.instant)
    _ = try catalogue.change(
      try seen("tunturituen-chat"), .state(.paused, endsOn: nil), by: Self.author,
      at: Planted.instant)
    let report = try catalogue.undo(try #require(batch), by: Self.author, at: Planted.instant)
    #expect(report.undone == 1)
    #expect(try stored("tunturituen-chat").assuredDate == nil)
    #expect(try stored("tunturituen-chat").details.state == .paused)
  }

  @Test func `a check of general knowledge cannot be taken back from under a published listing`()
    throws
  {
    let draft = try seen("keskenerainen-oikeusapu")
    let batch = try catalogue.change(
      draft, .assure(on: .on("2026-03-02"), how: .site), by: Self.author, at: Planted.instant)
    _ = try catalogue.change(
      draft, .publication(.published), by: Self.author, at: Planted.instant)
    #expect(throws: CatalogueError.refused(.publishUnchecked)) {
      try catalogue.undo(try #require(batch), by: Self.author, at: Planted.instant)
    }
  }

  @Test func `merged terms come apart again`() throws {
    _ = try catalogue.changeInventory(
      confirming: [
        InventoryEntry(
          confirmation: InventoryConfirmation(
            municipality: .kemi, need: "tieto", confirmedOn: .on("2026-02-01")),
          confirmedBy: "koordinaattori")
      ], removing: [], by: Self.author, at: Planted.instant)
    let before = try facts()
    let (source, target) = (
      try #require(try catalogue.editedTerm(.serviceType, "tieto")),
      try #require(try catalogue.editedTerm(.serviceType, "perheneuvonta"))
    )
    let batch = try catalogue.mergeTerm(
      .serviceType, "tieto", expecting: source.revision, into: "perheneuvonta",
      expecting: target.revision, by: Self.author, at: Planted.instant)
    #expect(try stored("sopimuspohja-verkossa").details.codes(.serviceType) == ["perheneuvonta"])
    #expect(try catalogue.presentTopic(former: source.term.slug) == target.term.slug)
    #expect(try catalogue.editedTerm(.serviceType, "tieto") == nil)
    #expect(
      try catalogue.inventory(of: .kemi).map(\.confirmation.need) == ["perheneuvonta"])
    let word = source.term.name[.finnish]
    let heir = try catalogue.snapshot.vocabulary.term(.serviceType, "perheneuvonta")
    #expect(heir?.synonyms[.finnish]?.contains(word) == true, "it is found by its old name")
    let report = try catalogue.undo(batch, by: Self.author, at: Planted.instant)
    #expect(report.kept.isEmpty)
    #expect(try facts() == before)
    #expect(try catalogue.integrityProblems() == [])
  }

  @Test(arguments: [
    (Facet.deliveryMode, "chat", "video"), (.serviceType, "turvakoti", "perheneuvonta"),
    (.audience, "vakivaltaa_kokeneet", "vanhemmat"),
    (.serviceType, "perheasioiden_sovittelu", "perheneuvonta"),
  ])
  func `a term that rules name is not merged away`(
    facet: Facet, code: String, other: String
  ) throws {
    let before = try planted.content()
    #expect(throws: CatalogueError.refused(.termIsFixed)) {
      try catalogue.mergeTerm(
        facet, code, expecting: 1, into: other, expecting: 1, by: Self.author,
        at: Planted.instant)
    }
    #expect(try planted.content() == before)
  }

  @Test func `a corrected street is every listing's, and comes back as one step`() throws {
    let before = try facts()
    let place = try #require(
      try catalogue.editedPlaces(in: [.lappi])
        .first { $0.street == "Esimerkkitie 1" })
    let uuid = try planted.raw {
      try String.fetchOne($0, sql: "SELECT uuid FROM location WHERE street = 'Esimerkkitie 1'")
    }
    let batch = try catalogue.updatePlace(
      place.id, to: PlaceChange(street: "Esimerkkitie 2"), expecting: place.revision,
      by: Self.author,
      at: Planted.instant)
    let moved = try stored("ivalon-eroneuvola")
    #expect(moved.details.places.map(\.street) == ["Esimerkkitie 2"])
    #expect(moved.revision == 2)
    #expect(throws: CatalogueError.self) {
      try catalogue.updatePlace(
        place.id, to: PlaceChange(street: "x"), expecting: place.revision, by: Self.author,
        at: Planted.instant)
    }
    let report = try catalogue.undo(try #require(batch), by: Self.author, at: Planted.instant)
    #expect(report.kept.isEmpty)
    #expect(try facts() == before)
    #expect(
      try planted.raw {
        try String.fetchOne($0, sql: "SELECT uuid FROM location WHERE street = 'Esimerkkitie 1'")
      } == uuid)
  }
}
