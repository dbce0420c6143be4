import HumanServices
import Markup

/// By when a report is to be answered, where there is such a day.
struct ReportDueDay {
  let report: KeptSuggestion
  let context: PageContext

  @HTMLBuilder var content: HTML {
    if let day = report.answerBy {
      let isLate = report.isLate(on: context.today)
      p(.class(isLate ? "warn" : "note")) {
        context.words(
          isLate ? .reportAnswerLate : .reportAnswerBy, ["date": context.dates.text(day)])
      }
    }
  }
}
