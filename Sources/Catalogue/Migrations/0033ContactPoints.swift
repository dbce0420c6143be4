import Foundation
import GRDB
import HumanServices

extension DatabaseMigrator {
  /// 0033: ways to reach somebody (HSDS `phone`, `contact` and `url`) of services, organizations and
  /// places, instead of a service's numbers alone.
  ///
  /// What could not be read as a number stays without one. A number gets the UUID that the history's
  /// upgrade gives it (`[ContactPoint].named`), so that both speak of the same one.
  mutating func register0033ContactPoints() {
    registerMigration("0033_contact_points") { db in
      try db.execute(sql: contactPoints)
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT service_id, uuid, number, written, phone.description, price, hours
          FROM phone JOIN service ON service.id = service_id ORDER BY service_id, position
          """)
      for (_, rows) in Dictionary(grouping: rows, by: { $0[0] as Int64 }) {
        let service: Int64 = rows[0][0]
        guard let uuid = UUID(uuidString: rows[0][1]) else { continue }
        let points = try rows.map { try formerPhone($0) }.named(of: uuid)
        for (position, point) in points.enumerated() {
          try insert(point, of: service, at: position, db)
        }
      }
      try db.execute(sql: "DROP TABLE phone")
    }
  }
}

private func formerPhone(_ row: Row) throws -> ContactPoint {
  var reader = RowReader(row)
  let _: (Int64, String) = (try reader.value(), try reader.value())
  let (dialled, written): (String?, String) = (try reader.optional(), try reader.value())
  let target =
    dialled.map { ContactPoint.Target.number(PhoneNumber(dialled: $0, shown: written)) }
    ?? .unread(written)
  var point = ContactPoint(uuid: UUID(), kind: .phone, target: target)
  point.note = try reader.text()
  point.price = try reader.text()
  point.hours = try reader.text()
  return point
}

/// Its own statement: what writes the table today may write another one tomorrow.
private func insert(
  _ point: ContactPoint, of service: Int64, at position: Int, _ db: Database
) throws {
  try db.execute(
    sql: """
      INSERT INTO contact_point (uuid, service_id, position, kind, purpose, number, written,
        description, price, hours, languages, source_precision)
      VALUES (?, ?, ?, 'phone', 'first_contact', ?, ?, ?, ?, ?, '[]', 'day')
      """,
    arguments: [
      point.uuid.text, service, position, point.number?.dialled, point.text, try point.note.json,
      try point.price.json, try point.hours.json,
    ])
}

/// `opening_hours` is as `OpeningTimes.written` spells it; nothing asks for a part of it in SQL.
/// `number` is E.164 with its plus, or a national number of Finland as it is dialled there.
private let contactPoints = """
  CREATE TABLE contact_point (
    id INTEGER PRIMARY KEY,
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    service_id INTEGER REFERENCES service (id) ON DELETE CASCADE,
    organization_id INTEGER REFERENCES organization (id) ON DELETE CASCADE,
    location_id INTEGER REFERENCES location (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    publication TEXT NOT NULL DEFAULT 'published' CHECK (publication IN ('draft', 'published')),
    kind TEXT NOT NULL CHECK (
      kind IN ('phone', 'text_message', 'email', 'booking', 'chat', 'form', 'site')),
    purpose TEXT NOT NULL CHECK (
      purpose IN ('first_contact', 'booking', 'urgent', 'switchboard')),
    number TEXT CHECK (
      length(number) BETWEEN 3 AND 16 AND number GLOB '[+0-9]*'
      AND substr(number, 2) NOT GLOB '*[^0-9]*'),
    written TEXT NOT NULL CHECK (written <> ''),
    description TEXT NOT NULL CHECK (json_valid(description)),
    price TEXT NOT NULL CHECK (json_valid(price)),
    hours TEXT NOT NULL CHECK (json_valid(hours)),
    opening_hours TEXT CHECK (opening_hours <> ''),
    languages TEXT NOT NULL CHECK (json_valid(languages) AND json_type(languages) = 'array'),
    source TEXT CHECK (source <> ''),
    source_from TEXT CHECK (source_from IS date(source_from, '+0 days')),
    source_to TEXT CHECK (source_to IS date(source_to, '+0 days')),
    source_precision TEXT NOT NULL CHECK (source_precision IN ('day', 'month', 'year')),
    assured_date TEXT CHECK (assured_date IS date(assured_date, '+0 days')),
    CHECK (
      (service_id IS NOT NULL) + (organization_id IS NOT NULL) + (location_id IS NOT NULL) = 1),
    CHECK (number IS NULL OR kind IN ('phone', 'text_message')),
    CHECK (source_from IS NULL OR source_to IS NULL OR source_from <= source_to)
  ) STRICT;
  CREATE UNIQUE INDEX contact_point_of_service ON contact_point (service_id, position)
    WHERE service_id IS NOT NULL;
  CREATE UNIQUE INDEX contact_point_of_organization ON contact_point (organization_id, position)
    WHERE organization_id IS NOT NULL;
  CREATE UNIQUE INDEX contact_point_of_location ON contact_point (location_id, position)
    WHERE location_id IS NOT NULL;
  """
