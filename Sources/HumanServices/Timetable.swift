/// When a listing is given: its sessions with a day of their own, its rules, and what bounds both.
///
/// The one place where these become days and stretches of time; pages, calendar files, coverage and
/// exports ask here.
package struct Timetable: Sendable {
  private let occurrences: [Occurrence]
  private let series: [SessionSeries]
  private let state: ServiceState
  private let endsOn: CivilDate?

  /// - Parameters:
  ///   - state: of the listing, as is `endsOn`, its last day.
  package init(
    occurrences: [Occurrence], series: [SessionSeries], state: ServiceState, endsOn: CivilDate?
  ) {
    self.occurrences = occurrences
    self.series = series
    self.state = state
    self.endsOn = endsOn
  }

  /// The sessions with a day of their own, in stored order. Where the whole listing is called off, what
  /// was still planned is.
  package var single: [Occurrence] {
    guard state == .cancelled else { return occurrences }
    return occurrences.map { occurrence in
      var occurrence = occurrence
      if occurrence.state == .planned { occurrence.state = .cancelled }
      return occurrence
    }
  }

  /// The series that give sessions, in stored order: a paused or ended listing has no next one, whatever
  /// the rule says.
  package var givenSeries: [SessionSeries] { state.givesRecurringSessions ? series : [] }

  /// The sessions that touch a stretch of time, soonest first, those called off among them.
  package func sessions(in days: ClosedRange<CivilDate>) -> [Occurrence] {
    let found =
      single.filter { $0.touches(days) } + givenSeries.flatMap { sessions(of: $0, in: days) }
    return found.inOrder(of: { $0 })
  }

  /// The sessions of one series that touch a stretch of time, in order.
  package func sessions(
    of series: SessionSeries, in days: ClosedRange<CivilDate>
  ) -> [Occurrence] {
    guard state.givesRecurringSessions else { return [] }
    let first = series.hours?.closesNextDay == true ? -1 : 0
    let last = [days.upperBound, endsOn].compactMap(\.self).min() ?? days.upperBound
    let start = days.lowerBound.adding(days: first)
    return start <= last ? series.occurrences(in: start...last) : []
  }

  /// The stretches of time that touch some days and are known to the day, in order.
  package func times(
    in days: ClosedRange<CivilDate>
  ) -> [(time: SessionTime, isCancelled: Bool)] {
    sessions(in: days).filter { $0.precision == .day }.flatMap { session in
      session.times.filter { $0.touches(days) }.map { ($0, session.state == .cancelled) }
    }
  }

  /// The first day of a series' sessions, called off or not, and the last on which there may be one,
  /// `nil` when it goes on; `nil` when it gives none.
  package func bounds(of series: SessionSeries) -> (first: CivilDate, last: CivilDate?)? {
    var promised = series.recurrence
    promised.cancelled = []
    guard state.givesRecurringSessions, let first = promised.next(from: promised.startsOn)
    else { return nil }
    let ruleEnd: CivilDate? =
      switch promised.end {
      case .never: nil
      case .on(let day): day
      case .after: promised.promised(in: first...CivilDate.farthest).last
      }
    let last = [ruleEnd, endsOn].compactMap(\.self).min()
    return first <= last ?? first ? (first, last) : nil
  }
}

/// What is asked of days alone. A night belongs to the evening that it began on: who reads of a next
/// session on a day does not find it over since one o'clock.
extension Timetable {
  /// The first day, not before a given one, on which a session is held.
  package func nextDay(from day: CivilDate) -> CivilDate? {
    let dated = held.compactMap { $0.days.upperBound < day ? nil : max($0.days.lowerBound, day) }
    let recurring = givenSeries.compactMap { $0.recurrence.next(from: day) }.filter(isBeforeEnd)
    return (dated + recurring).min()
  }

  /// The last day before a given one on which a session was held; `nil` when none is known.
  package func lastDay(before day: CivilDate) -> CivilDate? {
    let eve = day.adding(days: -1)
    let dated = held.compactMap { $0.days.lowerBound > eve ? nil : min($0.days.upperBound, eve) }
    let recurring = givenSeries.map(\.recurrence).flatMap { rule in
      rule.startsOn <= eve ? rule.dates(in: rule.startsOn...eve).filter(isBeforeEnd) : []
    }
    return (dated + recurring).max()
  }

  /// How many sessions are held in a stretch of time; one that goes on for days is one.
  package func count(in days: ClosedRange<CivilDate>) -> Int {
    held.count { $0.days.overlaps(days) }
      + givenSeries.reduce(0) { $0 + $1.recurrence.dates(in: days).count(where: isBeforeEnd) }
  }

  /// Whether any session is known, past or coming.
  package var hasSessions: Bool { !held.isEmpty || !givenSeries.isEmpty }

  /// Single sessions that are not called off and whose day is known.
  private var held: [Occurrence] {
    single.filter { $0.state != .cancelled && $0.precision == .day }
  }

  private func isBeforeEnd(_ day: CivilDate) -> Bool { endsOn.map { day <= $0 } ?? true }
}

extension Occurrence {
  /// Days that a session goes on with its hours on each; a longer one is known by its whole days.
  package static let mostDaysWithHours = 31

  /// The days on which it is given; of what is known by its month or year, all of that.
  package var days: ClosedRange<CivilDate> {
    switch precision {
    case .day: startsOn...max(startsOn, endsOn)
    case .month: startsOn.firstOfMonth...max(startsOn, endsOn).lastOfMonth
    case .year: startsOn.firstOfYear...max(startsOn, endsOn).lastOfYear
    }
  }

  /// Its stretches of time, in order: one on each of its days where it has hours, else one in all.
  package var times: [SessionTime] {
    let count = days.upperBound.dayNumber - days.lowerBound.dayNumber + 1
    guard let hours, precision == .day, count <= Occurrence.mostDaysWithHours else {
      return [.days(days.lowerBound, through: days.upperBound)]
    }
    return (0..<count).map { .hours(startsOn.adding(days: $0), hours) }
  }

  /// Whether its hours are those of each of several days.
  package var isGivenDaily: Bool { times.count > 1 }

  /// Whether a moment of it is on these days.
  package func touches(_ stretch: ClosedRange<CivilDate>) -> Bool {
    let isOverMidnight = precision == .day && hours?.closesNextDay == true
    let last = isOverMidnight ? days.upperBound.adding(days: 1) : days.upperBound
    return days.lowerBound <= stretch.upperBound && last >= stretch.lowerBound
  }
}

extension Array {
  /// Soonest first by day and clock time; equals stay in their order.
  package func inOrder(of session: (Element) -> Occurrence) -> [Element] {
    enumerated().map { (session($0.element), $0.offset, $0.element) }
      .sorted { ($0.0.startsOn, $0.0.opens, $0.1) < ($1.0.startsOn, $1.0.opens, $1.1) }
      .map(\.2)
  }
}

extension CivilDate {
  /// The last day that `CivilDate` reads.
  package static let farthest = CivilDate(dayNumber: 84370)

  fileprivate var firstOfMonth: CivilDate { adding(days: 1 - components.day) }

  fileprivate var lastOfMonth: CivilDate {
    firstOfMonth.adding(days: 31).firstOfMonth.adding(days: -1)
  }

  fileprivate var firstOfYear: CivilDate {
    CivilDate(year: components.year, month: 1, day: 1) ?? self
  }

  fileprivate var lastOfYear: CivilDate {
    CivilDate(year: components.year, month: 12, day: 31) ?? self
  }
}
