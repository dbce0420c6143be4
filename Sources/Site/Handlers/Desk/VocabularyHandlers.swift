import Addresses
import Catalogue
import Foundation
import HTTPServer
import HTTPTypes
import HumanServices
import Markup
import Pages

extension Site {
  /// Answers `GET /yllapito/sanasto`.
  @Sendable func listTerms(_ request: Request, _ session: EditorSession) throws -> Response {
    editorPage(
      TermsPage(
        editor: editorContext(for: request, session), terms: try catalogue.editedTerms()))
  }

  /// Answers `GET /yllapito/sanasto/:facet/:code`.
  @Sendable func showTermForm(_ request: Request, _ session: EditorSession) throws -> Response {
    editorPage(try termPage(request, session).page)
  }

  /// Answers `POST /yllapito/sanasto/:facet/:code`.
  @Sendable func updateTerm(_ request: Request, _ session: EditorSession) throws -> Response {
    let (page, stored, directory) = try termPage(request, session)
    let author = session.author(from: .vocabulary)
    return try save(
      page, request, session, stored: stored.revision, entity: .term, key: stored.key,
      reading: { state in
        guard case .term(let placed)? = state else { return nil }
        return RecordForms(directory: directory, context: page.context)
          .term(placed.term, revision: 0).readings
      }
    ) { form in
      try catalogue.updateTerm(
        form.term(stored.term), expecting: form.revision, by: author, why: form.why, at: instant)
    }
  }

  private func termPage(
    _ request: Request, _ session: EditorSession
  ) throws -> (page: RecordFormPage, stored: EditedTerm, directory: Snapshot) {
    let directory = try catalogue.snapshot
    let stored = try term(request)
    let context = editorContext(for: request, session)
    let isAdmin = session.editor.role == .admin
    var page = RecordFormPage(
      editor: context, path: .desk(.term(stored.term.facet, stored.term.code)),
      heading: stored.term.name[request.language],
      form: RecordForms(directory: directory, context: context.page)
        .term(stored.term, revision: stored.revision))
    if !isAdmin { page.readOnly = page.words(.termsAdminsOnly) }
    page.isSaved = request.parameter("valmis") != nil
    if isAdmin {
      page.below.append(mergeLink(stored, page))
    }
    let listings = try catalogue.listings(with: stored.id, on: today).filter {
      session.editor.mayRead($0.area, places: $0.places, in: directory.geography)
    }
    page.below.append(
      UsedBy(page.words(.deskUsedBy), listings, context: context.page).content)
    page.below.append(
      try history(.term, stored.key, directory, context, mayEdit: isAdmin))
    return (page, stored, directory)
  }

  private func mergeLink(_ stored: EditedTerm, _ page: RecordFormPage) -> HTML {
    guard !stored.term.isFixed else {
      return p(.class("note")) { page.words(.refusalTermIsFixed) }
    }
    return p {
      a(
        .href(
          EditorPath.desk(.merge(stored.term.facet, stored.term.code))
            .address(in: page.language))
      ) { page.words(.mergeLink) }
    }
  }

  private func facet(_ request: Request) throws -> Facet {
    guard let facet = Facet(listNoun: try request.capture("facet")) else {
      throw HTTPError.notFound
    }
    return facet
  }

  private func term(_ request: Request) throws -> EditedTerm {
    guard
      let term = try catalogue.editedTerm(try facet(request), try request.capture("code"))
    else { throw HTTPError.notFound }
    return term
  }

  /// Answers `GET /yllapito/sanasto/:facet/uusi`.
  @Sendable func showNewTerm(_ request: Request, _ session: EditorSession) throws -> Response {
    editorPage(try newTermPage(request, session).page)
  }

  /// Answers `POST /yllapito/sanasto/:facet/uusi`.
  @Sendable func createTerm(_ request: Request, _ session: EditorSession) throws -> Response {
    var (page, blank) = try newTermPage(request, session)
    page.form = page.form.filled(try request.firstFormFields())
    guard !session.isReplay else { return editorPage(page) }
    page.problems = page.form.problems(page.words)
    guard page.problems.isEmpty else { return editorPage(page, status: .unprocessableContent) }
    func refused(_ phrase: Phrase) -> Response {
      page.problems = [FieldProblem(field: "name.fi", message: page.words(phrase))]
      return editorPage(page, status: .unprocessableContent)
    }
    guard let slug = Slug.naming(page.form["name.fi"]) else { return refused(.deskNoLetters) }
    blank.slug = slug
    blank.code = slug.rawValue.replacing("-", with: "_")
    do {
      try catalogue.createTerm(
        page.form.term(blank), by: session.author(from: .vocabulary), why: page.form.why,
        at: instant)
    } catch CatalogueError.refused(let refusal) {
      return refused(.refusal(refusal))
    }
    return try answer(
      EditorPath.desk(.term(blank.facet, blank.code)).address(in: request.language)
        + "?\(Site.doneMark)", undoing: .term, "\(blank.facet.rawValue)/\(blank.code)", request,
      session)
  }

  private func newTermPage(
    _ request: Request, _ session: EditorSession
  ) throws -> (page: RecordFormPage, blank: TaxonomyTerm) {
    let facet = try facet(request)
    guard facet != .deliveryMode else { throw HTTPError.notFound }
    let directory = try catalogue.snapshot
    let context = editorContext(for: request, session)
    var blank = TaxonomyTerm(
      uuid: UUID(), facet: facet, code: "uusi", slug: try someSlug, name: LocalizedText([:]))
    if facet == .serviceType { blank.needGroup = directory.vocabulary.needGroups.first?.code }
    let page = RecordFormPage(
      editor: context, path: .desk(.newTerm(facet)),
      heading: "\(context.page.words(.termNew)): \(context.page.words(facet.phrases.terms))",
      form: RecordForms(directory: directory, context: context.page).term(blank, revision: 0))
    return (page, blank)
  }

  /// Answers `GET /yllapito/sanasto/:facet/:code/yhdista`.
  @Sendable func showMerge(_ request: Request, _ session: EditorSession) throws -> Response {
    editorPage(
      try mergePage(request, session, target: request.parameter(MergePage.names.target)))
  }

  /// Answers `POST /yllapito/sanasto/:facet/:code/yhdista`.
  @Sendable func mergeTerm(_ request: Request, _ session: EditorSession) throws -> Response {
    let fields = try request.firstFormFields()
    let names = MergePage.names
    func number(_ name: String) -> Int { fields[name].flatMap { Int($0) } ?? 0 }
    let source = try term(request)
    do {
      let batch = try catalogue.mergeTerm(
        source.term.facet, source.term.code, expecting: number(names.revision),
        into: fields[names.target] ?? "", expecting: number(names.targetRevision),
        by: session.author(from: .vocabulary),
        why: String((fields[BulkForm.names.why] ?? "").prefix(RecordField.lineLength)),
        at: instant)
      return seeOther(
        EditorPath.desk(.step(batch)).address(in: request.language) + "?\(Site.doneMark)")
    } catch CatalogueError.changedMeanwhile {
      return editorPage(
        try mergePage(
          request, session, target: fields[names.target], problem: .checkChanged),
        status: .conflict)
    } catch CatalogueError.refused(let refusal) {
      return editorPage(
        try mergePage(request, session, target: nil, problem: .refusal(refusal)),
        status: .unprocessableContent)
    } catch CatalogueError.notFound {
      return editorPage(
        try mergePage(request, session, target: nil, problem: .mergeNoTarget),
        status: .unprocessableContent)
    }
  }

  private func mergePage(
    _ request: Request, _ session: EditorSession, target: String?, problem: Phrase? = nil
  ) throws -> MergePage {
    let context = editorContext(for: request, session)
    let source = try term(request)
    let others = try catalogue.editedTerms().filter {
      $0.term.facet == source.term.facet && $0.id != source.id
    }
    return MergePage(
      editor: context, term: source, others: others,
      target: others.first { $0.term.code == target },
      listings: try catalogue.listings(with: source.id, on: today),
      problems: problem.map {
        [FieldProblem(field: MergePage.names.target, message: context.page.words($0))]
      } ?? [])
  }
}

extension EditedTerm {
  /// As history names it.
  fileprivate var key: String { "\(term.facet.rawValue)/\(term.code)" }
}
