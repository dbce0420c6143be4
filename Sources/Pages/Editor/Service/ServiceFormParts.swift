import HumanServices
import Markup

/// The sections of a listing's form as HTML: what each asks, in plain words.
struct ServiceFormParts {
  let form: ServiceForm
  /// What the form says as far as it could be read: computed days are shown of it.
  let details: ServiceDetails
  let directory: Snapshot
  let context: PageContext
  let problems: [FieldProblem]
  let focus: String?
  let limits: [TextLimit: FormField.Limit]

  var words: Phrases { context.words }
  private var language: Language { context.language }

  func field(_ name: String, _ label: Phrase, _ help: Phrase? = nil) -> FormField {
    FormField(
      name, words(label), help: help.map { words($0) }, problems: problems,
      limit: limits[ServiceForm.limit(of: name)])
  }

  func autofocus(_ name: String) -> Attribute? {
    focus == name ? Attribute("autofocus", nil) : nil
  }

  func line(_ name: String, _ label: Phrase, _ value: String, _ help: Phrase? = nil) -> HTML {
    field(name, label, help).text(value, autofocus(name), Attribute("autocomplete", "off"))
  }

  /// The Finnish text; the other languages have a section of their own.
  private func text(_ name: String, _ label: Phrase, _ texts: ServiceForm.Texts, _ help: Phrase)
    -> HTML
  {
    field("\(name)-fi", label, help).area(texts[.finnish] ?? "", rows: 4, .lang("fi"))
  }

  private func terms(
    _ facet: Facet, _ name: String, _ label: Phrase, _ chosen: [String], _ help: Phrase? = nil
  ) -> HTML {
    let known = directory.vocabulary.terms(facet)
    return field(name, label, help).boxes(
      known.map { FormField.Choice($0.code, $0.name[language]) }, chosen: Set(chosen))
  }

  @HTMLBuilder var what: HTML {
    field("laji", .formKind, .formKindHelp).select(
      ServiceKind.allCases.map { .init($0.rawValue, words(.kind($0))) }, chosen: form.kind)
    field("nimi-fi", .formName, .formNameHelp)
      .text(form.name[.finnish] ?? "", .lang("fi"), autofocus("nimi-fi"))
    field("tiivistelma-fi", .formSummary, .formSummaryHelp)
      .area(form.summary[.finnish] ?? "", rows: 2, .lang("fi"))
    text("kuvaus", .formDescription, form.description, .formDescriptionHelp)
    terms(.serviceType, "aihe", .formTypes, form.types, .formTypesHelp)
  }

  @HTMLBuilder var whom: HTML {
    terms(.audience, "kenelle", .formAudiences, form.audiences)
    terms(.phase, "vaihe", .formPhases, form.phases, .formPhasesHelp)
    terms(.level, "taso", .formLevels, form.levels)
    text("eisovi", .formNotSuitable, form.notSuitableWhen, .formNotSuitableHelp)
  }

  @HTMLBuilder var wayIn: HTML {
    terms(.access, "paasy", .formAccess, form.access)
    text("hakeutuminen", .formApplication, form.applicationProcess, .formApplicationHelp)
    line("odotus", .formWaiting, form.waitingDays, .formWaitingHelp)
    line("odotuspaiva", .formWaitingOn, form.waitingOn, .formDayHelp)
    field("maksuton", .formFree).radios(
      [
        .init(ServiceForm.yes, words(.formFreeYes)), .init(ServiceForm.no, words(.formFreeNo)),
        .init("", words(.formFreeUnknown)),
      ], chosen: form.isFree)
    text("hinta", .formFees, form.feesDescription, .formFeesHelp)
  }

  @HTMLBuilder var how: HTML {
    terms(.deliveryMode, "tapa", .formModes, form.modes, .formModesHelp)
    Markup.details {
      summary { words(.formInteractions) }
      for mode in directory.vocabulary.terms(.deliveryMode) { interaction(mode) }
    }
    terms(.format, "muoto", .formFormats, form.formats)
  }

  private func interaction(_ mode: TaxonomyTerm) -> HTML {
    let told = form.interactions.last { $0.hasPrefix("\(mode.code):") }
    let chosen = told ?? "\(mode.code):\((mode.interaction ?? .twoWay).rawValue)"
    let id = "vuorovaikutus-\(mode.code)"
    return div(.class("field")) {
      label(.for(id)) { mode.name[language] }
      select(.id(id), .name("vuorovaikutus")) {
        for way in Interaction.allCases {
          let value = "\(mode.code):\(way.rawValue)"
          option(.value(value), value == chosen ? .selected : nil) { words(.interaction(way)) }
        }
      }
    }
  }

  @HTMLBuilder var area: HTML {
    let chosen = Set(form.area)
    p(.class("note")) { words(.formAreaHelp) }
    fieldset(.class("field"), .id("alue")) {
      legend { words(.formAreaServed) }
      for problem in problems where problem.field == "alue" {
        p(.class("error")) { problem.message }
      }
      areaBox(ServiceForm.nation, words(.formNation), chosen)
      for region in directory.geography.regions {
        areaBox(
          region.code.rawValue, words(.formWholeRegion, ["region": region.name[language]]), chosen)
      }
      for region in directory.geography.regions { municipalities(of: region, chosen) }
    }
    text("aluelisa", .formAreaNote, form.areaNote, .formAreaNoteHelp)
  }

  private func municipalities(of region: Region, _ chosen: Set<String>) -> HTML {
    let all = directory.geography.municipalities(in: region.code)
    let count = all.count { chosen.contains($0.code.rawValue) }
    return Markup.details(count > 0 ? .open : nil) {
      summary {
        words(.formMunicipalities, ["region": region.name[language], "count": String(count)])
      }
      div(.class("boxes")) {
        for municipality in all {
          areaBox(municipality.code.rawValue, context.name(of: municipality), chosen)
        }
      }
    }
  }

  private func areaBox(_ code: String, _ name: String, _ chosen: Set<String>) -> HTML {
    label(.class("choice")) {
      input(
        .type("checkbox"), .name("alue"), .value(code), chosen.contains(code) ? .checked : nil)
      " " + name
    }
  }

  @HTMLBuilder var source: HTML {
    field("lahteet", .formSources, .formSourcesHelp).area(form.sources, rows: 3)
    line("lahdealku", .formSourceFrom, form.sourceFrom, .formSpanHelp)
    line("lahdeloppu", .formSourceTo, form.sourceTo, .formSpanHelp)
    field("peruste", .formEvidence).select(
      Evidence.allCases.map { .init($0.rawValue, words(.evidence($0))) }, chosen: form.evidence)
  }

  @HTMLBuilder var state: HTML {
    field("tila", .formServiceState, .formServiceStateHelp).select(
      ServiceState.allCases.map { .init($0.rawValue, words(.serviceState($0))) },
      chosen: form.state)
    line("alku", .formStartsOn, form.startsOn, .formSpanHelp)
    line("loppu", .formEndsOn, form.endsOn, .formSpanHelp)
    box("tarkistettava", .formNeedsCheck, form.needsCheck)
    line("miksi", .formWhy, form.why, .formWhyHelp)
    switch details.publication {
    case .published:
      p(.class("buttons")) {
        act(.draft, .formDraft)
        act(.archive, .formArchive)
      }
    case .draft: p { act(.archive, .formArchive) }
    case .archived: HTML.empty
    }
  }

  func box(_ name: String, _ label: Phrase, _ chosen: [String]) -> HTML {
    div(.class("field")) {
      Markup.label(.class("choice")) {
        input(
          .type("checkbox"), .id(name), .name(name), .value(ServiceForm.yes),
          chosen.contains(ServiceForm.yes) ? .checked : nil)
        " " + words(label)
      }
    }
  }

  func act(
    _ action: ServiceFormAction, _ label: Phrase, _ about: String = "", _ extra: Attribute? = nil
  ) -> HTML {
    button(
      .type("submit"), .class("btn plain"), .name(ServiceFormAction.name), .value(action.value),
      extra
    ) {
      words(label)
      if !about.isEmpty { span(.class("visually-hidden")) { " " + about } }
    }
  }
}
