import Foundation
import GRDB
import HumanServices

extension Catalogue {
  /// Takes back a step: every record of it is as it was before, in a new step that can be taken back
  /// too.
  ///
  /// A record that somebody has changed since stays as it is and is told. One transaction.
  package func undo(
    _ batch: UUID, by author: Author, why: String = "", at instant: Date
  ) throws -> UndoReport {
    var report = UndoReport(batch: UUID())
    let step = HistoryStep(author: author, why: why, instant: instant, batch: report.batch)
    try editServices(step) { editing in
      let rows = try RevisionQueries.revisions(editing.db, inBatch: batch)
      guard !rows.isEmpty else { throw CatalogueError.notFound }
      var undoing = Undoing(editing)
      // Places come first, so that their listings find them and no second one is made.
      let ordered =
        rows.filter { $0.entity == .location }
        + rows.reversed().filter {
          $0.entity != .location
        }
      for row in ordered {
        let isLast = try undoing.isLast(row)
        if isLast, try undoing.bringBack(row.entity, row.key, try undoing.before(row)) {
          report.undone += 1
        } else {
          report.kept.append(row)
        }
      }
      editing = undoing.editing
    }
    return report
  }

  /// Brings a record back to what it was after an earlier change; listings have `restoreService`.
  package func restore(
    _ id: ID<Revision>, by author: Author, why: String = "", at instant: Date
  ) throws {
    let step = HistoryStep(author: author, why: why, instant: instant)
    try editServices(step) { editing in
      guard let row = try RevisionQueries.revision(editing.db, id: id), row.entity != .service
      else { throw CatalogueError.notFound }
      var undoing = Undoing(editing)
      guard try undoing.bringBack(row.entity, row.key, try undoing.after(row)) else {
        throw CatalogueError.refused(.taken)
      }
      editing = undoing.editing
    }
  }
}

/// Brings records back, inside a transaction that its caller opened.
private struct Undoing {
  var editing: ServiceEditing
  private var db: Database { editing.db }
  private var history: HistoryWriting { editing.history }

  init(_ editing: ServiceEditing) { self.editing = editing }

  /// The record as the history has it; rows are read anew so that nothing is lost in reading.
  func before(_ row: Revision) throws -> String? { try json("before", row) }
  func after(_ row: Revision) throws -> String? { try json("after", row) }

  private func json(_ column: String, _ row: Revision) throws -> String? {
    try String.fetchOne(
      db, sql: "SELECT \(column) FROM revision WHERE id = ?", arguments: [row.id.rawValue])
  }

  /// Whether nobody has changed the record after this row, in what the row is about.
  ///
  /// What a listing says and that it was checked are two things: neither stands in the other's way.
  func isLast(_ row: Revision) throws -> Bool {
    let isCheck = if case .checked? = row.after { true } else { false }
    let later = try RevisionQueries.revisions(
      db, where: "entity = ? AND entity_key = ? AND id > ? AND batch IS NOT ? AND batch IS NOT ?",
      [row.entity.rawValue, row.key, row.id.rawValue, row.batch?.text, history.batch?.text],
      limit: .max)
    return !later.contains { other in
      let isOtherCheck = if case .checked? = other.after { true } else { false }
      return isCheck == isOtherCheck
    }
  }

  /// - Returns: whether the record is so now.
  mutating func bringBack(_ entity: Revision.Entity, _ key: String, _ json: String?) throws -> Bool
  {
    switch entity {
    case .service: return try bringBackService(key, json)
    case .organization: return try bringBackOrganization(key, json)
    case .term: return try bringBackTerm(key, json)
    case .location: return try bringBackPlace(key, json)
    case .inventory: return try bringBackInventory(key, json)
    case .travelTime: return try bringBackTravelTime(key, json)
    case .suggestion:
      let rows = SuggestionRows(db, history)
      let id = try Int64.fetchOne(
        db, sql: "SELECT id FROM suggestion WHERE uuid = ?", arguments: [key])
      guard let id, let json, let (uuid, stored) = try rows.stored(ID(rawValue: id)) else {
        return false
      }
      try rows.write(
        uuid, try JSON.decode(SuggestionHandling.self, json), before: stored, as: .restore)
      return true
    case .safetyContact: return try SafetyContactEditing(db, history).bringBack(key, json)
    case .region, .municipality, .needGroup, .boundary: return false
    }
  }

  private mutating func bringBackService(_ uuid: String, _ json: String?) throws -> Bool {
    let id = try Int64.fetchOne(
      db, sql: "SELECT id FROM service WHERE uuid = ?", arguments: [uuid])
    guard let id else { return false }
    let stored = try editing.stored(ID<Service>(rawValue: id))
    guard let json else {
      // What was not there before the step is never deleted.
      var details = stored.details
      details.publication = .archived
      try editing.replace(stored, with: details, as: .restore)
      return true
    }
    switch try RecordedState(.service, json: json, withoutStreets: false) {
    case .checked(let state): try editing.assure(stored, state, as: .restore)
    case .service(var details):
      details.slug = stored.details.slug
      details = details.keepingSecrets(of: stored.details)
      if details != stored.details { try editing.replace(stored, with: details, as: .restore) }
    default: return false
    }
    return true
  }

  private mutating func bringBackOrganization(_ uuid: String, _ json: String?) throws -> Bool {
    let stored = try OrganizationRows.edited(db, where: "uuid = ?", [uuid]).first
    guard let stored, let json else { return false }
    var organization = try JSON.decode(Organization.self, json)
    organization.uuid = stored.organization.uuid
    organization.slug = stored.organization.slug
    try db.execute(
      sql: "UPDATE organization SET name = ?, url = ?, revision = revision + 1 WHERE id = ?",
      arguments: [try organization.name.json, organization.url, stored.id.rawValue])
    try history.note(
      .organization, uuid, .restore, before: try JSON.encode(stored.organization),
      after: try JSON.encode(organization))
    editing.noteChanged(try OrganizationRows.services(db, of: stored.id).map(\.rawValue))
    return true
  }

  private mutating func bringBackTerm(_ key: String, _ json: String?) throws -> Bool {
    let parts = key.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2, let facet = Facet(rawValue: parts[0]) else { return false }
    let stored = try TermRows(db).edited(facet, parts[1]).first
    guard let json else {
      guard let stored, stored.uses == 0 else { return false }
      try db.execute(
        sql: "DELETE FROM taxonomy_term WHERE id = ?", arguments: [stored.id.rawValue])
      try history.note(
        .term, key, .remove, before: try JSON.encode(stored.placed), after: nil)
      return true
    }
    let placed = try JSON.decode(PlacedTerm.self, json)
    try TermRows(db).write(placed)
    if stored == nil {
      try db.execute(
        sql: "DELETE FROM former_slug WHERE entity = 'taxonomy_term' AND slug = ?",
        arguments: [placed.term.slug.rawValue])
    }
    try history.note(
      .term, key, .restore, before: try stored.map { try JSON.encode($0.placed) }, after: json)
    if let stored { editing.noteChanged(try TermRows(db).services(with: stored.id)) }
    return true
  }

  private mutating func bringBackPlace(_ uuid: String, _ json: String?) throws -> Bool {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT id, confidential_service_id IS NOT NULL FROM location WHERE uuid = ?
        """, arguments: [uuid])
    // No history has the street of a confidential address.
    guard let row, row[1] == false, let json else { return false }
    let place = try JSON.decode(RecordedPlace.self, json)
    _ = try PlaceRows(db).update(
      ID(rawValue: row[0]), street: place.street, expecting: nil, as: .restore, &editing)
    return true
  }

  private func bringBackInventory(_ key: String, _ json: String?) throws -> Bool {
    let parts = key.split(separator: "/").map(String.init)
    guard parts.count == 3, let municipality = MunicipalityCode(rawValue: parts[0]),
      let day = CivilDate(parts[2])
    else { return false }
    let rows = InventoryRows(db, history)
    let confirmation = InventoryConfirmation(
      municipality: municipality, need: parts[1], confirmedOn: day)
    if let json {
      let record = try JSON.decode([String: String].self, json)
      try rows.keep(
        InventoryEntry(confirmation: confirmation, confirmedBy: record["confirmed_by"] ?? "?"),
        as: .restore)
    } else {
      try rows.remove(confirmation)
    }
    return true
  }

  private func bringBackTravelTime(_ key: String, _ json: String?) throws -> Bool {
    let parts = key.split(separator: "/").map(String.init)
    guard parts.count == 2 else { return false }
    let rows = TravelRows(db, history)
    let trip = try json.map { try JSON.decode(RecordedTrip.self, $0) }
    guard try trip != rows.stored(parts[0], parts[1]) else { return true }
    try rows.write(parts[0], parts[1], trip, as: trip == nil ? .remove : .restore)
    return true
  }
}
