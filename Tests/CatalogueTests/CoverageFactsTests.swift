import Foundation
import GRDB
import HumanServices
import TestSupport
import Testing

@testable import Catalogue

@Suite struct CoverageFactsTests {
  private let planted: Planted
  private let instant = Planted.instant

  init() throws { planted = try Planted() }

  private func inventory(
    _ municipality: MunicipalityCode, _ day: String, by role: String = "koordinaattori",
    need: String = "eroryhma"
  ) -> InventoryEntry {
    InventoryEntry(
      confirmation: InventoryConfirmation(
        municipality: municipality, need: need, confirmedOn: .on(day)),
      confirmedBy: role)
  }

  private func trip(
    _ from: MunicipalityCode, _ to: MunicipalityCode, _ minutes: Int, _ source: String = "THL"
  ) -> TravelTimeEntry {
    TravelTimeEntry(time: TravelTime(from: from, to: to, minutes: minutes), source: source)
  }

  private func report(added: Int = 0, updated: Int = 0, unchanged: Int = 0) -> ImportReport {
    var report = ImportReport()
    report.added = added
    report.updated = updated
    report.unchanged = unchanged
    return report
  }

  private func history(_ entity: String) throws -> [[String]] {
    try planted.raw { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT entity_key, action, changed_by, ifnull(before, ''), after FROM revision
          WHERE entity = ? ORDER BY id
          """, arguments: [entity]
      ).map { row in (0..<5).map { row[$0] } }
    }
  }

  @Test func `an imported inventory is in the snapshot and in the history`() throws {
    let version = try planted.catalogue.snapshot.version
    let entries = [inventory(.utsjoki, "2026-01-15"), inventory(.inari, "2026-02-01")]
    let done = try planted.catalogue.importInventory(
      entries, by: Author(.program("testi")), at: instant)
    #expect(done == report(added: 2))
    let snapshot = try planted.catalogue.snapshot
    #expect(snapshot.version == version + 1)
    #expect(Set(snapshot.inventory) == Set(entries.map(\.confirmation)))
    #expect(
      try history("inventory_confirmation") == [
        [
          "890/eroryhma/2026-01-15", "create", "testi", "",
          #"{"confirmed_by":"koordinaattori","format":2}"#,
        ],
        [
          "148/eroryhma/2026-02-01", "create", "testi", "",
          #"{"confirmed_by":"koordinaattori","format":2}"#,
        ],
      ])
  }

  @Test func `the same day again takes the new role, and another day stands beside it`() throws {
    let catalogue = planted.catalogue
    _ = try catalogue.importInventory(
      [inventory(.utsjoki, "2026-01-15")], by: Author(.program("a")), at: instant)
    let done = try catalogue.importInventory(
      [
        inventory(.utsjoki, "2026-01-15", by: "lastenvalvoja"),
        inventory(.utsjoki, "2026-02-15"),
      ],
      by: Author(.program("b")), at: instant)
    #expect(done == report(added: 1, updated: 1))
    #expect(try catalogue.snapshot.inventory.count == 2)
    #expect(
      try history("inventory_confirmation")[1] == [
        "890/eroryhma/2026-01-15", "update", "b", #"{"confirmed_by":"koordinaattori","format":2}"#,
        #"{"confirmed_by":"lastenvalvoja","format":2}"#,
      ])
  }

  @Test func `travel times are replaced by direction, with the old ones in the history`() throws {
    let catalogue = planted.catalogue
    let first = try catalogue.importTravelTimes(
      [trip(.rovaniemi, .kemi, 95), trip(.kemi, .rovaniemi, 90)], by: Author(.program("a")),
      at: instant)
    #expect(first == report(added: 2))
    let second = try catalogue.importTravelTimes(
      [trip(.rovaniemi, .kemi, 100, "Väylä"), trip(.kemi, .rovaniemi, 90)],
      by: Author(.program("b")), at: instant)
    #expect(second == report(updated: 1, unchanged: 1))
    #expect(
      Set(try catalogue.snapshot.travelTimes) == [
        TravelTime(from: .rovaniemi, to: .kemi, minutes: 100),
        TravelTime(from: .kemi, to: .rovaniemi, minutes: 90),
      ])
    #expect(
      try history("travel_time").last == [
        "698/240", "update", "b", #"{"format":2,"minutes":95,"source":"THL"}"#,
        #"{"format":2,"minutes":100,"source":"Väylä"}"#,
      ])
  }

  private func under18(
    _ municipality: MunicipalityCode, _ people: Int, on day: String = "2025-12-31"
  ) -> Under18Count {
    Under18Count(
      municipality: municipality, people: people, countedOn: .on(day), source: "Laskenta")
  }

  @Test func `counts of people under 18 are in the snapshot, old ones in the history`() throws {
    let catalogue = planted.catalogue
    #expect(try catalogue.snapshot.under18.isEmpty)
    #expect(
      try catalogue.importUnder18(
        [under18(.utsjoki, 180), under18(.inari, 1100)], by: Author(.program("a")), at: instant)
        == report(added: 2))
    #expect(
      try catalogue.importUnder18(
        [under18(.utsjoki, 175), under18(.inari, 1100)], by: Author(.program("b")), at: instant)
        == report(updated: 1, unchanged: 1))
    #expect(
      Set(try catalogue.snapshot.under18) == [under18(.utsjoki, 175), under18(.inari, 1100)])
    #expect(
      try history("municipality").last == [
        "890/under_18", "update", "b",
        #"{"counted_on":"2025-12-31","format":2,"people":180,"source":"Laskenta"}"#,
        #"{"counted_on":"2025-12-31","format":2,"people":175,"source":"Laskenta"}"#,
      ])
    let again = try catalogue.plant(planted.story.seeds, at: instant)
    #expect(again.keptEdited.isEmpty, "a count makes no municipality look edited")
  }

  @Test func `importing the same again changes nothing`() throws {
    let catalogue = planted.catalogue
    let entries = ([inventory(.utsjoki, "2026-01-15")], [trip(.rovaniemi, .kemi, 95)])
    _ = try catalogue.importInventory(entries.0, by: Author(.program("a")), at: instant)
    _ = try catalogue.importTravelTimes(entries.1, by: Author(.program("a")), at: instant)
    let before = try planted.content()
    #expect(
      try catalogue.importInventory(entries.0, by: Author(.program("b")), at: instant)
        == report(unchanged: 1))
    #expect(
      try catalogue.importTravelTimes(entries.1, by: Author(.program("b")), at: instant)
        == report(unchanged: 1))
    #expect(try planted.content() == before)
  }

  @Test func `one wrong record leaves the file as it was`() throws {
    let before = try planted.content()
    #expect(throws: CatalogueError.self) {
      try planted.catalogue.importInventory(
        [inventory(.utsjoki, "2026-01-15"), inventory(.utsjoki, "2026-01-15", need: "ei_ole")],
        by: Author(.program("a")), at: instant)
    }
    #expect(throws: CatalogueError.self) {
      try planted.catalogue.importInventory(
        [inventory(.utsjoki, "2026-01-15"), inventory(.known("091"), "2026-01-15")],
        by: Author(.program("a")),
        at: instant)
    }
    #expect(throws: CatalogueError.self) {
      try planted.catalogue.importTravelTimes(
        [trip(.rovaniemi, .kemi, 95), trip(.kemi, .kemi, 1)], by: Author(.program("a")), at: instant
      )
    }
    #expect(try planted.content() == before)
  }

  @Test func `a waiting time comes back with its day, in the snapshot as days`() throws {
    var story = try Story()
    let index = try #require(story.seeds.services.indices.first)
    story.seeds.services[index].waitingDays = 42
    story.seeds.services[index].waitingOn = .on("2026-02-01")
    let planted = try Planted(story)
    let slug = story.seeds.services[index].slug
    let service = try #require(try planted.catalogue.service(slug: slug))
    #expect(service.details.waitingDays == 42)
    #expect(service.details.waitingOn == .on("2026-02-01"))
    let offers = try planted.catalogue.snapshot.offers
    #expect(offers.first { $0.slug == slug }?.waitingDays == 42)
    #expect(offers.filter { $0.waitingDays != nil }.count == 1)
  }

  @Test(arguments: [
    "UPDATE service SET waiting_days = 14", "UPDATE service SET waiting_on = '2026-02-01'",
    "UPDATE service SET waiting_days = -1, waiting_on = '2026-02-01'",
    "UPDATE service SET waiting_days = 14, waiting_on = '2026-02-30'",
    """
    INSERT INTO revision (entity, entity_key, action, changed_at, changed_by, after)
    VALUES ('muu', 'x', 'create', '2026-02-01T10:00:00Z', 'a', '{}')
    """,
  ])
  func `the schema refuses half a waiting time and an unknown entity`(sql: String) throws {
    let error = #expect(throws: DatabaseError.self) {
      try planted.raw { try $0.execute(sql: sql) }
    }
    #expect(error?.resultCode == .SQLITE_CONSTRAINT)
  }

  @Test func `a file of the step before keeps its history, which stays final`() throws {
    let queue = try DatabaseQueue()
    try Schema.migrator.migrate(queue, upTo: "0008_boundaries")
    func rows() throws -> [String] {
      try queue.read { db in
        try Row.fetchAll(
          db,
          sql: """
            SELECT id, entity, entity_key, action, changed_at, changed_by, before, after
            FROM revision
            """
        ).map(\.description)
      }
    }
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO revision (id, entity, entity_key, action, changed_at, changed_by, after)
          VALUES (7, 'service', 'x', 'create', '2026-02-01T10:00:00Z', 'seed', '{"a":1}');
          INSERT INTO revision (id, entity, entity_key, action, changed_at, changed_by, before)
          VALUES (9, 'municipality_boundary', 'all', 'remove', '2026-02-02T10:00:00Z', 'a', '{}');
          """)
    }
    let before = try rows()
    try Schema.migrator.migrate(queue)
    #expect(before.count == 2)
    #expect(try rows() == before)
    #expect(throws: DatabaseError.self) {
      try queue.write { try $0.execute(sql: "DELETE FROM revision") }
    }
  }
}
