import Addresses
import HumanServices
import Markup

/// The facts of one listing, to be checked by phone or elsewhere, and the button that says so.
package struct CheckPage: EditorPage {
  package let editor: EditorContext
  let directory: Snapshot
  let edited: EditedService
  package var how: Assurance.How?
  package var why = ""
  package var problems: [FieldProblem] = []
  /// Somebody changed the listing while this page was open; the facts shown are the new ones.
  package var isChanged = false
  /// Without it the editor may only say that the facts hold.
  package var mayEdit = true
  /// The listing reaches beyond the editor's regions: facts without a form.
  package var isReadOnly = false

  package init(editor: EditorContext, directory: Snapshot, edited: EditedService) {
    self.editor = editor
    self.directory = directory
    self.edited = edited
  }

  package static let revisionName = "versio"

  package var editorPath: EditorPath { .desk(.check(edited.service.id)) }
  package var languageChoice: LanguageChoice { isReadOnly ? .links : .form(.editor(editorPath)) }
  package var heading: String { words(isReadOnly ? .checkFacts : .checkTitle) }

  package var content: HTML {
    p(.class("lead"), context.lang(of: edited.service.details.name)) {
      edited.service.details.name[language]
    }
    ProblemSummary(words(.deskProblems), problems).content
    if isChanged {
      div(.class("problems"), .role("alert")) { p { words(.checkChanged) } }
    }
    p {
      edited.assurance.map { assurance in
        words(.checkLast, ["date": context.dates.text(assurance.on)])
          + how(assurance) + "."
      } ?? words(.checkNever)
    }
    WaysToAsk(details: edited.service.details, directory: directory, context: context).content
    dl(.class("dl")) {
      for field in facts {
        div {
          dt { field.label }
          dd(.class("lines"), field.language.map { .lang($0.rawValue) }) { field.text }
        }
      }
    }
    if isReadOnly {
      p(.class("note")) { words(.deskOnlyRead) }
    } else {
      if mayEdit {
        p { a(href(.service(edited.service.id))) { words(.checkEdit) } }
        p {
          a(href(.desk(.providerLinks(about: .service(edited.service.id))))) {
            words(.providerLinkAsk)
          }
        }
      } else {
        p(.class("note")) { words(.shiftNationOnly) }
      }
      form
    }
  }

  private func how(_ assurance: Assurance) -> String {
    if let how = assurance.how { return ", " + words(.how(how)) }
    return assurance.by == .provider ? ", " + words(.checkByProvider) : ""
  }

  private var form: HTML {
    editor.typedForm(editorPath, .class("panel")) {
      h2 { words(.checkButton) }
      p { words(.checkMeaning) }
      input(
        .type("hidden"), .name(CheckPage.revisionName),
        .value(String(edited.service.revision)))
      FormField(BulkForm.names.how, words(.checkHow), problems: problems).radios(
        Assurance.How.allCases.map { .init($0.rawValue, words(.how($0))) },
        chosen: how?.rawValue)
      FormField(BulkForm.names.why, words(.checkNote), help: words(.deskWhyHelp)).text(why)
      button(.type("submit"), .class("btn")) { words(.checkButton) }
    }
  }

  /// Whom to ask comes first; what the provider cannot know is left out.
  private var facts: [ReadableField] {
    let fields = ServiceReading(directory: directory, context: context)
      .fields(edited.service.details)
      .filter { $0.key != "slug" && $0.key != "dates_precision" }
    let contact: Set<String> = [
      ServiceField.contactPoints.key, ServiceField.url.key, ServiceField.providers.key,
    ]
    return fields.filter { contact.contains($0.key) }
      + fields.filter { !contact.contains($0.key) }
  }
}
