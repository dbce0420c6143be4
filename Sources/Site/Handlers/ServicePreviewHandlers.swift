import Catalogue
import HTTPServer
import HumanServices
import Pages

extension Site {
  /// Answers `GET /yllapito/palvelut/:id/esikatselu`: what is stored, published or not.
  @Sendable func showServicePreview(
    _ request: Request, _ session: EditorSession
  ) throws -> Response {
    let hand = try inHand(request, session)
    guard let stored = hand.stored else { throw HTTPError.notFound }
    return preview(
      request, hand, stored.service.details, form: nil, problems: [],
      in: request.parameter(ServicePreviewPage.languageName))
  }

  /// Answers `POST …/esikatselu`: the form as typed, which is kept nowhere.
  @Sendable func previewService(_ request: Request, _ session: EditorSession) throws -> Response {
    let hand = try inHand(request, session)
    let fields = try request.formFields()
    let form = ServiceForm(fields: fields)
    let reading = hand.reading(form)
    return preview(
      request, hand, reading.details, form: form, problems: reading.problems,
      in: fields.last { $0.name == ServicePreviewPage.languageName }?.value)
  }

  private func preview(
    _ request: Request, _ hand: ServiceInHand, _ details: ServiceDetails, form: ServiceForm?,
    problems: [ServiceProblem], in code: String?
  ) -> Response {
    let language = code.flatMap(Language.init).flatMap {
      Language.interface.contains($0) ? $0 : nil
    }
    let id = hand.stored?.service.id ?? ID(rawValue: 0)
    return editorPage(
      ServicePreviewPage(
        editor: editorContext(for: request, hand.session), directory: hand.directory,
        service: Service(
          id: id, revision: 0, assuredDate: hand.stored?.service.assuredDate,
          details: details.asPublished),
        form: form, isNew: hand.stored == nil, problems: problems,
        shown: context(in: language ?? request.language)))
  }
}
