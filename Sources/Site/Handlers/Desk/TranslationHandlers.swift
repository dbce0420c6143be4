import Addresses
import Catalogue
import HTTPServer
import HTTPTypes
import HumanServices
import Pages

extension Site {
  /// Answers `GET /yllapito/palvelut/:id/kaannokset`.
  @Sendable func showTranslations(
    _ request: Request, _ session: EditorSession
  ) throws -> Response {
    editorPage(try translationsPage(request, session).page)
  }

  /// Answers `POST /yllapito/palvelut/:id/kaannokset`: keeps the translations as they are now typed;
  /// those that are left as they were count as compared.
  @Sendable func settleTranslations(
    _ request: Request, _ session: EditorSession
  ) throws -> Response {
    var (page, service, outdated) = try translationsPage(request, session)
    let fields = try request.firstFormFields()
    page.typed = fields
    guard !session.isReplay else { return editorPage(page) }
    var details = service.details
    // What became outdated after the page was shown was not compared, and is not in the form.
    let shown = outdated.filter { fields[TranslationsPage.name($0)] != nil }
    for one in shown {
      let name = TranslationsPage.name(one)
      let text = (fields[name] ?? "").trimmingSpaces
      if one.field.limit.isExceeded(by: text) {
        page.problems.append(
          FieldProblem(
            field: name,
            message: page.words(
              .problemTooLong, ["limit": String(one.field.limit.characters)])))
      }
      details.set(text, of: one.field, in: one.language)
    }
    guard page.problems.isEmpty else { return editorPage(page, status: .unprocessableContent) }
    do {
      try catalogue.settleTranslations(
        of: SeenListing(
          id: service.id, revision: fields[CheckPage.revisionName].flatMap { Int($0) } ?? 0),
        with: details, shown, by: session.author(from: .serviceForm), at: instant)
    } catch CatalogueError.changedMeanwhile {
      page.isChanged = true
      return editorPage(page, status: .conflict)
    }
    return try answer(
      EditorPath.service(service.id).address(in: request.language) + "?viesti=tallennettu",
      undoing: service.id, request, session)
  }

  private func translationsPage(
    _ request: Request, _ session: EditorSession
  ) throws -> (page: TranslationsPage, service: Service, outdated: [OutdatedTranslation]) {
    let service = try editedService(request).service
    guard session.editor.mayEdit(service.details, in: try catalogue.snapshot.geography) else {
      throw PermissionError.otherRegion
    }
    let outdated = try catalogue.outdatedTranslations(of: service.id)
    return (
      TranslationsPage(
        editor: editorContext(for: request, session), service: service, outdated: outdated),
      service, outdated
    )
  }
}
