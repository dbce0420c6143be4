import Addresses
import Foundation
import HumanServices
import Markup

/// Leads back to a form that was sent without a valid session: it is shown as typed, not saved.
package struct ReplayPage: EditorPage {
  package enum Reason: Sendable {
    /// The session had ended; its editor has just logged in again.
    case loggedInAgain
    /// The form's token was of another session, or was missing.
    case staleForm
  }

  package let editor: EditorContext
  let reason: Reason
  let address: String
  let fields: [(name: String, value: String)]

  /// - Parameter fields: as typed, without the guard's own.
  package init(
    editor: EditorContext, reason: Reason, address: String,
    fields: [(name: String, value: String)]
  ) {
    self.editor = editor
    self.reason = reason
    self.address = address
    self.fields = fields
  }

  package var editorPath: EditorPath { .front }
  package let languageChoice = LanguageChoice.none
  package var heading: String {
    words(reason == .loggedInAgain ? .replayTitle : .replayStaleTitle)
  }

  package var content: HTML {
    p(.class("lead"), .role("status")) {
      words(reason == .loggedInAgain ? .replayText : .replayStaleText)
    }
    Markup.form(.method("post"), .action(address)) {
      input(.type("hidden"), .name(EditorContext.names.token), .value(editor.token))
      input(.type("hidden"), .name(EditorContext.names.replay), .value("1"))
      for (name, value) in fields { TypedField(name: name, value: value).hidden }
      button(.type("submit"), .class("btn")) { words(.replayButton) }
    }
    p { a(href(.front)) { words(.replayFront) } }
  }
}
