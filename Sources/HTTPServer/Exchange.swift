import HTTPTypes

/// What of a request its answer depends on.
struct Exchange: Sendable {
  var head: RequestHead
  /// Whether the connection ends after this answer, whatever the client wished.
  var mustClose = false
  /// The decoded path and the moment the request was complete, for an observer.
  var path = ""
  var beganMicroseconds = 0
  /// Why there is no request, or why it was refused.
  var reason: String?

  var isHead: Bool { head.method == .head }
}
