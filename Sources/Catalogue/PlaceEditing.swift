import Foundation
import GRDB
import HumanServices

extension Catalogue {
  /// The places in some regions, by municipality and street; those with a street that is confidential
  /// too, for editors of their region only.
  package func editedPlaces(in regions: Set<RegionCode>) throws -> [ListedPlace] {
    let list = "[" + regions.sorted().map { "\"\($0.rawValue)\"" }.joined(separator: ",") + "]"
    return try places(
      "municipality.region_code IN (SELECT value FROM json_each(?))", [list]
    ).map(\.place)
  }

  package func editedPlace(_ id: ID<EditedPlace>, on day: CivilDate) throws -> EditedPlace? {
    let found = try places("location.id = ?", [id.rawValue]).first
    guard let (place, uuid, services) = found else { return nil }
    let listings = Dictionary(
      try listings(services, on: day).map { ($0.id, $0) }
    ) { first, _ in first }
    var edited = EditedPlace(
      id: place.id, uuid: uuid, revision: place.revision, municipality: place.municipality,
      street: place.street, isConfidential: place.isConfidential,
      listings: services.compactMap { listings[$0] })
    edited.facts = try pool.read { try PlaceFactRows($0).facts(of: id.rawValue) }
    return edited
  }

  private func places(
    _ condition: String, _ arguments: StatementArguments
  ) throws -> [(place: ListedPlace, uuid: UUID, services: [ID<Service>])] {
    try pool.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT location.id, location.uuid, location.revision, municipality_code, street,
            confidential_service_id IS NOT NULL,
            (SELECT json_group_array(service_id) FROM service_at_location
              WHERE location_id = location.id)
          FROM location JOIN municipality ON municipality.code = municipality_code
          WHERE \(condition) ORDER BY municipality_code, street, location.id
          """, arguments: arguments
      ).map { row in
        var reader = RowReader(row)
        let (id, uuid) = (ID<EditedPlace>(rawValue: try reader.value()), try reader.uuid())
        var place = ListedPlace(
          id: id, revision: try reader.value(), municipality: try reader.raw(),
          street: try reader.value(), isConfidential: try reader.value(), uses: 0)
        let services = try JSON.decode([Int64].self, try reader.value())
        place.uses = services.count
        return (place, uuid, services.map { ID(rawValue: $0) })
      }
    }
  }

  /// Changes a place, for every listing that is given there, as one step.
  ///
  /// With another street each listing gets a new revision and a history row of its own, because what
  /// it says changes. A street that another place of the municipality has makes the two one, unless
  /// either is a confidential listing's own: the other's facts stay, and this one's fill what they do
  /// not say. Without a street the place is gone, and its listings name the municipality alone. Facts
  /// of a confidential place are left out.
  package func updatePlace(
    _ id: ID<EditedPlace>, to change: PlaceChange, expecting revision: Int, by author: Author,
    why: String = "", at instant: Date
  ) throws -> UUID? {
    let batch = UUID()
    let step = HistoryStep(author: author, why: why, instant: instant, batch: batch)
    return try editServices(step) { editing in
      try PlaceRows(editing.db).update(
        id, to: change, expecting: revision, as: .update, &editing) ? batch : nil
    }
  }
}

struct PlaceRows {
  let db: Database

  init(_ db: Database) { self.db = db }

  private struct Stored {
    var id: Int64
    var uuid: String
    var revision: Int
    var municipality: MunicipalityCode
    var street: String
    var owner: Int64?
    var facts: PlaceFacts

    /// What the history may keep of it.
    var recorded: RecordedPlace {
      owner == nil
        ? RecordedPlace(municipality: municipality, street: street, facts: facts)
        : RecordedPlace(municipality: municipality, street: nil)
    }
  }

  private func stored(_ id: Int64) throws -> Stored {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT uuid, revision, municipality_code, street, confidential_service_id FROM location
        WHERE id = ?
        """, arguments: [id])
    guard let row, let municipality = MunicipalityCode(rawValue: row[2]) else {
      throw CatalogueError.notFound
    }
    return Stored(
      id: id, uuid: row[0], revision: row[1], municipality: municipality, street: row[3],
      owner: row[4], facts: try PlaceFactRows(db).facts(of: id))
  }

  /// - Returns: whether anything changed.
  func update(
    _ id: ID<EditedPlace>, to change: PlaceChange, expecting revision: Int?,
    as action: Revision.Action, _ editing: inout ServiceEditing
  ) throws -> Bool {
    let before = try stored(id.rawValue)
    if let revision, revision != before.revision {
      throw CatalogueError.changedMeanwhile(
        id.rawValue, expected: revision, found: before.revision)
    }
    var after = before
    after.facts = before.owner == nil ? change.facts ?? before.facts : .none
    after.street = change.street ?? before.street
    guard before.street != change.street || before.facts != after.facts else { return false }
    let services = try listings(at: before.id)
      .map { try editing.stored(ID<Service>(rawValue: $0)) }
    let other = try PlaceWriting(db: db)
      .find(before.municipality, after.street, owner: before.owner)
    if let other, other != before.id {
      try write(after.facts, into: try stored(other), as: action, editing)
      editing.noteChanged(try listings(at: other))
    } else if change.street != nil {
      try write(after, over: before, as: action, editing)
    }
    guard before.street != change.street else {
      // What the listings say has not changed, but what they are found by has.
      editing.noteChanged(services.map(\.id.rawValue))
      return true
    }
    try move(services, from: before, to: change.street, as: action, &editing)
    return true
  }

  private func listings(at place: Int64) throws -> [Int64] {
    try Int64.fetchAll(
      db, sql: "SELECT service_id FROM service_at_location WHERE location_id = ? ORDER BY 1",
      arguments: [place])
  }

  private func write(
    _ after: Stored, over before: Stored, as action: Revision.Action, _ editing: ServiceEditing
  ) throws {
    guard after.street != before.street || after.facts != before.facts else { return }
    try db.execute(
      sql: "UPDATE location SET street = ?, revision = revision + 1 WHERE id = ?",
      arguments: [after.street, after.id])
    if after.owner == nil { try PlaceFactRows(db).write(after.facts, of: after.id) }
    try editing.history.note(
      .location, after.uuid, action, before: before.recorded, after: after.recorded)
  }

  /// Adds what is known of a place to another that turned out to be the same.
  private func write(
    _ facts: PlaceFacts, into other: Stored, as action: Revision.Action, _ editing: ServiceEditing
  ) throws {
    guard other.owner == nil else { return }
    var after = other
    after.facts = other.facts.completed(by: facts).withNewContacts(besides: other.facts)
    try write(after, over: other, as: action, editing)
  }

  /// Gives listings another street; without one they name the municipality alone.
  private func move(
    _ services: [Service], from place: Stored, to street: String?, as action: Revision.Action,
    _ editing: inout ServiceEditing
  ) throws {
    for service in services {
      var details = service.details
      for index in details.places.indices
      where details.places[index].municipality == place.municipality
        && details.places[index].street == place.street
      {
        details.places[index].street = street
      }
      details.places = details.places.unique
      // What is left of a place that became another's, or lost its street, goes with the last of them.
      try editing.replace(service, with: details, as: action)
    }
  }
}

extension PlaceFacts {
  /// With a UUID of their own for contact points that another place has too.
  fileprivate func withNewContacts(besides known: PlaceFacts) -> PlaceFacts {
    let own = Set(known.contactPoints.map(\.uuid))
    var facts = self
    for index in facts.contactPoints.indices
    where !own.contains(facts.contactPoints[index].uuid) {
      facts.contactPoints[index].uuid = UUID()
    }
    return facts
  }
}
