import Catalogue
import HTTPServer
import HTTPTypes
import HumanServices
import Logging
import Pages

/// Routes each request and turns whatever goes wrong into a page in the same look.
package final class SiteResponder: Responder {
  let site: Site
  let router: Router
  let cache = PageCache()
  private let slow: Duration

  /// A handler that takes longer than this is logged: nearly all take milliseconds, and whatever
  /// waits behind one that does not is felt.
  static let slowHandler = Duration.seconds(2)

  /// - Parameter slow: from what on a handler is logged.
  init(site: Site, router: Router, slow: Duration = SiteResponder.slowHandler) {
    self.site = site
    self.router = router
    self.slow = slow
  }

  package func kept(for head: RequestHead, round: UInt64?) -> ReadyResponse? {
    guard head.mayBeAnsweredFromCache else { return nil }
    return keptPage(at: head.rawTarget, round: round)
  }

  package func respond(to request: Request) -> Reply {
    guard request.head.mayBeAnsweredFromCache else {
      defer { if !request.head.isRead { cache.forgetRound() } }
      return answered(request)
    }
    return keptReply(to: request)
  }

  package func bodyBytes(for request: Request) -> Int? {
    router.bodyBytes(method: request.method, path: request.path)
  }

  package func refuseContent(of request: Request, over bodyBytes: Int) -> Response {
    var response = page(.tooLarge(.bytes(bodyBytes)), .contentTooLarge, request)
    site.security.add(to: &response)
    return response
  }

  package func addCommonFields(to response: inout Response) { site.security.add(to: &response) }

  /// Answers at once, or on the route's queue of slow work.
  func answered(_ request: Request) -> Reply {
    let match = router.match(method: request.method, path: request.path)
    guard case .found(let route, _) = match, let queue = route.queue else {
      return .now(response(to: request, match))
    }
    return .later(queue) {
      // When it was answered, not before: what it writes must be seen by the next request.
      defer { if !request.head.isRead { self.cache.forgetRound() } }
      return self.response(to: request, match)
    }
  }

  private func response(to request: Request, _ match: Router.Match) -> Response {
    var response = routed(request, match)
    addAPIFields(to: &response, for: request)
    site.security.add(to: &response)
    return response
  }

  private func routed(_ request: Request, _ match: Router.Match) -> Response {
    switch match {
    case .notFound:
      return withoutFinalSlash(request) ?? asOursAreWritten(request) ?? failure(.notFound, request)
    case .methodNotAllowed(let allow):
      return failure(.methodNotAllowed(allow: allow), request)
    case .found(let route, let captures):
      var request = request
      request.captures = captures
      let start = ContinuousClock.now
      var response = answer(request, by: route.handler)
      response.route = route.pattern
      noteIfSlow(route, response, ContinuousClock.now - start)
      return response.status == .notFound ? asOursAreWritten(request) ?? response : response
    }
  }

  /// By the route's pattern: neither the address nor the query is anybody's business.
  private func noteIfSlow(_ route: Route, _ response: Response, _ duration: Duration) {
    guard duration > slow else { return }
    site.logger.warning(
      "slow handler",
      metadata: [
        "route": "\(route.method.rawValue) \(route.pattern)", "status": "\(response.status.code)",
        "milliseconds": "\(Int(duration / .milliseconds(1)))",
      ])
  }

  private func answer(_ request: Request, by handler: Handler) -> Response {
    do {
      return try handler(request)
    } catch let error as HTTPError {
      return failure(error, request)
    } catch let address as TellingAddress {
      return site.seeOther(address.quiet)
    } catch let value as APIQuery.BadValue {
      return problem(of: value, request)
    } catch let address as UnreadAddress {
      return problem(of: address, request)
    } catch CatalogueError.notFound {
      return failure(.notFound, request)
    } catch is PermissionError {
      return page(.forbidden, .forbidden, request, typed: typed(request) ?? [])
    } catch {
      if let trouble = StorageTrouble(error) { return storageFailure(trouble, request) }
      return unexpected(error, request)
    }
  }

  /// An address that differs from one of ours only by a slash at its end.
  private func withoutFinalSlash(_ request: Request) -> Response? {
    let path = request.path
    guard path.count > 1, path.hasSuffix("/"), !path.hasPrefix("//"),
      case .found = router.match(method: request.method, path: String(path.dropLast()))
    else { return nil }
    // As it was encoded: what a "%3F" stands for would begin a query.
    let raw = request.head.rawPath.dropLast()
    guard raw.hasPrefix("/"), !raw.hasPrefix("//"), !raw.hasPrefix("/\\") else { return nil }
    let query = request.rawQuery.isEmpty ? "" : "?" + request.rawQuery
    return site.redirect(.permanentRedirect(raw + query))
  }

  /// An address of ours in other letters: with capitals, with ä, in whichever way that is composed, or
  /// with a full stop or bracket that a message took in at its end.
  private func asOursAreWritten(_ request: Request) -> Response? {
    guard request.method == .get || request.method == .head, !request.path.contains("//"),
      !request.path.hasSuffix("/")
    else { return nil }
    let segments = request.path.split(separator: "/").map { segment in
      segment.split(separator: ".").compactMap { Slug.naming(String($0))?.rawValue }
        .joined(separator: ".")
    }
    let path = "/" + segments.joined(separator: "/")
    guard path != request.path,
      case .found(let route, let captures) = router.match(method: request.method, path: path),
      route.queue == nil
    else { return nil }
    var asked = request
    asked.path = path
    asked.captures = captures
    // Not on to a page that there is not, nor to one that leads on.
    let answer = answer(asked, by: route.handler)
    guard answer.status != .notFound else { return nil }
    if answer.status.kind == .redirection { return answer }
    let query = request.rawQuery.isEmpty ? "" : "?" + request.rawQuery
    return site.redirect(.movedPermanently(path + query))
  }
}
