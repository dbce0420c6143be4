import GRDB
import HumanServices

/// One dated session with the service that gives it.
package struct DatedSession: Hashable, Sendable {
  package var service: Slug
  package var occurrence: Occurrence
}

extension Catalogue {
  /// Published sessions that touch a stretch of time, soonest first: those with a date of their own,
  /// and those that rules give; cancelled ones among them, for a visitor wants to know of those too.
  package func sessions(in days: ClosedRange<CivilDate>) throws -> [DatedSession] {
    try pool.read { db in
      (try dated(db, in: days) + recurring(db)).flatMap { slug, timetable in
        timetable.sessions(in: days).map { DatedSession(service: slug, occurrence: $0) }
      }.inOrder { $0.occurrence }
    }
  }

  /// Timetables of one session each that may touch the days. What is known by its year is as long as
  /// that, whatever days stand for it, and an evening may end on the day after.
  private func dated(
    _ db: Database, in days: ClosedRange<CivilDate>
  ) throws -> [(Slug, Timetable)] {
    let longest = 366
    return try db.readable(
      sql: """
        SELECT service.slug, status, service.ends_on, occurrence.uuid, title, occurrence.starts_on,
          occurrence.ends_on, precision, state, note, opens_at, closes_at
        FROM occurrence JOIN service ON service.id = service_id
        WHERE publication = 'published' AND occurrence.ends_on >= ? AND occurrence.starts_on <= ?
        ORDER BY occurrence.starts_on, occurrence.id
        """,
      arguments: [
        days.lowerBound.adding(days: -longest).description,
        days.upperBound.adding(days: longest).description,
      ]
    ) { reader in
      let (slug, state, endsOn): (Slug, ServiceState, CivilDate?) = (
        try reader.slug(), try reader.raw(), try reader.date()
      )
      let occurrence = try ServiceQueries.occurrence(&reader)
      return (slug, Timetable(occurrences: [occurrence], series: [], state: state, endsOn: endsOn))
    }
  }

  /// Timetables of series, one for each service that has some.
  private func recurring(_ db: Database) throws -> [(Slug, Timetable)] {
    try db.readable(
      sql: """
        SELECT DISTINCT service.id, slug, status, ends_on FROM service
        JOIN session_series ON service_id = service.id
        WHERE publication = 'published' AND status IN ('planned', 'active') ORDER BY service.id
        """
    ) { reader in
      (
        id: ID<Service>(rawValue: try reader.value()), slug: try reader.slug(),
        state: try reader.raw() as ServiceState, endsOn: try reader.date()
      )
    }.map { service in
      let series = try SessionSeriesRows.series(db, of: service.id)
      return (
        service.slug,
        Timetable(occurrences: [], series: series, state: service.state, endsOn: service.endsOn)
      )
    }
  }
}
