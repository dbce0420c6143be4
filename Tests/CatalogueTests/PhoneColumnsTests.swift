import Foundation
import GRDB
import HumanServices
import TestSupport
import Testing
import TextAnalysis

@testable import Catalogue

/// Numbers in their columns, of a new file and of one from before they were checked.
@Suite struct PhoneColumnsTests {
  private static let author = Author(.editor(account: 7, name: "Aino"), from: .serviceForm)
  private let planted: Planted

  init() throws { planted = try Planted() }

  private func stored() throws -> Service {
    try #require(try planted.service("ivalon-eroneuvola"))
  }

  /// Takes the file back to the schema of before, with some texts for numbers.
  private func age(_ texts: [String]) throws {
    let id = try stored().id.rawValue
    try planted.raw { db in
      try db.execute(
        sql: """
          DELETE FROM grdb_migrations
          WHERE identifier IN ('0021_phone_numbers', '0033_contact_points');
          DROP TABLE contact_point;
          DROP TRIGGER place_loses_its_contact_points_before_it_is_confidential;
          CREATE TABLE phone (
            service_id INTEGER NOT NULL REFERENCES service (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            number TEXT NOT NULL CHECK (number <> ''),
            description TEXT NOT NULL CHECK (json_valid(description)),
            PRIMARY KEY (service_id, position)
          ) STRICT, WITHOUT ROWID;
          """)
      for (position, text) in texts.enumerated() {
        try db.execute(
          sql: "INSERT INTO phone VALUES (?, ?, ?, ?)",
          arguments: [id, position, text, #"{"fi":"Ajanvaraus"}"#])
      }
    }
  }

  private static let texts = [
    "016 123 456, ark. klo 9-15", "0800-APUA", "020 123 4567 (8,35 snt/puhelu + 16,69 snt/min)",
    "040 123 4567, 050 765 4321", "+358 (0)40 123 4567",
  ]

  @Test func `an older file's numbers are read, and nothing of its texts is lost`() throws {
    try age(Self.texts)
    let catalogue = try Catalogue(path: planted.path, analyzer: Analyzer(.none))
    let service = try #require(try catalogue.service(slug: .named("ivalon-eroneuvola")))
    let phones = service.details.contactPoints
    let note = LocalizedText(finnish: "Ajanvaraus")
    let expected = Self.texts.map { ContactPoint.former(reading: $0, note: note) }
    #expect(phones == expected.named(of: service.details.uuid))
    #expect(
      phones.map { $0.number?.dialled } == [
        "+35816123456", nil, "+358201234567", nil, "+358401234567",
      ])
    #expect(
      phones.map(\.text) == [
        "016 123 456", "0800-APUA", "020 123 4567", "040 123 4567, 050 765 4321",
        "+358 40 123 4567",
      ])
    #expect(phones[0].hours[.finnish] == "ark. klo 9-15")
    #expect(phones[2].price[.finnish] == "8,35 snt/puhelu + 16,69 snt/min")
    #expect(try catalogue.integrityProblems().isEmpty)

    var filter = ListingFilter()
    filter.reason = .numberUnread
    let waiting = try catalogue.listings(filter, on: Story.today, limit: 9)
    #expect(waiting.listings.map(\.slug.rawValue) == ["ivalon-eroneuvola"])
    #expect(waiting.total == 1)
    let card = try catalogue.cardTexts([service.id])[service.id]
    #expect(card?.phone == phones[0].number)
  }

  @Test func `a version of before is restored by the same reading`() throws {
    let service = try stored()
    let uuid = service.details.uuid.uuidString.lowercased()
    let id = try planted.raw { db in
      let phones = try String(
        decoding: JSONSerialization.data(
          withJSONObject: Self.texts.map { ["number": $0, "note": ["fi": "Ajanvaraus"]] }),
        as: UTF8.self)
      try db.execute(
        sql: """
          INSERT INTO revision (entity, entity_key, action, changed_at, changed_by, before, after)
          SELECT entity, entity_key, 'update', changed_at, changed_by, after,
            json_set(json_remove(after, '$.contactPoints'), '$.phones', json(?), '$.format', 2)
          FROM revision WHERE entity = 'service' AND entity_key = ?
          """, arguments: [phones, uuid])
      return db.lastInsertedRowID
    }
    let shown = try #require(try planted.catalogue.revision(ID(rawValue: id)))
    guard case .service(let old)? = shown.after else {
      Issue.record("not a listing")
      return
    }
    #expect(old.contactPoints[1].number == nil && old.contactPoints[1].text == "0800-APUA")
    _ = try planted.catalogue.restoreService(
      service.id, to: ID(rawValue: id), expecting: service.revision, by: Self.author,
      at: Planted.instant)
    let note = LocalizedText(finnish: "Ajanvaraus")
    let expected = Self.texts.map { ContactPoint.former(reading: $0, note: note) }
    #expect(try stored().details.contactPoints == expected.named(of: service.details.uuid))
  }

  @Test func `price, hours and note come back as they were written`() throws {
    let service = try stored()
    var details = service.details
    var phone = ContactPoint(
      uuid: UUID(), kind: .phone, target: .number(try PhoneNumber("020 123 4567")))
    phone.note = LocalizedText(finnish: "vaihde")
    phone.price = LocalizedText([.finnish: "8,35 snt", .swedish: "8,35 cent"])
    phone.hours = LocalizedText([.english: "9–11"])
    details.contactPoints = [
      ContactPoint.former(reading: "0800-APUA", note: LocalizedText([:])), phone,
    ]
    _ = try planted.catalogue.updateService(
      service.id, with: details, expecting: service.revision, by: Self.author,
      at: Planted.instant)
    #expect(try stored().details.contactPoints == details.contactPoints)
    let card = try planted.catalogue.cardTexts([service.id])[service.id]
    #expect(card?.phone == phone.number && card?.phonePrice == phone.price)
  }

  @Test(arguments: [
    "number = '0800-APUA'", "number = '12'", "number = '04+123'", "number = ''",
    "number = '+1234567890123456'", "written = ''", "price = 'x'", "hours = NULL",
  ])
  func `the schema refuses what no telephone dials`(change: String) throws {
    let error = #expect(throws: DatabaseError.self) {
      try planted.raw { try $0.execute(sql: "UPDATE contact_point SET \(change)") }
    }
    #expect(error?.resultCode == .SQLITE_CONSTRAINT)
  }

  @Test(arguments: PhoneColumnsTests.texts + ["112", "080 005 005", "+46 8 123 45 67"])
  func `the schema takes every number that is read`(text: String) throws {
    let phone = ContactPoint.former(reading: text, note: LocalizedText([:]))
    try planted.raw {
      try $0.execute(
        sql: "UPDATE contact_point SET number = ?, written = ?",
        arguments: [phone.number?.dialled, phone.text])
    }
  }
}
