import Foundation
import GRDB
import HumanServices

/// Writes one service and all that belongs to it, inside a transaction that its caller opened.
struct ServiceWriting {
  let history: HistoryWriting
  /// Whether it takes back a change: places that went come back with what was known of them.
  var restores = false

  private var db: Database { history.db }
  private var places: PlaceWriting {
    PlaceWriting(db: db, history: history, restores: restores)
  }

  /// - Returns: the new service's id.
  func insert(_ details: ServiceDetails) throws -> Int64 {
    let columns = ServiceWriting.columns.joined(separator: ", ")
    let marks = ServiceWriting.columns.map { ":\($0)" }.joined(separator: ", ")
    try db.run(
      sql: """
        INSERT INTO service (\(columns), revision, last_modified)
        VALUES (\(marks), 1, :last_modified)
        """, arguments: try arguments(details))
    let id = db.lastInsertedRowID
    try insertParts(of: details, id: id)
    try places.enter(details, id)
    return id
  }

  /// Replaces everything but the assurance, which only a human's confirmation moves.
  ///
  /// - Returns: other listings whose places lost their facts, or may have.
  @discardableResult
  func update(_ details: ServiceDetails, id: Int64) throws -> [Int64] {
    let oldSlug = try String.fetchOne(
      db.cachedStatement(sql: "SELECT slug FROM service WHERE id = ?"), arguments: [id])
    let left = try places.leave(id, as: details.whereabouts)
    let pairs = ServiceWriting.columns.map { "\($0) = :\($0)" }.joined(separator: ", ")
    try db.run(
      sql: """
        UPDATE service SET \(pairs), revision = revision + 1, last_modified = :last_modified
        WHERE id = :id
        """, arguments: try arguments(details) + ["id": id])
    if let oldSlug, oldSlug != details.slug.rawValue {
      try db.run(
        sql: """
          INSERT INTO former_slug (entity, slug, entity_id) VALUES ('service', ?, ?)
          ON CONFLICT (entity, slug) DO UPDATE SET entity_id = excluded.entity_id
          """, arguments: [oldSlug, id])
    }
    for table in ServiceWriting.partTables {
      try db.run(sql: "DELETE FROM \(table) WHERE service_id = ?", arguments: [id])
    }
    try insertParts(of: details, id: id)
    return try places.enter(details, id, from: left)
  }

  private static let columns =
    ServiceField.ownTexts.map(\.field.key) + ServiceField.numbers.map(\.field.key)
    + ServiceField.lineLists.map(\.field.key) + [
      "uuid", "slug", "kind", "publication", "status", "is_free", "url", "whereabouts", "starts_on",
      "ends_on", "dates_precision", "evidence",
      "source_from", "source_to", "source_precision", "needs_check", "waiting_days", "waiting_on",
    ]

  private static let partTables = [
    "service_source", "service_provider", "attribute", "delivery", "language",
    "material", "service_area", "schedule", "occurrence", "session_series",
  ]

  private func arguments(_ details: ServiceDetails) throws -> StatementArguments {
    var arguments: StatementArguments = [
      "uuid": details.uuid.text, "slug": details.slug.rawValue, "kind": details.kind.rawValue,
      "publication": details.publication.rawValue, "status": details.state.rawValue,
      "is_free": details.isFree, "url": details.url, "whereabouts": details.whereabouts.rawValue,
      "starts_on": details.startsOn?.description, "ends_on": details.endsOn?.description,
      "dates_precision": details.datesPrecision.rawValue, "evidence": details.evidence.rawValue,
      "source_from": details.sourcePeriod.from?.description,
      "source_to": details.sourcePeriod.to?.description,
      "source_precision": details.sourcePeriod.precision.rawValue,
      "needs_check": details.needsCheck, "waiting_days": details.waitingDays,
      "waiting_on": details.waitingOn?.description, "last_modified": history.instant,
    ]
    for (field, path) in ServiceField.ownTexts {
      arguments += [field.key: try details[keyPath: path].json]
    }
    for (field, path) in ServiceField.numbers { arguments += [field.key: details[keyPath: path]] }
    for (field, path, _) in ServiceField.lineLists {
      arguments += [field.key: try JSON.encode(details[keyPath: path])]
    }
    return arguments
  }

  private func insertParts(of details: ServiceDetails, id: Int64) throws {
    for (position, citation) in details.sources.enumerated() {
      try db.run(
        sql: "INSERT INTO service_source VALUES (?, ?, ?)", arguments: [id, position, citation])
    }
    for (position, provider) in details.providers.enumerated() {
      try db.run(
        sql: """
          INSERT INTO service_provider VALUES (?, ?, (SELECT id FROM organization WHERE slug = ?), ?)
          """,
        arguments: [id, position, provider.organization.rawValue, provider.role.rawValue])
    }
    for (facet, codes) in details.terms {
      for code in codes {
        try db.run(
          sql: "INSERT INTO attribute VALUES (?, (\(ServiceWriting.termID)))",
          arguments: [id, facet.rawValue, code])
      }
    }
    for (position, delivery) in details.deliveries.enumerated() {
      try db.run(
        sql: "INSERT INTO delivery VALUES (?, ?, (\(ServiceWriting.termID)), ?)",
        arguments: [
          id, position, Facet.deliveryMode.rawValue, delivery.mode, delivery.interaction.rawValue,
        ])
    }
    for (position, language) in details.languages.enumerated() {
      try db.run(
        sql: "INSERT INTO language VALUES (?, ?, ?, ?)",
        arguments: [id, position, language.code, language.kind.rawValue])
    }
    try ContactPointRows(db: db).replace(of: .service, id, with: details.contactPoints)
    for (position, material) in details.materials.enumerated() {
      try db.run(
        sql: """
          INSERT INTO material (uuid, service_id, position, language_code, form, url)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          material.uuid.text, id, position, material.language, material.form.rawValue, material.url,
        ])
    }
    try insertArea(details, id: id)
    try insertWhen(details, id: id)
  }

  private static let termID = "SELECT id FROM taxonomy_term WHERE taxonomy_code = ? AND code = ?"

  private func insertArea(_ details: ServiceDetails, id: Int64) throws {
    var rows: [(type: String, region: String?, municipality: String?)] = []
    if details.area.nation { rows.append(("nation", nil, nil)) }
    rows += details.area.regions.map { ("region", $0.rawValue, nil) }
    rows += details.area.municipalities.map { ("municipality", nil, $0.rawValue) }
    for (position, row) in rows.enumerated() {
      try db.run(
        sql: "INSERT INTO service_area VALUES (?, ?, ?, ?, ?)",
        arguments: [id, position, row.type, row.region, row.municipality])
    }
  }

  private func insertWhen(_ details: ServiceDetails, id: Int64) throws {
    if !details.scheduleNote.isEmpty || details.runsContinuously {
      try db.run(
        sql: "INSERT INTO schedule VALUES (?, ?, ?)",
        arguments: [id, try details.scheduleNote.json, details.runsContinuously])
    }
    for (position, occurrence) in details.occurrences.enumerated() {
      try db.run(
        sql: """
          INSERT INTO occurrence
            (uuid, service_id, position, title, starts_on, ends_on, precision, state, note,
            opens_at, closes_at)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          occurrence.uuid.text, id, position, try occurrence.title.json,
          occurrence.startsOn.description, occurrence.endsOn.description,
          occurrence.precision.rawValue, occurrence.state.rawValue, try occurrence.note.json,
          occurrence.hours?.opens.description, occurrence.hours?.closes?.description,
        ])
    }
    try SessionSeriesRows.insert(details.series, of: id, db)
  }
}

extension ServiceField {
  /// The texts that are columns of `service`; the note on times stands in `schedule`.
  static let ownTexts = texts.filter { $0.field != .scheduleNote }
}
