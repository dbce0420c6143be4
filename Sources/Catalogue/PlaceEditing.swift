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
    return EditedPlace(
      id: place.id, uuid: uuid, revision: place.revision, municipality: place.municipality,
      street: place.street, isConfidential: place.isConfidential,
      listings: services.compactMap { listings[$0] })
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

  /// Corrects the street of a place, for every listing that is given there, as one step.
  ///
  /// Each listing gets a new revision and a history row of its own, because what it says changes. A
  /// street that another place of the municipality has makes the two one, unless either is a
  /// confidential listing's own. Without a street the place is gone, and its listings name the
  /// municipality alone.
  package func updatePlace(
    _ id: ID<EditedPlace>, street: String?, expecting revision: Int, by author: Author,
    why: String = "", at instant: Date
  ) throws -> UUID? {
    let batch = UUID()
    let step = HistoryStep(author: author, why: why, instant: instant, batch: batch)
    return try editServices(step) { editing in
      try PlaceRows(editing.db).update(
        id, street: street, expecting: revision, as: .update, &editing) ? batch : nil
    }
  }
}

struct PlaceRows {
  let db: Database

  init(_ db: Database) { self.db = db }

  /// - Returns: whether anything changed.
  func update(
    _ id: ID<EditedPlace>, street: String?, expecting revision: Int?, as action: Revision.Action,
    _ editing: inout ServiceEditing
  ) throws -> Bool {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT uuid, revision, municipality_code, street, confidential_service_id FROM location
        WHERE id = ?
        """, arguments: [id.rawValue])
    guard let row, let municipality = MunicipalityCode(rawValue: row[2]) else {
      throw CatalogueError.notFound
    }
    if let revision, revision != row[1] {
      throw CatalogueError.changedMeanwhile(id.rawValue, expected: revision, found: row[1])
    }
    let before: String = row[3]
    let owner: Int64? = row[4]
    guard before != street else { return false }
    let services = try Int64.fetchAll(
      db, sql: "SELECT service_id FROM service_at_location WHERE location_id = ? ORDER BY 1",
      arguments: [id.rawValue]
    ).map { try editing.stored(ID<Service>(rawValue: $0)) }
    if let street, try PlaceWriting(db: db).find(municipality, street, owner: owner) == nil {
      try db.execute(
        sql: "UPDATE location SET street = ?, revision = revision + 1 WHERE id = ?",
        arguments: [street, id.rawValue])
      func recorded(_ street: String) -> RecordedPlace {
        RecordedPlace(municipality: municipality, street: owner == nil ? street : nil)
      }
      try editing.history.note(
        .location, row[0], action, before: recorded(before), after: recorded(street))
    }
    for service in services {
      var details = service.details
      for index in details.places.indices
      where details.places[index].municipality == municipality
        && details.places[index].street == before
      {
        details.places[index].street = street
      }
      details.places = details.places.unique
      // What is left of a place that became another's, or lost its street, goes with the last of them.
      try editing.replace(service, with: details, as: action)
    }
    return true
  }
}
