import Addresses
import HumanServices
import Markup

/// Coming sessions, soonest first; those called off are told, not left out.
package struct CalendarPage: Page {
  package let context: PageContext
  let directory: Snapshot
  let query: CalendarQuery
  let entries: [CalendarEntry]
  let unread: [UnreadPair]

  package init(
    context: PageContext, directory: Snapshot, query: CalendarQuery, entries: [CalendarEntry],
    unread: [UnreadPair]
  ) {
    self.context = context
    self.directory = directory
    self.query = query
    self.entries = entries
    self.unread = unread
  }

  package var path: SitePath { .calendar(query) }
  package var news: ReachQuery? { query.reach }
  package var calendar: CalendarQuery? { query.inAnyYear }
  package var heading: String { words(.calendarTitle) }
  package var documentTitle: String { "\(words(.siteName)) – \(heading)" }
  package var summary: String? { words(.calendarLead) }

  package var content: HTML {
    p(.class("lead")) { words(.calendarLead) }
    UnreadNote(unread: unread, context: context).content
    CalendarFilters(query: query, directory: directory, context: context).content
    if entries.isEmpty { nothing } else { list }
    p(.class("after")) {
      a(context.href(.calendar(inThisYear))) {
        words(.calendarYear, ["year": String(context.today.components.year)])
      }
    }
    Downloads(path: path, forms: [.ics], context: context).content
    p(.class("note after")) { words(.calendarSubscribe) }
  }

  private var inThisYear: CalendarQuery {
    var query = query
    query.year = context.today.components.year
    return query
  }

  private var list: HTML {
    ul(.class("calendar")) {
      for entry in entries {
        li {
          strong { OccurrenceText(occurrence: entry.occurrence, context: context).dates }
          " "
          a(context.href(.service(entry.offer.slug)), context.lang(of: entry.name)) {
            entry.name[language]
          }
          if !entry.occurrence.title.isEmpty {
            ": "
            context.text(entry.occurrence.title)
          }
          " · " + context.area(entry.offer.area, in: directory.geography)
          if entry.occurrence.state == .cancelled {
            " · "
            strong { words(.occurrenceCancelled) }
          }
        }
      }
    }
  }

  private var nothing: HTML {
    div(.class("gap")) {
      p { strong { words(query.isEmpty ? .calendarEmpty : .calendarNothingFiltered) } }
      p { words(.calendarEmptyAdvice) }
      ul {
        if !query.isEmpty { li { a(context.href(.calendar())) { words(.calendarAll) } } }
        for type in directory.vocabulary.terms(.groupTopic) {
          li { a(context.href(.topic(type.slug))) { type.name[language] } }
        }
        li { a(context.href(.report())) { words(.calendarReport) } }
      }
    }
  }
}
