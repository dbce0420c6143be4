import Foundation
import HTTPServer
import HTTPTypes
import HumanServices
import Logging
import Pages

/// What a visitor sees when the file cannot be read or written.
extension SiteResponder {
  /// Seconds after which it is worth trying again: a lock passes, a full disk takes a person.
  private static let retrySeconds = (busy: 2, other: 60)

  /// A page that says why in plain words; a form keeps what was typed. One log line has the same id.
  func storageFailure(_ trouble: StorageTrouble, _ request: Request) -> Response {
    let id = String(UUID().uuidString.lowercased().prefix(8))
    site.logger.error(
      "storage failed",
      metadata: ["id": "\(id)", "trouble": "\(trouble.rawValue)"])
    let context = site.context(for: request)
    var response =
      if let fields = typed(request) {
        site.html(
          UnsavedPage(
            context: context, trouble: trouble, id: id, action: request.rawTarget, fields: fields),
          status: .serviceUnavailable, caching: .never, hasPostForm: true)
      } else {
        site.html(
          ErrorPage(context: context, kind: .storage(trouble, id: id)),
          status: .serviceUnavailable, caching: .never)
      }
    // A token beside echoed text must not be compressed: its length would tell (BREACH).
    response.mayCompress = false
    response.fields[.retryAfter] = String(
      trouble == .busy ? Self.retrySeconds.busy : Self.retrySeconds.other)
    return response
  }

  /// The fields of a form, to be shown again; `nil` where there is none, or a secret among them.
  private func typed(_ request: Request) -> [UnsavedPage.Field]? {
    guard request.method == .post, !holdsSecret(request),
      let fields = try? request.formFields(), !fields.isEmpty
    else { return nil }
    return fields.map { UnsavedPage.Field(name: $0.name, value: $0.value) }
  }

  /// What is hashed holds a password or a code, which is never shown again.
  private func holdsSecret(_ request: Request) -> Bool {
    guard case .found(let route, _) = router.match(method: request.method, path: request.path)
    else { return false }
    return route.queue === site.passwordQueue
  }
}
