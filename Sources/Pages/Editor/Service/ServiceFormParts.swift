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

  /// A field as `FormField` shows it, with the words that the phrase files have under its key.
  private func field(_ field: ServiceField, _ name: String) -> FormField {
    FormField(
      name, words(field), help: words.help(field), problems: problems,
      limit: limits[ServiceForm.limit(of: name)])
  }

  /// What asks for a fact by its kind; of a text the Finnish one, for the other languages have a
  /// section of their own.
  func control(_ field: ServiceField, rows: Int = 4) -> HTML {
    switch field.kind {
    case .text:
      let name = "\(field.noun)-fi"
      let text = form[text: field][.finnish] ?? ""
      return field == .name
        ? self.field(field, name).text(text, .lang("fi"), autofocus(name))
        : self.field(field, name).area(text, rows: rows, .lang("fi"))
    case .terms(let facet): return terms(facet, field, Set(form[codes: field]))
    case .choice(let choice):
      return self.field(field, field.noun).select(
        choices(choice, of: field), chosen: form[choice: field])
    case .flag: return box(field.noun, words(field), form[codes: field])
    case .number:
      return self.field(field, field.noun).text(
        form[choice: field], Attribute("inputmode", "numeric"), Attribute("autocomplete", "off"))
    case .lines:
      return self.field(field, field.noun).area(form[choice: field], rows: 2)
    case .answer:
      return self.field(field, field.noun).radios(
        [
          .init(ServiceForm.yes, words(.formFreeYes)), .init(ServiceForm.no, words(.formFreeNo)),
          .init("", words(.formFreeUnknown)),
        ], chosen: form[choice: field])
    case .own: return .empty
    }
  }

  private func terms(_ facet: Facet, _ field: ServiceField, _ chosen: Set<String>) -> HTML {
    let known = directory.vocabulary.terms(facet)
    return self.field(field, field.noun).boxes(
      known.map { FormField.Choice($0.code, $0.name[language]) }, chosen: chosen)
  }

  func choices(_ choice: ServiceField.Choice, of field: ServiceField) -> [FormField.Choice] {
    choice.all.map { .init($0, words.name(of: $0, in: field)) }
  }

  /// A confidential address is a choice that one reads whole before taking it.
  var whereaboutsChoice: HTML {
    guard case .choice(let choice) = ServiceField.whereabouts.kind else { return .empty }
    return field(.whereabouts, ServiceField.whereabouts.noun).radios(
      choices(choice, of: .whereabouts), chosen: form[choice: .whereabouts])
  }

  @HTMLBuilder var what: HTML {
    control(.kind)
    control(.name)
    control(.alternateName, rows: 1)
    control(.summary, rows: 2)
    control(.description)
    control(.terms(.serviceType))
  }

  @HTMLBuilder var whom: HTML {
    control(.terms(.audience))
    control(.terms(.phase))
    control(.terms(.level))
    control(.minimumAge)
    control(.maximumAge)
    control(.eligibility, rows: 2)
    control(.notSuitableWhen)
  }

  @HTMLBuilder var wayIn: HTML {
    control(.terms(.access))
    control(.applicationProcess)
    line("odotus", .formWaiting, form.waitingDays, .formWaitingHelp)
    line("odotuspaiva", .formWaitingOn, form.waitingOn, .formDayHelp)
    control(.isFree)
    control(.feesDescription)
    control(.costOptions)
  }

  @HTMLBuilder var how: HTML {
    terms(.deliveryMode, .deliveries, Set(form.modes))
    Markup.details {
      summary { words(.formInteractions) }
      for mode in directory.vocabulary.terms(.deliveryMode) { interaction(mode) }
    }
    control(.terms(.format))
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
      legend { words(ServiceField.area) }
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
    control(.areaNote)
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
    field(.sources, "lahteet").area(form.sources, rows: 3)
    line("lahdealku", .formSourceFrom, form.sourceFrom, .formSpanHelp)
    line("lahdeloppu", .formSourceTo, form.sourceTo, .formSpanHelp)
    control(.evidence)
    control(.legislation, rows: 2)
    control(.serviceClasses)
  }

  @HTMLBuilder var state: HTML {
    control(.state)
    line("alku", .formStartsOn, form.startsOn, .formSpanHelp)
    line("loppu", .formEndsOn, form.endsOn, .formSpanHelp)
    control(.needsCheck)
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

  private func box(_ name: String, _ label: String, _ chosen: [String]) -> HTML {
    div(.class("field")) {
      Markup.label(.class("choice")) {
        input(
          .type("checkbox"), .id(name), .name(name), .value(ServiceForm.yes),
          chosen.contains(ServiceForm.yes) ? .checked : nil)
        " " + label
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
