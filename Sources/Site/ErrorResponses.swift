import Foundation
import HTTPServer
import HTTPTypes
import Logging
import Pages

/// Failures as pages in the same look.
extension SiteResponder {
  func failure(_ error: HTTPError, _ request: Request) -> Response {
    let kind: ErrorPage.Kind =
      switch error.status {
      case .notFound, .gone: .notFound
      case .methodNotAllowed: .methodNotAllowed
      case .forbidden: .forbidden
      case .contentTooLarge: .tooLarge(.fields(Request.formFieldCount))
      case .serviceUnavailable: .busy
      default: .badRequest
      }
    var response = page(kind, error.status, request)
    response.fields.append(contentsOf: error.fields)
    return response
  }

  /// The visitor sees an id and nothing of the error; the log line has both, and no address.
  func unexpected(_ error: any Error, _ request: Request) -> Response {
    let id = String(UUID().uuidString.lowercased().prefix(8))
    site.logger.error("request failed", metadata: ["id": "\(id)", "error": "\(error)"])
    return page(
      .failure(id: id), .internalServerError, request, typed: typed(request) ?? [])
  }

  /// - Parameter typed: what the form had that is not saved. A form from elsewhere is never shown.
  func page(
    _ kind: ErrorPage.Kind, _ status: HTTPResponse.Status, _ request: Request,
    typed: [TypedField] = []
  ) -> Response {
    let page = ErrorPage(context: site.context(for: request), kind: kind, typed: typed)
    if let problem = problem(page, status, request) { return problem }
    var response = site.html(page, status: status)
    // A token must not be guessed from how well echoed text compresses (BREACH).
    if !typed.isEmpty { response.mayCompress = false }
    return response
  }
}
