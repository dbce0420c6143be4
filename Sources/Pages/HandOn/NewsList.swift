import Addresses
import Foundation
import HumanServices
import Markup

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
