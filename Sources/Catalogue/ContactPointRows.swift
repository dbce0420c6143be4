import GRDB
import HumanServices

/// Contact points as rows, whoever they belong to.
struct ContactPointRows {
  /// The column that says whose they are.
  enum Owner: String {
    case service = "service_id"
    case organization = "organization_id"
    case place = "location_id"
  }

  static let columns = """
    uuid, kind, purpose, number, written, description, price, hours, languages, source,
    source_from, source_to, source_precision, assured_date, publication, opening_hours
    """

  let db: Database

  /// Replaces what an owner has.
  func replace(of owner: Owner, _ id: Int64, with points: [ContactPoint]) throws {
    try db.run(
      sql: "DELETE FROM contact_point WHERE \(owner.rawValue) = ?", arguments: [id])
    for (position, point) in points.enumerated() {
      let place: StatementArguments = [id, position]
      try db.run(
        sql: """
          INSERT INTO contact_point (\(owner.rawValue), position, \(Self.columns))
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """, arguments: place + (try ContactPointRows.arguments(point)))
    }
  }

  private static func arguments(_ point: ContactPoint) throws -> StatementArguments {
    [
      point.uuid.text, point.kind.rawValue, point.purpose.rawValue, point.number?.dialled,
      point.text, try point.note.json, try point.price.json, try point.hours.json,
      try JSON.encode(point.languages), point.source, point.sourcePeriod.from?.description,
      point.sourcePeriod.to?.description, point.sourcePeriod.precision.rawValue,
      point.assuredDate?.description,
      (point.isProposal ? Publication.draft : .published).rawValue,
      point.openingTimes.rows.isEmpty ? nil : point.openingTimes.written,
    ]
  }

  /// Those of services that visitors see, in their order.
  func published(ofServices ids: [ID<Service>]) throws -> [ID<Service>: [ContactPoint]] {
    var points: [ID<Service>: [ContactPoint]] = [:]
    let statement = try db.cachedStatement(
      sql: """
        SELECT service_id, \(Self.columns) FROM contact_point
        WHERE service_id IN (SELECT value FROM json_each(?)) AND publication = 'published'
        ORDER BY service_id, position
        """)
    let list = "[" + ids.map { String($0.rawValue) }.joined(separator: ",") + "]"
    try db.readEach(statement, [list]) { reader in
      points[ID(rawValue: try reader.value()), default: []].append(try reader.contactPoint())
    }
    return points
  }

  /// All that belong to organizations, or to places, by their ids.
  func all(of owner: Owner) throws -> [Int64: [ContactPoint]] {
    var points: [Int64: [ContactPoint]] = [:]
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(owner.rawValue), \(Self.columns) FROM contact_point
        WHERE \(owner.rawValue) IS NOT NULL ORDER BY \(owner.rawValue), position
        """)
    try db.readEach(statement) { reader in
      points[try reader.value(), default: []].append(try reader.contactPoint())
    }
    return points
  }
}

extension RowReader {
  private mutating func openingTimes() throws -> OpeningTimes {
    guard let text: String = try optional() else { return .unknown }
    do { return try OpeningTimes(reading: text) } catch {
      throw CatalogueError.unreadable("\(error)")
    }
  }

  /// Columns as `ContactPointRows.columns` has them.
  mutating func contactPoint() throws -> ContactPoint {
    let (uuid, kind): (_, ContactPoint.Kind) = (try self.uuid(), try raw())
    let purpose: ContactPoint.Purpose = try raw()
    let (dialled, written): (String?, String) = (try optional(), try value())
    let target: ContactPoint.Target =
      if kind.isNumber {
        dialled.map { .number(PhoneNumber(dialled: $0, shown: written)) } ?? .unread(written)
      } else {
        ContactPoint.target(stored: written, as: kind)
      }
    var point = ContactPoint(uuid: uuid, kind: kind, target: target)
    point.purpose = purpose
    point.note = try text()
    point.price = try text()
    point.hours = try text()
    point.languages = try JSON.decode([String].self, value())
    point.source = try optional()
    point.sourcePeriod = DatedPeriod(from: try date(), to: try date(), precision: try raw())
    point.assuredDate = try date()
    point.isProposal = try raw() == Publication.draft
    point.openingTimes = try openingTimes()
    return point
  }
}
