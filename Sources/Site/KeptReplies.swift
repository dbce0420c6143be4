import HTTPServer
import HTTPTypes

extension SiteResponder {
  /// zlib's level for what is kept: made once and sent many times.
  private static let keptLevel = 8

  /// The page that is kept for a target, if it is of this moment's edition.
  func keptPage(at target: String, round: UInt64?) -> ReadyResponse? {
    // Whatever keeps the file from being read is told by the page that needs it.
    guard let edition = try? cache.edition(asOf: round, { try site.edition }) else { return nil }
    return cache.page(target, of: edition) { site.instant }
  }

  /// Makes a page, and keeps it when it is for everybody.
  ///
  /// Only a page whose own address is exactly what was asked for is kept. So parameters that mean
  /// nothing, stand twice or in another order cost a rendering each and no memory.
  func keptReply(to request: Request) -> Reply {
    let edition = try? cache.edition(asOf: request.round, { try site.edition })
    let reply = answered(request)
    // What was written meanwhile may be on one half of the page and not on the other.
    guard let edition, case .now(let response) = reply,
      response.sharedTarget == request.rawTarget, (try? site.edition) == edition
    else { return reply }
    let page = ReadyResponse(response, level: Self.keptLevel)
    cache.keep(page, at: request.rawTarget, of: edition, until: response.sharedUntil)
    return .ready(page)
  }
}

extension RequestHead {
  var isRead: Bool { method == .get || method == .head }

  /// A cookie comes from somebody who has signed in, whose pages are their own; nobody else has one.
  var mayBeAnsweredFromCache: Bool { isRead && field(.cookie) == nil }
}
