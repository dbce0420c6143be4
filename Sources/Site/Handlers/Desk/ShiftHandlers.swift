import Addresses
import Catalogue
import Coverage
import HTTPServer
import HTTPTypes
import HumanServices
import Pages

extension Site {
  /// Answers `GET /yllapito/vuoro`: safety contacts that wait, else the listing that is worth most,
  /// else the end.
  @Sendable func showShift(_ request: Request, _ session: EditorSession) throws -> Response {
    let shift = try shift(request, session)
    if !shift.mark.skipsSafetyContacts {
      let waiting = try catalogue.editedSafetyContacts().filter { $0.needsCheck(on: today) }
      if !waiting.isEmpty {
        return editorPage(
          ShiftSafetyPage(
            editor: editorContext(for: request, session), contacts: waiting,
            progress: shift.progress))
      }
    }
    guard let next = shift.next, let edited = try catalogue.service(id: next.id) else {
      return try endPage(request, shift)
    }
    return editorPage(try cardPage(request, shift, next, edited))
  }

  /// Answers `GET /yllapito/vuoro/:id`: the card of one listing, due or not.
  @Sendable func showShiftCard(_ request: Request, _ session: EditorSession) throws -> Response {
    let (shift, check, edited) = try cardInHand(request, session)
    guard let check else {
      return seeOther(EditorPath.desk(.shift(shift.mark)).address(in: request.language))
    }
    return editorPage(try cardPage(request, shift, check, edited))
  }

  /// Answers `POST /yllapito/vuoro/:id`: notes what somebody found out, and goes on.
  @Sendable func answerShiftCard(_ request: Request, _ session: EditorSession) throws -> Response {
    let (shift, check, edited) = try cardInHand(request, session)
    let next = seeOther(EditorPath.desk(.shift(shift.mark)).address(in: request.language))
    guard let check else { return next }
    var page = try cardPage(request, shift, check, edited)
    page.answer = ShiftAnswer(try request.firstFormFields())
    guard !session.isReplay else { return editorPage(page) }
    do {
      try keep(page.answer, about: edited.service.id, page.mayEdit, by: session.editor)
      return try answer(
        EditorPath.desk(.shift(shift.mark)).address(in: request.language),
        undoing: edited.service.id, request, session)
    } catch let missing as ShiftAnswer.Missing {
      page.problems = [missing.problem(page.words)]
      return editorPage(page, status: .unprocessableContent)
    } catch CatalogueError.changedMeanwhile {
      page.isChanged = true
      return editorPage(page, status: .conflict)
    }
  }

  private func keep(
    _ answer: ShiftAnswer, about id: ID<Service>, _ mayEdit: Bool, by editor: Editor
  ) throws {
    let seen = SeenListing(id: id, revision: Int(answer.revision) ?? 0)
    if let check = answer.check(today: today) {
      let (how, day) = try check.get()
      _ = try catalogue.holdServices([seen], on: day, how: how, by: editor, at: instant)
    } else if answer.kind == .noAnswer {
      try catalogue.noteCall(.noAnswer, of: id, by: editor, at: instant)
    } else if answer.kind == .ended {
      guard mayEdit else { throw PermissionError.otherRegion }
      guard let day = answer.lastDay(today: today) else { throw ShiftAnswer.Missing.lastDay }
      do {
        try catalogue.endService(seen, on: day, instead: answer.instead, by: editor, at: instant)
      } catch CatalogueError.refused(.endsBeforeStart) {
        throw ShiftAnswer.Missing.startsLater
      }
    } else {
      throw ShiftAnswer.Missing.answer
    }
  }

  /// Answers `GET /yllapito/vuoro/:id/samalla`: the due listings of a listing's provider.
  @Sendable func showShiftSheet(_ request: Request, _ session: EditorSession) throws -> Response {
    let (shift, check, _) = try cardInHand(request, session)
    guard let check, let page = try sheetPage(request, shift, check) else {
      return seeOther(EditorPath.desk(.shift(shift.mark)).address(in: request.language))
    }
    return editorPage(page)
  }

  /// Answers `POST /yllapito/vuoro/:id/samalla`: what is not ticked holds.
  @Sendable func answerShiftSheet(
    _ request: Request, _ session: EditorSession
  ) throws -> Response {
    let (shift, check, _) = try cardInHand(request, session)
    func goOn(_ path: DeskPath) -> Response {
      seeOther(EditorPath.desk(path).address(in: request.language))
    }
    guard let check, var page = try sheetPage(request, shift, check) else {
      return goOn(.shift(shift.mark))
    }
    page.answer = ShiftAnswer(try request.firstFormFields())
    let fields = try request.formFields()
    page.differing = Set(
      fields.filter { $0.name == ShiftAnswer.names.differs }.compactMap { Int64($0.value) }
        .map { ID(rawValue: $0) })
    let seen = fields.filter { $0.name == ShiftSheetPage.seenName }
      .compactMap { BulkForm.listing($0.value) }
    guard !session.isReplay else { return editorPage(page) }
    let holding = seen.filter { !page.differing.contains($0.id) }
    for listing in holding {
      guard shift.order.check(of: listing.id) != nil else { throw PermissionError.otherRegion }
    }
    do {
      guard let answered = page.answer.check(today: today) else {
        throw ShiftAnswer.Missing.answer
      }
      let (how, day) = try answered.get()
      guard !holding.isEmpty else {
        page.problems = [
          FieldProblem(
            field: ShiftAnswer.names.kind, message: page.words(.shiftSheetAllDiffer))
        ]
        return editorPage(page, status: .unprocessableContent)
      }
      _ = try catalogue.holdServices(holding, on: day, how: how, by: session.editor, at: instant)
    } catch let missing as ShiftAnswer.Missing {
      page.problems = [missing.problem(page.words)]
      return editorPage(page, status: .unprocessableContent)
    } catch CatalogueError.changedMeanwhile {
      page.isChanged = true
      return editorPage(page, status: .conflict)
    }
    let first = seen.first { page.differing.contains($0.id) }
    return goOn(first.map { .shiftCard($0.id, shift.mark) } ?? .shift(shift.mark))
  }

  /// Answers `GET /yllapito/vuoro/valmis`.
  @Sendable func showShiftEnd(_ request: Request, _ session: EditorSession) throws -> Response {
    try endPage(request, try shift(request, session))
  }

  /// - Returns: no check for what is not published any more, or is over.
  private func cardInHand(
    _ request: Request, _ session: EditorSession
  ) throws -> (shift: ShiftInHand, check: DueCheck?, edited: EditedService) {
    let (_, edited) = try checkableService(request, session.editor)
    let shift = try shift(request, session)
    let check = shift.order.check(of: edited.service.id).flatMap { $0.offer.isOver ? nil : $0 }
    return (shift, check, edited)
  }

  private func cardPage(
    _ request: Request, _ shift: ShiftInHand, _ check: DueCheck, _ edited: EditedService
  ) throws -> ShiftCardPage {
    var page = ShiftCardPage(
      editor: editorContext(for: request, shift.session), directory: shift.directory,
      edited: edited, check: check, progress: shift.progress,
      calls: try catalogue.calls(about: check.id))
    page.mayEdit = shift.session.editor.mayEdit(
      edited.service.details, in: shift.directory.geography)
    page.isCorrected = shift.calls.first { $0.service == check.id }?.outcome == .changed
    page.sheet = shift.sheet(of: check).map { ($0.provider, $0.checks.count) }
    return page
  }

  private func sheetPage(
    _ request: Request, _ shift: ShiftInHand, _ check: DueCheck
  ) throws -> ShiftSheetPage? {
    guard let sheet = shift.sheet(of: check) else { return nil }
    let entries = try sheet.checks.compactMap { check in
      try catalogue.service(id: check.id).map { ShiftSheetPage.Entry(edited: $0, check: check) }
    }
    guard !entries.isEmpty else { return nil }
    return ShiftSheetPage(
      editor: editorContext(for: request, shift.session), directory: shift.directory,
      provider: sheet.provider, entries: entries, progress: shift.progress)
  }

  private func endPage(_ request: Request, _ shift: ShiftInHand) throws -> Response {
    // The last word about each, in the order in which they were done.
    var outcomes: [ID<Service>: CallOutcome] = [:]
    for call in shift.calls.reversed() { outcomes[call.service] = call.outcome }
    var seen: Set<ID<Service>> = []
    let order = shift.calls.reversed().map(\.service).filter { seen.insert($0).inserted }
    let names = Dictionary(
      uniqueKeysWithValues: try catalogue.listings(order, on: today).map { ($0.id, $0.name) })
    return editorPage(
      ShiftEndPage(
        editor: editorContext(for: request, shift.session),
        regions: shift.directory.geography.regions.filter {
          shift.session.editor.mayEdit($0.code)
        },
        entries: order.compactMap { id in
          guard let name = names[id], let outcome = outcomes[id] else { return nil }
          return ShiftEndPage.Entry(id: id, name: name, outcome: outcome)
        }, progress: shift.progress))
  }
}
