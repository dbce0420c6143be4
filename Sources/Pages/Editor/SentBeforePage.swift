import Addresses
import Foundation
import HumanServices
import Markup

/// Asks whether a form that was sent once already, and says something else now, is to be sent as new.
package struct SentBeforePage: EditorPage {
  package let editor: EditorContext
  let trace: FormTrace
  /// Where the form was sent to.
  let address: String
  let fields: [TypedField]
  /// Whether the form can be shown as typed, to be looked at before it is sent.
  let showsForm: Bool

  /// - Parameter fields: as typed, without the guard's own.
  package init(
    editor: EditorContext, trace: FormTrace, address: String, fields: [TypedField],
    showsForm: Bool
  ) {
    self.editor = editor
    self.trace = trace
    self.address = address
    self.fields = fields
    self.showsForm = showsForm
  }

  package var editorPath: EditorPath { .front }
  package let languageChoice = LanguageChoice.none
  package var heading: String { context.sentBefore(trace) }

  package var content: HTML {
    p(.class("lead"), .role("status")) { words(.sentBeforeText) }
    if let outcome = trace.outcome {
      p { a(.href(outcome)) { words(.sentBeforeFirst) } }
    }
    Markup.form(.class("buttons"), .method("post"), .action(address)) {
      input(.type("hidden"), .name(EditorContext.names.token), .value(editor.token))
      for field in fields { field.hidden }
      button(.type("submit"), .class("btn")) { words(.sentBeforeButton) }
      if showsForm {
        button(
          .type("submit"), .class("btn plain"), .name(EditorContext.names.replay), .value("1")
        ) { words(.replayButton) }
      }
    }
    p { a(href(.front)) { words(.replayFront) } }
  }
}

extension PageContext {
  /// Says when a form was sent before, and asks whether to send it as new.
  func sentBefore(_ trace: FormTrace) -> String {
    CivilDate(inFinlandAt: trace.sentAt) == today
      ? words(.sentBeforeToday, ["time": timeOfDay(trace.sentAt)])
      : words(.sentBeforeTitle, ["moment": moment(trace.sentAt)])
  }
}
