import Foundation
import GRDB
import HumanServices

extension Catalogue {
  /// What has happened to one record, newest first.
  ///
  /// Where a listing's address is confidential now, no street is told of any time.
  ///
  /// - Parameter states: which of the record's states are read; the others are `nil`. To read one of
  ///   a long listing takes milliseconds.
  package func revisions(
    of entity: Revision.Entity, key: String, before last: ID<Revision>? = nil, limit: Int,
    states: RevisionStates = .both
  ) throws -> [Revision] {
    try pool.read { db in
      try RevisionQueries.revisions(
        db, where: "entity = ? AND entity_key = ? AND id < ?",
        [entity.rawValue, key, last?.rawValue ?? .max], limit: limit, states: states)
    }
  }

  /// What has happened to anything, newest first.
  ///
  /// - Parameter byEditorsAlone: leaves out what seeds, imports and commands wrote.
  package func revisions(
    byEditorsAlone: Bool, before last: ID<Revision>? = nil, limit: Int
  ) throws -> [Revision] {
    try pool.read { db in
      try RevisionQueries.revisions(
        db, where: "(author = 'editor' OR NOT ?) AND id < ?",
        [byEditorsAlone, last?.rawValue ?? .max], limit: limit)
    }
  }

  /// The changes of one step, in the order they were made.
  package func revisions(inBatch batch: UUID) throws -> [Revision] {
    try pool.read { try RevisionQueries.revisions($0, inBatch: batch) }
  }

  package func revision(_ id: ID<Revision>) throws -> Revision? {
    try pool.read { try RevisionQueries.revision($0, id: id) }
  }
}

/// The states of a record that a row of the history holds.
package struct RevisionStates: OptionSet, Sendable {
  package let rawValue: Int
  package static let before = RevisionStates(rawValue: 1)
  package static let after = RevisionStates(rawValue: 2)
  package static let both: RevisionStates = [.before, .after]

  package init(rawValue: Int) { self.rawValue = rawValue }
}

enum RevisionQueries {
  static func revision(_ db: Database, id: ID<Revision>) throws -> Revision? {
    try revisions(db, where: "id = ?", [id.rawValue], limit: 1).first
  }

  static func revisions(_ db: Database, inBatch batch: UUID) throws -> [Revision] {
    try revisions(db, where: "batch = ?", [batch.text], limit: .max).reversed()
  }

  static func revisions(
    _ db: Database, where condition: String, _ arguments: StatementArguments, limit: Int,
    states: RevisionStates = .both
  ) throws -> [Revision] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT id, entity, entity_key, action, changed_at, author, account_id, changed_by, origin,
          why, batch, before, after,
          entity = 'service' AND EXISTS (
            SELECT 1 FROM service WHERE uuid = entity_key AND whereabouts <> 'open')
        FROM revision WHERE \(condition) ORDER BY id DESC LIMIT ?
        """, arguments: arguments + [limit])
    return try rows.map { try revision($0, states) }
  }

  private static func revision(_ row: Row, _ states: RevisionStates) throws -> Revision {
    var reader = RowReader(row)
    let id = ID<Revision>(rawValue: try reader.value())
    let entity: Revision.Entity = try reader.raw()
    let key: String = try reader.value()
    let action: Revision.Action = try reader.raw()
    let at = try Date(try reader.value() as String, strategy: .iso8601)
    let author = try author(&reader)
    let why: String = try reader.value()
    let batch = (try reader.optional() as String?).flatMap(UUID.init(uuidString:))
    let before: String? = try reader.optional()
    let after: String? = try reader.optional()
    let isConfidential: Bool = try reader.value()
    func state(_ json: String?) throws -> RecordedState? {
      try json.map { try RecordedState(entity, json: $0, withoutStreets: isConfidential) }
    }
    return Revision(
      id: id, entity: entity, key: key, action: action, at: at, author: author, why: why,
      batch: batch,
      before: states.contains(.before) ? try state(before) : nil,
      after: states.contains(.after) ? try state(after) : nil)
  }

  private static func author(_ reader: inout RowReader) throws -> Author {
    let kind: String = try reader.value()
    let account: Int64? = try reader.optional()
    let name: String = try reader.value()
    let screen = EditScreen(rawValue: try reader.value())
    let who: Author.Who =
      switch (kind, account) {
      case ("editor", let account?): .editor(account: account, name: name)
      case ("file", _): .file(name)
      default: .program(name)
      }
    return Author(who, from: screen)
  }
}

extension RecordedState {
  /// How each kind of record stands in the history.
  init(_ entity: Revision.Entity, json: String, withoutStreets: Bool) throws {
    switch entity {
    case .service:
      // A listing's row holds the listing, or what checking it changed.
      guard try JSON.decode(HistoryMark.self, json).uuid != nil else {
        self = .checked(try JSON.decode(CheckedState.self, json))
        return
      }
      let details = try ServiceDetails(historyJSON: json)
      self = .service(withoutStreets ? details.withoutStreets : details.withoutConfidentialStreets)
    case .organization: self = .organization(try JSON.decode(Organization.self, json))
    case .term: self = .term(try JSON.decode(PlacedTerm.self, json))
    case .location: self = .place(try JSON.decode(RecordedPlace.self, json))
    case .suggestion: self = .suggestion(try JSON.decode(SuggestionHandling.self, json))
    case .inventory:
      self = .inventory(
        confirmedBy: try JSON.decode([String: String].self, json)["confirmed_by"] ?? "")
    case .travelTime:
      let trip = try JSON.decode(RecordedTrip.self, json)
      self = .travelTime(minutes: trip.minutes, source: trip.source)
    case .safetyContact:
      // As with a listing: the facts, or what checking them changed.
      let isContact = try JSON.decode(HistoryMark.self, json).role != nil
      self =
        isContact
        ? .safetyContact(try JSON.decode(SafetyContact.self, json))
        : .checked(try JSON.decode(CheckedState.self, json))
    case .region, .municipality, .needGroup, .boundary: self = .other
    }
  }
}

/// What tells a whole record from a note of checking it.
private struct HistoryMark: Decodable {
  var uuid: String?
  var role: String?
}

/// A travel time as its history keeps it.
struct RecordedTrip: Codable, Equatable {
  var minutes: Int
  var source: String
}

extension ServiceDetails {
  /// Reads a listing of any age: what it did not have then is as in a new listing.
  init(historyJSON json: String) throws {
    do {
      self = try JSON.decode(ServiceDetails.self, json)
    } catch DecodingError.keyNotFound {
      let blank = ServiceDetails(
        uuid: UUID(), slug: try Self.someSlug, kind: .service, publication: .draft,
        name: LocalizedText([:]),
        area: ServiceArea(nation: false, regions: [], municipalities: []),
        sourcePeriod: DatedPeriod(from: nil, to: nil, precision: .day), evidence: .page,
        state: .active)
      var fields = try Self.fields(try JSON.encode(blank))
      fields.merge(try Self.fields(json)) { _, recorded in recorded }
      let whole = try JSONSerialization.data(withJSONObject: fields)
      self = try JSONDecoder().decode(ServiceDetails.self, from: whole)
    }
  }

  private static var someSlug: Slug {
    get throws {
      guard let slug = Slug(rawValue: "x") else { throw CatalogueError.notFound }
      return slug
    }
  }

  private static func fields(_ json: String) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
    guard let fields = object as? [String: Any] else {
      throw CatalogueError.failed("a history row holds no record")
    }
    return fields
  }
}
