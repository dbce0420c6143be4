import HumanServices
import Markup

/// A series of a service page: its rule, and the next sessions as days, for nobody plans by rules.
struct SeriesText {
  let series: SessionSeries
  /// Of the listing, which may be paused or end before the rule does.
  let timetable: Timetable
  let context: PageContext

  /// Sessions told beside a rule: enough to find one that suits, few enough to read.
  static let shownSessions = 5

  var content: HTML {
    HTMLBuilder.buildArray([
      p {
        if !series.title.isEmpty {
          context.text(series.title)
          ". "
        }
        RecurrenceText(recurrence: series.recurrence, words: context.words).rule
        if let hours = series.hours { ", " + context.hours(hours) }
        if !series.note.isEmpty {
          ". "
          context.text(series.note)
        }
      },
      timetable.givenSeries.isEmpty ? .empty : next,
    ])
  }

  private var next: HTML {
    let days = context.today...context.today.adding(days: SessionSeries.horizonDays)
    let sessions = timetable.sessions(of: series, in: days).prefix(SeriesText.shownSessions)
    guard !sessions.isEmpty else { return p { context.words(.recurrenceOver) } }
    return HTMLBuilder.buildArray([
      p { context.words(.recurrenceNext) },
      ul(.class("sessions")) {
        for session in sessions {
          li {
            OccurrenceText(occurrence: session, context: context).dates
            if session.state == .cancelled {
              " · "
              strong { context.words(.occurrenceCancelled) }
            }
          }
        }
      },
    ])
  }
}
