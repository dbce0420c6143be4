import GRDB

extension DatabaseMigrator {
  /// 0040: what other registers say of a listing and of the country, and this file did not.
  ///
  /// `country_municipality` has every municipality of Finland, ours among them. It says what a code
  /// of another register means; pages, the map, areas and places know `municipality` alone.
  /// Both lists of a listing are JSON, a text each (`LineList`): codes of PTV's service classes, and
  /// prices (HSDS `cost_option`) as `CostOption` spells them.
  mutating func register0040InterchangeFacts() {
    registerMigration("0040_interchange_facts") { db in
      try db.execute(
        sql: """
          CREATE TABLE country_municipality (
            code TEXT PRIMARY KEY CHECK (code GLOB '[0-9][0-9][0-9]'),
            name TEXT NOT NULL CHECK (json_valid(name) AND name <> '{}'),
            county TEXT NOT NULL CHECK (county <> '')
          ) STRICT, WITHOUT ROWID;
          ALTER TABLE service ADD COLUMN service_classes TEXT NOT NULL DEFAULT '[]'
            CHECK (json_type(service_classes) = 'array');
          ALTER TABLE service ADD COLUMN cost_options TEXT NOT NULL DEFAULT '[]'
            CHECK (json_type(cost_options) = 'array');
          """)
    }
  }
}
