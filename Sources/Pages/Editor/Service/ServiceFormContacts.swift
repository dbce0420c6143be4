import HumanServices
import Markup

/// The ways to reach somebody in a listing's form, and the page of the service.
extension ServiceFormParts {
  @HTMLBuilder var contact: HTML {
    p(.class("note")) { words(.formContactHelp) }
    list(.contact) { index, prefix in contact(form.contacts[index], prefix) }
    field("verkko", .formURL, .formURLHelp).line("url", form.url, Attribute("autocomplete", "off"))
  }

  @HTMLBuilder private func contact(
    _ row: ServiceForm.ContactRow, _ prefix: String
  ) -> HTML {
    input(.type("hidden"), .name(prefix + "tunnus"), .value(row.key))
    field(prefix + "laji", .formContactKind).select(
      ContactPoint.Kind.allCases.map { .init($0.rawValue, words(.contactKind($0))) },
      chosen: row.kind)
    value(row, prefix + "arvo")
    field(prefix + "ehdotus", .formContactProposal, .formContactProposalHelp).boxes(
      [.init(ServiceForm.yes, words(.diffYes))], chosen: Set(row.proposal))
    line(prefix + "lisa-fi", .formContactNote, row.note[.finnish] ?? "", .formContactNoteHelp)
    line(
      prefix + "aukiolo", .formContactOpening, row.openingTimes, .formContactOpeningHelp)
    line(prefix + "ajat-fi", .formContactHours, row.hours[.finnish] ?? "", .formContactHoursHelp)
    line(
      prefix + "hinta-fi", .formContactPrice, row.price[.finnish] ?? "", .formContactPriceHelp)
    Markup.details(hasProblem(among: ContactRowField.further, prefix) ? .open : nil) {
      summary { words(.formContactMore) }
      field(prefix + "tarkoitus", .formContactPurpose).select(
        ContactPoint.Purpose.allCases.map { .init($0.rawValue, words(.contactPurpose($0))) },
        chosen: row.purpose)
      field(prefix + "kielet", .formLanguages, .formContactLanguagesHelp).boxes(
        spokenChoices(row.languages), chosen: Set(row.languages))
      line(prefix + "lahde", .formContactSource, row.source, .formContactSourceHelp)
      line(prefix + "lahdeaika", .formContactSourceDate, row.sourceDate, .formSpanHelp)
      line(prefix + "tarkistettu", .formContactChecked, row.assuredDate, .formDayHelp)
    }
  }

  /// A stored text that cannot be read says why at once, though it may stay.
  private func value(_ row: ServiceForm.ContactRow, _ name: String) -> HTML {
    var help = words(.formContactValueHelp)
    let hasProblem = problems.contains { $0.field == name }
    let isNumber = ContactPoint.Kind(rawValue: row.kind)?.isNumber ?? false
    if !hasProblem, isNumber, !row.value.trimmed.isEmpty,
      let refusal = PhoneNumber.refusal(of: row.value)
    {
      help = words(.formPhoneUnread, ["why": words.why(refusal)])
    }
    // No input of type `tel`: an address may stand there as well.
    return FormField(name, words(.formContactValue), help: help, problems: problems)
      .line("text", row.value, autofocus(name), Attribute("autocomplete", "off"))
  }

  private func hasProblem(among names: [String], _ prefix: String) -> Bool {
    problems.contains { problem in names.contains { problem.field == prefix + $0 } }
  }

  /// The country's languages and English, and those that stand there already.
  private func spokenChoices(_ present: [String]) -> [FormField.Choice] {
    let codes = SpokenLanguage.first + present.filter { !SpokenLanguage.first.contains($0) }
    return codes.map { .init($0, context.languageName($0)) }
  }
}

/// Names of a contact point's fields that are folded away.
private enum ContactRowField {
  static let further = ["tarkoitus", "kielet", "lahde", "lahdeaika", "tarkistettu"]
}
