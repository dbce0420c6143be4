/// One client's connection: what its shard must remember between two events, and no more. Touched
/// on the shard's queue only.
final class Connection {
  /// What the connection waits for.
  enum Phase {
    /// Bytes of a request.
    case reading
    /// Its turn, with pipelined requests that were read already.
    case queueing
    /// An answer that is made on a `WorkQueue`.
    case working
    /// Room to send the rest of an answer.
    case writing
    /// The client's end, after a refusal.
    case lingering
    case closed
  }

  /// Which deadline runs.
  enum Timing {
    case head
    case body
    case idle
    case write
    case linger
    case none
  }

  let descriptor: Int32
  /// Tells this connection from an earlier one with the same descriptor.
  let generation: UInt32
  let peer: IPAddress
  /// Whether the peer is a proxy that speaks for others.
  let isTrusted: Bool

  var parser: RequestParser
  var phase = Phase.reading
  var timing = Timing.none
  /// On the monotonic clock, in milliseconds.
  var deadline = Int.max
  /// Since when it has waited for its client, on the same clock.
  var waitsSince = 0

  /// What epoll watches for us, or nil before the connection is registered.
  var interest: UInt32?

  /// The answer that could not be sent at once, and how many of its bytes were.
  var unsent = Outgoing()
  var sentBytes = 0
  /// What happens after the answer is sent.
  var keepsAlive = true
  var lingersAfterAnswer = false

  /// Bytes read but not looked at, because an earlier request is not answered yet or others have
  /// their turn. At most one read buffer's worth: nothing is read meanwhile.
  var backlog: [UInt8] = []
  /// The request a `WorkQueue` works on.
  var exchange: Exchange?
  /// What an observer is told when the answer under way is sent or given up.
  var answer: FinishedAnswer?
  var requestCount = 0
  /// What the shard's counts of kept bytes have of this connection.
  var heldBytes = 0
  var unsentBytes = 0
  /// For whom the request under way is made, and by whom it is counted.
  var origin = ForwardedOrigin()
  var countedHousehold: UInt64?

  init(
    descriptor: Int32, generation: UInt32, peer: IPAddress, isTrusted: Bool, limits: Limits
  ) {
    self.descriptor = descriptor
    self.generation = generation
    self.peer = peer
    self.isTrusted = isTrusted
    parser = RequestParser(limits: limits)
  }

  /// What events name the connection by.
  var tag: UInt64 { UInt64(generation) << 32 | UInt64(UInt32(bitPattern: descriptor)) }
}
