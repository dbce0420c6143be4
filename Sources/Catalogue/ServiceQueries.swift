import Foundation
import GRDB
import HumanServices

extension Catalogue {
  /// The whole published service that an address names, or `nil` when there is none.
  package func service(slug: Slug) throws -> Service? {
    try pool.read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT id FROM service WHERE slug = ? AND publication = 'published'")
      guard let id = try Int64.fetchOne(statement, arguments: [slug.rawValue]) else { return nil }
      return try ServiceQueries.services(db, [ID(rawValue: id)]).first
    }
  }

  /// The present slug of a service that was once called this; its old address answers 301 for ever.
  package func presentSlug(former slug: Slug) throws -> Slug? {
    try pool.read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT service.slug FROM former_slug JOIN service ON service.id = entity_id
          WHERE entity = 'service' AND former_slug.slug = ? AND publication = 'published'
          """)
      return try String.fetchOne(statement, arguments: [slug.rawValue]).flatMap(Slug.init)
    }
  }

  /// The published contact points of listings themselves, in their order; one statement however many
  /// there are.
  package func contactPoints(of ids: [ID<Service>]) throws -> [ID<Service>: [ContactPoint]] {
    guard !ids.isEmpty else { return [:] }
    return try pool.read { db in
      try ContactPointRows(db: db).published(ofServices: ids)
    }
  }

  /// A listing that was once published and is in the archive now, by its slug, a former one, or the
  /// public name by which what is quiet is called. What no visitor ever saw is none.
  package func archivedService(named name: Slug) throws -> ServiceDetails? {
    try pool.read { db in
      let id =
        try Int64.fetchOne(
          db,
          sql: """
            SELECT id FROM service WHERE publication = 'archived' AND (slug = :name OR id IN (
              SELECT entity_id FROM former_slug WHERE entity = 'service' AND slug = :name))
            """, arguments: ["name": name.rawValue])
        ?? ServiceQueries.archived(db, publicName: name)
      guard let id, try ServiceQueries.wasPublished(db, id) else { return nil }
      return try ServiceQueries.services(db, [ID(rawValue: id)]).first?.details
    }
  }

  /// The texts of cards, keyed by service; one statement however many there are.
  package func cardTexts(_ ids: [ID<Service>]) throws -> [ID<Service>: ServiceCardText] {
    guard !ids.isEmpty else { return [:] }
    return try pool.read { db in
      // One statement text for any number of ids, so that it stays prepared.
      let statement = try db.cachedStatement(
        sql: """
          SELECT service.id, name, summary, fees_description, is_free, not_suitable_when, evidence,
            phone.number, phone.written, ifnull(phone.price, '{}'),
            ifnull((SELECT description FROM schedule WHERE service_id = service.id), '{}')
          FROM service
          LEFT JOIN contact_point AS phone
            ON phone.service_id = service.id AND phone.position = (
              SELECT min(position) FROM contact_point
              WHERE service_id = service.id AND kind = 'phone' AND number IS NOT NULL
                AND publication = 'published')
          WHERE service.id IN (SELECT value FROM json_each(?))
          """)
      let list = "[" + ids.map { String($0.rawValue) }.joined(separator: ",") + "]"
      var texts: [ID<Service>: ServiceCardText] = [:]
      try db.readEach(statement, [list]) { reader in
        let text = ServiceCardText(
          id: ID(rawValue: try reader.value()), name: try reader.text(),
          summary: try reader.text(), feesDescription: try reader.text(),
          isFree: try reader.optional(), notSuitableWhen: try reader.text(),
          evidence: try reader.raw(), phone: try reader.phoneNumber(),
          phonePrice: try reader.text(), scheduleNote: try reader.text())
        texts[text.id] = text
      }
      return texts
    }
  }

  /// The whole published services of some kinds, in stored order.
  package func services(kinds: [ServiceKind]) throws -> [Service] {
    try pool.read { db in
      let list = try JSON.encode(kinds.map(\.rawValue))
      let ids = try Int64.fetchAll(
        db,
        sql: """
          SELECT id FROM service
          WHERE publication = 'published' AND kind IN (SELECT value FROM json_each(?))
          ORDER BY id
          """, arguments: [list])
      return try ServiceQueries.services(db, ids.map { ID(rawValue: $0) })
    }
  }
}

enum ServiceQueries {
  /// How much of a listing is read.
  enum Extent {
    /// What everybody may see.
    case published
    /// What every editor may see: contact points that are proposals, too.
    case edited
    /// Confidential streets as well: only for writing a listing back, and for the form of an editor
    /// who may see them.
    case whole
  }

  static func service(
    _ db: Database, id: ID<Service>, _ extent: Extent = .published
  ) throws -> Service {
    let found = try services(db, [id], extent)
    guard let service = found.first else {
      throw CatalogueError.failed("service \(id.rawValue) went while it was being read")
    }
    return service
  }

  /// Whole services in the order given, without those that are no more; a dozen statements however
  /// many they are.
  static func services(
    _ db: Database, _ ids: [ID<Service>], _ extent: Extent = .published
  ) throws -> [Service] {
    guard !ids.isEmpty else { return [] }
    var batch = try Batch(db, ids)
    try addFacets(to: &batch)
    try addPlaces(to: &batch, withConfidentialStreets: extent == .whole)
    try addContacts(to: &batch, withProposals: extent != .published)
    try addTimesAndEditions(to: &batch)
    return batch.services
  }

  fileprivate static func archived(_ db: Database, publicName name: Slug) throws -> Int64? {
    guard let name = PublicID(rawValue: name.rawValue) else { return nil }
    let rows = try Row.fetchAll(
      db, sql: "SELECT id, uuid FROM service WHERE publication = 'archived' ORDER BY id")
    return rows.first { row in
      UUID(uuidString: row[1]).map(name.names) ?? false
    }?[0]
  }

  /// Whether the history knows a listing as published.
  fileprivate static func wasPublished(_ db: Database, _ id: Int64) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (
          SELECT 1 FROM revision JOIN service ON uuid = entity_key
          WHERE entity = 'service' AND service.id = ? AND 'published' IN (
            CASE WHEN json_valid(before) THEN json_extract(before, '$.publication') END,
            CASE WHEN json_valid(after) THEN json_extract(after, '$.publication') END))
        """, arguments: [id]) ?? false
  }

  static func exists(_ db: Database, id: ID<Service>) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM service WHERE id = ?)"),
      arguments: [id.rawValue]) ?? false
  }

  static func assurance(_ db: Database, of id: ID<Service>) throws -> Assurance? {
    let statement = try db.cachedStatement(
      sql: "SELECT assured_date, assured_by, assured_how FROM service WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id.rawValue]) else { return nil }
    var reader = RowReader(row)
    guard let day = try reader.date() else { return nil }
    return Assurance(on: day, by: try reader.raw(), how: try reader.optionalRaw())
  }

  private static func addFacets(to batch: inout Batch) throws {
    try batch.each("service_id, citation FROM service_source", by: "position") {
      $0.sources.append(try $1.value())
    }
    try batch.each(
      """
      service_id, slug, role FROM service_provider
      JOIN organization ON organization.id = organization_id
      """, by: "position"
    ) { $0.providers.append(Provider(organization: try $1.slug(), role: try $1.raw())) }
    try batch.each(
      """
      service_id, taxonomy_code, code FROM attribute
      JOIN taxonomy_term ON taxonomy_term.id = taxonomy_term_id
      """, by: "taxonomy_code, taxonomy_term.position"
    ) { $0.terms[try $1.raw(), default: []].append(try $1.value()) }
    try batch.each(
      """
      service_id, code, delivery.interaction FROM delivery
      JOIN taxonomy_term ON taxonomy_term.id = taxonomy_term_id
      """, by: "delivery.position"
    ) { $0.deliveries.append(Delivery(mode: try $1.value(), interaction: try $1.raw())) }
  }

  private static func addPlaces(to batch: inout Batch, withConfidentialStreets: Bool) throws {
    try batch.each(
      "service_id, extent_type, region_code, municipality_code FROM service_area", by: "position"
    ) { try add(&$1, to: &$0.area) }
    try batch.each(
      """
      service_id, service_at_location.municipality_code, certainty, street
      FROM service_at_location LEFT JOIN location ON location.id = location_id
      """, by: "position"
    ) { details, row in
      var place = Place(
        municipality: try row.raw(), certainty: try row.raw(), street: try row.optional())
      // A confidential street is read by nothing but the editor's own form.
      if details.whereabouts.isConfidential, !withConfidentialStreets { place.street = nil }
      details.places.append(place)
    }
  }

  private static func addContacts(to batch: inout Batch, withProposals: Bool) throws {
    try batch.each(
      "service_id, \(ContactPointRows.columns) FROM contact_point", by: "position"
    ) { details, row in
      let point = try row.contactPoint()
      if withProposals || !point.isProposal { details.contactPoints.append(point) }
    }
  }

  private static func addTimesAndEditions(to batch: inout Batch) throws {
    try batch.each("service_id, code, kind FROM language", by: "position") {
      $0.languages.append(SpokenLanguage(code: try $1.value(), kind: try $1.raw()))
    }
    try batch.each("service_id, description, runs_continuously FROM schedule", by: "service_id") {
      $0.scheduleNote = try $1.text()
      $0.runsContinuously = try $1.value()
    }
    try batch.each(
      """
      service_id, uuid, title, starts_on, ends_on, precision, state, note, opens_at, closes_at
      FROM occurrence
      """, by: "position"
    ) { $0.occurrences.append(try occurrence(&$1)) }
    try batch.each("service_id, uuid, language_code, form, url FROM material", by: "position") {
      details, row in
      details.materials.append(
        MaterialEdition(
          uuid: try row.uuid(), language: try row.value(), form: try row.raw(),
          url: try row.optional()))
    }
    let db = batch.db
    try batch.each("service_id, \(SessionSeriesRows.columns) FROM session_series", by: "position") {
      $0.series.append(try SessionSeriesRows.series(db, &$1))
    }
  }

  static func occurrence(_ reader: inout RowReader) throws -> Occurrence {
    var occurrence = Occurrence(
      uuid: try reader.uuid(), title: try reader.text(),
      startsOn: try reader.day(), endsOn: try reader.day(), precision: try reader.raw(),
      state: try reader.raw(), note: try reader.text())
    occurrence.hours = try reader.hours()
    return occurrence
  }

  /// Adds one row `extent_type, region_code, municipality_code` to an area.
  static func add(_ row: inout RowReader, to area: inout ServiceArea) throws {
    let type: String = try row.value()
    let region: RegionCode? = try row.optionalRaw()
    let municipality: MunicipalityCode? = try row.optionalRaw()
    if type == "nation" { area.nation = true }
    if let region { area.regions.append(region) }
    if let municipality { area.municipalities.append(municipality) }
  }
}
