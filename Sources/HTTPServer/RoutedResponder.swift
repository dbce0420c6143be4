import HTTPTypes

/// A router as a responder, for programs without pages of their own: errors are plain text.
package final class RoutedResponder: Responder {
  private let router: Router

  package init(_ router: Router) {
    self.router = router
  }

  package func bodyBytes(for request: Request) -> Int? {
    router.bodyBytes(method: request.method, path: request.path)
  }

  package func respond(to request: Request) -> Reply {
    switch router.match(method: request.method, path: request.path) {
    case .notFound: return .now(Response(HTTPError.notFound))
    case .methodNotAllowed(let allow):
      return .now(Response(HTTPError.methodNotAllowed(allow: allow)))
    case .found(let route, let captures):
      var request = request
      request.captures = captures
      guard let queue = route.queue else { return .now(Self.answer(request, by: route)) }
      return .later(queue) { [request] in Self.answer(request, by: route) }
    }
  }

  private static func answer(_ request: Request, by route: Route) -> Response {
    var response: Response
    do {
      response = try route.handler(request)
    } catch let error as HTTPError {
      response = Response(error)
    } catch {
      response = Response(HTTPError(status: .internalServerError))
    }
    response.route = route.pattern
    return response
  }
}
