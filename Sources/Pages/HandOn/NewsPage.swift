import Addresses
import Foundation
import HumanServices
import Markup

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
