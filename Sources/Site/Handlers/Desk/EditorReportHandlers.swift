import Addresses
import Catalogue
import HTTPServer
import HTTPTypes
import HumanServices
import Markup
import Pages

extension Site {
  /// Answers `GET /yllapito/ilmoitukset`.
  @Sendable func listReports(_ request: Request, _ session: EditorSession) throws -> Response {
    let directory = try catalogue.snapshot
    let isClosed = request.parameter(DeskPath.names.closed) != nil
    return editorPage(
      EditorReportsPage(
        editor: editorContext(for: request, session), directory: directory,
        reports: try reports(isClosed: isClosed, session.editor, directory), isClosed: isClosed))
  }

  /// The reports that are an editor's business, newest first; feedback about accessibility that should
  /// have been answered stands before all.
  func reports(
    isClosed: Bool, _ editor: Editor, _ directory: Snapshot
  ) throws -> [KeptSuggestion] {
    try catalogue.keptSuggestions(isClosed: isClosed, on: today)
      .filter { editor.mayHandle($0, in: directory.geography) }
      .lateFirst(on: today)
  }

  /// Answers `GET /yllapito/ilmoitukset/:id`.
  @Sendable func showReport(_ request: Request, _ session: EditorSession) throws -> Response {
    var page = try reportPage(request, session)
    page.isSaved = request.parameter("valmis") != nil
    return editorPage(page)
  }

  /// Answers `POST /yllapito/ilmoitukset/:id`: notes and closes it, or opens it again.
  @Sendable func handleReport(_ request: Request, _ session: EditorSession) throws -> Response {
    var page = try reportPage(request, session)
    let fields = try request.firstFormFields()
    let (names, states) = (EditorReportPage.names, EditorReportPage.states)
    func text(_ name: String) -> String { fields[name] ?? "" }
    page.note = text(names.note)
    page.isClosed = fields[names.state] == states.closed
    page.forgetsContact = fields[names.forget] != nil
    guard !session.isReplay else { return editorPage(page) }
    guard page.note.unicodeScalars.count <= Suggestion.maximumTextLength else {
      page.problems = [
        FieldProblem(
          field: names.note,
          message: page.words(
            .deskTooLong,
            [
              "field": page.words(.reportNote),
              "count": String(page.note.unicodeScalars.count),
              "limit": String(Suggestion.maximumTextLength),
            ]))
      ]
      return editorPage(page, status: .unprocessableContent)
    }
    do {
      try catalogue.handleSuggestion(
        page.report.id, SuggestionHandling(isClosed: page.isClosed, note: page.note),
        expecting: SuggestionHandling(
          isClosed: fields[names.seenState] == states.closed, note: text(names.seenNote)),
        forgettingContact: page.forgetsContact, by: session.author(from: .reports), at: instant)
    } catch CatalogueError.changedMeanwhile {
      page.isChanged = true
      return editorPage(page, status: .conflict)
    }
    return seeOther(
      inQueue(page.editorPath.address(in: request.language) + "?\(Site.doneMark)", request))
  }

  private func reportPage(
    _ request: Request, _ session: EditorSession
  ) throws -> EditorReportPage {
    let directory = try catalogue.snapshot
    guard let id = Int64(try request.capture("id")),
      let report = try catalogue.keptSuggestion(ID(rawValue: id), on: today)
    else { throw HTTPError.notFound }
    guard session.editor.mayHandle(report, in: directory.geography) else {
      throw PermissionError.otherRegion
    }
    var page = EditorReportPage(
      editor: editorContext(for: request, session), directory: directory, report: report,
      revisions: try catalogue.history(of: report.id))
    page.contact = try catalogue.contact(of: report.id, on: today)
    return page
  }

  /// Answers `GET /yllapito/ohje`.
  @Sendable func showGuide(_ request: Request, _ session: EditorSession) throws -> Response {
    guard let text = resources.text(.guide, request.language) else { throw HTTPError.notFound }
    return editorPage(
      GuidePage(
        editor: editorContext(for: request, session), text: text,
        pictures: resources.assets.guidePictures))
  }
}
