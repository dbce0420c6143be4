import GRDB
import HumanServices

/// What is known of places as rows: columns of `location`, and its contact points.
struct PlaceFactRows {
  /// As `RowReader.placeFacts` reads them.
  static let columns = """
    location.name, postal_code, city, latitude, longitude, coordinate_certainty, accessibility,
      visiting_hours
    """

  let db: Database

  init(_ db: Database) { self.db = db }

  /// Of every open place that has any, as everybody may read them.
  func published() throws -> [PlaceKey: PlaceFacts] {
    let points = try ContactPointRows(db: db).all(of: .place)
    let statement = try db.cachedStatement(
      sql: """
        SELECT location.id, municipality_code, street, \(Self.columns) FROM location
        WHERE confidential_service_id IS NULL
        """)
    var places: [PlaceKey: PlaceFacts] = [:]
    try db.readEach(statement) { reader in
      let id: Int64 = try reader.value()
      let key = PlaceKey(try reader.raw(), try reader.value())
      var facts = try reader.placeFacts()
      facts.contactPoints = points[id] ?? []
      facts = facts.asPublished
      if !facts.isEmpty { places[key] = facts }
    }
    return places
  }

  /// Of one place, proposals too; nothing of a confidential one.
  func facts(of place: Int64) throws -> PlaceFacts {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT \(Self.columns) FROM location WHERE id = ? AND confidential_service_id IS NULL
          """), arguments: [place])
    guard let row else { return .none }
    var facts = try db.readable(row, of: "location") { try $0.placeFacts() } ?? .none
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(ContactPointRows.columns) FROM contact_point WHERE location_id = ?
        ORDER BY position
        """)
    try db.readEach(statement, [place]) { facts.contactPoints.append(try $0.contactPoint()) }
    return facts
  }

  /// Replaces what is known of an open place; the schema refuses it of a confidential one.
  func write(_ facts: PlaceFacts, of place: Int64) throws {
    try db.run(
      sql: """
        UPDATE location SET name = ?, postal_code = ?, city = ?, latitude = ?, longitude = ?,
          coordinate_certainty = ?, accessibility = ?, visiting_hours = ? WHERE id = ?
        """,
      arguments: [
        try facts.name.json, facts.postalCode?.rawValue, facts.postOffice,
        facts.point?.coordinate.latitude, facts.point?.coordinate.longitude,
        facts.point?.certainty.rawValue, try facts.accessibility.json,
        try facts.visitingHours.json, place,
      ])
    try ContactPointRows(db: db).replace(of: .place, place, with: facts.contactPoints)
  }
}

extension RowReader {
  /// Columns as `PlaceFactRows.columns` has them.
  mutating func placeFacts() throws -> PlaceFacts {
    var facts = PlaceFacts()
    facts.name = try text()
    facts.postalCode = try optionalRaw()
    facts.postOffice = try optional()
    let (latitude, longitude): (Double?, Double?) = (try optional(), try optional())
    let certainty: PlacePoint.Certainty? = try optionalRaw()
    if let latitude, let longitude, let certainty {
      facts.point = PlacePoint(
        Coordinate(latitude: latitude, longitude: longitude), certainty)
    }
    facts.accessibility = try text()
    facts.visitingHours = try text()
    return facts
  }
}
