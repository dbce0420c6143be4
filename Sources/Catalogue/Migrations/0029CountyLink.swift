import GRDB

extension DatabaseMigrator {
  /// 0029: the link that 0019 made room for and only the seeds filled.
  ///
  /// A file that was brought up to date and not seeded again told nobody whom to ask. The two counties
  /// that were ever shipped are found by the UUIDs of their organizations, whatever editors call them
  /// now; a link that is there stays.
  mutating func register0029CountyLink() {
    registerMigration("0029_county_link") { db in
      try db.execute(
        sql: """
          UPDATE wellbeing_services_county SET organization_id = organization.id
          FROM organization
          WHERE organization_id IS NULL AND (
            code = '21' AND uuid = '6aa521c5-da34-5919-b045-dd2d401c677a'
            OR code = '08' AND uuid = '267e2e47-3daa-5f4b-bfa1-c79fe055ae0d');
          """)
      if db.changesCount > 0 { try CatalogueVersion.bump(db) }
    }
  }
}
