import Addresses
import HumanServices
import Markup

/// The form for reporting an error, a missing service, or what keeps one from using the site.
package struct ReportPage: Page {
  package let context: PageContext
  let directory: Snapshot
  let form: ReportForm
  let problems: [ReportProblem]
  /// The name of the listing it is about.
  let serviceName: LocalizedText?
  /// What the same form did before, where it was sent again with something else.
  let trace: FormTrace?
  /// What the fact says now that somebody has pointed at.
  package var pointed: ReportPointed?

  package init(
    context: PageContext, directory: Snapshot, form: ReportForm, problems: [ReportProblem],
    serviceName: LocalizedText?, trace: FormTrace? = nil
  ) {
    self.context = context
    self.directory = directory
    self.form = form
    self.problems = problems
    self.serviceName = serviceName
    self.trace = trace
  }

  package var path: SitePath { .report(form.subject) }
  package var heading: String { words(.reportTitle) }
  package var documentTitle: String { words(.siteName) }
  package var languageChoice: LanguageChoice { .form(.report()) }

  package var content: HTML {
    p(.class("lead")) { words(.reportLead) }
    problemSummary
    if let trace {
      div(.class("problems"), .role("alert"), .id("lahetetty")) {
        h2(.class("h3")) { context.sentBefore(trace) }
        p { words(.sentBeforeText) }
      }
    }
    Markup.form(
      .id(LanguageChoice.formID), .class("panel"), .method("post"),
      .action(context.address(.report())), Attribute("novalidate", nil)
    ) {
      input(.type("hidden"), .name(ReportForm.names.token), .value(form.token))
      aboutFields
      if let pointed {
        pointed.fields(form, problems, context)
      } else {
        kindField
      }
      textField
      ReportContactField(form: form, problems: problems, words: words).content
      p { words(pointed == nil ? .reportPrivacy : .reportPrivacyPointed) }
      button(.type("submit"), .class("btn")) {
        words(trace == nil ? .reportSend : .sentBeforeButton)
      }
    }
  }

  @HTMLBuilder private var problemSummary: HTML {
    if !problems.isEmpty {
      div(.class("problems"), .role("alert"), .id("ongelmat")) {
        h2(.class("h3")) { words(.reportProblems) }
        ul {
          for problem in problems { li { a(.href("#\(field(problem))")) { message(problem) } } }
        }
      }
    }
  }

  private func field(_ problem: ReportProblem) -> String {
    switch problem {
    case .kindMissing: "asia-error"
    case .proposed: ReportForm.names.proposed
    case .contact: ReportForm.names.contact
    case .textMissing, .textTooLong, .expired: ReportForm.names.text
    }
  }

  private func message(_ problem: ReportProblem) -> String {
    switch problem {
    case .kindMissing: words(.reportKindMissing)
    case .textMissing: words(.reportTextMissing)
    case .textTooLong(let count):
      words(
        .reportTextTooLong,
        ["count": String(count), "limit": String(Suggestion.maximumTextLength)])
    case .expired: words(.reportExpired)
    case .proposed(let refusal):
      context.message(refusal, of: pointed?.field ?? .words)
    case .contact(let refusal): ReportContactField.message(refusal, words)
    }
  }

  @HTMLBuilder private var aboutFields: HTML {
    if let service = form.subject.service, let serviceName {
      input(
        .type("hidden"), .name(ReportSubject.names.service),
        .value(context.value(service, .service)))
      p {
        words(.reportAbout) + " "
        strong(context.lang(of: serviceName)) { serviceName[language] }
      }
    }
    if let need = form.subject.need,
      let type = directory.vocabulary.term(.serviceType, slug: need)
    {
      input(
        .type("hidden"), .name(ReportSubject.names.need),
        .value(context.value(need, .term(.serviceType))))
      p {
        words(.reportAbout) + " "
        strong { type.name[language] }
      }
    }
    if pointed == nil {
      municipalityField
    } else if let municipality = form.subject.municipality {
      input(
        .type("hidden"), .name(ReportSubject.names.municipality), .value(municipality.rawValue))
    }
  }

  private var municipalityField: HTML {
    div(.class("field")) {
      label(.for(ReportSubject.names.municipality)) { words(.reportMunicipality) }
      select(.id(ReportSubject.names.municipality), .name(ReportSubject.names.municipality)) {
        option(.value("")) { words(.reportNoMunicipality) }
        for municipality in directory.geography.municipalities {
          option(
            .value(municipality.slug.rawValue),
            municipality.slug == form.subject.municipality ? .selected : nil
          ) { context.name(of: municipality) }
        }
      }
    }
  }

  private var kindField: HTML {
    let hasProblem = problems.contains(.kindMissing)
    return fieldset(hasProblem ? .class("field bad") : .class("field")) {
      legend { words(.reportKind) }
      if hasProblem { p(.class("error"), .id("asia-error")) { words(.reportKindMissing) } }
      for kind in Suggestion.Kind.allCases {
        label(.class("choice")) {
          input(
            .type("radio"), .name(ReportForm.names.kind), .value(kind.rawValue),
            form.kind == kind ? .checked : nil)
          " " + words(.reportKind(kind))
        }
      }
    }
  }

  private var textField: HTML {
    let own = problems.filter { field($0) == ReportForm.names.text }
    return div(own.isEmpty ? .class("field") : .class("field bad")) {
      label(.for(ReportForm.names.text)) { words(pointed == nil ? .reportText : .reportMore) }
      p(.class("note"), .id("teksti-help")) { words(.reportTextHelp) }
      if !own.isEmpty {
        div(.id("teksti-error")) {
          for problem in own { p(.class("error")) { message(problem) } }
        }
      }
      textarea(
        .id(ReportForm.names.text), .name(ReportForm.names.text), Attribute("rows", "5"),
        .ariaDescribedBy(
          own.isEmpty ? "teksti-help teksti-limit" : "teksti-help teksti-error teksti-limit"),
        own.isEmpty ? nil : .ariaInvalid
      ) {
        // A parser drops the first line break inside a text area; one of ours is dropped instead.
        "\n" + form.text
      }
      p(.class("note"), .id("teksti-limit")) {
        words(.fieldLimit, ["limit": String(Suggestion.maximumTextLength)])
      }
    }
  }
}

extension Phrase {
  static func reportKind(_ kind: Suggestion.Kind) -> Phrase {
    switch kind {
    case .error: .reportKindError
    case .missing: .reportKindMissingService
    case .accessibility: .reportKindAccessibility
    case .other: .reportKindOther
    }
  }
}
