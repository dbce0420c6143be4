import Foundation
import HumanServices

/// Makes calendar events of listings' sessions.
package struct SessionEvents: Sendable {
  let directory: Snapshot
  let language: Language
  /// Before the name of a session that is called off, for programs that hide `STATUS`.
  let cancelledWord: String
  /// Told of a session whose day nobody has said.
  let dayUnknown: String
  let today: CivilDate
  /// The address of a listing's page.
  let page: @Sendable (Slug) -> String

  package init(
    of directory: Snapshot, language: Language, cancelledWord: String, dayUnknown: String,
    today: CivilDate, page: @escaping @Sendable (Slug) -> String
  ) {
    self.directory = directory
    self.language = language
    self.cancelledWord = cancelledWord
    self.dayUnknown = dayUnknown
    self.today = today
    self.page = page
  }

  /// Single sessions in their stored order, then those that recur. One that goes on over several days at
  /// the same hours is an event on each of them.
  ///
  /// One known by its month spans it and takes nobody's time; one known by its year has no place in a
  /// calendar.
  package func events(of service: Service, changedAt: Date) -> [CalendarEvent] {
    let details = service.details
    func event(
      _ uid: String, _ title: LocalizedText, _ note: LocalizedText, _ time: SessionTime
    ) -> CalendarEvent {
      var event = CalendarEvent(
        uid: uid, changedAt: changedAt, sequence: service.revision, title: name(details, title),
        time: time, status: .confirmed)
      event.cancelledTitle = "\(cancelledWord): \(event.title)"
      event.details = [details.summary, details.applicationProcess, note]
        .filter { !$0.isEmpty }.map { $0[language] }.joined(separator: "\n")
      event.place = place(of: details)
      event.url = page(details.slug)
      event.categories = details.codes(.serviceType).compactMap {
        directory.vocabulary.term(.serviceType, $0)?.name[language]
      }
      return event
    }
    let timetable = details.timetable
    let days = timetable.single.filter { $0.precision != .year }.flatMap(SessionEvents.times)
    let single = days.map { uid, occurrence, time in
      var event = event(uid, occurrence.title, occurrence.note, time)
      if occurrence.state == .cancelled { cancel(&event) }
      if occurrence.precision == .month {
        event.isRough = true
        event.details = event.details.isEmpty ? dayUnknown : dayUnknown + "\n" + event.details
      }
      return event
    }
    return single
      + timetable.givenSeries.compactMap { series in
        guard let (first, last) = timetable.bounds(of: series) else { return nil }
        let time: SessionTime =
          series.hours.map { .hours(first, $0) } ?? .days(first, through: first)
        var event = event(
          series.uuid.uuidString.lowercased(), series.title, series.note, time)
        event.repetition = repetition(series, time, through: last)
        return event
      }
  }

  private func cancel(_ event: inout CalendarEvent) {
    event.status = .cancelled
    event.title = event.cancelledTitle
  }

  private func name(_ details: ServiceDetails, _ title: LocalizedText) -> String {
    let name = details.name[language]
    return title.isEmpty || title[language] == name ? name : "\(name): \(title[language])"
  }

  private func place(of details: ServiceDetails) -> String {
    guard details.whereabouts != .confidential else { return "" }
    let places = details.asPublished.places.filter { $0.certainty == .confirmed }
    // Of several places nobody has said which session is where.
    guard places.count == 1, let place = places.first,
      let town = directory.geography.municipality(place.municipality)?.name[language]
    else { return "" }
    return place.street.map { "\($0), \(town)" } ?? town
  }

  /// The times of a session, each with a name that stays: the first has the session's own.
  private static func times(
    of occurrence: Occurrence
  ) -> [(uid: String, occurrence: Occurrence, time: SessionTime)] {
    let uid = occurrence.uuid.uuidString.lowercased()
    return occurrence.times.enumerated().map { later, time in
      (later == 0 ? uid : "\(uid)-\(time.firstDay)", occurrence, time)
    }
  }

  /// How a series goes on from its first time.
  private func repetition(
    _ series: SessionSeries, _ first: SessionTime, through last: CivilDate?
  ) -> Repetition {
    let rule = series.recurrence
    let days = first.firstDay...(last ?? .farthest)
    let cancelled = rule.cancelled.filter(days.contains)
    let promised = Set(cancelled.last.map { rule.promised(in: first.firstDay...$0) } ?? [])
    return Repetition(
      rule: rule.rule, lastDay: last, skipped: rule.skipped.filter(days.contains),
      cancelled: cancelled.filter(promised.contains),
      bent: clockChanges.flatMap { change in
        // The evening before and the day itself: hours go on for less than a day.
        rule.dates(in: change.adding(days: -1)...change)
          .filter { days.contains($0) && first.moved(to: $0).meetsClockChange }
      })
  }

  /// Days on which Finland changes its clocks, about the days that a calendar program shows.
  private var clockChanges: [CivilDate] {
    let year = today.components.year
    return (year - 1...year + SessionEvents.yearsOfClockChanges).flatMap { year in
      [3, 10].compactMap { WeekdayOrdinal.last.day(.sunday, year: year, month: $0) }
    }
  }

  /// Years ahead for which nights of changed clocks are told by themselves: programs fetch a calendar
  /// again long before.
  private static let yearsOfClockChanges = 5
}
