import GRDB

extension DatabaseMigrator {
  /// 0025: what tells of violence is a property of the term itself.
  ///
  /// It hung on the need group, so that a type put into another group was kept, listed and named as
  /// if it told of nothing. Types that stand in that group now keep their discretion. A known term
  /// that somebody has merged away is not brought back: `eropalvelut check` tells of it.
  mutating func register0025ViolenceMark() {
    registerMigration("0025_violence_mark") { db in
      try db.execute(
        sql: """
          ALTER TABLE taxonomy_term ADD COLUMN concerns_violence INTEGER NOT NULL DEFAULT 0
            CHECK (concerns_violence IN (0, 1));
          UPDATE taxonomy_term SET concerns_violence = 1
          WHERE taxonomy_code = 'service_type'
              AND (need_group_code = 'turva' OR code IN ('turvakoti', 'vakivaltatyo'))
            OR taxonomy_code = 'audience' AND code = 'vakivaltaa_kokeneet';
          """)
    }
  }
}
