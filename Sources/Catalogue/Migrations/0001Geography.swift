import GRDB

extension DatabaseMigrator {
  /// 0001: regions, wellbeing services counties and municipalities, by Statistics Finland's codes.
  ///
  /// Two tiles of the map may change places in one planting, one row after the other, so no row may
  /// forbid another's place; `Interchange` checks that no two municipalities share a tile.
  mutating func register0001Geography() {
    registerMigration("0001_geography") { db in
      try db.execute(
        sql: """
          CREATE TABLE wellbeing_services_county (
            code TEXT PRIMARY KEY CHECK (code GLOB '[0-9][0-9]'),
            name TEXT NOT NULL CHECK (json_valid(name))
          ) STRICT;

          CREATE TABLE region (
            id INTEGER PRIMARY KEY,
            uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
            code TEXT NOT NULL UNIQUE CHECK (code GLOB '[0-9][0-9]'),
            slug TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL CHECK (json_valid(name)),
            locative TEXT NOT NULL,
            genitive TEXT NOT NULL,
            county_code TEXT NOT NULL REFERENCES wellbeing_services_county (code)
          ) STRICT;

          CREATE TABLE municipality (
            id INTEGER PRIMARY KEY,
            uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
            code TEXT NOT NULL UNIQUE CHECK (code GLOB '[0-9][0-9][0-9]'),
            slug TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL CHECK (json_valid(name)),
            names_in_use TEXT NOT NULL CHECK (json_type(names_in_use) = 'array'),
            locative TEXT NOT NULL,
            genitive TEXT NOT NULL,
            region_code TEXT NOT NULL REFERENCES region (code),
            sub_region_code TEXT NOT NULL,
            sub_region_name TEXT NOT NULL CHECK (json_valid(sub_region_name)),
            centre_name TEXT NOT NULL,
            latitude REAL NOT NULL CHECK (latitude BETWEEN 59 AND 71),
            longitude REAL NOT NULL CHECK (longitude BETWEEN 19 AND 32),
            population INTEGER NOT NULL CHECK (population > 0),
            population_on TEXT NOT NULL CHECK (population_on IS date(population_on, '+0 days')),
            sami_homeland TEXT CHECK (sami_homeland IN ('whole', 'part')),
            hex_row INTEGER NOT NULL,
            hex_column INTEGER NOT NULL,
            hex_label_break INTEGER CHECK (hex_label_break > 0)
          ) STRICT;

          CREATE TABLE municipality_neighbour (
            municipality_code TEXT NOT NULL REFERENCES municipality (code),
            neighbour_code TEXT NOT NULL REFERENCES municipality (code)
              DEFERRABLE INITIALLY DEFERRED,
            PRIMARY KEY (municipality_code, neighbour_code),
            CHECK (municipality_code <> neighbour_code)
          ) STRICT, WITHOUT ROWID;
          """)
    }
  }
}
