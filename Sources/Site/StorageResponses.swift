import Catalogue
import Foundation
import HTTPServer
import HTTPTypes
import HumanServices
import Logging
import Pages

/// What a visitor sees when the file cannot be read or written.
extension SiteResponder {
  /// A page that says why in plain words; a form keeps what was typed. One log line has the same id.
  func storageFailure(_ trouble: StorageTrouble, _ request: Request) -> Response {
    let notice = UnsavedNotice(trouble)
    let context = site.context(for: request)
    let page = ErrorPage(context: context, kind: .storage(trouble, id: notice.id))
    let response =
      if let problem = problem(page, .serviceUnavailable, request) {
        problem
      } else if let fields = typed(request) {
        site.html(
          UnsavedPage(
            context: context, notice: notice, action: request.rawTarget, fields: fields),
          status: .serviceUnavailable, hasPostForm: true)
      } else {
        site.html(page, status: .serviceUnavailable)
      }
    return site.unavailable(response, notice)
  }

  /// The fields of a form, to be shown again; `nil` where there is none, or a secret among them.
  func typed(_ request: Request) -> [TypedField]? {
    guard request.method == .post, !holdsSecret(request),
      let fields = try? request.formFields(), !fields.isEmpty
    else { return nil }
    return fields.map { TypedField(name: $0.name, value: $0.value) }
  }

  /// What is hashed holds a password or a code, which is never shown again.
  private func holdsSecret(_ request: Request) -> Bool {
    guard case .found(let route, _) = router.match(method: request.method, path: request.path)
    else { return false }
    return route.queue === site.passwordQueue
  }
}

extension Site {
  /// Shows an editor's form as typed, with why it could not be saved: the handler does it, as after
  /// a login in between.
  ///
  /// - Throws: `error` where the file is not to blame, or even the form cannot be shown.
  func unsaved(
    _ request: Request, _ session: EditorSession, _ error: any Error, _ handler: EditorHandler
  ) throws -> Response {
    guard request.method == .post, let trouble = StorageTrouble(error) else { throw error }
    let notice = UnsavedNotice(trouble)
    var session = session
    session.isReplay = true
    session.unsaved = notice
    guard let form = try? handler(request, session), form.status == .ok else { throw error }
    return unavailable(form, notice)
  }

  /// Seconds after which it is worth trying again: a lock passes, a full disk takes a person.
  private static let retrySeconds = (busy: 2, other: 60)

  fileprivate func unavailable(_ response: Response, _ notice: UnsavedNotice) -> Response {
    logger.error(
      "storage failed",
      metadata: ["id": "\(notice.id)", "trouble": "\(notice.trouble.rawValue)"])
    var response = response
    response.status = .serviceUnavailable
    // A token beside echoed text must not be compressed: its length would tell (BREACH).
    response.mayCompress = false
    response.fields[.retryAfter] = String(
      notice.trouble == .busy ? Site.retrySeconds.busy : Site.retrySeconds.other)
    return response
  }
}

extension UnsavedNotice {
  fileprivate init(_ trouble: StorageTrouble) {
    self.init(trouble: trouble, id: String(UUID().uuidString.lowercased().prefix(8)))
  }
}
