import HTTPTypes

extension Shard {
  /// Remembers what the observer is told of an answer that is about to be sent.
  func beginTelling(_ connection: Connection, _ exchange: Exchange, route: String) {
    connection.sentBytes = 0
    let isRequest = !exchange.head.bytes.isEmpty
    connection.answer = FinishedAnswer(
      method: isRequest ? exchange.head.method : nil, path: exchange.path, route: route,
      status: encoder.status.code, microseconds: exchange.beganMicroseconds,
      reason: exchange.reason)
  }

  /// Tells of an answer whose last byte is sent.
  func tell(_ connection: Connection, bytes: Int, reason: String? = nil) {
    guard let observer = context.observer, var answer = connection.answer else { return }
    connection.answer = nil
    answer.bytes = bytes
    // Until here it was the moment of the beginning.
    answer.microseconds = Clock.monotonicMicroseconds - answer.microseconds
    answer.reason = answer.reason ?? reason
    observer.answerDidEnd(answer)
  }

  /// Tells of a connection that was refused before it was one.
  func tellRefusal(status: Int, bytes: Int, reason: String) {
    context.observer?.answerDidEnd(FinishedAnswer(status: status, bytes: bytes, reason: reason))
  }

  /// Tells of an answer that the client did not take to its end.
  func giveUp(_ connection: Connection) {
    let isLate = connection.timing == .write && connection.deadline <= now
    tell(connection, bytes: connection.sentBytes, reason: isLate ? "writeTimeout" : "clientGone")
  }
}
