import HumanServices
import Markup

/// A session with the listing it belongs to.
package struct CalendarEntry: Sendable {
  package var offer: Offer
  package var name: LocalizedText
  package var occurrence: Occurrence

  package init(offer: Offer, name: LocalizedText, occurrence: Occurrence) {
    self.offer = offer
    self.name = name
    self.occurrence = occurrence
  }
}

/// Coming sessions, soonest first.
package struct CalendarPage: Page {
  package let context: PageContext
  let directory: Snapshot
  let entries: [CalendarEntry]

  package init(context: PageContext, directory: Snapshot, entries: [CalendarEntry]) {
    self.context = context
    self.directory = directory
    self.entries = entries
  }

  package var path: SitePath { .calendar }
  package var heading: String { words(.calendarTitle) }
  package var documentTitle: String { "\(words(.siteName)) – \(heading)" }
  package var summary: String? { words(.calendarLead) }

  package var content: HTML {
    p(.class("lead")) { words(.calendarLead) }
    if entries.isEmpty {
      div(.class("gap")) {
        p { strong { words(.calendarEmpty) } }
        p { words(.calendarEmptyAdvice) }
        ul {
          for code in ["vertaisryhma", "eroryhma", "vanhemman_neuvo", "eroneuvo"] {
            if let type = directory.vocabulary.term(.serviceType, code) {
              li { a(context.href(.topic(type.slug))) { type.name[language] } }
            }
          }
          li { a(context.href(.report())) { words(.calendarReport) } }
        }
      }
    } else {
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
          }
        }
      }
    }
  }
}
