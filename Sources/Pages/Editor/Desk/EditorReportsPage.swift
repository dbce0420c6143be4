import Addresses
import HumanServices
import Markup

/// What the public sent, for the coordinators of its region.
package struct EditorReportsPage: EditorPage {
  package let editor: EditorContext
  let directory: Snapshot
  let reports: [KeptSuggestion]
  let isClosed: Bool

  package init(
    editor: EditorContext, directory: Snapshot, reports: [KeptSuggestion], isClosed: Bool
  ) {
    self.editor = editor
    self.directory = directory
    self.reports = reports
    self.isClosed = isClosed
  }

  package var editorPath: EditorPath { .desk(.reports(isClosed: isClosed)) }
  package var heading: String { words(.deskReports) }

  package var content: HTML {
    p(.class("lead")) { words(.reportsLead) }
    p {
      a(href(.desk(.reports(isClosed: !isClosed)))) {
        words(isClosed ? .reportsShowOpen : .reportsShowClosed)
      }
    }
    if reports.isEmpty { p { words(isClosed ? .reportsNoneClosed : .reportsNone) } }
    ul(.class("desk-rows")) {
      for report in reports {
        li {
          div {
            p(.class("desk-name")) {
              a(href(.desk(.report(report.id)))) {
                context.dates.text(report.suggestion.receivedOn) + ": "
                  + words(.reportKind(report.suggestion.kind))
              }
            }
            p(.class("note")) {
              ReportSubjectText(report: report, directory: directory, context: context).text
            }
            ReportDueDay(report: report, context: context).content
            p(
              report.suggestion.language == language
                ? nil : .lang(report.suggestion.language.rawValue)
            ) {
              ReportSubjectText.beginning(of: report.suggestion.text)
            }
          }
        }
      }
    }
  }
}
