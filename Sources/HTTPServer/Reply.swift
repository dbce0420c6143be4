/// An answer, or the promise of one.
package enum Reply: Sendable {
  case now(Response)
  /// An answer that was made to be kept.
  case ready(ReadyResponse)
  /// Run this on a queue of slow work, then send what it gives. When the queue is full the client
  /// gets 503 with `Retry-After`.
  case later(WorkQueue, @Sendable () -> Response)
}
