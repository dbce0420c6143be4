import HTTPServer
import Synchronization

/// Answers by a responder that is set once the server's port is known: the site's own address is in
/// its pages.
final class LateResponder: Responder {
  private let responder = Mutex<(any Responder)?>(nil)

  func set(_ new: any Responder) { responder.withLock { $0 = new } }

  func bodyBytes(for request: Request) -> Int? {
    responder.withLock { $0 }?.bodyBytes(for: request)
  }

  func refuseContent(of request: Request, over bodyBytes: Int) -> Response {
    responder.withLock { $0 }?.refuseContent(of: request, over: bodyBytes)
      ?? Response(HTTPError.contentTooLarge("the form is too large"))
  }

  func addCommonFields(to response: inout Response) {
    responder.withLock { $0 }?.addCommonFields(to: &response)
  }

  func kept(for head: RequestHead, round: UInt64?) -> ReadyResponse? {
    responder.withLock { $0 }?.kept(for: head, round: round)
  }

  func respond(to request: Request) -> Reply {
    guard let responder = responder.withLock({ $0 }) else {
      return .now(Response(HTTPError.serviceUnavailable(retryAfterSeconds: 1)))
    }
    return responder.respond(to: request)
  }
}
