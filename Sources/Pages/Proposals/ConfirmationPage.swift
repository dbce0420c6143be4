import Addresses
import HumanServices
import Markup

/// Listings for their provider to confirm, change or end, without an account.
package struct ConfirmationPage: Page {
  package enum Notice: Sendable {
    /// The form was open for too long.
    case expired
    /// Somebody changed the listing while the page was open.
    case changed
    /// Too many answers from one network.
    case slowed(minutes: Int)
  }

  package let context: PageContext
  let directory: Snapshot
  let token: String
  let formToken: String
  /// The last day on which the link is good.
  let lastDay: CivilDate
  let listings: [ConfirmedListing]
  /// The answer that could not be kept, as typed.
  package var form: ConfirmationForm?
  package var notice: Notice?

  package init(
    context: PageContext, directory: Snapshot, link: (token: String, lastDay: CivilDate),
    formToken: String, listings: [ConfirmedListing]
  ) {
    self.context = context
    self.directory = directory
    token = link.token
    lastDay = link.lastDay
    self.formToken = formToken
    self.listings = listings
  }

  package var path: SitePath { .confirmation(token: token) }
  package var heading: String { words(.confirmTitle) }
  package var isPassing: Bool { form != nil || notice != nil }
  package var languageChoice: LanguageChoice { isPassing ? .none : .links }

  package var content: HTML {
    p(.class("lead")) {
      words(
        .confirmLead,
        [
          "count": words(
            listings.count == 1 ? .confirmListingsOne : .confirmListingsMany,
            ["count": String(listings.count)]),
          "date": context.dates.text(lastDay),
        ])
    }
    p { words(.confirmHow) }
    if let notice {
      div(.class("problems"), .role("alert")) { p { text(of: notice) } }
    }
    if let form { ProblemSummary(words(.confirmProblems), form.problems).content }
    for listing in listings { section(of: listing) }
  }

  private func text(of notice: Notice) -> String {
    switch notice {
    case .expired: words(.confirmExpired)
    case .changed: words(.confirmChanged)
    case .slowed(let minutes): words(.confirmSlowed, ["minutes": String(minutes)])
    }
  }

  private func section(of listing: ConfirmedListing) -> HTML {
    let details = listing.service.details
    let isTyped = form?.service == listing.service.id
    return Markup.section(
      .class("confirm"), .id(ConfirmationForm.anchor(listing.service.id)),
      Attribute("tabindex", "-1")
    ) {
      h2(context.lang(of: details.name)) { details.name[language] }
      standing(of: listing)
      div(.class("sheet")) {
        ServiceFacts(service: listing.service, directory: directory, context: context).content
      }
      answer(.holds, listing) { button(.holds, .confirmHolds, details) }
      Markup.details(isTyped && form?.answer == .changes ? Attribute("open", nil) : nil) {
        Markup.summary { words(.confirmSomethingChanged) }
        answer(.changes, listing) {
          p { words(.confirmChangeHelp) }
          for field in ProposedField.ofForm { control(field, listing) }
          button(.changes, .confirmSendChanges, details)
        }
      }
      Markup.details(isTyped && form?.answer == .ended ? Attribute("open", nil) : nil) {
        Markup.summary { words(.confirmHasEnded) }
        answer(.ended, listing) {
          control(.end, listing)
          button(.ended, .confirmSendEnd, details)
        }
      }
    }
  }

  /// When somebody last vouched for the facts, and what became of what was proposed by the link.
  @HTMLBuilder private func standing(of listing: ConfirmedListing) -> HTML {
    if let day = listing.service.assuredDate {
      p(.class(day == context.today ? "kept" : "note")) {
        words(
          day == context.today ? .confirmHeldToday : .confirmHeldOn,
          ["date": context.dates.text(day)])
      }
    } else {
      p(.class("note")) { words(.confirmNever) }
    }
    if !listing.proposals.isEmpty {
      ul(.class("confirm-proposals")) {
        for proposal in listing.proposals { li { text(of: proposal) } }
      }
    }
  }

  private func text(of proposal: Proposal) -> String {
    let names: KeyValuePairs = [
      "field": words(.proposed(proposal.change.field)),
      "value": context.value(proposal.change.proposed, of: proposal.change.field),
      "reason": proposal.reason,
    ]
    return switch proposal.state {
    case .waiting: words(.confirmWaiting, names)
    case .accepted: words(.confirmAccepted, names)
    case .refused: words(proposal.reason.isEmpty ? .confirmRefused : .confirmRefusedWhy, names)
    }
  }

  private func answer(
    _ answer: ConfirmationForm.Answer, _ listing: ConfirmedListing,
    @HTMLBuilder content: () -> HTML
  ) -> HTML {
    let names = ConfirmationForm.names
    return Markup.form(
      .class(answer == .holds ? "confirm-holds" : "panel"), .method("post"),
      .action(context.address(.confirmation())), Attribute("novalidate", nil)
    ) {
      input(.type("hidden"), .name(names.token), .value(formToken))
      input(.type("hidden"), .name(SitePath.confirmationToken), .value(token))
      input(
        .type("hidden"), .name(names.service), .value(String(listing.service.id.rawValue)))
      input(
        .type("hidden"), .name(names.revision), .value(String(listing.service.revision)))
      content()
    }
  }

  private func button(
    _ answer: ConfirmationForm.Answer, _ phrase: Phrase, _ details: ServiceDetails
  ) -> HTML {
    Markup.button(
      .type("submit"), .class(answer == .ended ? "btn plain" : "btn"),
      .name(ConfirmationForm.names.answer), .value(answer.rawValue)
    ) {
      words(phrase)
      span(.class("visually-hidden")) { ": " + details.name[language] }
    }
  }

  private func control(_ field: ProposedField, _ listing: ConfirmedListing) -> HTML {
    let name = ConfirmationForm.name(field, of: listing.service.id)
    let isTyped = form?.service == listing.service.id
    let control = FormField(
      name, words(.proposed(field)), help: help(field),
      problems: isTyped ? form?.problems ?? [] : [],
      limit: field.limit.isShown ? words.limit(field.limit) : nil)
    let value = (isTyped ? form?.typed[field] : nil) ?? present(field, listing)
    return switch field {
    case .phone: control.line("tel", value, Attribute("autocomplete", "off"))
    case .email: control.line("email", value, Attribute("autocomplete", "off"))
    case .url: control.line("url", value, Attribute("autocomplete", "off"))
    case .end: control.date(value)
    case .hours, .access, .fees, .area, .words: control.area(value, rows: 3)
    }
  }

  private func help(_ field: ProposedField) -> String? {
    switch field {
    case .phone: words(.proposedPhoneHelp)
    case .end: words(.proposedEndHelp)
    case .words: words(.proposedWordsHelp)
    case .email: words(.proposedEmailHelp)
    case .url, .hours, .access, .fees, .area: nil
    }
  }

  /// What was proposed by the link and waits, else what visitors read.
  private func present(_ field: ProposedField, _ listing: ConfirmedListing) -> String {
    let details = listing.service.details
    if let change = listing.waiting.first(where: { $0.field == field }) {
      return change.proposed
    }
    if field == .end { return "" }
    return field.value(in: details, field.language(in: details, for: language))
  }
}
