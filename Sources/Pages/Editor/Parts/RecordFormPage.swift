import Addresses
import HumanServices
import Markup

/// The page of a small record's form: read-only, to be typed, with problems, or with a conflict.
package struct RecordFormPage: EditorPage {
  package let editor: EditorContext
  package let editorPath: EditorPath
  package let heading: String
  package var form: RecordForm
  package var lead: String?
  package var problems: [FieldProblem] = []
  /// What somebody else saved while this was typed, and who.
  package var conflicts: [FieldConflict]?
  package var otherEditor = ""
  /// What is asked before the form is kept.
  package var question: RecordQuestion?
  /// Why there is no form; the fields are shown as text then.
  package var readOnly: String?
  /// What stands below: where the record is used, its history.
  package var below: HTML = .empty
  package var isSaved = false

  package init(
    editor: EditorContext, path: EditorPath, heading: String, form: RecordForm
  ) {
    self.editor = editor
    editorPath = path
    self.heading = heading
    self.form = form
  }

  package var languageChoice: LanguageChoice {
    conflicts != nil ? .none : readOnly == nil ? .form(.editor(editorPath)) : .links
  }

  package var content: HTML {
    if isSaved { p(.class("kept"), .role("status")) { words(.deskSaved) } }
    if let lead { p(.class("lead")) { lead } }
    if let readOnly {
      p(.class("note")) { readOnly }
      readings
    } else if let conflicts {
      conflict(conflicts)
    } else {
      ProblemSummary(words(.deskProblems), problems).content
      if let question {
        div(.class("problems"), .role("alert")) {
          p { question.text }
          question.about
          p { question.help }
        }
      }
      editor.typedForm(editorPath, .class("panel")) {
        for field in form.fields { input(field) }
        common
      }
    }
    below
  }

  private var readings: HTML {
    dl(.class("dl")) {
      for field in form.readings where !field.text.isEmpty {
        div {
          dt { field.label }
          dd(.class("lines"), field.language.map { .lang($0.rawValue) }) { field.text }
        }
      }
    }
  }

  @HTMLBuilder private var common: HTML {
    FormField(
      RecordForm.names.why, words(.deskWhy), help: words(.deskWhyHelp), limit: words.limit(.line)
    ).text(form.why)
    Markup.input(
      .type("hidden"), .name(RecordForm.names.revision), .value(String(form.revision)))
    if let question {
      p(.class("buttons")) {
        button(
          .type("submit"), .class("btn danger"), .name(RecordForm.names.consent),
          .value(question.answer)
        ) { question.yes }
        a(.class("btn plain"), href(editorPath)) { question.no }
      }
    } else {
      button(.type("submit"), .class("btn")) { words(.deskSave) }
    }
  }

  private func input(_ field: RecordField) -> HTML {
    let part = FormField(
      field.key, field.label, help: field.help, problems: problems,
      limit: words.limit(field.limit))
    let language = field.language.map { Attribute.lang($0.rawValue) }
    return switch field.kind {
    case .line, .pattern, .contact: part.text(field.value, language)
    case .url: part.line("url", field.value)
    case .number: part.line("number", field.value)
    case .area: part.area(field.value, rows: 3, language)
    case .choice(let choices):
      part.select(choices.map { FormField.Choice($0.value, $0.label) }, chosen: field.value)
    }
  }

  private func conflict(_ conflicts: [FieldConflict]) -> HTML {
    HTMLBuilder.buildArray([
      div(.class("problems"), .role("alert")) {
        h2(.class("h3")) { words(.conflictTitle) }
        p { words(.conflictLead, ["name": otherEditor]) }
      },
      editor.form(editorPath, .class("panel")) {
        for field in form.fields {
          Markup.input(.type("hidden"), .name(field.key), .value(field.value))
        }
        Markup.input(
          .type("hidden"), .name(RecordForm.names.conflicts),
          .value(conflicts.map(\.key).joined(separator: " ")))
        ConflictPart(conflicts, context: context).content
        common
      },
    ])
  }
}
