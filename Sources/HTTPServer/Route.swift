import HTTPTypes

/// What answers a request.
package typealias Handler = @Sendable (Request) throws -> Response

/// An address the program answers, and what answers it.
///
/// A pattern is a path whose segments are literal ("kunta"), a capture (":slug"), or a capture
/// with a literal ending (":slug.csv"). A capture takes one segment and never an empty one.
package struct Route: Sendable {
  package var method: HTTPRequest.Method
  package var pattern: String
  package var handler: Handler
  /// The most a request's content may be, in bytes; nil for `Limits.bodyBytes`.
  package var bodyBytes: Int?
  /// Where the handler runs when it takes longer than other connections may wait; see `Reply.later`.
  package var queue: WorkQueue?

  package init(
    method: HTTPRequest.Method, pattern: String, bodyBytes: Int? = nil, handler: @escaping Handler
  ) {
    self.method = method
    self.pattern = pattern
    self.bodyBytes = bodyBytes
    self.handler = handler
  }

  /// A page; HEAD is answered by it too.
  package static func get(_ pattern: String, _ handler: @escaping Handler) -> Route {
    Route(method: .get, pattern: pattern, handler: handler)
  }

  package static func post(
    _ pattern: String, bodyBytes: Int? = nil, _ handler: @escaping Handler
  ) -> Route {
    Route(method: .post, pattern: pattern, bodyBytes: bodyBytes, handler: handler)
  }

  /// The same route with its handler on a queue of slow work.
  package func on(_ queue: WorkQueue) -> Route {
    var route = self
    route.queue = queue
    return route
  }

  /// The same route below a prefix: "/" below "/sv" is "/sv", "/kunta/:slug" is "/sv/kunta/:slug".
  package func prefixed(_ prefix: String) -> Route {
    var route = self
    route.pattern = pattern == "/" ? prefix : prefix + pattern
    return route
  }
}
