/// Pipelined requests, answered in turns: one connection's hundreds must not keep others waiting.
extension Shard {
  /// Puts a connection behind those that wait for their turn, with the bytes it has still to be
  /// answered for.
  func queue(_ connection: Connection, _ rest: [UInt8]) {
    connection.phase = .queueing
    connection.backlog = rest
    setTiming(connection, .none)
    queueing.append(connection.tag)
  }

  /// Gives each waiting connection one turn; those that are not done wait for the next round.
  func takeTurns() {
    guard !queueing.isEmpty else { return }
    let tags = queueing
    queueing = []
    for tag in tags {
      guard let connection = connection(tag: tag), connection.phase == .queueing else { continue }
      connection.phase = .reading
      setTiming(connection, .idle)
      resume(connection)
    }
  }
}
