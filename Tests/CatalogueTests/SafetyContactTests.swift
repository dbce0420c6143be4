import Foundation
import GRDB
import HumanServices
import TestSupport
import Testing
import TextAnalysis

@testable import Catalogue

@Suite struct SafetyContactTests {
  private let planted: Planted
  private let aino = Author(.editor(account: 1, name: "Aino"), from: .safetyContacts)

  private let otherNumber: SafetyNumber

  init() throws {
    planted = try Planted()
    otherNumber = try #require(SafetyNumber(rawValue: "0800 1234"))
  }

  private func edited(_ role: SafetyContact.Role) throws -> EditedSafetyContact {
    try #require(
      try planted.catalogue.editedSafetyContacts().first { $0.contact.role == role })
  }

  private func change(
    _ role: SafetyContact.Role, _ change: (inout SafetyContact) -> Void
  ) throws {
    let stored = try edited(role)
    var contact = stored.contact
    change(&contact)
    try planted.catalogue.updateSafetyContact(
      contact, expecting: stored.revision, by: aino, at: Planted.instant)
  }

  private func check(_ role: SafetyContact.Role) throws {
    try planted.catalogue.assureSafetyContact(
      role, expecting: try edited(role).revision, on: Story.today, how: .phone, by: aino,
      at: Planted.instant)
  }

  @Test func `a file of the step before has all four without being seeded again`() throws {
    let queue = try DatabaseQueue()
    try Schema.migrator.migrate(queue, upTo: "0022_readable_rows")
    try queue.write { db in
      try db.execute(
        sql: """
          INSERT INTO revision (id, entity, entity_key, action, changed_at, changed_by, after, batch)
          VALUES (7, 'service', 'x', 'create', '2026-02-01T10:00:00Z', 'seed', '{"a":1}',
            '00000000-0000-4000-8000-000000000001')
          """)
    }
    func history() throws -> [String] {
      try queue.read { try Row.fetchAll($0, sql: "SELECT * FROM revision").map(\.description) }
    }
    func parts() throws -> [String] {
      try queue.read { db in
        try String.fetchAll(
          db,
          sql: """
            SELECT sql FROM sqlite_schema
            WHERE tbl_name = 'revision' AND type <> 'table' AND sql IS NOT NULL ORDER BY name
            """)
      }
    }
    let (rows, before) = (try history(), try parts())
    try Schema.migrator.migrate(queue, upTo: "0023_safety_contacts")
    #expect(try parts() == before)
    try Schema.migrator.migrate(queue)
    let contacts = try queue.read { try SafetyContactRows($0).edited() }
    #expect(contacts.map(\.contact) == SafetyContacts().all)
    #expect(contacts.allSatisfy { $0.assurance == nil && $0.revision == 1 })
    #expect(rows.count == 1)
    #expect(try history() == rows)
    for sql in ["DELETE FROM revision", "UPDATE revision SET changed_by = 'a'"] {
      #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
    }
  }

  @Test(arguments: [
    "DELETE FROM safety_contact WHERE role = 'crisis'",
    "UPDATE safety_contact SET role = 'child' WHERE role = 'crisis'",
    "UPDATE safety_contact SET role = 'muu'", "UPDATE safety_contact SET number = ''",
    "UPDATE safety_contact SET number = '040 abc'", "UPDATE safety_contact SET number = '0800-1'",
    "UPDATE safety_contact SET number = '112 '", "UPDATE safety_contact SET number = '116  111'",
    "UPDATE safety_contact SET number = '40 123 4567'", "UPDATE safety_contact SET hours = '{}'",
    "UPDATE safety_contact SET note = '{}'", "UPDATE safety_contact SET name = 'Nimi'",
    "UPDATE safety_contact SET source_url = 'javascript:alert(1)'",
    "UPDATE safety_contact SET assured_date = '2026-02-01'",
    "UPDATE safety_contact SET assured_how = 'phone'",
    "UPDATE safety_contact SET assured_date = '2026-02-30', assured_by = 'source'",
    "UPDATE safety_contact SET source_from = '2026-02-02', source_to = '2026-02-01'",
  ])
  func `the schema itself keeps the four roles and their facts`(sql: String) throws {
    let before = try planted.content()
    let error = #expect(throws: DatabaseError.self) {
      try planted.raw { try $0.execute(sql: sql) }
    }
    #expect(error?.resultCode == .SQLITE_CONSTRAINT)
    #expect(try planted.content() == before)
  }

  @Test func `the snapshot tells a changed contact at once`() throws {
    let before = try planted.catalogue.snapshot
    #expect(before.safetyContacts == SafetyContacts())
    try change(.crisis) { $0.hours = LocalizedText(finnish: "arkisin") }
    let after = try planted.catalogue.snapshot
    #expect(after.version == before.version + 1)
    #expect(after.safetyContacts.crisis.hours[.finnish] == "arkisin")
    #expect(after.safetyContacts.violence == before.safetyContacts.violence)
  }

  @Test func `a check stays while other facts change, and goes with the number`() throws {
    try check(.violence)
    #expect(try edited(.violence).assurance?.on == Story.today)
    try change(.violence) { $0.hours = LocalizedText(finnish: "arkisin") }
    #expect(try edited(.violence).assurance?.how == .phone)
    try change(.violence) { $0.number = otherNumber }
    let changed = try edited(.violence)
    #expect(changed.assurance == nil)
    #expect(changed.contact.number.dialled == "08001234")
    #expect(changed.contact.hours[.finnish] == "arkisin")
  }

  @Test func `who looked at older facts neither saves nor checks`() throws {
    let seen = try edited(.child)
    try change(.child) { $0.hours = LocalizedText(finnish: "arkisin") }
    let stale = CatalogueError.changedMeanwhile(
      seen.id.rawValue, expected: seen.revision, found: seen.revision + 1)
    #expect(throws: stale) {
      try planted.catalogue.updateSafetyContact(
        seen.contact, expecting: seen.revision, by: aino, at: Planted.instant)
    }
    #expect(throws: stale) {
      try planted.catalogue.assureSafetyContact(
        .child, expecting: seen.revision, on: Story.today, how: .site, by: aino,
        at: Planted.instant)
    }
    #expect(try edited(.child).assurance == nil)
  }

  @Test func `an earlier version and an earlier check can be brought back`() throws {
    let first = try edited(.crisis).contact
    try check(.crisis)
    try change(.crisis) { $0.number = otherNumber }
    let history = try planted.catalogue.revisions(of: .safetyContact, key: "crisis", limit: 9)
    #expect(history.map(\.action) == [.update, .assure, .create])
    let seeded = try #require(history.last)
    try planted.catalogue.restore(seeded.id, by: aino, at: Planted.instant)
    #expect(try edited(.crisis).contact == first)
    #expect(try edited(.crisis).assurance == nil, "that number was not checked since")
    let checked = try #require(history.first { $0.action == .assure })
    try planted.catalogue.restore(checked.id, by: aino, at: Planted.instant)
    #expect(try edited(.crisis).assurance?.how == .phone)
  }

  @Test func `seeds bring up to date what nobody edited, and overwrite nothing else`() throws {
    try check(.violence)
    try change(.child) { $0.hours = LocalizedText(finnish: "arkisin") }
    var seeds = planted.story.seeds
    for index in seeds.safetyContacts.indices {
      seeds.safetyContacts[index].hours = LocalizedText(finnish: "uusi aika")
    }
    let report = try planted.catalogue.plant(seeds, at: Planted.instant)
    #expect(report.updated == 2)
    #expect(report.keptEdited == ["safety_contact violence", "safety_contact child"])
    let hours = try planted.catalogue.editedSafetyContacts().map { $0.contact.hours[.finnish] }
    #expect(hours == ["uusi aika", "ympäri vuorokauden", "uusi aika", "arkisin"])
  }

  @Test(arguments: [
    "hours = '[1]'", "name = '{\"xx\": \"nimi\"}'", "number = '0800'", "languages = '7'",
    "source_from = '1066-10-14'",
  ])
  func `a row that means nothing is told as a new database has it`(change: String) throws {
    try planted.raw { db in
      try db.execute(
        sql: """
          UPDATE safety_contact SET price = '{"fi":"1 e"}';
          UPDATE safety_contact SET \(change) WHERE role = 'violence';
          UPDATE catalogue_version SET version = version + 1
          """)
    }
    let contacts = try planted.catalogue.snapshot.safetyContacts
    #expect(contacts.violence == .planted(.violence))
    #expect(contacts.crisis.price[.finnish] == "1 e", "the others stay")
    #expect(try planted.catalogue.editedSafetyContacts().count == 3)
  }

  @Test func `help is told as last read when the file can no longer be read`() throws {
    try change(.crisis) { $0.hours = LocalizedText(finnish: "arkisin") }
    #expect(planted.catalogue.safetyContacts.crisis.hours[.finnish] == "arkisin")
    try planted.raw { db in
      try db.execute(sql: "UPDATE catalogue_version SET version = version + 1")
      try db.execute(sql: "ALTER TABLE safety_contact RENAME TO lost")
    }
    #expect(throws: (any Error).self) { try planted.catalogue.snapshot }
    #expect(planted.catalogue.safetyContacts.crisis.hours[.finnish] == "arkisin")
    #expect(planted.catalogue.safetyContacts.all.count == 4)
    let fresh = try Catalogue(path: planted.path, analyzer: Analyzer(.none))
    #expect(fresh.safetyContacts == SafetyContacts(), "nothing was ever read")
  }
}
