import Addresses
import HumanServices
import Markup

/// A listing as a visitor would see it, in one language, with a banner that says it is a preview.
package struct ServicePreviewPage: EditorPage {
  package let editor: EditorContext
  let directory: Snapshot
  /// With what would be shown; the id says nothing for a new listing.
  let service: Service
  /// As typed and not saved; `nil` for what is stored.
  let form: ServiceForm?
  let isNew: Bool
  let problems: [ServiceProblem]
  /// The visitor's language.
  let shown: PageContext

  package init(
    editor: EditorContext, directory: Snapshot, service: Service, form: ServiceForm?,
    isNew: Bool, problems: [ServiceProblem], shown: PageContext
  ) {
    self.editor = editor
    self.directory = directory
    self.service = service
    self.form = form
    self.isNew = isNew
    self.problems = problems
    self.shown = shown
  }

  /// The field, or the parameter of the address, that chooses the visitor's language.
  package static let languageName = "_kieli"

  package var editorPath: EditorPath { isNew ? .newService : .servicePreview(service.id) }
  package var heading: String { words(.previewTitle) }
  package var languageChoice: LanguageChoice { form == nil ? .links : .none }
  package var showsHeadingItself: Bool { true }

  private var previewPath: EditorPath {
    isNew ? .newServicePreview : .servicePreview(service.id)
  }

  private var formPath: EditorPath { isNew ? .newService : .service(service.id) }

  package var content: HTML {
    section(.class("preview-banner"), .ariaLabel(words(.previewTitle))) {
      p { strong { words(form == nil ? .previewStored : .previewTyped) } }
      ProblemSummary(
        words(.previewProblems),
        problems.map { FieldProblem(field: "esikatselu", message: $0.message(words, context)) }
      ).content
      if let form { typed(form) } else { stored }
    }
    article(
      .class("preview"), .id("esikatselu"),
      shown.language == language ? nil : .lang(shown.language.rawValue)
    ) {
      ServicePage(context: shown, directory: directory, service: service).content
    }
  }

  private func typed(_ form: ServiceForm) -> HTML {
    editor.form(formPath, .class("buttons")) {
      for (name, value) in form.fields where name != ServiceFormAction.name {
        input(.type("hidden"), .name(name), .value(value))
      }
      button(
        .type("submit"), .class("btn"), .name(ServiceFormAction.name),
        .value(ServiceFormAction.back.value)
      ) { words(.previewBack) }
      for other in Language.interface where other != shown.language {
        button(
          .type("submit"), .class("btn plain"), .name(ServicePreviewPage.languageName),
          .value(other.rawValue), .lang(other.rawValue),
          Attribute("formaction", previewPath.address(in: language))
        ) { other.ownName }
      }
    }
  }

  private var stored: HTML {
    p(.class("buttons")) {
      a(.class("btn"), href(formPath)) { words(.previewEdit) }
      for other in Language.interface where other != shown.language {
        a(
          .class("btn plain"), .lang(other.rawValue),
          .href(
            "\(editorPath.address(in: language))?\(ServicePreviewPage.languageName)=\(other.rawValue)"
          )
        ) { other.ownName }
      }
    }
  }
}
