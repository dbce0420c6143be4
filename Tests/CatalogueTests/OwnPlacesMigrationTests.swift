import Foundation
import GRDB
import HumanServices
import TestSupport
import Testing
import TextAnalysis

@testable import Catalogue

/// A file in which a confidential street may stand in open listings, before and after migration 0020.
@Suite struct OwnPlacesMigrationTests {
  let file: FileBefore0020
  private static let street = "Salakuja 7"

  init() throws { file = try FileBefore0020() }

  /// What became of the street before the file was brought up to date.
  enum Past: CaseIterable {
    case written, undone, left, corrected, respelled
  }

  @Test(arguments: Past.allCases)
  func `no open listing keeps a street that it shared with a confidential one`(past: Past) throws {
    try prepare(past)
    #expect(try sightings().isEmpty == false, "the file has it before")
    let others = try untouched()
    let catalogue = try file.open()
    let listing = try #require(try catalogue.service(slug: .named(FileBefore0020.open)))
    #expect(listing.details.places == [.confirmed(.rovaniemi)])
    let shelter = try #require(try catalogue.service(slug: .named(FileBefore0020.confidential)))
    let keeps = past == .written || past == .respelled
    #expect(
      try catalogue.confidentialPlaces(of: shelter.id).map(\.street) == [keeps ? Self.street : nil])
    #expect(try sightings() == (keeps ? ["location"] : []))
    #expect(try untouched() == others, "nothing else of the history is touched")
    #expect(
      try file.planted.number("SELECT count(*) FROM location WHERE confidential_service_id > 0")
        == (keeps ? 1 : 0))
  }

  @Test(arguments: [Past.undone, .left, .corrected])
  func `nothing of the street is left in the file's bytes`(past: Past) throws {
    try prepare(past)
    #expect(try isInBytes())
    _ = try file.open()
    #expect(try !isInBytes())
    #expect(try file.planted.number("PRAGMA user_version") == 0)
  }

  @Test func `a file that was not cleaned before the program stopped is cleaned at the next start`()
    throws
  {
    let catalogue = try file.open()
    try catalogue.pool.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          PRAGMA secure_delete = OFF;
          CREATE TABLE old (street TEXT);
          INSERT INTO old VALUES ('\(Self.street)');
          DROP TABLE old;
          PRAGMA user_version = 1;
          """)
      try db.checkpoint(.truncate)
    }
    #expect(try isInBytes())
    try catalogue.pool.close()
    _ = try Catalogue(path: file.planted.path, analyzer: Analyzer(.none))
    #expect(try !isInBytes())
  }

  @Test func `each listing that lost a street waits for its coordinators, with a new revision`()
    throws
  {
    try prepare(.written)
    let before = try revision()
    let catalogue = try file.open()
    var filter = ListingFilter()
    filter.reason = .placeToCheck
    func waiting() throws -> [String] {
      try catalogue.listings(filter, on: Story.today, limit: 99).listings.map(\.slug.rawValue)
    }
    #expect(try waiting().contains(FileBefore0020.open))
    #expect(try !waiting().contains(FileBefore0020.confidential))
    let listing = try #require(try catalogue.service(slug: .named(FileBefore0020.open)))
    #expect(listing.revision == before + 1, "a form opened before is asked")
    let rows = try catalogue.revisions(
      of: .service, key: listing.details.uuid.uuidString.lowercased(), limit: 1)
    #expect(rows.first?.author == Author(.program("eropalvelut")))
    #expect(rows.first?.after == .service(listing.details))

    var details = listing.details
    details.places = [.confirmed(.rovaniemi, street: "Koskikatu 1")]
    _ = try catalogue.updateService(
      listing.id, with: details, expecting: listing.revision, by: ServiceEditingTests.author,
      at: Planted.instant)
    #expect(try !waiting().contains(FileBefore0020.open), "writing the place settles it")
    for slug in try waiting() {
      let other = try #require(try catalogue.service(slug: .named(slug)))
      try catalogue.assureService(
        other.id, expecting: other.revision, on: Story.today, how: .phone,
        by: ServiceEditingTests.author, at: Planted.instant)
    }
    #expect(try waiting().isEmpty, "so does having checked the facts")
  }

  @Test func `an open street that no confidential listing had stays as it is, place and history`()
    throws
  {
    let place = try file.write {
      try Int64.fetchOne($0, sql: "SELECT id FROM location WHERE street = 'Esimerkkitie 1'") ?? 0
    }
    try file.writeStreet("Esimerkkitie 2", of: place)
    try prepare(.written)
    func state() throws -> [String] {
      try file.planted.raw { db in
        try Row.fetchAll(
          db,
          sql: "SELECT id, uuid, municipality_code, street, revision FROM location WHERE id = ?",
          arguments: [place]
        ).map(\.description)
          + Row.fetchAll(
            db,
            sql:
              "SELECT * FROM revision WHERE before LIKE '%Esimerkkitie%' OR after LIKE '%Esimerkkitie%'"
          ).map(\.description)
      }
    }
    let before = try state()
    #expect(before.count == 4)
    let catalogue = try file.open()
    #expect(try state() == before)
    let listing = try #require(try catalogue.service(slug: .named("ivalon-eroneuvola")))
    #expect(listing.details.places.map(\.street) == ["Esimerkkitie 2"])
  }

  @Test func `a reason in which an editor wrote the street is emptied`() throws {
    try file.writeStreet(
      Self.street, of: try file.sharedPlace(), why: "uusi osoite: Salakuja 7, soitettu")
    try file.writeStreet(nil, of: try file.sharedPlace(), why: "väärä paikka")
    _ = try file.open()
    #expect(
      try file.planted.number("SELECT count(*) FROM revision WHERE why LIKE '%soitettu%'") == 0)
    #expect(try file.planted.number("SELECT count(*) FROM revision WHERE why = 'väärä paikka'") > 2)
  }

  private func prepare(_ past: Past) throws {
    let place = try file.sharedPlace()
    try file.writeStreet(Self.street, of: place)
    switch past {
    case .written: break
    case .undone: try file.writeStreet(nil, of: place)
    case .left, .corrected:
      // The shelter is given somewhere else in Rovaniemi now.
      try file.write { db in
        try db.execute(
          sql: """
            INSERT INTO location (id, uuid, municipality_code)
            VALUES (99, '00000000-0000-4000-8000-000000000099', '698');
            UPDATE service_at_location SET location_id = 99
            WHERE service_id = (SELECT id FROM service WHERE slug = '\(FileBefore0020.confidential)');
            """)
      }
      if past == .corrected { try file.writeStreet("Salakuja 7 A", of: place) }
    case .respelled:
      try file.write { db in
        // The open listing's own form mended the spelling, which made a place of it.
        try db.execute(
          sql: """
            INSERT INTO location (id, uuid, municipality_code, street)
            VALUES (98, '00000000-0000-4000-8000-000000000098', '698', 'salakuja  7.');
            UPDATE service_at_location SET location_id = 98
            WHERE service_id = (SELECT id FROM service WHERE slug = '\(FileBefore0020.open)');
            """)
      }
    }
  }

  private func revision() throws -> Int {
    try file.planted.number(
      "SELECT revision FROM service WHERE slug = '\(FileBefore0020.open)'")
  }

  /// Names of the tables in which any spelling of the street stands.
  private func sightings() throws -> Set<String> {
    let tables = try file.planted.content().components(separatedBy: "\n\n")
    return Set(
      tables.filter { $0.lowercased().contains("salakuja") }
        .compactMap { $0.split(separator: ":").first.map(String.init) })
  }

  /// Everything of the history that is no place.
  private func untouched() throws -> [String] {
    try file.planted.raw { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT id, entity, entity_key, action, changed_at, changed_by, author, account_id, why,
            origin, batch,
            json_remove(before, '$.places', '$.street'), json_remove(after, '$.places', '$.street')
          FROM revision WHERE changed_by <> 'eropalvelut' ORDER BY id
          """
      ).map(\.description)
    }
  }

  private func isInBytes() throws -> Bool {
    try ["", "-wal"].contains { suffix in
      let path = file.planted.path + suffix
      guard FileManager.default.fileExists(atPath: path) else { return false }
      return try Data(contentsOf: URL(fileURLWithPath: path)).range(of: Data("Salakuja".utf8))
        != nil
    }
  }
}
