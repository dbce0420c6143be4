import HTTPTypes

/// What the server asks for answers: the whole rest of the program, seen from here.
package protocol Responder: AnyObject, Sendable {
  /// The answer that is kept for a request, or nil where there is none: `respond(to:)` is asked then.
  ///
  /// Asked before anything is made of the head, because most answers of a busy server are kept ones.
  ///
  /// - Parameter round: see `Request.round`.
  func kept(for head: RequestHead, round: UInt64?) -> ReadyResponse?

  /// Answers a request. Never throws: an error is an answer too.
  ///
  /// It is called on a shard's queue, and every other connection of the shard waits for it: what
  /// takes longer than some milliseconds is answered with `.later`. What is no HTTP at all never
  /// comes here; the server answers it itself with a line of plain text.
  func respond(to request: Request) -> Reply

  /// The most the content of a request may be, in bytes, asked once its head is complete; nil for
  /// `Limits.bodyBytes`. The request has no content yet.
  func bodyBytes(for request: Request) -> Int?

  /// Answers a request whose content says that it is longer than that: 413. It is never read.
  func refuseContent(of request: Request, over bodyBytes: Int) -> Response

  /// Adds the fields that all answers of the program have to one that the server gives by itself:
  /// to what is no request, to what comes when there is no room, to `OPTIONS *`.
  func addCommonFields(to response: inout Response)
}

extension Responder {
  package func kept(for head: RequestHead, round: UInt64?) -> ReadyResponse? { nil }

  package func bodyBytes(for request: Request) -> Int? { nil }

  package func refuseContent(of request: Request, over bodyBytes: Int) -> Response {
    refusal(HTTPError(status: .contentTooLarge))
  }

  package func addCommonFields(to response: inout Response) {}

  /// An error as a line of plain text.
  func refusal(_ error: HTTPError) -> Response {
    var response = Response(error)
    addCommonFields(to: &response)
    return response
  }
}

extension RequestHead {
  /// Methods some address of the server may take, for `OPTIONS *`.
  private static let serverMethods = "GET, HEAD, OPTIONS, POST"

  /// What the server answers by itself, without asking the responder.
  var answerOfServer: Response? {
    if isAsterisk { return Response(status: .noContent, fields: [.allow: Self.serverMethods]) }
    if Preconditions.forbid(self) { return Response(HTTPError(status: .preconditionFailed)) }
    return nil
  }
}
