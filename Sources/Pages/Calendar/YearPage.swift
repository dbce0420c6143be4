import Addresses
import HumanServices
import Markup

/// A year on one sheet (vuosikello): twelve months, and in each what happens.
package struct YearPage: Page {
  /// Listings of a month on the sheet; the rest is told by number, so that it stays one sheet.
  package static let entriesOfMonth = 9

  package let context: PageContext
  let directory: Snapshot
  let query: CalendarQuery
  let year: Int
  /// Twelve, from January.
  let months: [[YearEntry]]
  let unread: [UnreadPair]

  package init(
    context: PageContext, directory: Snapshot, query: CalendarQuery, year: Int,
    months: [[YearEntry]], unread: [UnreadPair]
  ) {
    self.context = context
    self.directory = directory
    self.query = query
    self.year = year
    self.months = months
    self.unread = unread
  }

  package var path: SitePath { .calendar(query) }
  package var news: ReachQuery? { query.reach }
  package var calendar: CalendarQuery? { query.inAnyYear }
  package var heading: String {
    words(.yearTitle, ["year": String(year)]) + place
  }
  package var documentTitle: String { "\(words(.siteName)) – \(words(.calendarTitle)) \(year)" }
  package var sheetStyles: Bool { true }

  /// ": Lappi", or nothing where it is everybody's.
  private var place: String {
    let geography = directory.geography
    let municipality = query.reach.municipality.flatMap { geography.municipality(slug: $0) }
    let region = geography.region(slug: query.reach.region)
    let name = municipality.map { context.name(of: $0) } ?? region?.name[language]
    return name.map { ": \($0)" } ?? ""
  }

  package var content: HTML {
    p(.class("lead")) { words(.yearLead) }
    UnreadNote(unread: unread, context: context).content
    CalendarFilters(query: query, directory: directory, context: context).content
    ol(.class("year")) {
      for (index, entries) in months.enumerated() { month(index + 1, entries) }
    }
    years
    p(.class("after")) { a(context.href(.calendar(coming))) { words(.yearComing) } }
    Downloads(path: path, forms: [.ics], context: context).content
  }

  private func month(_ number: Int, _ entries: [YearEntry]) -> HTML {
    li {
      h2 { Phrase.month(number).map { words($0) } ?? "" }
      if entries.isEmpty { p(.class("note")) { words(.yearNothing) } } else { list(entries) }
    }
  }

  private func list(_ entries: [YearEntry]) -> HTML {
    ul {
      for entry in entries.prefix(YearPage.entriesOfMonth) { li { line(entry) } }
      if entries.count > YearPage.entriesOfMonth {
        li {
          words(.yearMore, ["count": String(entries.count - YearPage.entriesOfMonth)])
        }
      }
    }
  }

  @HTMLBuilder private func line(_ entry: YearEntry) -> HTML {
    if entry.sessions.isEmpty {
      if let runs = entry.runs, let text = context.dates.text(runs) {
        strong { text }
        " "
      }
    } else {
      for mark in marks(entry) {
        strong { mark }
        " "
      }
    }
    a(context.href(.service(entry.offer.slug)), context.lang(of: entry.name)) {
      entry.name[language]
    }
  }

  /// "3.", "10.–12.4.", "17. peruttu", each once; what is known by its month alone has no day to say.
  private func marks(_ entry: YearEntry) -> [String] {
    var marks: [String] = []
    for session in entry.sessions {
      let mark = [day(session), session.state == .cancelled ? words(.occurrenceCancelled) : ""]
        .filter { !$0.isEmpty }.joined(separator: " ")
      if !mark.isEmpty, !marks.contains(mark) { marks.append(mark) }
    }
    return marks
  }

  private func day(_ session: Occurrence) -> String {
    guard session.precision == .day else { return "" }
    let (first, last) = (session.startsOn.components, session.endsOn.components)
    if session.startsOn == session.endsOn { return "\(first.day)." }
    let start = first.month == last.month ? "\(first.day)." : "\(first.day).\(first.month)."
    return "\(start)–\(last.day).\(last.month)."
  }

  private var coming: CalendarQuery {
    var query = query
    query.year = nil
    return query
  }

  private var years: HTML {
    nav(.class("pages after"), .ariaLabel(words(.yearOthers))) {
      for other in [year - 1, year + 1] where shown.contains(other) {
        a(context.href(.calendar(of(other))), .rel("nofollow")) { String(other) }
      }
    }
  }

  /// Years that the sheet leads to: since the oldest data, and two to come.
  private var shown: ClosedRange<Int> {
    CalendarQuery.years.lowerBound...(context.today.components.year + 2)
  }

  private func of(_ year: Int) -> CalendarQuery {
    var query = query
    query.year = year
    return query
  }
}

extension Phrase {
  static func month(_ number: Int) -> Phrase? {
    let months: [Phrase] = [
      .monthJanuary, .monthFebruary, .monthMarch, .monthApril, .monthMay, .monthJune, .monthJuly,
      .monthAugust, .monthSeptember, .monthOctober, .monthNovember, .monthDecember,
    ]
    return months.indices.contains(number - 1) ? months[number - 1] : nil
  }
}
