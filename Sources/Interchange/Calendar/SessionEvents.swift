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
  /// The address of a listing's page.
  let page: @Sendable (Slug) -> String

  package init(
    of directory: Snapshot, language: Language, cancelledWord: String, dayUnknown: String,
    page: @escaping @Sendable (Slug) -> String
  ) {
    self.directory = directory
    self.language = language
    self.cancelledWord = cancelledWord
    self.dayUnknown = dayUnknown
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
      _ uid: String, _ title: LocalizedText, _ note: LocalizedText, _ time: CalendarEvent.Time
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
    let days = details.occurrences.filter { $0.precision != .year }.flatMap(SessionEvents.days)
    let single = days.map { uid, occurrence, time in
      var event = event(uid, occurrence.title, occurrence.note, time)
      if occurrence.state == .cancelled || details.state == .cancelled { cancel(&event) }
      if occurrence.precision == .month {
        event.isRough = true
        event.details = event.details.isEmpty ? dayUnknown : dayUnknown + "\n" + event.details
      }
      return event
    }
    guard details.givesRecurringSessions else { return single }
    return single
      + details.series.compactMap { series in
        guard let (first, repetition) = SessionEvents.repetition(series, endsOn: details.endsOn)
        else { return nil }
        let time: CalendarEvent.Time =
          series.hours.map { .hours(first, $0) } ?? .days(first, through: first)
        var event = event(
          series.uuid.uuidString.lowercased(), series.title, series.note, time)
        event.repetition = repetition
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
    let places = details.withoutConfidentialStreets.places.filter { $0.certainty == .confirmed }
    // Of several places nobody has said which session is where.
    guard places.count == 1, let place = places.first,
      let town = directory.geography.municipality(place.municipality)?.name[language]
    else { return "" }
    return place.street.map { "\($0), \(town)" } ?? town
  }

  /// Days that a session goes on at most; a longer one is known by its whole days.
  private static let mostDays = 31

  /// The times of a session, each with a name that stays: the first has the session's own.
  private static func days(
    of occurrence: Occurrence
  ) -> [(uid: String, occurrence: Occurrence, time: CalendarEvent.Time)] {
    let uid = occurrence.uuid.uuidString.lowercased()
    let count = occurrence.endsOn.dayNumber - occurrence.startsOn.dayNumber + 1
    guard let hours = occurrence.hours, occurrence.precision == .day,
      (1...mostDays).contains(count)
    else { return [(uid, occurrence, wholeDays(of: occurrence))] }
    return (0..<count).map { later in
      let day = occurrence.startsOn.adding(days: later)
      return (later == 0 ? uid : "\(uid)-\(day)", occurrence, .hours(day, hours))
    }
  }

  private static func wholeDays(of occurrence: Occurrence) -> CalendarEvent.Time {
    guard occurrence.precision == .month else {
      return .days(occurrence.startsOn, through: occurrence.endsOn)
    }
    return .days(occurrence.startsOn.firstOfMonth, through: occurrence.endsOn.lastOfMonth)
  }

  /// The first session of a series and how it goes on; `nil` when the rule gives none.
  private static func repetition(
    _ series: SessionSeries, endsOn: CivilDate?
  ) -> (CivilDate, Repetition)? {
    let rule = series.recurrence
    var uncancelled = rule
    uncancelled.cancelled = []
    guard let first = uncancelled.next(from: rule.startsOn), endsOn.map({ first <= $0 }) ?? true
    else { return nil }
    let ruleEnd: CivilDate? =
      switch rule.end {
      case .never: nil
      case .on(let day): day
      case .after: rule.promised(in: rule.startsOn...CivilDate.farthest).last
      }
    let last = [ruleEnd, endsOn].compactMap(\.self).min()
    guard first <= last ?? first else { return nil }
    let days = first...(last ?? .farthest)
    return (
      first,
      Repetition(
        rule: rule.rule, lastDay: last, skipped: rule.skipped.filter(days.contains),
        cancelled: rule.promised(in: first...first.adding(days: cancelledHorizonDays))
          .filter { rule.cancelled.contains($0) && days.contains($0) })
    )
  }

  /// Days from a series' first session in which those called off are told; ten years, by which time a
  /// series has a new rule.
  private static let cancelledHorizonDays = 3660
}

extension CivilDate {
  /// The last day that `CivilDate` reads.
  fileprivate static let farthest = CivilDate(dayNumber: 84370)

  fileprivate var firstOfMonth: CivilDate { adding(days: 1 - components.day) }

  fileprivate var lastOfMonth: CivilDate {
    firstOfMonth.adding(days: 31).firstOfMonth.adding(days: -1)
  }
}
