import Foundation
import GRDB
import HumanServices

extension Catalogue {
  /// All organizations by name, without their listings.
  package func editedOrganizations() throws -> [EditedOrganization] {
    try pool.read { db in
      try OrganizationRows.edited(db, where: "TRUE", [])
    }.inFinnishOrder { $0.organization.name[.finnish] }
  }

  package func organization(id: ID<Organization>, on day: CivilDate) throws -> EditedOrganization? {
    let found = try pool.read { db in
      try OrganizationRows.edited(db, where: "id = ?", [id.rawValue]).first
    }
    guard var found else { return nil }
    found.listings = try listings(
      try pool.read { try OrganizationRows.services($0, of: id) }, on: day)
    return found
  }

  /// Stores a new organization; a slug that another has gets a number.
  package func createOrganization(
    _ organization: Organization, by author: Author, why: String = "", at instant: Date
  ) throws -> ID<Organization> {
    try write { db in
      var organization = organization
      organization.slug = try OrganizationRows.freeSlug(db, organization.slug)
      let id = try OrganizationRows.write(db, organization)
      let step = HistoryStep(author: author, why: why, instant: instant)
      try HistoryWriting(db, step).note(
        .organization, organization.uuid.text, .create, before: nil, after: organization)
      return ID(rawValue: id)
    }
  }

  /// Replaces what is said of an organization; its UUID and slug stay.
  ///
  /// - Throws: `CatalogueError.changedMeanwhile` when somebody saved it after `revision`.
  package func updateOrganization(
    _ id: ID<Organization>, with organization: Organization, expecting revision: Int,
    by author: Author, why: String = "", at instant: Date
  ) throws {
    try write { db in
      guard let stored = try OrganizationRows.edited(db, where: "id = ?", [id.rawValue]).first
      else { throw CatalogueError.notFound }
      guard stored.revision == revision else {
        throw CatalogueError.changedMeanwhile(
          id.rawValue, expected: revision, found: stored.revision)
      }
      let step = HistoryStep(author: author, why: why, instant: instant)
      try OrganizationRows.replace(
        db, stored, with: organization, as: .update, HistoryWriting(db, step))
    }
  }
}

enum OrganizationRows {
  static func edited(
    _ db: Database, where condition: String, _ arguments: StatementArguments
  ) throws -> [EditedOrganization] {
    let contacts = try ContactPointRows(db: db).all(of: .organization)
    return try db.readable(
      sql: """
        SELECT id, revision, uuid, slug, name, url, description, organization_type, business_id, oid,
          (SELECT slug FROM organization parent
            WHERE parent.id = organization.parent_organization_id)
        FROM organization WHERE \(condition) ORDER BY id
        """, arguments: arguments
    ) { reader in
      let id: Int64 = try reader.value()
      let revision: Int = try reader.value()
      var organization = Organization(
        uuid: try reader.uuid(), slug: try reader.slug(), name: try reader.text(),
        url: try reader.optional())
      organization.description = try reader.text()
      organization.kind = try reader.optionalRaw()
      organization.businessID = try reader.optionalRaw()
      organization.oid = try reader.optionalRaw()
      organization.parent = try reader.optionalSlug()
      organization.contactPoints = contacts[id] ?? []
      return EditedOrganization(
        id: ID(rawValue: id), revision: revision, organization: organization, listings: [])
    }
  }

  static func services(_ db: Database, of id: ID<Organization>) throws -> [ID<Service>] {
    try Int64.fetchAll(
      db, sql: "SELECT service_id FROM service_provider WHERE organization_id = ? ORDER BY 1",
      arguments: [id.rawValue]
    ).map { ID(rawValue: $0) }
  }

  static func replace(
    _ db: Database, _ stored: EditedOrganization, with organization: Organization,
    as action: Revision.Action, _ history: HistoryWriting
  ) throws {
    var organization = organization
    organization.uuid = stored.organization.uuid
    organization.slug = stored.organization.slug
    guard organization != stored.organization else { return }
    _ = try write(db, organization)
    try history.note(
      .organization, organization.uuid.text, action, before: stored.organization,
      after: organization)
  }

  /// Writes an organization, by its UUID, and its contact points.
  ///
  /// A parent that is not there is left out, as is one that would be a part of this one.
  static func write(_ db: Database, _ organization: Organization) throws -> Int64 {
    let id = try Int64.fetchOne(
      db.cachedStatement(
        sql: """
          INSERT INTO organization (uuid, slug, name, url, description, organization_type, business_id,
            oid) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (uuid) DO UPDATE
          SET slug = excluded.slug, name = excluded.name, url = excluded.url,
            description = excluded.description, organization_type = excluded.organization_type,
            business_id = excluded.business_id, oid = excluded.oid, revision = revision + 1
          RETURNING id
          """),
      arguments: [
        organization.uuid.text, organization.slug.rawValue, try organization.name.json,
        organization.url, try organization.description.json, organization.kind?.rawValue,
        organization.businessID?.rawValue, organization.oid?.rawValue,
      ])
    guard let id else { throw CatalogueError.notFound }
    try db.run(
      sql: """
        WITH RECURSIVE part (id) AS (
          SELECT :id UNION SELECT organization.id FROM organization
            JOIN part ON parent_organization_id = part.id)
        UPDATE organization SET parent_organization_id =
          (SELECT id FROM organization WHERE slug = :parent AND id NOT IN (SELECT id FROM part))
        WHERE id = :id
        """, arguments: ["id": id, "parent": organization.parent?.rawValue])
    try ContactPointRows(db: db).replace(of: .organization, id, with: organization.contactPoints)
    return id
  }

  static func freeSlug(_ db: Database, _ wanted: Slug) throws -> Slug {
    for number in 1... {
      guard
        let slug = Slug(rawValue: number == 1 ? wanted.rawValue : "\(wanted.rawValue)-\(number)")
      else { break }
      let isTaken = try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT 1 FROM organization WHERE slug = :slug)
            OR EXISTS (
              SELECT 1 FROM former_slug WHERE entity = 'organization' AND slug = :slug)
          """, arguments: ["slug": slug.rawValue])
      if isTaken == false { return slug }
    }
    throw CatalogueError.refused(.taken)
  }
}
