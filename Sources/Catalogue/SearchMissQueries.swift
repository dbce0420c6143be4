import GRDB
import HumanServices

extension Catalogue {
  /// Rows of one day; later misses of other words are not counted, so that nobody can fill the disk
  /// with nonsense.
  static let missesPerDay = 500

  /// Days after which a miss is forgotten.
  static let missDays = 365

  /// Counts a search that found nothing. Visitors see nothing of it, so the version stays.
  ///
  /// - Parameter term: plain letters, at most 60.
  package func countMiss(
    _ term: String, in municipality: MunicipalityCode?, on day: CivilDate
  ) throws {
    try writeUnseen { db in
      let isKnown = try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (
            SELECT 1 FROM search_miss WHERE day = ? AND municipality_code = ? AND term = ?)
          """, arguments: [day.description, municipality?.rawValue ?? "", term])
      let rows = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM search_miss WHERE day = ?", arguments: [day.description])
      guard isKnown == true || (rows ?? 0) < Catalogue.missesPerDay else { return }
      try db.execute(
        sql: """
          INSERT INTO search_miss (day, municipality_code, term, times) VALUES (?, ?, ?, 1)
          ON CONFLICT DO UPDATE SET times = times + 1
          """, arguments: [day.description, municipality?.rawValue ?? "", term])
      try db.execute(
        sql: "DELETE FROM search_miss WHERE day < ?",
        arguments: [day.adding(days: -Catalogue.missDays).description])
    }
  }

  /// What was looked for in vain, as coordinators may see it: often enough, on enough days, the most
  /// frequent first.
  package func searchMisses(since day: CivilDate) throws -> [SearchMiss] {
    try pool.read { db in
      try db.readable(
        sql: """
          SELECT nullif(municipality_code, ''), term, sum(times), count(DISTINCT day)
          FROM search_miss WHERE day >= ?
          GROUP BY municipality_code, term
          HAVING sum(times) >= ? AND count(DISTINCT day) >= ?
          ORDER BY sum(times) DESC, term, municipality_code
          """,
        arguments: [
          day.description, SearchMiss.shownFromTimes, SearchMiss.shownFromDays,
        ]
      ) { reader in
        SearchMiss(
          municipality: try reader.optionalRaw(), term: try reader.value(),
          times: try reader.value(), days: try reader.value())
      }
    }
  }
}
