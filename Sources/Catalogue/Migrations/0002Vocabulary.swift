import GRDB

extension DatabaseMigrator {
  /// 0002: the facets (HSDS `taxonomy`), their terms, and the groups a family looks under.
  ///
  /// A position is not unique, because a new term moves those after it, one row after the other.
  mutating func register0002Vocabulary() {
    registerMigration("0002_vocabulary") { db in
      try db.execute(
        sql: """
          CREATE TABLE need_group (
            code TEXT PRIMARY KEY,
            position INTEGER NOT NULL,
            name TEXT NOT NULL CHECK (json_valid(name))
          ) STRICT;

          CREATE TABLE taxonomy (
            code TEXT PRIMARY KEY
          ) STRICT;
          INSERT INTO taxonomy (code) VALUES
            ('service_type'), ('audience'), ('phase'), ('level'), ('access'),
            ('delivery_mode'), ('format');

          CREATE TABLE taxonomy_term (
            id INTEGER PRIMARY KEY,
            uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
            taxonomy_code TEXT NOT NULL REFERENCES taxonomy (code),
            code TEXT NOT NULL,
            slug TEXT NOT NULL,
            position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 63),
            name TEXT NOT NULL CHECK (json_valid(name)),
            definition TEXT NOT NULL CHECK (json_valid(definition)),
            plain TEXT NOT NULL CHECK (json_valid(plain)),
            hint TEXT NOT NULL CHECK (json_valid(hint)),
            synonyms TEXT NOT NULL CHECK (json_valid(synonyms)),
            need_weight INTEGER NOT NULL DEFAULT 0 CHECK (need_weight >= 0),
            statutory_basis TEXT NOT NULL CHECK (json_valid(statutory_basis)),
            arranged_by TEXT NOT NULL CHECK (json_valid(arranged_by)),
            not_for TEXT NOT NULL CHECK (json_valid(not_for)),
            interaction TEXT CHECK (interaction IN ('two-way', 'broadcast', 'self-service')),
            need_group_code TEXT REFERENCES need_group (code),
            remote_meets_need INTEGER NOT NULL DEFAULT 0 CHECK (remote_meets_need IN (0, 1)),
            UNIQUE (taxonomy_code, code),
            UNIQUE (taxonomy_code, slug),
            CHECK ((interaction IS NOT NULL) = (taxonomy_code = 'delivery_mode')),
            CHECK ((need_group_code IS NOT NULL) = (taxonomy_code = 'service_type')),
            CHECK (taxonomy_code = 'service_type' OR (need_weight = 0 AND remote_meets_need = 0))
          ) STRICT;
          """)
    }
  }
}
