import GRDB
import HumanServices

/// Counts of people under 18 as rows, whether seeds plant them or somebody imports them.
struct Under18Rows {
  let db: Database

  /// What the history calls the count of a municipality.
  static func key(of municipality: MunicipalityCode) -> String {
    "\(municipality.rawValue)/under_18"
  }

  func stored(_ municipality: MunicipalityCode) throws -> RecordedUnder18? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT people, counted_on, source FROM under_18 WHERE municipality_code = ?"),
      arguments: [municipality.rawValue]
    ).map { RecordedUnder18(people: $0[0], countedOn: $0[1], source: $0[2]) }
  }

  func write(_ count: Under18Count) throws {
    try db.run(
      sql: """
        INSERT INTO under_18 VALUES (?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET people = excluded.people, counted_on = excluded.counted_on,
          source = excluded.source
        """,
      arguments: [
        count.municipality.rawValue, count.people, count.countedOn.description, count.source,
      ])
  }
}
