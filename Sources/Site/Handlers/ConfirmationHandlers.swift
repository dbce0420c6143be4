import Addresses
import Catalogue
import Foundation
import HTTPServer
import HTTPTypes
import HumanServices
import Pages

extension Site {
  /// Bytes of a provider's answer: every field at its limit, percent-encoded, and its link.
  static let confirmationFormBytes = 128 * 1024

  /// Answers `GET /vahvista`: the listings of a provider's link. Opening it changes nothing, so no
  /// program that looks at links in mails does.
  @Sendable func showConfirmation(_ request: Request) throws -> Response {
    let directory = try catalogue.snapshot
    let token = request.parameter(SitePath.confirmationToken) ?? ""
    guard let open = try openLink(token, in: directory) else { return linkIsOver(request) }
    return confirmation(try confirmationPage(open, request, directory))
  }

  /// Answers `POST /vahvista`: keeps what a provider says of one listing, or asks again with all that
  /// was typed. The same answer as before changes nothing.
  @Sendable func answerConfirmation(_ request: Request) throws -> Response {
    try refuseForeignPost(request)
    let fields = try request.firstFormFields()
    let directory = try catalogue.snapshot
    guard let open = try openLink(fields[SitePath.confirmationToken] ?? "", in: directory),
      var form = confirmationForm(fields),
      let offer = open.offers.first(where: { $0.id == form.service })
    else { return linkIsOver(request) }
    guard let service = try catalogue.service(slug: offer.slug) else {
      return linkIsOver(request)
    }
    let seconds = answerLimit.take(request.remoteAddress, at: instant)
    let isOurs = tokens.isValid(fields[ConfirmationForm.names.token] ?? "", at: instant)
    let changes = isOurs && seconds == 0 ? read(&form, service.details, request) : []
    var notice: ConfirmationPage.Notice?
    if seconds > 0 {
      notice = .slowed(minutes: (seconds + 59) / 60)
    } else if !isOurs {
      notice = .expired
    } else if form.problems.isEmpty {
      do {
        try catalogue.answer(
          open.link.id, about: SeenListing(id: service.id, revision: form.revision), changes,
          at: instant)
        let address = context(for: request).address(.confirmation(token: open.token))
        return seeOther(address + "#\(ConfirmationForm.anchor(service.id))")
      } catch CatalogueError.changedMeanwhile {
        notice = .changed
      } catch CatalogueError.notFound {
        return linkIsOver(request)
      }
    }
    var page = try confirmationPage(open, request, directory)
    (page.form, page.notice) = (form, notice)
    var response = confirmation(page, status: status(of: notice))
    if seconds > 0 { response.fields[.retryAfter] = String(seconds) }
    return response
  }

  private func status(of notice: ConfirmationPage.Notice?) -> HTTPResponse.Status {
    switch notice {
    case .slowed: .tooManyRequests
    case .changed: .conflict
    case .expired, nil: .unprocessableContent
    }
  }

  /// An answer as typed; `nil` for what the page's own forms never send.
  private func confirmationForm(_ fields: [String: String]) -> ConfirmationForm? {
    let names = ConfirmationForm.names
    guard let id = fields[names.service].flatMap({ Int64($0) }),
      let answer = fields[names.answer].flatMap(ConfirmationForm.Answer.init),
      let revision = fields[names.revision].flatMap({ Int($0) })
    else { return nil }
    var form = ConfirmationForm(
      service: ID(rawValue: id), answer: answer, revision: revision)
    let asked: [ProposedField] =
      switch answer {
      case .holds: []
      case .changes: ProposedField.ofForm
      case .ended: [.end]
      }
    for field in asked {
      form.typed[field] = fields[ConfirmationForm.name(field, of: form.service)]
    }
    return form
  }

  /// What a provider's form changes; what cannot be read goes to the form's problems.
  private func read(
    _ form: inout ConfirmationForm, _ details: ServiceDetails, _ request: Request
  ) -> [ProposedChange] {
    let context = context(for: request)
    var changes: [ProposedChange] = []
    for field in ProposedField.allCases {
      guard let typed = form.typed[field] else { continue }
      let name = ConfirmationForm.name(field, of: form.service)
      do throws(ProposedChange.Refusal) {
        let change = try ProposedChange(field, typed: typed, in: details, for: request.language)
        if let change { changes.append(change) }
      } catch {
        form.problems.append(
          FieldProblem(field: name, message: context.message(error, of: field)))
      }
    }
    if form.answer != .holds, changes.isEmpty, form.problems.isEmpty {
      let first: ProposedField = form.answer == .ended ? .end : .phone
      form.problems.append(
        FieldProblem(
          field: ConfirmationForm.name(first, of: form.service),
          message: context.words(
            form.answer == .ended ? .confirmEndedAlready : .confirmNothingChanged)))
    }
    return changes
  }

  private func confirmationPage(
    _ open: OpenLink, _ request: Request, _ directory: Snapshot
  ) throws -> ConfirmationPage {
    let proposals = Dictionary(
      grouping: try catalogue.proposals(by: open.link.id), by: \.service)
    let listings = try open.offers.compactMap { offer in
      try catalogue.service(slug: offer.slug).map {
        ConfirmedListing(service: $0, proposals: proposals[$0.id] ?? [])
      }
    }
    return ConfirmationPage(
      context: context(for: request), directory: directory,
      link: (open.token, open.lastDay), formToken: tokens.token(at: instant),
      listings: listings)
  }

  private func confirmation(
    _ page: ConfirmationPage, status: HTTPResponse.Status = .ok
  ) -> Response {
    var response = html(page, status: status, hasPostForm: true)
    // A token beside echoed text must not be compressed: its length would tell (BREACH).
    response.mayCompress = false
    return response
  }

  /// The same for whatever is no good link, so that nobody learns what there once was.
  private func linkIsOver(_ request: Request) -> Response {
    html(ConfirmationIsOverPage(context: context(for: request)), status: .gone)
  }
}
