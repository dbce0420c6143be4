import GRDB

extension DatabaseMigrator {
  /// 0034: what HSDS and the national service register say of organizations and listings, and this
  /// file did not.
  mutating func register0034StandardFacts() {
    registerMigration("0034_standard_facts") { db in
      try db.execute(sql: organizations)
      try db.execute(sql: services)
    }
  }
}

/// `organization_type` has the types of PTV v11. A check digit is the program's matter.
private let organizations = """
  ALTER TABLE organization ADD COLUMN description TEXT NOT NULL DEFAULT '{}'
    CHECK (json_valid(description));
  ALTER TABLE organization ADD COLUMN organization_type TEXT CHECK (
    organization_type IN ('state', 'municipality', 'regional_organization', 'region',
      'organization', 'company', 'sote_public', 'sote_private'));
  ALTER TABLE organization ADD COLUMN business_id TEXT CHECK (
    business_id GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9]-[0-9]');
  ALTER TABLE organization ADD COLUMN oid TEXT CHECK (
    length(oid) BETWEEN 5 AND 120 AND oid NOT GLOB '*[^0-9.]*');
  ALTER TABLE organization ADD COLUMN parent_organization_id INTEGER
    REFERENCES organization (id) ON DELETE SET NULL CHECK (parent_organization_id <> id);
  """

private let services = """
  ALTER TABLE service ADD COLUMN alternate_name TEXT NOT NULL DEFAULT '{}'
    CHECK (json_valid(alternate_name));
  ALTER TABLE service ADD COLUMN eligibility_description TEXT NOT NULL DEFAULT '{}'
    CHECK (json_valid(eligibility_description));
  ALTER TABLE service ADD COLUMN minimum_age INTEGER CHECK (minimum_age BETWEEN 0 AND 120);
  ALTER TABLE service ADD COLUMN maximum_age INTEGER
    CHECK (maximum_age BETWEEN ifnull(minimum_age, 0) AND 120);
  ALTER TABLE service ADD COLUMN legislation TEXT NOT NULL DEFAULT '{}'
    CHECK (json_valid(legislation));
  """
