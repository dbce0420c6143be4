import Catalogue
import Foundation
import GRDB
import HumanServices
import TestSupport
import Testing
import TextAnalysis

@Suite struct ConfidentialEditingTests {
  static let street = "Salakuja 7"
  let planted: Planted
  let shelter: Service
  var catalogue: Catalogue { planted.catalogue }

  init() throws {
    planted = try Planted()
    shelter = try #require(try planted.service("pohjoinen-turvakoti"))
    _ = try edit(shelter) { $0.places = [.confirmed(.rovaniemi, street: Self.street)] }
  }

  @discardableResult
  private func edit(_ service: Service, _ change: (inout ServiceDetails) -> Void) throws -> Int {
    var details = service.details
    change(&details)
    return try planted.catalogue.updateService(
      service.id, with: details, expecting: service.revision, by: ServiceEditingTests.author,
      at: Planted.instant)
  }

  private var present: Service {
    get throws { try #require(try planted.catalogue.service(id: shelter.id)).service }
  }

  private var history: [Revision] {
    get throws {
      try catalogue.revisions(
        of: .service, key: shelter.details.uuid.uuidString.lowercased(), limit: 9)
    }
  }

  @Test func `a confidential street is read by its own question alone`() throws {
    #expect(try present.details.places.map(\.street) == [nil])
    #expect(try catalogue.confidentialPlaces(of: shelter.id).map(\.street) == [Self.street])
    let others = try planted.raw { db in
      try ["revision", "service", "search_document", "schedule"].flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map(\.description)
      }
    }
    #expect(!others.contains { $0.contains("Salakuja") })
  }

  @Test(arguments: [
    ListingChange.state(.paused, endsOn: nil), .publication(.archived),
    .assure(on: .on("2026-03-02"), how: .phone),
  ])
  func `a change that says nothing of places keeps the street`(change: ListingChange) throws {
    _ = try catalogue.change(
      [SeenListing(id: shelter.id, revision: 2)], change, by: ServiceEditingTests.author,
      at: Planted.instant)
    #expect(try catalogue.confidentialPlaces(of: shelter.id).map(\.street) == [Self.street])
  }

  @Test func `restoring keeps the street and unmarks nothing`() throws {
    try edit(try present) {
      $0.places = [.confirmed(.rovaniemi, street: Self.street)]
      $0.description = LocalizedText(finnish: "Väärin.")
    }
    let seed = try #require(try history.last)
    _ = try catalogue.restoreService(
      shelter.id, to: seed.id, expecting: 3, by: ServiceEditingTests.author, at: Planted.instant)
    #expect(try catalogue.confidentialPlaces(of: shelter.id).map(\.street) == [Self.street])
    #expect(try present.details.whereabouts == .confidentialMunicipalityPublic)
    #expect(try present.details.description.isEmpty)
  }

  @Test func `a street that was open once is told by no history when it is confidential`() throws {
    let open = try #require(try planted.service("ivalon-eroneuvola"))
    try edit(open) { $0.whereabouts = .confidential }
    let rows = try catalogue.revisions(
      of: .service, key: open.details.uuid.uuidString.lowercased(), limit: 9)
    #expect(rows.count == 2)
    for case .service(let details)? in rows.flatMap({ [$0.before, $0.after] }) {
      #expect(details.places.map(\.street) == [nil])
    }
  }

  @Test func `a street that was open once is in no row of the file when it is confidential`() throws
  {
    let open = try #require(try planted.service("ivalon-eroneuvola"))
    try edit(open) { $0.places = [.confirmed(.inari, street: "Toinentie 2")] }
    let moved = try #require(try planted.service("ivalon-eroneuvola"))
    let place = try #require(
      try catalogue.editedPlaces(in: [.lappi])
        .first { $0.street == "Toinentie 2" })
    _ = try catalogue.updatePlace(
      place.id, to: PlaceChange(street: "Kolmastie 3"), expecting: 1,
      by: ServiceEditingTests.author,
      at: Planted.instant)
    let before = try rows("SELECT id, action, why, changed_by FROM revision ORDER BY id")
    let streets = "before LIKE '%tie %' OR after LIKE '%tie %'"
    #expect(try planted.number("SELECT count(*) FROM revision WHERE \(streets)") == 4)
    let present = try #require(try planted.service("ivalon-eroneuvola"))
    #expect(present.revision == moved.revision + 1)
    try edit(present) { $0.whereabouts = .confidentialMunicipalityPublic }
    #expect(try planted.number("SELECT count(*) FROM revision WHERE \(streets)") == 0)
    #expect(
      try rows("SELECT id, action, why, changed_by FROM revision ORDER BY id").dropLast()
        == before[...], "nothing else of the history is touched")
    #expect(try catalogue.confidentialPlaces(of: open.id).map(\.street) == ["Kolmastie 3"])
    let told = try catalogue.revisions(
      of: .service, key: open.details.uuid.uuidString.lowercased(), limit: 9)
    #expect(told.count == 4)
    for case .service(let details)? in told.map(\.after) {
      #expect(details.name == open.details.name && details.places.map(\.municipality) == [.inari])
    }
  }

  @Test(arguments: [
    "after = json_set(after, '$.name.fi', 'x')", "after = '{}'", "why = 'x'", "changed_by = 'x'",
    "before = json_remove(before, '$.places')", "entity_key = 'x'", "id = id + 1000",
  ])
  func `no statement rewrites anything else of a confidential listing's history`(
    change: String
  ) throws {
    #expect(throws: DatabaseError.self) {
      try planted.raw { try $0.execute(sql: "UPDATE revision SET \(change)") }
    }
    #expect(throws: DatabaseError.self) {
      try planted.raw { db in
        try db.execute(
          sql: """
            UPDATE revision SET after = json_remove(after, '$.places[0].street')
            WHERE entity = 'service' AND after LIKE '%Esimerkkitie%'
            """)
      }
    }
  }

  @Test func `a file that was made before loses such streets when it is opened`() throws {
    let file = try FileBefore0020()
    try file.write { db in
      try db.execute(
        sql: """
          DROP TRIGGER revision_is_final;
          CREATE TRIGGER revision_is_final BEFORE UPDATE ON revision
          BEGIN SELECT RAISE(ABORT, 'history is not rewritten'); END;
          DELETE FROM grdb_migrations WHERE identifier = '0017_streetless_history';
          UPDATE service SET whereabouts = 'confidential' WHERE slug = 'ivalon-eroneuvola';
          """)
    }
    let count = "SELECT count(*) FROM revision WHERE after LIKE '%Esimerkkitie%'"
    #expect(try file.planted.number(count) == 1)
    let catalogue = try file.open()
    #expect(try file.planted.number(count) == 0)
    let open = try #require(try catalogue.service(slug: .named("ivalon-eroneuvola")))
    #expect(try catalogue.confidentialPlaces(of: open.id).map(\.street) == ["Esimerkkitie 1"])
  }

  @Test func `unmarking stands in the audit log with the change, or neither is made`() throws {
    try planted.raw { db in
      try db.execute(
        sql: """
          CREATE TRIGGER no_room BEFORE INSERT ON audit_entry
          BEGIN SELECT RAISE(ABORT, 'no room'); END
          """)
    }
    #expect(throws: CatalogueError.self) { try edit(try present) { $0.whereabouts = .open } }
    #expect(try present.details.whereabouts == .confidentialMunicipalityPublic)
    #expect(try history.count == 2)
    try planted.raw { try $0.execute(sql: "DROP TRIGGER no_room") }
    try edit(try present) { $0.whereabouts = .open }
    let entries = try catalogue.auditEntries(limit: 9).map(\.entry)
    #expect(entries.map(\.action) == [.confidentialityRemoved])
    #expect(entries.first?.detail == "pohjoinen-turvakoti")
    try edit(try present) { $0.whereabouts = .confidential }
    #expect(try catalogue.auditEntries(limit: 9).count == 1, "hiding is no unmarking")
  }

  private func rows(_ sql: String) throws -> [String] {
    try planted.raw { try Row.fetchAll($0, sql: sql).map(\.description) }
  }

  @Test func `becoming confidential takes the street out of a shared place into an own one`() throws
  {
    let open = try #require(try planted.service("ivalon-eroneuvola"))
    let other = try #require(try planted.service("napapiirin-sovittelu"))
    try edit(other) { $0.places = [.confirmed(.inari, street: "Esimerkkitie 1")] }
    let shared = try catalogue.editedPlaces(in: [.lappi]).filter { $0.street == "Esimerkkitie 1" }
    #expect(shared.map(\.uses) == [2])
    try edit(open) { $0.whereabouts = .confidential }
    let places = try catalogue.editedPlaces(in: [.lappi]).filter { $0.street == "Esimerkkitie 1" }
    #expect(
      Set(places.map(\.isConfidential)) == [false, true] && places.allSatisfy { $0.uses == 1 })
    #expect(places.contains { $0.id == shared.first?.id && !$0.isConfidential })
    var filter = ListingFilter()
    filter.reason = .placeToCheck
    #expect(
      try catalogue.listings(filter, on: Story.today, limit: 9).listings.map(\.id) == [other.id],
      "the other listing may have had the street from this one")
    let own = try #require(places.first { $0.isConfidential })
    _ = try catalogue.updatePlace(
      own.id, to: PlaceChange(street: "Salakuja 9"), expecting: own.revision,
      by: ServiceEditingTests.author,
      at: Planted.instant)
    #expect(
      try planted.service("napapiirin-sovittelu")?.details.places.map(\.street)
        == ["Esimerkkitie 1"])
    #expect(try catalogue.confidentialPlaces(of: open.id).map(\.street) == ["Salakuja 9"])
  }

  @Test func `two confidential listings of one street have a place each`() throws {
    let other = try #require(try planted.service("suojapesa"))
    try edit(other) { $0.places = [.confirmed(.rovaniemi, street: Self.street)] }
    let places = try catalogue.editedPlaces(in: [.lappi]).filter { $0.street == Self.street }
    #expect(places.count == 2 && places.allSatisfy { $0.isConfidential && $0.uses == 1 })
    _ = try catalogue.updatePlace(
      places[0].id, to: PlaceChange(street: "Salakuja 8"), expecting: 1,
      by: ServiceEditingTests.author,
      at: Planted.instant)
    let streets = try [shelter.id, other.id].flatMap {
      try catalogue.confidentialPlaces(of: $0).map(\.street)
    }
    #expect(Set(streets) == ["Salakuja 7", "Salakuja 8"])
  }

  @Test func `a mark that goes takes the streets along, unless the editor was shown them`() throws {
    try edit(try present) {
      $0.whereabouts = .open
      $0.places = [.confirmed(.rovaniemi, street: Self.street)]
    }
    #expect(try present.details.places == [.confirmed(.rovaniemi)])
    #expect(try planted.number("SELECT count(*) FROM location WHERE street = 'Salakuja 7'") == 0)
    var filter = ListingFilter()
    filter.reason = .placeToCheck
    #expect(
      try catalogue.listings(filter, on: Story.today, limit: 9).listings.map(\.id) == [shelter.id])
    try edit(try present) {
      $0.whereabouts = .confidential
      $0.places = [.confirmed(.rovaniemi, street: Self.street)]
    }
    var details = try present.details
    details.whereabouts = .open
    details.places = [.confirmed(.rovaniemi, street: Self.street)]
    _ = try catalogue.revealService(
      shelter.id, with: details, expecting: try present.revision, by: ServiceEditingTests.author,
      at: Planted.instant)
    #expect(try present.details.places.map(\.street) == [Self.street])
    #expect(
      try planted.number("SELECT count(*) FROM location WHERE confidential_service_id > 0") == 0)
  }

  @Test func `restoring keeps each of two streets of one municipality`() throws {
    let streets = [Self.street, "Salakuja 9"]
    try edit(try present) { details in
      details.places = streets.map { .confirmed(.rovaniemi, street: $0) }
    }
    let two = try #require(try history.first)
    try edit(try present) { details in
      details.places = streets.map { .confirmed(.rovaniemi, street: $0) }
      details.description = LocalizedText(finnish: "Väärin.")
    }
    _ = try catalogue.restoreService(
      shelter.id, to: two.id, expecting: 4, by: ServiceEditingTests.author, at: Planted.instant)
    #expect(try catalogue.confidentialPlaces(of: shelter.id).map(\.street) == streets)
  }

  @Test func `a street that the shelter has left is kept nowhere`() throws {
    try edit(try present) { $0.places = [.confirmed(.rovaniemi, street: "Uusikuja 1")] }
    #expect(try planted.number("SELECT count(*) FROM location WHERE street = 'Salakuja 7'") == 0)
  }
}
