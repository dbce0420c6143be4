import Addresses
import HumanServices
import Markup

/// Proposed changes that wait: old and new beside each other, to accept in one press or refuse.
package struct ProposalsPage: EditorPage {
  package struct Waiting: Sendable {
    package var proposal: Proposal
    package var service: Service

    package init(proposal: Proposal, service: Service) {
      self.proposal = proposal
      self.service = service
    }
  }

  package enum Notice: Sendable {
    case accepted, refused
    /// It was decided or changed while the page was open.
    case changed
    /// The listing would end before it begins.
    case endsBeforeStart
  }

  package let editor: EditorContext
  let waiting: [Waiting]
  package var notice: Notice?
  /// What was typed as a reason, and for which proposal.
  package var reason: (id: ID<Proposal>, text: String)?
  package var problems: [FieldProblem] = []

  package init(editor: EditorContext, waiting: [Waiting]) {
    self.editor = editor
    self.waiting = waiting
  }

  package static let names = (
    action: "toimi", revision: "versio", reason: "syy", done: "valmis"
  )
  package static let actions = (accept: "hyvaksy", check: "tarkistettu", refuse: "hylkaa")

  /// The reason's field of one proposal; its name on the page, so that each has an id of its own.
  package static func reasonName(_ id: ID<Proposal>) -> String { "\(names.reason)-\(id.rawValue)" }

  package var editorPath: EditorPath { .desk(.proposals) }
  package var heading: String { words(.proposalTitle) }

  package var content: HTML {
    switch notice {
    case .accepted: p(.class("kept"), .role("status")) { words(.proposalAccepted) }
    case .refused: p(.class("kept"), .role("status")) { words(.proposalRefused) }
    case .changed: div(.class("problems"), .role("alert")) { p { words(.proposalChanged) } }
    case .endsBeforeStart:
      div(.class("problems"), .role("alert")) { p { words(.proposalEndsBeforeStart) } }
    case nil: HTML.empty
    }
    ProblemSummary(words(.deskProblems), problems).content
    p(.class("lead")) { words(.proposalLead) }
    if waiting.isEmpty { p { words(.proposalNone) } }
    for one in waiting { section(of: one) }
    p { a(href(.desk(.providerLinks()))) { words(.providerLinkTitle) } }
  }

  private func section(of one: Waiting) -> HTML {
    let (proposal, details) = (one.proposal, one.service.details)
    let change = proposal.change
    let standing = change.standing(in: details)
    return Markup.section(.class("panel"), .id("ehdotus-\(proposal.id.rawValue)")) {
      h2(.class("h3")) {
        a(href(.service(one.service.id)), context.lang(of: details.name)) {
          details.name[language]
        }
        ": " + words(.proposed(change.field))
      }
      p(.class("note")) {
        words(proposal.origin == .provider ? .proposalFromProvider : .proposalFromVisitor) + " · "
          + context.dates.text(proposal.receivedOn)
      }
      difference(change, standing)
      editor.form(.desk(.proposal(proposal.id)), .class("buttons")) {
        revision(of: one)
        acceptButtons(standing, details)
      }
      refusal(one)
    }
  }

  private func revision(of one: Waiting) -> HTML {
    input(
      .type("hidden"), .name(ProposalsPage.names.revision),
      .value(String(one.service.revision)))
  }

  @HTMLBuilder private func difference(
    _ change: ProposedChange, _ standing: ProposedChange.Applicability
  ) -> HTML {
    switch standing {
    case .read: HTML.empty
    case .fits: HTML.empty
    case .done: p(.class("note")) { words(.proposalDone) }
    case .conflict: p(.class("warn")) { words(.proposalConflict) }
    }
    dl(.class("dl")) {
      if change.field != .words {
        if case .conflict(let now) = standing {
          row(.proposalThen, change.before, change)
          row(.proposalNow, now, change)
        } else {
          row(.proposalNow, change.before, change)
        }
      }
      row(.proposalNew, change.proposed, change)
    }
  }

  private func row(_ name: Phrase, _ value: String, _ change: ProposedChange) -> HTML {
    let isText = change.field.text != nil || change.field == .words
    return div {
      dt { words(name) }
      dd(
        .class("lines"),
        isText && !value.isEmpty && change.language != language
          ? .lang(change.language.rawValue) : nil
      ) { context.value(value, of: change.field) }
    }
  }

  @HTMLBuilder private func acceptButtons(
    _ standing: ProposedChange.Applicability, _ details: ServiceDetails
  ) -> HTML {
    switch standing {
    case .fits:
      press(ProposalsPage.actions.accept, .proposalAccept, details)
      press(ProposalsPage.actions.check, .proposalAcceptAndCheck, details)
    case .read, .done:
      press(ProposalsPage.actions.accept, .proposalRead, details)
    case .conflict: HTML.empty
    }
  }

  private func press(_ action: String, _ phrase: Phrase, _ details: ServiceDetails) -> HTML {
    button(
      .type("submit"),
      .class(action == ProposalsPage.actions.accept ? "btn" : "btn plain"),
      .name(ProposalsPage.names.action), .value(action)
    ) {
      words(phrase)
      span(.class("visually-hidden")) { ": " + details.name[language] }
    }
  }

  private func refusal(_ one: Waiting) -> HTML {
    let id = one.proposal.id
    let isTyped = reason?.id == id
    return Markup.details(isTyped ? Attribute("open", nil) : nil) {
      Markup.summary { words(.proposalRefuseTitle) }
      editor.form(.desk(.proposal(id))) {
        revision(of: one)
        FormField(
          ProposalsPage.reasonName(id), words(.proposalReason), help: words(.proposalReasonHelp),
          problems: problems, limit: words.limit(.line)
        ).text(isTyped ? reason?.text ?? "" : "")
        press(ProposalsPage.actions.refuse, .proposalRefuse, one.service.details)
      }
    }
  }
}
