import Addresses
import HumanServices
import Markup

/// The four safety contacts as coordinators see them: number, age and check, those to be checked
/// marked.
package struct SafetyContactsPage: EditorPage {
  package let editor: EditorContext
  let contacts: [EditedSafetyContact]

  package init(editor: EditorContext, contacts: [EditedSafetyContact]) {
    self.editor = editor
    self.contacts = contacts
  }

  package let editorPath = EditorPath.desk(.safetyContacts)
  package var heading: String { words(.safetyContactTitle) }

  package var content: HTML {
    p(.class("lead")) { words(.safetyContactLead) }
    if !editor.editor.mayEditSafetyContacts {
      p(.class("note")) { words(.safetyContactAdminsOnly) }
    }
    for edited in contacts { entry(edited) }
  }

  private func entry(_ edited: EditedSafetyContact) -> HTML {
    let contact = edited.contact
    let name = contact.name[language]
    return article(.class("panel")) {
      h2 { name }
      SafetyContactStanding(edited: edited, context: context).content
      p { context.text(contact.note) }
      p(.class("buttons")) {
        a(.class("btn"), href(.desk(.safetyContactCheck(contact.role)))) {
          words(.safetyContactCheckToo, ["name": name])
        }
        a(.class("btn plain"), href(.desk(.safetyContact(contact.role)))) {
          words(
            editor.editor.mayEditSafetyContacts ? .safetyContactEdit : .safetyContactFacts,
            ["name": name])
        }
      }
    }
  }
}

/// A contact's number, large and to be called, with where it is from and when it was checked.
struct SafetyContactStanding {
  let edited: EditedSafetyContact
  let context: PageContext

  private var contact: SafetyContact { edited.contact }
  private var words: Phrases { context.words }

  @HTMLBuilder var content: HTML {
    p(.class("lead")) {
      a(.class("number"), .href("tel:\(contact.number.dialled)")) { contact.number.rawValue }
    }
    p { context.text(contact.hours) }
    p {
      if edited.needsCheck(on: context.today) {
        strong { words(.safetyContactNeedsCheck) }
        " "
      }
      checked
    }
    p {
      a(.href(contact.sourceURL), .rel("noreferrer external")) {
        WebAddress.shown(contact.sourceURL)
      }
      " "
      source
    }
  }

  private var checked: String {
    guard let assurance = edited.assurance else { return words(.checkNever) }
    let how = assurance.how.map { ", " + words(.how($0)) } ?? ""
    return words(.checkLast, ["date": context.dates.text(assurance.on)]) + how + "."
  }

  private var source: String {
    context.dates.text(contact.sourcePeriod)
      .map { words(.safetyContactSourceOf, ["date": $0]) } ?? words(.safetyContactUndated)
  }
}

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
      FormField(BulkForm.names.how, words(.checkHow), problems: problems).radios(
        Assurance.How.allCases.map { .init($0.rawValue, words(.how($0))) }, chosen: how?.rawValue)
      FormField(BulkForm.names.why, words(.checkNote), help: words(.deskWhyHelp)).text(why)
      button(.type("submit"), .class("btn")) { words(.safetyContactCheck) }
    }
  }

  private var facts: [ReadableField] {
    RecordReading(directory: directory, context: context)
      .fields(.safetyContact(edited.contact))
  }
}
