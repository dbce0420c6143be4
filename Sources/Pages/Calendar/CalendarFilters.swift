import Addresses
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
      ReachForm(
        path: .calendar(), query: query.reach, directory: directory, context: context, more: more
      ).content
    }
  }

  @HTMLBuilder private var more: HTML {
    context.choice(
      CalendarQuery.names.mode, .filterMode, .calendarAnyMode,
      directory.vocabulary.terms(.deliveryMode).map {
        (context.value($0.slug, .term(.deliveryMode)), $0.personLabel[context.language])
      }, query.mode.map { context.value($0, .term(.deliveryMode)) })
    context.choice(
      CalendarQuery.names.language, .filterLanguage, .calendarAnyLanguage,
      Set(directory.offers.flatMap(\.languages)).sorted().map {
        ($0, context.languageName($0))
      }, query.language)
    if let year = query.year {
      input(.type("hidden"), .name(CalendarQuery.names.year), .value(String(year)))
    }
  }
}
