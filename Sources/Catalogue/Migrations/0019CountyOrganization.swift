import GRDB

extension DatabaseMigrator {
  /// 0019: which organization of the directory a wellbeing services county is, so that whoever finds
  /// no service can be told whom to ask.
  mutating func register0019CountyOrganization() {
    registerMigration("0019_county_organization") { db in
      try db.execute(
        sql: """
          ALTER TABLE wellbeing_services_county ADD COLUMN organization_id INTEGER
            REFERENCES organization (id) ON DELETE SET NULL
          """)
    }
  }
}
