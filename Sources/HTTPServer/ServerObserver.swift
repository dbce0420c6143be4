import HTTPTypes

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

/// What may be known of an answer afterwards: nothing of who asked, nor the query, nor any field.
package struct FinishedAnswer: Equatable, Sendable {
  /// Nil where no request was understood.
  package var method: HTTPRequest.Method?
  /// Percent-decoded and without the query; "" where no request was understood.
  package var path = ""
  /// The pattern of the route that answered (`Response.route`); "" where none did.
  package var route = ""
  package var status = 0
  /// Head and content that the system took for sending, in bytes.
  package var bytes = 0
  /// From the complete request to the last byte sent, in microseconds.
  package var microseconds = 0
  /// Why a request was refused or an answer broken off: a reason code such as "badHost" or
  /// "writeTimeout". Nil for what went well, handlers' own errors included.
  package var reason: String?
}
