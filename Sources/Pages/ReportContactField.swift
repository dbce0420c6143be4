import HumanServices
import Markup

/// Where a visitor may say how to reach them; with the form, what becomes of it.
struct ReportContactField {
  let form: ReportForm
  let problems: [ReportProblem]
  let words: Phrases

  var content: HTML {
    let name = ReportForm.names.contact
    let own = problems.compactMap { problem in
      if case .contact(let refusal) = problem { Self.message(refusal, words) } else { nil }
    }
    return div(own.isEmpty ? .class("field") : .class("field bad")) {
      label(.for(name)) { words(.reportContact) }
      p(.class("note"), .id("yhteys-help")) {
        words(
          .reportContactHelp,
          [
            "days": String(VisitorContact.daysAfterHandling),
            "months": String(VisitorContact.monthsAfterArrival),
          ])
      }
      for problem in own { p(.class("error"), .id("yhteys-error")) { problem } }
      // A browser would offer it to whoever uses the device next.
      input(
        .type("text"), .id(name), .name(name), .value(form.contact),
        Attribute("autocomplete", "off"),
        .ariaDescribedBy(own.isEmpty ? "yhteys-help" : "yhteys-help yhteys-error"),
        own.isEmpty ? nil : .ariaInvalid)
    }
  }

  static func message(_ refusal: VisitorContact.Refusal, _ words: Phrases) -> String {
    switch refusal {
    case .tooLong(let count):
      words(
        .reportContactTooLong,
        ["count": String(count), "limit": String(VisitorContact.longest)])
    case .unread: words(.reportContactUnread)
    }
  }
}
