import Addresses
import HumanServices
import Markup

/// Why a change was not taken back, with what has happened since.
package struct UndoRefusedPage: EditorPage {
  package enum Reason: Sendable {
    /// Somebody, or the same editor, has changed or checked it since.
    case changed(by: String, later: Revision)
    case refused(String)
  }

  package let editor: EditorContext
  let revision: Revision
  let subject: ChangeSubject
  let reason: Reason

  package init(
    editor: EditorContext, revision: Revision, subject: ChangeSubject, reason: Reason
  ) {
    self.editor = editor
    self.revision = revision
    self.subject = subject
    self.reason = reason
  }

  package var editorPath: EditorPath { .desk(.undoRevision(revision.id)) }
  package var languageChoice: LanguageChoice { .none }
  package var heading: String { words(.undoRefusedTitle) }

  package var content: HTML {
    p(.class("lead")) { subject.name }
    div(.class("problems"), .role("alert")) { p { text } }
    p { words(.undoRefusedKept) }
    ul(.class("big-links")) {
      if revision.after != nil {
        li { a(href(.desk(.revision(revision.id)))) { words(.undoCompare) } }
      }
      if let path = subject.path { li { a(href(path)) { words(.revisionBack) } } }
    }
  }

  private var text: String {
    switch reason {
    case .changed(let name, let later):
      words(
        .undoChanged,
        [
          "name": name, "action": words(.action(later.action)), "moment": context.moment(later.at),
        ])
    case .refused(let text): text
    }
  }
}
