import Dispatch
import HTTPTypes
import Logging

extension Shard {
  /// Starts the deadline for what the connection now waits for.
  func setTiming(_ connection: Connection, _ timing: Connection.Timing) {
    connection.timing = timing
    // Not the round's: a long round must not count as the client's waiting.
    let now = Clock.monotonicMilliseconds
    let limits = context.limits
    let seconds: Double? =
      switch timing {
      case .head: limits.headSeconds
      case .body: limits.bodySeconds
      case .idle: limits.idleSeconds
      case .write: limits.writeSeconds
      case .linger: limits.lingerSeconds
      case .none: nil
      }
    connection.deadline = seconds.map { now + Self.milliseconds($0) } ?? Int.max
    connection.waitsSince = now
  }

  /// At most some weeks, so that "never" can be said by a very large number.
  static func milliseconds(_ seconds: Double) -> Int {
    Int(min(max(seconds, 0), 1_000_000) * 1000)
  }

  /// Starts the shard's one timer, unless it runs. It ends by itself when there is nothing to
  /// look at, so an idle server does not wake up.
  func startSweeping() {
    guard sweepTimer == nil else { return }
    let period = context.limits.sweepMilliseconds
    nextSweep = now + period
    let timer = DispatchSource.makeTimerSource(queue: queue)
    timer.schedule(deadline: .now() + .milliseconds(period), repeating: .milliseconds(period))
    timer.setEventHandler { self.sweepIfDue() }
    sweepTimer = timer
    timer.activate()
  }

  /// Looks at every deadline, when it is time: by the timer, and between rounds when the shard is
  /// too busy to let the timer run.
  func sweepIfDue() {
    now = Clock.monotonicMilliseconds
    guard now >= nextSweep else { return }
    nextSweep = now + context.limits.sweepMilliseconds
    date.refresh()
    for case let connection? in connections where connection.deadline <= now {
      expire(connection)
    }
    logRefusals()
    guard connectionCount == 0 else { return }
    sweepTimer?.cancel()
    sweepTimer = nil
  }

  private func expire(_ connection: Connection) {
    switch connection.timing {
    case .head where !connection.parser.isBetweenRequests:
      refuse(connection, .requestTimeout, reason: "headTimeout")
    case .body: refuse(connection, .requestTimeout, reason: "bodyTimeout")
    case .write:
      note("writeTimeout")
      close(connection)
    case .head, .idle, .linger: close(connection)
    case .none: break
    }
  }

  /// Counts refusals for the log.
  func note(_ reason: String, _ count: Int = 1) { refusals[reason, default: 0] += count }

  /// One line per reason and sweep, so that an attack fills no disk; neither address nor target.
  func logRefusals() {
    guard !refusals.isEmpty else { return }
    for (reason, count) in refusals.sorted(by: { $0.key < $1.key }) {
      context.logger.info(
        "refused", metadata: ["reason": "\(reason)", "count": "\(count)"])
    }
    refusals = [:]
  }

  /// Takes no more connections and requests; those under way are finished.
  func beginStopping() {
    guard !isStopping else { return }
    isStopping = true
    ignoreListener()
    for case let connection? in connections
    where connection.phase == .reading && connection.parser.isBetweenRequests
      || connection.phase == .lingering
    {
      close(connection)
    }
    finishIfIdle()
  }

  /// Closes everything, finished or not.
  func abort() {
    for case let connection? in connections { close(connection) }
  }
}
