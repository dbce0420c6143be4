import Addresses
import HumanServices
import Markup

/// Saying that a contact was checked today, and how.
package struct SafetyContactCheckPage: EditorPage {
  package let editor: EditorContext
  let directory: Snapshot
  let edited: EditedSafetyContact
  package var how: Assurance.How?
  package var why = ""
  package var problems: [FieldProblem] = []
  /// Somebody changed the contact while this page was open; the facts shown are the new ones.
  package var isChanged = false
  /// The shift that led here and goes on afterwards.
  package var shift: ShiftMark?

  package init(editor: EditorContext, directory: Snapshot, edited: EditedSafetyContact) {
    self.editor = editor
    self.directory = directory
    self.edited = edited
  }

  package var editorPath: EditorPath { .desk(.safetyContactCheck(edited.contact.role)) }
  package var languageChoice: LanguageChoice { .form(.editor(editorPath)) }
  package var heading: String {
    words(.safetyContactCheckToo, ["name": edited.contact.name[language]])
  }

  package var content: HTML {
    ProblemSummary(words(.deskProblems), problems).content
    if isChanged {
      div(.class("problems"), .role("alert")) { p { words(.checkChanged) } }
    }
    SafetyContactStanding(edited: edited, context: context).content
    dl(.class("dl")) {
      for field in facts {
        div {
          dt { field.label }
          dd(.class("lines"), field.language.map { .lang($0.rawValue) }) { field.text }
        }
      }
    }
    editor.typedForm(editorPath, .class("panel")) {
      h2 { words(.safetyContactCheck) }
      p { words(.safetyContactCheckHelp) }
      input(
        .type("hidden"), .name(CheckPage.revisionName), .value(String(edited.revision)))
      if let text = shift?.text { input(.type("hidden"), .name(ShiftMark.name), .value(text)) }
      FormField(BulkForm.names.how, words(.checkHow), problems: problems).radios(
        Assurance.How.fromAfar.map { .init($0.rawValue, words(.how($0))) }, chosen: how?.rawValue)
      FormField(BulkForm.names.why, words(.checkNote), help: words(.deskWhyHelp)).text(why)
      button(.type("submit"), .class("btn")) { words(.safetyContactCheck) }
    }
  }

  private var facts: [ReadableField] {
    RecordReading(directory: directory, context: context)
      .fields(.safetyContact(edited.contact))
  }
}
