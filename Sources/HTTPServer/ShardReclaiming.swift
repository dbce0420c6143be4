extension Shard {
  /// What is wanted from connections that keep the server waiting.
  enum Wanted {
    /// A place among the connections, and a descriptor.
    case place
    /// The memory of unfinished requests.
    case heldBytes
    /// The memory of unsent answers.
    case unsentBytes
  }

  /// Connections closed in one search, so that the next searches have rest.
  private static let reclaimedAtOnce = 32
  /// Between two searches that found nothing, in milliseconds: each looks at every connection.
  private static let reclaimPauseMilliseconds = 50

  /// Closes connections that have kept the server waiting for `Limits.reclaimSeconds` or
  /// `reclaimTransferSeconds`, so that other clients get what they hold. The search goes on where the
  /// last one ended, and the system gives the lowest free descriptor first, so newcomers stand behind
  /// it and are looked at last.
  ///
  /// - Parameter spared: the connection for which it is wanted.
  /// - Returns: whether any was closed.
  func reclaim(_ wanted: Wanted, sparing spared: Connection? = nil) -> Bool {
    let now = Clock.monotonicMilliseconds
    guard now >= nextReclaim else { return false }
    var closed = 0
    for _ in connections.indices where closed < Self.reclaimedAtOnce {
      reclaimHand = (reclaimHand + 1) % connections.count
      guard let connection = connections[reclaimHand], connection !== spared,
        hasWaited(connection, at: now), holds(connection, wanted), !hasUnread(connection)
      else { continue }
      closed += 1
      close(connection)
    }
    if closed == 0 { nextReclaim = now + Self.reclaimPauseMilliseconds }
    if closed > 0 { note("reclaimed", closed) }
    return closed > 0
  }

  private func hasWaited(_ connection: Connection, at now: Int) -> Bool {
    let limits = context.limits
    let seconds =
      switch connection.timing {
      case .head, .idle, .linger, .none: limits.reclaimSeconds
      case .body, .write: limits.reclaimTransferSeconds
      }
    return connection.waitsSince + Self.milliseconds(seconds) <= now
  }

  /// Whether the client has sent what nobody has read yet: then it waits for the server.
  private func hasUnread(_ connection: Connection) -> Bool {
    connection.phase == .reading && SocketIO.hasUnread(connection.descriptor)
  }

  private func holds(_ connection: Connection, _ wanted: Wanted) -> Bool {
    switch connection.phase {
    case .working, .queueing, .closed: false
    case .reading, .writing, .lingering:
      switch wanted {
      case .place: true
      case .heldBytes: connection.heldBytes > 0
      case .unsentBytes: connection.unsentBytes > 0
      }
    }
  }

  /// Each shard has its share of what there may be of a thing.
  private func share(_ limit: Int) -> Int { limit / max(1, siblings.count) }

  /// Counts what the connection keeps of requests: of an unfinished one, and of those behind one
  /// that is not answered yet.
  ///
  /// - Returns: false when there is no room for it.
  func holdBytes(of connection: Connection) -> Bool {
    let held = connection.parser.heldBytes + connection.backlog.count
    guard held != connection.heldBytes else { return true }
    heldBytes += held - connection.heldBytes
    connection.heldBytes = held
    let most = share(context.limits.unfinishedBytes)
    return heldBytes <= most
      || reclaim(.heldBytes, sparing: connection) && heldBytes <= most
  }

  /// Counts an answer that the client does not take at once.
  ///
  /// - Returns: false when there is no room for it.
  func keepUnsent(_ connection: Connection, _ bytes: Int) -> Bool {
    unsentBytes += bytes
    connection.unsentBytes = bytes
    let most = share(context.limits.unsentBytes)
    return unsentBytes <= most
      || reclaim(.unsentBytes, sparing: connection) && unsentBytes <= most
  }

  func dropUnsent(_ connection: Connection) {
    connection.unsent = Outgoing()
    unsentBytes -= connection.unsentBytes
    connection.unsentBytes = 0
  }

  func forgetBytes(of connection: Connection) {
    heldBytes -= connection.heldBytes
    connection.heldBytes = 0
    dropUnsent(connection)
  }
}
