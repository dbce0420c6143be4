import Foundation
import GRDB
import HumanServices

/// The rows of the safety contacts.
struct SafetyContactRows {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// All that can be read, in the order of their roles.
  func edited() throws -> [EditedSafetyContact] {
    let rows = try db.readable(
      sql: """
        SELECT id, revision, role, name, number, other_numbers, hours, price, languages,
          languages_note, note, source_url, source_from, source_to, source_precision,
          assured_date, assured_by, assured_how
        FROM safety_contact
        """
    ) { try SafetyContactRows.read(&$0) }
    return SafetyContact.Role.allCases.compactMap { role in
      rows.first { $0.contact.role == role }
    }
  }

  func edited(_ role: SafetyContact.Role) throws -> EditedSafetyContact {
    guard let found = try edited().first(where: { $0.contact.role == role }) else {
      throw CatalogueError.notFound
    }
    return found
  }

  private static func read(_ reader: inout RowReader) throws -> EditedSafetyContact {
    let id = ID<SafetyContact>(rawValue: try reader.value())
    let revision: Int = try reader.value()
    let role: SafetyContact.Role = try reader.raw()
    let name = try reader.text()
    let number: SafetyNumber = try reader.raw()
    let others = try JSON.decode([SafetyNumber].self, try reader.value())
    let hours = try reader.text()
    let price = try reader.text()
    let languages = try JSON.decode([SpokenLanguage].self, try reader.value())
    let languagesNote = try reader.text()
    let note = try reader.text()
    var contact = SafetyContact(
      role, name: name, number: number, hours: hours, sourceURL: try reader.value(),
      sourcePeriod: DatedPeriod(
        from: try reader.date(), to: try reader.date(), precision: try reader.raw()))
    contact.otherNumbers = others
    contact.price = price
    contact.languages = languages
    contact.languagesNote = languagesNote
    contact.note = note
    let on = try reader.date()
    let by: Assurance.Voucher? = try reader.optionalRaw()
    let how: Assurance.How? = try reader.optionalRaw()
    var assurance: Assurance?
    if let on, let by { assurance = Assurance(on: on, by: by, how: how) }
    return EditedSafetyContact(
      id: id, revision: revision, contact: contact, assurance: assurance)
  }

  /// Replaces the facts. A check was of the number that stood here then, so it goes with it.
  func update(_ contact: SafetyContact) throws {
    try db.execute(
      sql: """
        UPDATE safety_contact SET
          assured_date = iif(number = :number, assured_date, NULL),
          assured_by = iif(number = :number, assured_by, NULL),
          assured_how = iif(number = :number, assured_how, NULL)
        WHERE role = :role
        """, arguments: ["number": contact.number.rawValue, "role": contact.role.rawValue])
    try db.execute(
      sql: """
        UPDATE safety_contact SET name = ?, number = ?, other_numbers = ?, hours = ?, price = ?,
          languages = ?, languages_note = ?, note = ?, source_url = ?, source_from = ?,
          source_to = ?, source_precision = ?, revision = revision + 1
        WHERE role = ?
        """,
      arguments: [
        try contact.name.json, contact.number.rawValue, try JSON.encode(contact.otherNumbers),
        try contact.hours.json, try contact.price.json, try JSON.encode(contact.languages),
        try contact.languagesNote.json, try contact.note.json, contact.sourceURL,
        contact.sourcePeriod.from?.description, contact.sourcePeriod.to?.description,
        contact.sourcePeriod.precision.rawValue, contact.role.rawValue,
      ])
  }

  func assure(_ role: SafetyContact.Role, _ assurance: Assurance?) throws {
    try db.execute(
      sql: """
        UPDATE safety_contact SET assured_date = ?, assured_by = ?, assured_how = ? WHERE role = ?
        """,
      arguments: [
        assurance?.on.description, assurance?.by.rawValue, assurance?.how?.rawValue, role.rawValue,
      ])
  }
}
