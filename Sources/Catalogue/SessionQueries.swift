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
      let dated = try dated(db, in: days)
      let recurring = try recurring(db).flatMap { service in
        service.series.occurrences(in: days)
          .filter { $0.startsOn <= service.endsOn ?? $0.startsOn }
          .map { DatedSession(service: service.slug, occurrence: $0) }
      }
      // The order of equals is kept, so that a day's sessions do not change places.
      return (dated + recurring).enumerated().sorted { left, right in
        let (one, other) = (left.element.occurrence, right.element.occurrence)
        return (one.startsOn, one.opens, left.offset) < (other.startsOn, other.opens, right.offset)
      }.map(\.element)
    }
  }

  private func dated(
    _ db: Database, in days: ClosedRange<CivilDate>
  ) throws -> [DatedSession] {
    try db.readable(
      sql: """
        SELECT service.slug, occurrence.uuid, title, occurrence.starts_on, occurrence.ends_on,
          precision, state, note, opens_at, closes_at
        FROM occurrence JOIN service ON service.id = service_id
        WHERE publication = 'published' AND occurrence.ends_on >= ? AND occurrence.starts_on <= ?
        ORDER BY occurrence.starts_on, occurrence.id
        """, arguments: [days.lowerBound.description, days.upperBound.description]
    ) { reader in
      DatedSession(
        service: try reader.slug(), occurrence: try ServiceQueries.occurrence(&reader))
    }
  }

  /// Series of published services that are given: a paused or ended service has no next session,
  /// whatever its rule says.
  private func recurring(
    _ db: Database
  ) throws -> [(slug: Slug, endsOn: CivilDate?, series: SessionSeries)] {
    try db.readable(
      sql: """
        SELECT DISTINCT service.id, slug, ends_on FROM service
        JOIN session_series ON service_id = service.id
        WHERE publication = 'published' AND status IN ('planned', 'active') ORDER BY service.id
        """
    ) { reader in
      (ID<Service>(rawValue: try reader.value()), try reader.slug(), try reader.date())
    }.flatMap { id, slug, endsOn in
      try SessionSeriesRows.series(db, of: id).map { (slug, endsOn, $0) }
    }
  }
}
