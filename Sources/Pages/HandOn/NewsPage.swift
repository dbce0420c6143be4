import Addresses
import Foundation
import HumanServices
import Markup

/// A listing with when it came and was last written.
package struct NewsEntry: Sendable {
  package var offer: Offer
  package var text: ServiceCardText
  package var publishedOn: CivilDate
  package var updatedOn: CivilDate

  package init(
    offer: Offer, text: ServiceCardText, publishedOn: CivilDate, updatedOn: CivilDate
  ) {
    self.offer = offer
    self.text = text
    self.publishedOn = publishedOn
    self.updatedOn = updatedOn
  }
}

/// New and changed listings, the newest first.
package struct NewsPage: Page {
  package let context: PageContext
  let directory: Snapshot
  let query: ReachQuery
  let entries: [NewsEntry]
  let unread: [UnreadPair]

  package init(
    context: PageContext, directory: Snapshot, query: ReachQuery, entries: [NewsEntry],
    unread: [UnreadPair]
  ) {
    self.context = context
    self.directory = directory
    self.query = query
    self.entries = entries
    self.unread = unread
  }

  package var path: SitePath { .news(query) }
  package var heading: String { words(.newsTitle) }
  package var documentTitle: String { "\(words(.siteName)) – \(heading)" }
  package var news: ReachQuery? { query }
  package var calendar: CalendarQuery? { CalendarQuery(query) }

  package var content: HTML {
    p(.class("lead")) { words(.newsLead) }
    UnreadNote(unread: unread, context: context).content
    ReachForm(path: .news(), query: query, directory: directory, context: context).content
    if entries.isEmpty { p(.class("gap")) { words(.newsNone) } }
    NewsList(entries: entries, context: context).content
    Downloads(path: path, forms: [.atom], context: context).content
    p(.class("note after")) { words(.newsFeed) }
  }
}

/// Entries of the news, a line each.
struct NewsList {
  let entries: [NewsEntry]
  let context: PageContext

  @HTMLBuilder var content: HTML {
    if !entries.isEmpty {
      ul(.class("calendar")) {
        for entry in entries {
          li {
            strong { context.dates.text(entry.updatedOn) }
            " " + context.words(isNew(entry) ? .newsNew : .newsChanged) + ": "
            a(context.href(.service(entry.offer.slug)), context.lang(of: entry.text.name)) {
              entry.text.name[context.language]
            }
          }
        }
      }
    }
  }

  private func isNew(_ entry: NewsEntry) -> Bool { entry.publishedOn == entry.updatedOn }
}
