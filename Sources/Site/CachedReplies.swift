import HTTPServer
import HTTPTypes

extension SiteResponder {
  /// zlib's level for what is kept: made once and sent many times.
  private static let keptLevel = 8

  /// The page as it is kept, or made now and kept when it is for everybody.
  ///
  /// Only a page whose own address is exactly what was asked for is kept. So parameters that mean
  /// nothing, stand twice or in another order cost a rendering each and no memory.
  func cachedReply(to request: Request) -> Reply {
    let target = request.rawTarget
    guard let edition = try? cache.edition(asOf: request.round, { try site.edition }) else {
      // Whatever keeps the file from being read is told by the page that needs it.
      return answered(request)
    }
    if let page = cache.page(target, of: edition) { return .ready(page) }
    let reply = answered(request)
    // What was written meanwhile may be on one half of the page and not on the other.
    guard case .now(let response) = reply, response.sharedTarget == target,
      (try? site.edition) == edition
    else { return reply }
    let page = ReadyResponse(response, level: Self.keptLevel)
    cache.keep(page, at: target, of: edition)
    return .ready(page)
  }
}

extension Request {
  var isRead: Bool { method == .get || method == .head }

  /// A cookie comes from somebody who has signed in, whose pages are their own; nobody else has one.
  var mayBeAnsweredFromCache: Bool { isRead && field(.cookie) == nil }
}
