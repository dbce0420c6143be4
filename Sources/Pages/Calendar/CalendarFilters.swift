import HumanServices
import Markup

/// The calendar's filters as a form that works without script.
struct CalendarFilters {
  let query: CalendarQuery
  let directory: Snapshot
  let context: PageContext

  private var words: Phrases { context.words }

  var content: HTML {
    details(.class("filters"), query.isEmpty ? nil : .open) {
      summary { words(.calendarFilter) }
      form(
        .class("panel find"), .method("get"), .ariaLabel(words(.filterTitle)),
        .action(SitePath.calendar().address(in: context.language))
      ) {
        context.listField
        if let year = query.year {
          input(.type("hidden"), .name(CalendarQuery.names.year), .value(String(year)))
        }
        div(.class("fields")) {
          reach.content
          reach.field(
            CalendarQuery.names.mode, .filterMode, .calendarAnyMode,
            directory.vocabulary.terms(.deliveryMode).map {
              ($0.slug.rawValue, $0.name[context.language])
            }, query.mode?.rawValue)
          reach.field(
            CalendarQuery.names.language, .filterLanguage, .calendarAnyLanguage,
            Set(directory.offers.flatMap(\.languages)).sorted().map {
              ($0, context.languageName($0))
            }, query.language)
        }
        button(.type("submit"), .class("btn")) { words(.gapsShow) }
      }
    }
  }

  private var reach: ReachFields {
    ReachFields(query: query.reach, directory: directory, context: context)
  }
}
