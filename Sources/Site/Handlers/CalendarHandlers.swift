import Addresses
import Catalogue
import HTTPServer
import HumanServices
import Interchange
import Pages

extension Site {
  /// Answers `GET /kalenteri`: what is to come, or a year on one sheet.
  @Sendable func showCalendar(_ request: Request) throws -> Response {
    let directory = try catalogue.snapshot
    let asked = try request.read(CalendarQuery.binding, in: directory)
    let query = asked.query
    let context = context(for: request)
    if let year = query.year {
      return html(
        YearPage(
          context: context, directory: directory, query: query, year: year,
          months: try months(of: year, query, directory), unread: asked.unread))
    }
    let entries = try comingEntries(query, directory)
    return html(
      CalendarPage(
        context: context, directory: directory, query: query, entries: entries,
        unread: asked.unread))
  }

  /// Answers `GET /kalenteri.ics`: all sessions of what the filters let in, by rule where there is one.
  @Sendable func downloadCalendar(_ request: Request) throws -> Response {
    let directory = try catalogue.snapshot
    let query = try request.readForFile(CalendarQuery.binding, in: directory)
    let included = Set(
      directory.offers.filter { query.includes($0, in: directory) }.map(\.id))
    let ids = try catalogue.servicesWithSessions().filter(included.contains)
    return try calendarFile(
      try catalogue.services(ids), of: .calendar(query), directory, request, named: "kalenteri")
  }

  /// Answers `GET /palvelu/:slug.ics`.
  @Sendable func downloadServiceCalendar(_ request: Request) throws -> Response {
    try request.refuseQuery()
    let directory = try catalogue.snapshot
    let slug = try request.slug(of: .service, in: directory.names)
    guard let service = try catalogue.service(slug: slug) else { throw HTTPError.notFound }
    return try calendarFile(
      [service], of: .service(slug), directory, request,
      named: directory.names.name(of: slug.rawValue, .service))
  }

  /// Sessions from today on, for as long as rules are reckoned ahead.
  func comingEntries(_ query: CalendarQuery, _ directory: Snapshot) throws -> [CalendarEntry] {
    try entries(
      in: today...today.adding(days: SessionSeries.horizonDays), query, directory)
  }

  private func entries(
    in days: ClosedRange<CivilDate>, _ query: CalendarQuery, _ directory: Snapshot
  ) throws -> [CalendarEntry] {
    let sessions = try catalogue.sessions(in: days).compactMap { session in
      directory.offer(slug: session.service).map { ($0, session.occurrence) }
    }.filter { query.includes($0.0, in: directory) }
    let texts = try catalogue.cardTexts(Array(Set(sessions.map(\.0.id))))
    return sessions.compactMap { offer, occurrence in
      texts[offer.id].map { CalendarEntry(offer: offer, name: $0.name, occurrence: occurrence) }
    }
  }

  /// Twelve months of a year: sessions by listing, and listings that run for a part of it.
  private func months(
    of year: Int, _ query: CalendarQuery, _ directory: Snapshot
  ) throws -> [[YearEntry]] {
    let bounds = (1...12).compactMap { CivilDate(year: year, month: $0, day: 1) }
    guard let first = bounds.first, let last = CivilDate(year: year, month: 12, day: 31)
    else { return [] }
    let entries = try entries(in: first...last, query, directory)
    let running = directory.offers.filter {
      $0.runsWithinAYear && query.includes($0, in: directory)
    }
    let texts = try catalogue.cardTexts(running.map(\.id))
    return bounds.enumerated().map { index, day in
      let end = index + 1 < bounds.count ? bounds[index + 1].adding(days: -1) : last
      let sessions = YearSheet.sessions(entries, in: day...end, of: first)
      let shown = Set(sessions.map(\.offer.id))
      return sessions
        + running.filter { !shown.contains($0.id) && $0.runs(in: day...end) }.compactMap { offer in
          texts[offer.id].map {
            YearEntry(offer: offer, name: $0.name, sessions: [], runs: offer.period)
          }
        }
    }
  }
}

/// Gathers a month's sessions by listing, in the order of their first.
private enum YearSheet {
  /// - Parameter year: its first day; what began before it stands in January.
  static func sessions(
    _ entries: [CalendarEntry], in days: ClosedRange<CivilDate>, of year: CivilDate
  ) -> [YearEntry] {
    var order: [ID<Service>] = []
    var found: [ID<Service>: YearEntry] = [:]
    // What is known by the year alone stands in no month.
    for entry in entries
    where days.contains(max(entry.occurrence.startsOn, year))
      && entry.occurrence.days.upperBound >= year && entry.occurrence.precision != .year
    {
      if found[entry.offer.id] == nil {
        order.append(entry.offer.id)
        found[entry.offer.id] = YearEntry(
          offer: entry.offer, name: entry.name, sessions: [], runs: nil)
      }
      found[entry.offer.id]?.sessions.append(entry.occurrence)
    }
    return order.compactMap { found[$0] }
  }
}

extension Offer {
  fileprivate var period: DatedPeriod {
    DatedPeriod(from: startsOn, to: endsOn, precision: datesPrecision)
  }

  /// A group or course with a beginning and an end; what goes on for years is no event of a year.
  fileprivate var runsWithinAYear: Bool {
    guard state != .cancelled, datesPrecision != .year, let startsOn, let endsOn else {
      return false
    }
    return endsOn.dayNumber - startsOn.dayNumber <= SessionSeries.horizonDays
  }

  fileprivate func runs(in days: ClosedRange<CivilDate>) -> Bool {
    guard let startsOn, let endsOn else { return false }
    return startsOn <= days.upperBound && endsOn >= days.lowerBound
  }
}
