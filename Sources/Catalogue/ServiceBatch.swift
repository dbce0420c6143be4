import GRDB
import HumanServices

extension ServiceQueries {
  /// Services that are being read, and where each of them is.
  struct Batch {
    let db: Database
    private(set) var services: [Service] = []
    private var positions: [Int64: Int] = [:]
    /// Their ids as JSON: one text of a statement for any number of them, so that it stays prepared.
    private let list: String

    /// Reads the services' own rows.
    init(_ db: Database, _ ids: [ID<Service>]) throws {
      self.db = db
      list = "[" + ids.map { String($0.rawValue) }.joined(separator: ",") + "]"
      let statement = try db.cachedStatement(
        sql: """
          SELECT id, revision, uuid, slug, kind, publication, status, source_from, source_to,
            source_precision, evidence, \(Batch.texts), \(Batch.numbers), \(Batch.lines), is_free, url,
            whereabouts, starts_on, ends_on, dates_precision, needs_check, waiting_days, waiting_on,
            assured_date
          FROM service WHERE id IN (SELECT value FROM json_each(?))
          """)
      var found: [ID<Service>: Service] = [:]
      try db.readEach(statement, [list]) { reader in
        let service = try Batch.bareService(&reader)
        found[service.id] = service
      }
      services = ids.compactMap { found[$0] }
      for (position, service) in services.enumerated() {
        positions[service.id.rawValue] = position
      }
    }

    /// Runs a statement for all of them, whose first column is the service's id, and hands over its
    /// rows in order.
    mutating func each(
      _ columns: String, by order: String,
      _ apply: (inout ServiceDetails, inout RowReader) throws -> Void
    ) throws {
      let statement = try db.cachedStatement(
        sql: """
          SELECT \(columns) WHERE service_id IN (SELECT value FROM json_each(?))
          ORDER BY service_id, \(order)
          """)
      try db.readEach(statement, [list]) { reader in
        guard let position = positions[try reader.value()] else { return }
        try apply(&services[position].details, &reader)
      }
    }

    private static let texts = ServiceField.ownTexts.map(\.field.key).joined(separator: ", ")

    private static let numbers = ServiceField.numbers.map(\.field.key).joined(separator: ", ")

    private static let lines = ServiceField.lineLists.map(\.field.key).joined(separator: ", ")

    private static func bareService(_ reader: inout RowReader) throws -> Service {
      let id: Int64 = try reader.value()
      let revision: Int = try reader.value()
      let uuid = try reader.uuid()
      let slug = try reader.slug()
      let kind: ServiceKind = try reader.raw()
      let publication: Publication = try reader.raw()
      let state: ServiceState = try reader.raw()
      let period = DatedPeriod(
        from: try reader.date(), to: try reader.date(), precision: try reader.raw())
      var details = ServiceDetails(
        uuid: uuid, slug: slug, kind: kind, publication: publication, name: LocalizedText([:]),
        area: ServiceArea(nation: false, regions: [], municipalities: []),
        sourcePeriod: period, evidence: try reader.raw(), state: state)
      for (_, path) in ServiceField.ownTexts { details[keyPath: path] = try reader.text() }
      for (_, path) in ServiceField.numbers { details[keyPath: path] = try reader.optional() }
      for (_, path, _) in ServiceField.lineLists {
        details[keyPath: path] = try JSON.decode([String].self, reader.value())
      }
      details.isFree = try reader.optional()
      details.url = try reader.optional()
      details.whereabouts = try reader.raw()
      details.startsOn = try reader.date()
      details.endsOn = try reader.date()
      details.datesPrecision = try reader.raw()
      details.needsCheck = try reader.value()
      details.waitingDays = try reader.optional()
      details.waitingOn = try reader.date()
      return Service(
        id: ID(rawValue: id), revision: revision, assuredDate: try reader.date(),
        details: details)
    }
  }
}
