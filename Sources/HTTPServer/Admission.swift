import Logging
import Synchronization

/// What all shards of one server share.
final class ServerContext: Sendable {
  let limits: Limits
  let responder: any Responder
  let logger: Logger
  let observer: (any ServerObserver)?
  private let admission = Mutex(Admission())
  private let stopping = Atomic(false)
  private let rounds = Atomic<UInt64>(0)

  init(
    limits: Limits, responder: any Responder, logger: Logger, observer: (any ServerObserver)?
  ) {
    self.limits = limits
    self.responder = responder
    self.logger = logger
    self.observer = observer
  }

  /// Whether answers say from now on that the connection ends. All shards see it at once, also
  /// those that have not closed their idle connections yet.
  var isStopping: Bool { stopping.load(ordering: .relaxed) }

  func beginStopping() { stopping.store(true, ordering: .relaxed) }

  /// The number of a batch of events that begins now.
  func nextRound() -> UInt64 {
    rounds.wrappingAdd(1, ordering: .relaxed).newValue
  }

  /// Counts a connection in.
  ///
  /// - Returns: false when there are enough of all or of this address; it is not counted then.
  func admit(_ peer: PeerAddress) -> Bool {
    admission.withLock { $0.admit(peer, limits: limits) }
  }

  /// Counts a connection out.
  func dismiss(_ peer: PeerAddress) {
    admission.withLock { $0.dismiss(peer) }
  }
}

/// How many connections are open, and of whom. Addresses are forgotten with their last connection.
struct Admission: Sendable {
  private(set) var total = 0
  private var byAddress: [UInt64: Int] = [:]

  mutating func admit(_ peer: PeerAddress, limits: Limits) -> Bool {
    guard total < limits.connections else { return false }
    if let key = peer.limitKey {
      let count = byAddress[key, default: 0]
      guard count < limits.connectionsPerAddress else { return false }
      byAddress[key] = count + 1
    }
    total += 1
    return true
  }

  mutating func dismiss(_ peer: PeerAddress) {
    total -= 1
    guard let key = peer.limitKey, let count = byAddress[key] else { return }
    byAddress[key] = count > 1 ? count - 1 : nil
  }
}
