import GRDB

extension DatabaseMigrator {
  /// 0008: official outlines of municipalities, and the areas by which they are checked.
  ///
  /// An outline is a JSON list of rings, each a flat list of east and north in whole metres of
  /// ETRS-TM35FIN (EPSG:3067). `source` is what a map must say. History learns that something can be
  /// removed; SQLite changes no `CHECK`, so its table is made anew.
  mutating func register0008Boundaries() {
    registerMigration("0008_boundaries") { db in
      try db.execute(
        sql: """
          ALTER TABLE municipality ADD COLUMN area_km2 REAL CHECK (area_km2 > 0);
          ALTER TABLE municipality ADD COLUMN sea_area_km2 REAL
            CHECK (sea_area_km2 > 0 AND sea_area_km2 < area_km2);

          CREATE TABLE municipality_boundary (
            municipality_code TEXT PRIMARY KEY REFERENCES municipality (code),
            outline TEXT NOT NULL CHECK (json_valid(outline) AND json_type(outline) = 'array'),
            source TEXT NOT NULL CHECK (source <> ''),
            imported_at TEXT NOT NULL
          ) STRICT, WITHOUT ROWID;

          DROP TRIGGER revision_is_final;
          DROP TRIGGER revision_is_kept;
          CREATE TABLE new_revision (
            id INTEGER PRIMARY KEY,
            entity TEXT NOT NULL CHECK (entity IN (
              'region', 'municipality', 'need_group', 'taxonomy_term', 'organization', 'service',
              'municipality_boundary')),
            entity_key TEXT NOT NULL,
            action TEXT NOT NULL CHECK (action IN ('create', 'update', 'remove')),
            changed_at TEXT NOT NULL,
            changed_by TEXT NOT NULL CHECK (changed_by <> ''),
            before TEXT CHECK (before IS NULL OR json_valid(before)),
            after TEXT CHECK (after IS NULL OR json_valid(after)),
            CHECK ((before IS NULL) = (action = 'create')),
            CHECK ((after IS NULL) = (action = 'remove'))
          ) STRICT;
          INSERT INTO new_revision SELECT * FROM revision;
          DROP TABLE revision;
          ALTER TABLE new_revision RENAME TO revision;
          CREATE INDEX revision_by_entity ON revision (entity, entity_key, id);
          CREATE TRIGGER revision_is_final BEFORE UPDATE ON revision
          BEGIN SELECT RAISE(ABORT, 'history is not rewritten'); END;
          CREATE TRIGGER revision_is_kept BEFORE DELETE ON revision
          BEGIN SELECT RAISE(ABORT, 'history is not deleted'); END;
          """)
    }
  }
}
