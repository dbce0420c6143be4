import Addresses
import Catalogue
import HTTPServer
import HTTPTypes
import HumanServices
import Pages

extension Site {
  /// Answers `GET /yllapito/ehdotukset`: what waits, oldest first.
  @Sendable func listProposals(_ request: Request, _ session: EditorSession) throws -> Response {
    var page = try proposalsPage(request, session)
    switch request.parameter(ProposalsPage.names.done) {
    case ProposalsPage.actions.accept: page.notice = .accepted
    case ProposalsPage.actions.refuse: page.notice = .refused
    default: break
    }
    return editorPage(page)
  }

  /// Answers `POST /yllapito/ehdotukset/:id`: accepts a change, with a check or without, or refuses it.
  @Sendable func decideProposal(_ request: Request, _ session: EditorSession) throws -> Response {
    let directory = try catalogue.snapshot
    guard let id = Int64(try request.capture("id")),
      let proposal = try catalogue.proposal(ID(rawValue: id)),
      let edited = try catalogue.service(id: proposal.service)
    else { throw HTTPError.notFound }
    guard session.editor.mayEdit(edited.service.details, in: directory.geography) else {
      throw PermissionError.otherRegion
    }
    let fields = try request.firstFormFields()
    let action = fields[ProposalsPage.names.action]
    let reason = fields[ProposalsPage.reasonName(proposal.id)] ?? ""
    func asTyped(_ status: HTTPResponse.Status, _ notice: ProposalsPage.Notice?) throws -> Response
    {
      var page = try proposalsPage(request, session)
      page.notice = notice
      if !reason.isEmpty || action == ProposalsPage.actions.refuse {
        page.reason = (proposal.id, reason)
        page.problems = problems(of: reason, proposal.id, page)
      }
      return editorPage(page, status: status)
    }
    guard !session.isReplay else { return try asTyped(.ok, nil) }
    do {
      if action == ProposalsPage.actions.refuse {
        guard !reason.isEmpty, !TextLimit.line.isExceeded(by: reason) else {
          return try asTyped(.unprocessableContent, nil)
        }
        try catalogue.refuse(proposal.id, because: reason, by: session.editor, at: instant)
      } else {
        let seen = SeenListing(
          id: proposal.service,
          revision: fields[ProposalsPage.names.revision].flatMap { Int($0) } ?? 0)
        let words = context(for: request).words
        try catalogue.accept(
          proposal, of: seen, checking: action == ProposalsPage.actions.check,
          by: session.editor,
          why: words(
            proposal.origin == .provider ? .proposalFromProvider : .proposalFromVisitor),
          at: instant)
      }
    } catch CatalogueError.changedMeanwhile {
      return try asTyped(.conflict, .changed)
    } catch CatalogueError.refused(.endsBeforeStart) {
      return try asTyped(.unprocessableContent, .endsBeforeStart)
    }
    let done =
      action == ProposalsPage.actions.refuse
      ? ProposalsPage.actions.refuse : ProposalsPage.actions.accept
    return try answer(
      EditorPath.desk(.proposals).address(in: request.language)
        + "?\(ProposalsPage.names.done)=\(done)", undoing: proposal.service, request, session)
  }

  private func problems(
    of reason: String, _ id: ID<Proposal>, _ page: ProposalsPage
  ) -> [FieldProblem] {
    let field = ProposalsPage.reasonName(id)
    if reason.isEmpty {
      return [FieldProblem(field: field, message: page.words(.proposalReasonMissing))]
    }
    guard TextLimit.line.isExceeded(by: reason) else { return [] }
    return [
      FieldProblem(
        field: field,
        message: page.words(
          .deskTooLong,
          [
            "field": page.words(.proposalReason), "count": String(reason.unicodeScalars.count),
            "limit": String(TextLimit.line.characters),
          ]))
    ]
  }

  private func proposalsPage(
    _ request: Request, _ session: EditorSession
  ) throws -> ProposalsPage {
    ProposalsPage(
      editor: editorContext(for: request, session),
      waiting: try waitingProposals(session.editor, try catalogue.snapshot))
  }

  /// What an editor may decide, oldest first.
  func waitingProposals(
    _ editor: Editor, _ directory: Snapshot
  ) throws -> [ProposalsPage.Waiting] {
    var services: [ID<Service>: Service] = [:]
    return try catalogue.waitingProposals().compactMap { proposal in
      if services[proposal.service] == nil {
        services[proposal.service] = try catalogue.service(id: proposal.service)?.service
      }
      guard let service = services[proposal.service],
        editor.mayEdit(service.details, in: directory.geography)
      else { return nil }
      return ProposalsPage.Waiting(proposal: proposal, service: service)
    }
  }
}
