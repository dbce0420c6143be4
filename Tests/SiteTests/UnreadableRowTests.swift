import Catalogue
import GRDB
import HumanServices
import Synchronization
import TestSupport
import Testing

/// Rows that keep the schema's `CHECK`s, written by another program before the triggers came, and
/// mean nothing to this one.
@Suite struct UnreadableRowTests {
  private static let series = """
    INSERT INTO session_series (uuid, service_id, position, title, freq, interval, byday, dtstart,
      note)
    SELECT '00000000-0000-4000-8000-000000000778', id, 7, '{}', 'WEEKLY', 1, '5TU', '2026-01-01',
      '{}' FROM service WHERE slug = 'ivalon-eroneuvola'
    """
  private static let occurrence = """
    INSERT INTO occurrence (uuid, service_id, position, title, starts_on, ends_on, precision, state,
      note)
    SELECT '00000000-0000-4000-8000-000000000779', id, 7, '[1]', '2026-03-05', '2026-03-05', 'day',
      'planned', '{}' FROM service WHERE slug = 'ivalon-eroneuvola'
    """
  private static let other = "WHERE slug = 'napapiirin-sovittelu'"

  private static let pages = [
    "/", "/kunta/inari", "/sv/kunta/kemi", "/palvelu/ivalon-eroneuvola", "/katvealueet",
    "/katvealueet.json", "/katvealueet/inari", "/haku?q=ero", "/haku.json?q=ero", "/kalenteri",
    "/kalenteri.ics", "/hakemisto.json", "/hakemisto.csv", "/uutta", "/uutta.atom", "/materiaalit",
    "/ammattilaisille", "/palvelupolku", "/aihe/eroneuvonta", "/healthz",
  ]

  private func site(with sql: String) throws -> TestSite {
    let site = try TestSite(.story, at: TestSite.storyNoon)
    try site.raw { db in
      let guards = try String.fetchAll(
        db,
        sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE '%_is_readable_%'"
      )
      #expect(!guards.isEmpty)
      for name in guards { try db.execute(sql: "DROP TRIGGER \(name)") }
    }
    try site.change(sql)
    return site
  }

  @Test(arguments: [
    series, occurrence, "UPDATE service SET uuid = 'ei-tunniste-ei-tunniste-ei-tunniste-' \(other)",
    "UPDATE service SET slug = 'Ei Osoite' \(other)",
    "UPDATE service SET name = '[\"nimi\"]' \(other)",
    "UPDATE service SET summary = '{\"fi\": 5}' \(other)",
    "UPDATE service SET starts_on = '1066-10-14' \(other)",
    "UPDATE service SET last_modified = 'eilen' \(other)",
    "UPDATE organization SET name = '{\"xx\": \"nimi\"}' WHERE id = 1",
    "INSERT OR REPLACE INTO schedule SELECT id, '7', 0 FROM service \(other)",
    "UPDATE need_group SET name = 'null' WHERE position = (SELECT max(position) FROM need_group)",
  ])
  func `one row that means nothing is left out, told of once, and stops no page`(
    sql: String
  ) throws {
    let site = try site(with: sql)
    let told = Mutex<[UnreadableRow]>([])
    site.catalogue.tellUnreadableRows { row in told.withLock { $0.append(row) } }
    for address in UnreadableRowTests.pages + UnreadableRowTests.pages {
      #expect(try site.get(address).status == 200, "\(address)")
    }
    #expect(try site.signedIn(as: .laplandCoordinator).get("/yllapito/palvelut").status == 200)

    let found = try site.catalogue.findUnreadableRows()
    #expect(!found.isEmpty)
    let lines = told.withLock { $0 }
    #expect(Set(lines) == Set(found))
    #expect(lines.count == found.count)
  }

  @Test func `the admin's front page names the row, a coordinator's does not`() throws {
    let site = try site(with: UnreadableRowTests.series)
    #expect(try site.get("/katvealueet.json").status == 200)
    let row = try #require(site.catalogue.unreadableRows.first)
    #expect(row.table == "session_series")
    #expect(row.reason.contains("5TU"))
    let note = "joita ohjelma ei pysty lukemaan"
    #expect(try site.signedIn(as: .admin).get("/yllapito/jono").main.text.contains(note))
    #expect(
      try !site.signedIn(as: .laplandCoordinator).get("/yllapito/jono").main.text.contains(note))
  }

  @Test func `a catalogue whose rows all mean something tells of none`() throws {
    #expect(try Sites.story().catalogue.findUnreadableRows().isEmpty)
    #expect(try Sites.repository().catalogue.findUnreadableRows().isEmpty)
  }
}
