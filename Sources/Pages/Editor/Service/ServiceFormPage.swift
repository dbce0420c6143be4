import Addresses
import HumanServices
import Markup

/// The form of one listing: one page in sections, in the order in which a person thinks.
package struct ServiceFormPage: EditorPage {
  /// What has just happened.
  package enum Notice: String, Sendable {
    case saved = "tallennettu"
    case published = "julkaistu"
    case drafted = "luonnos"
    case archived = "arkistoitu"
    case created = "luotu"
    case merged = "yhdistetty"
  }

  package let editor: EditorContext
  let directory: Snapshot
  /// What is stored; `nil` for a new listing.
  let stored: EditedService?
  let form: ServiceForm
  let problems: [ServiceProblem]
  let advice: [ContentAdvice]
  let notice: Notice?
  /// The field that the reader comes to, such as the first of a part just added.
  let focus: String?
  /// Whether the form was only looked through.
  let isChecked: Bool
  let details: ServiceDetails

  package init(
    editor: EditorContext, directory: Snapshot, stored: EditedService?,
    reading: ServiceFormReading, problems: [ServiceProblem] = [], advice: [ContentAdvice] = [],
    notice: Notice? = nil, focus: String? = nil, isChecked: Bool = false
  ) {
    self.editor = editor
    self.directory = directory
    self.stored = stored
    form = reading.form
    details = reading.details
    self.problems = problems
    self.advice = advice
    self.notice = notice
    self.focus = focus
    self.isChecked = isChecked
  }

  package var editorPath: EditorPath { stored.map { .service($0.service.id) } ?? .newService }

  package var languageChoice: LanguageChoice { .form(.editor(editorPath)) }
  package var heading: String {
    stored.map { words(.formTitle, ["name": $0.service.details.name[language]]) }
      ?? words(.formNewTitle)
  }

  package var content: HTML {
    let parts = parts
    lead
    noticeLine
    FormSummaries(page: self).content
    div(.class("form-frame")) {
      contents
      // Enter presses the header's button, which says nothing: that only looks the form through.
      editor.typedForm(editorPath, .class("service-form")) {
        input(.type("hidden"), .name("revisio"), .value(form.revision))
        if !form.shift.isEmpty {
          input(.type("hidden"), .name(ShiftMark.name), .value(form.shift))
        }
        if !ServiceFormSection.place.fits(form) {
          input(.type("hidden"), .name("salaisuus"), .value(form[choice: .whereabouts]))
        }
        for section in ServiceFormSection.allCases where section.fits(form) {
          Markup.section(.id(section.id), .class("form-section panel")) {
            h2 { words(section.title) }
            body(of: section, parts)
          }
        }
        saveBar
      }
    }
  }

  private var lead: HTML {
    p(.class("form-lead")) {
      if let stored {
        span(.class("pill")) { words(.publication(stored.service.details.publication)) }
        " "
        if stored.service.details.publication == .published {
          a(context.href(.service(stored.service.details.slug))) { words(.formPublicPage) }
          " · "
        }
        a(href(.servicePreview(stored.service.id))) { words(.formStoredPreview) }
        " · "
        a(href(.desk(.check(stored.service.id)))) { words(.deskCheck) }
        " · "
        a(href(.desk(.serviceHistory(stored.service.id)))) { words(.deskHistory) }
      } else {
        words(.formNewLead)
      }
    }
  }

  @HTMLBuilder private var noticeLine: HTML {
    if let notice { p(.class("kept"), .role("status")) { words(notice.phrase) } }
    if isChecked, problems.isEmpty {
      p(.class("kept"), .role("status"), .id("tarkistettu")) { words(.formChecked) }
    }
  }

  private var contents: HTML {
    nav(.class("form-contents"), .ariaLabel(words(.formContents))) {
      ul {
        for section in ServiceFormSection.allCases where section.fits(form) {
          li { a(.href("#\(section.id)")) { words(section.title) } }
        }
      }
    }
  }

  private var parts: ServiceFormParts {
    ServiceFormParts(
      form: form, details: details, directory: directory, context: context,
      problems: fieldProblems, focus: focus,
      limits: words.limits)
  }

  var fieldProblems: [FieldProblem] {
    problems.map { FieldProblem(field: $0.field, message: $0.message(words, context)) }
  }

  private func body(of section: ServiceFormSection, _ parts: ServiceFormParts) -> HTML {
    switch section {
    case .what: parts.what
    case .whom: parts.whom
    case .wayIn: parts.wayIn
    case .how: parts.how
    case .place: parts.place
    case .area: parts.area
    case .languages: parts.languages
    case .contact: parts.contact
    case .providers: parts.providers
    case .times: parts.times
    case .editions: parts.editions
    case .texts: parts.texts
    case .source: parts.source
    case .state: parts.state
    }
  }

  private var saveBar: HTML {
    let publication = stored?.service.details.publication ?? .draft
    return div(.class("save-bar")) {
      div(.class("buttons")) {
        switch publication {
        case .draft:
          submit(.save, .formSaveDraft, "btn plain")
          submit(.publish, .formPublish, "btn")
        case .published: submit(.save, .formSavePublished, "btn")
        case .archived:
          submit(.save, .formSaveArchived, "btn")
          submit(.draft, .formDraft, "btn plain")
        }
        button(
          .type("submit"), .class("btn plain"),
          Attribute("formaction", previewPath.address(in: language))
        ) { words(.formPreview) }
        submit(.check, .formCheck, "btn plain")
      }
    }
  }

  private var previewPath: EditorPath {
    stored.map { .servicePreview($0.service.id) } ?? .newServicePreview
  }

  private func submit(_ action: ServiceFormAction, _ words: Phrase, _ style: String) -> HTML {
    button(
      .type("submit"), .class(style), .name(ServiceFormAction.name), .value(action.value)
    ) { self.words(words) }
  }
}

extension ServiceFormPage.Notice {
  var phrase: Phrase {
    switch self {
    case .saved: .formSaved
    case .published: .formPublished
    case .drafted: .formDrafted
    case .archived: .formArchived
    case .created: .formCreated
    case .merged: .formMerged
    }
  }
}
