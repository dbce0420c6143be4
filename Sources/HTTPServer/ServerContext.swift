import HTTPTypes
import Logging
import Synchronization

/// What all shards of one server share.
final class ServerContext: Sendable {
  let limits: Limits
  let trust: ProxyTrust
  let responder: any Responder
  let logger: Logger
  let observer: (any ServerObserver)?
  private let admission = Mutex(Admission())
  private let stopping = Atomic(false)
  private let rounds = Atomic<UInt64>(0)

  init(
    limits: Limits, trust: ProxyTrust, responder: any Responder, logger: Logger,
    observer: (any ServerObserver)?
  ) {
    self.limits = limits
    self.trust = trust
    self.responder = responder
    self.logger = logger
    self.observer = observer
  }

  /// Whether answers say from now on that the connection ends. All shards see it at once, also
  /// those that have not closed their idle connections yet.
  var isStopping: Bool { stopping.load(ordering: .relaxed) }

  func beginStopping() { stopping.store(true, ordering: .relaxed) }

  /// The number of the requests that are read from now on, for a millisecond.
  func nextRound() -> UInt64 {
    rounds.wrappingAdd(1, ordering: .relaxed).newValue
  }

  /// Counts a connection in.
  func admit(_ peer: IPAddress) -> Admission.Verdict {
    let household = countsByAddress(peer) ? peer.household : nil
    return admission.withLock { $0.admit(household, limits: limits) }
  }

  /// Counts a connection out.
  func dismiss(_ peer: IPAddress) {
    let household = countsByAddress(peer) ? peer.household : nil
    admission.withLock { $0.dismiss(household) }
  }

  /// Counts a request that a proxy makes for a client.
  ///
  /// - Returns: false when the client has as many under way as it may have connections; it is not
  ///   counted then.
  func admitForwarded(_ household: UInt64) -> Bool {
    admission.withLock { $0.count(household, limits: limits) }
  }

  func dismissForwarded(_ household: UInt64) {
    admission.withLock { $0.discount(household) }
  }

  /// Loopback and trusted proxies speak for everyone.
  private func countsByAddress(_ peer: IPAddress) -> Bool {
    !peer.isLoopback && !trust.trusts(peer)
  }
}
