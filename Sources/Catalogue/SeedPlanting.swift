import Foundation
import GRDB
import HumanServices

extension Catalogue {
  /// Plants seeds: adds what is missing, brings what only seeds have written up to date, and leaves
  /// alone every record that somebody has edited.
  ///
  /// One transaction: a seed that breaks a rule of the schema leaves the file as it was.
  package func plant(_ seeds: SeedSet, at instant: Date) throws -> PlantReport {
    try write { db in
      let planting = SeedPlanting(
        db: db,
        history: HistoryWriting(db, HistoryStep(author: .seeds, instant: instant)))
      var report = PlantReport()
      try planting.plantGeography(seeds, &report)
      try planting.plantVocabulary(seeds, &report)
      for organization in seeds.organizations { try planting.plant(organization, &report) }
      for region in seeds.regions { try planting.linkCounty(region.county, seeds.organizations) }
      for service in seeds.services { try planting.plant(service, &report) }
      for place in seeds.places { try planting.plant(place, &report) }
      for contact in seeds.safetyContacts { try planting.plant(contact, &report) }
      if report.added + report.updated > 0 {
        try SearchDocuments(db: db, analyzer: analyzer).rebuild()
      }
      return report
    }
  }

  /// How many listings there are, published or not; 0 means that nothing has been planted.
  package func serviceCount() throws -> Int {
    try pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM service") ?? 0 }
  }
}

/// One planting. A record's last history row tells whether anybody but the seeds has written it, and
/// what the seeds said then.
struct SeedPlanting {
  let db: Database
  let history: HistoryWriting

  private enum Fate {
    case create
    case update(before: String)
    case leave(isEdited: Bool)
  }

  func plantGeography(_ seeds: SeedSet, _ report: inout PlantReport) throws {
    for region in seeds.regions {
      try db.run(
        sql: """
          INSERT INTO wellbeing_services_county (code, name) VALUES (?, ?)
          ON CONFLICT (code) DO UPDATE SET name = excluded.name WHERE name <> excluded.name
          """, arguments: [region.county.code, try region.county.name.json])
      try record(region, .region, region.code.rawValue, &report) { try write(region) }
    }
    // Neighbour rows are deferred to the end, so that municipalities may come in any order.
    for municipality in seeds.municipalities {
      try record(municipality, .municipality, municipality.code.rawValue, &report) {
        try write(municipality)
      }
    }
    try CountryMunicipalityRows(db: db).write(seeds.countryMunicipalities)
    for count in seeds.under18 {
      let key = Under18Rows.key(of: count.municipality)
      try record(RecordedUnder18(count), .municipality, key, &report) {
        try Under18Rows(db: db).write(count)
      }
    }
  }

  func plantVocabulary(_ seeds: SeedSet, _ report: inout PlantReport) throws {
    for group in seeds.needGroups {
      try record(group, .needGroup, group.code, &report) {
        try db.run(
          sql: """
            INSERT INTO need_group VALUES (?, ?, ?) ON CONFLICT (code)
            DO UPDATE SET position = excluded.position, name = excluded.name
            """, arguments: [group.code, group.order, try group.name.json])
      }
    }
    var positions: [Facet: Int] = [:]
    for term in seeds.terms {
      let position = positions[term.facet, default: 0]
      positions[term.facet] = position + 1
      let placed = PlacedTerm(term: term, position: position)
      try record(placed, .term, TermRows.key(term), &report) {
        try TermRows(db).write(placed)
      }
    }
  }

  func plant(_ organization: Organization, _ report: inout PlantReport) throws {
    try record(organization, .organization, organization.uuid.text, &report) {
      _ = try OrganizationRows.write(db, organization)
    }
  }

  /// Says which organization a county is, as the seeds have it; by UUID, for an editor may have given
  /// it another slug.
  func linkCounty(_ county: WellbeingServicesCounty, _ organizations: [Organization]) throws {
    guard let organization = organizations.first(where: { $0.slug == county.organization }) else {
      return
    }
    try db.run(
      sql: """
        UPDATE wellbeing_services_county SET organization_id = organization.id
        FROM organization
        WHERE organization.uuid = ? AND code = ? AND organization_id IS NOT organization.id
        """, arguments: [organization.uuid.text, county.code])
  }

  func plant(_ seed: ServiceDetails, _ report: inout PlantReport) throws {
    // The history keeps whole records, and it is read by more people than an editor's form.
    let details = seed.withoutConfidentialStreets
    try record(details, .service, details.uuid.text, &report) {
      let writing = ServiceWriting(history: history)
      let id = try Int64.fetchOne(
        db.cachedStatement(sql: "SELECT id FROM service WHERE uuid = ?"),
        arguments: [details.uuid.text])
      if let id {
        try writing.update(details, id: id)
      } else {
        _ = try writing.insert(details)
      }
    }
    if details.whereabouts.isConfidential { try ConfidentialHistory.write(db) }
  }

  /// An open place that is still called so. One that an editor has corrected, or that a listing took
  /// along when it became confidential, is not there any more, and nothing is known of it here.
  func plant(_ place: RecordedPlace, _ report: inout PlantReport) throws {
    let id = try place.street.flatMap {
      try PlaceWriting(db: db).find(place.municipality, $0, owner: nil)
    }
    guard let id,
      let uuid = try String.fetchOne(
        db.cachedStatement(sql: "SELECT uuid FROM location WHERE id = ?"), arguments: [id])
    else { return }
    try record(place, .location, uuid, &report) {
      try PlaceFactRows(db).write(place.facts, of: id)
    }
  }

  /// The row is there since the migration, so a first planting brings it up to date.
  func plant(_ contact: SafetyContact, _ report: inout PlantReport) throws {
    try record(contact, .safetyContact, contact.role.rawValue, &report) {
      try SafetyContactRows(db).update(contact)
    }
  }

  /// Writes a record and its history row, or counts why not.
  private func record(
    _ value: some HistoryRecord, _ entity: Revision.Entity, _ key: String,
    _ report: inout PlantReport, write: () throws -> Void
  ) throws {
    let before: String?
    switch try fate(of: value, entity, key) {
    case .leave(let isEdited):
      if isEdited {
        report.keptEdited.append("\(entity.rawValue) \(key)")
      } else {
        report.unchanged += 1
      }
      return
    case .create:
      before = nil
      report.added += 1
    case .update(let old):
      before = old
      report.updated += 1
    }
    try write()
    try history.note(
      entity, key, before == nil ? .create : .update, before: before, afterJSON: value.historyJSON)
  }

  /// Records are compared, not their JSON: a row of an older version that says the same is the same.
  private func fate<Record: HistoryRecord>(
    of value: Record, _ entity: Revision.Entity, _ key: String
  ) throws -> Fate {
    let edited = try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (
            SELECT 1 FROM revision
            WHERE entity = ? AND entity_key = ? AND NOT (author = 'file' AND changed_by = ?))
          """), arguments: [entity.rawValue, key, Author.seeds.name])
    if edited == true { return .leave(isEdited: true) }
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT id, after FROM revision WHERE entity = ? AND entity_key = ?
          ORDER BY id DESC LIMIT 1
          """), arguments: [entity.rawValue, key])
    guard let row, let last: String = row[1] else { return .create }
    do {
      let planted = try RecordedRow(last).record(Record.self)
      return planted == value ? .leave(isEdited: false) : .update(before: last)
    } catch CatalogueError.unreadable(let reason) {
      // What it says is not known, so what the seeds say is written.
      try db.noteUnreadable("revision", "\(row[0] as Int64)", reason)
      return .update(before: last)
    }
  }
}
