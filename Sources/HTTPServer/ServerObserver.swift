/// What is told of connections and answers as they end: for an access log, for metrics.
///
/// It is called on a shard's queue between two requests, so it must be quick, must not block, and
/// must be ready to be called by several shards at once.
package protocol ServerObserver: AnyObject, Sendable {
  /// A connection was let in.
  func connectionDidOpen()
  /// A connection that was let in is gone.
  func connectionDidClose()
  /// An answer was sent, or given up.
  func answerDidEnd(_ answer: FinishedAnswer)
}
