import Addresses
import HumanServices
import Markup

/// One report: to read, note and close.
package struct EditorReportPage: EditorPage {
  package let editor: EditorContext
  let directory: Snapshot
  package let report: KeptSuggestion
  let revisions: [Revision]
  package var note: String
  package var isClosed: Bool
  package var problems: [FieldProblem] = []
  package var isChanged = false
  package var isSaved = false
  /// How to reach who sent it; no other page shows it.
  package var contact: KeptContact?
  /// Whether it is to go now.
  package var forgetsContact = false

  package init(
    editor: EditorContext, directory: Snapshot, report: KeptSuggestion, revisions: [Revision]
  ) {
    self.editor = editor
    self.directory = directory
    self.report = report
    self.revisions = revisions
    note = report.handling.note
    isClosed = report.handling.isClosed
  }

  package static let names = (
    note: "huomio", state: "tila", seenNote: "nahty-huomio", seenState: "nahty-tila",
    forget: "poista-yhteys"
  )
  package static let states = (open: "auki", closed: "suljettu")

  package var editorPath: EditorPath { .desk(.report(report.id)) }
  package var languageChoice: LanguageChoice { .form(.editor(editorPath)) }
  package var heading: String { words(.reportsOne) }

  package var content: HTML {
    if isSaved { p(.class("kept"), .role("status")) { words(.deskSaved) } }
    if isChanged {
      div(.class("problems"), .role("alert")) {
        h2(.class("h3")) { words(.conflictTitle) }
        p { words(.reportChanged, ["note": report.handling.note]) }
      }
    }
    ProblemSummary(words(.deskProblems), problems).content
    p(.class("note")) {
      context.dates.text(report.suggestion.receivedOn) + " · "
        + words(.reportKind(report.suggestion.kind)) + " · "
        + ReportSubjectText(report: report, directory: directory, context: context).text
    }
    blockquote(
      .class("lines"),
      report.suggestion.language == language
        ? nil : .lang(report.suggestion.language.rawValue)
    ) { report.suggestion.text }
    ReportDueDay(report: report, context: context).content
    if let contact {
      p(.id("yhteys")) {
        words(.reportReachBy) + " "
        strong { contact.contact.text }
        " " + words(.reportReachUntil, ["date": context.dates.text(contact.deletedOn)])
      }
    }
    if let listing = report.listing {
      p {
        a(href(.service(listing.id)), context.lang(of: listing.name)) {
          words(.reportOpenListing, ["name": listing.name[language]])
        }
      }
    }
    editor.typedForm(editorPath, .class("panel")) {
      let names = EditorReportPage.names
      let states = EditorReportPage.states
      input(.type("hidden"), .name(names.seenNote), .value(report.handling.note))
      input(
        .type("hidden"), .name(names.seenState),
        .value(report.handling.isClosed ? states.closed : states.open))
      FormField(
        names.note, words(.reportNote), help: words(.reportNoteHelp), problems: problems,
        limit: words.limit(.area)
      )
      .area(note)
      FormField(names.state, words(.reportState)).radios(
        [
          .init(states.open, words(.reportOpen)), .init(states.closed, words(.reportClosed)),
        ], chosen: isClosed ? states.closed : states.open)
      if contact != nil {
        div(.class("field")) {
          label(.class("choice")) {
            input(
              .type("checkbox"), .name(names.forget), .value("1"),
              forgetsContact ? .checked : nil)
            " " + words(.reportForgetContact)
          }
        }
      }
      button(.type("submit"), .class("btn")) { words(.deskSave) }
    }
    RecordHistory(revisions, directory: directory, editor: editor, mayEdit: false).content
  }
}
