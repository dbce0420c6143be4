import CEpoll
import Dispatch
import Glibc

/// A share of the connections, served by one thread at a time.
///
/// Everything here is touched on `queue` only, which is what makes the unchecked `Sendable` true;
/// other threads use `post`. One `DispatchSource` watches the epoll descriptor, so an idle shard
/// holds no thread.
final class Shard: @unchecked Sendable {
  /// Waiting this long, in milliseconds, for another event before going back to Dispatch saves
  /// its re-arming of the source, which costs more than answering a request.
  private static let lingerMilliseconds: Int32 = 20
  /// How long one visit goes on taking rounds, in milliseconds, so that other work of the queue gets
  /// its turn.
  private static let visitMilliseconds = 250
  /// How long what is read gets the same number, in microseconds; see `Request.round`.
  private static let roundMicroseconds = 1000
  private static let eventsPerRound = 256
  private static let readBufferBytes = 64 * 1024

  private enum Tag {
    static let listener = UInt64.max
    static let mailbox = UInt64.max - 1
  }

  let context: ServerContext
  let queue: DispatchQueue
  let listener: ListeningSocket
  /// All shards, in the order connections are dealt to them; set before the start.
  var siblings: [Shard] = []
  var nextSibling = 0

  private let epoll: Int32
  private let mailbox: Mailbox
  /// Made at the start: libdispatch traps when a source is freed that never ran.
  private var source: (any DispatchSourceRead)?
  private let events: UnsafeMutablePointer<epoll_event>
  let readBuffer: UnsafeMutableRawBufferPointer

  /// By descriptor, which the kernel keeps small.
  private(set) var connections: [Connection?] = []
  private(set) var connectionCount = 0
  private var generation: UInt32 = 0

  var encoder = ResponseEncoder()
  var date = DateCache()
  /// The monotonic clock, read once a round, in milliseconds.
  var now = Clock.monotonicMilliseconds
  /// The number of what is read now; see `Request.round`.
  private(set) var round: UInt64 = 0
  private var roundBegan = 0
  var sweepTimer: (any DispatchSourceTimer)?
  var nextSweep = Int.max
  /// Connections whose next pipelined request was read already, in the order of their turns.
  var queueing: [UInt64] = []
  /// Bytes of unfinished requests and of unsent answers, of this shard's connections.
  var heldBytes = 0
  var unsentBytes = 0
  /// Where the search for a connection to close goes on, and when the next may be.
  var reclaimHand = 0
  var nextReclaim = 0
  /// Refused requests since the last log line, by reason.
  var refusals: [String: Int] = [:]
  var isStopping = false
  private var isFinished = false

  init(
    number: Int, listener: ListeningSocket, context: ServerContext
  ) throws(ServerError) {
    self.listener = listener
    self.context = context
    queue = DispatchQueue(label: "http.shard.\(number)")
    mailbox = try Mailbox()
    epoll = epoll_create1(Int32(EPOLL_CLOEXEC))
    guard epoll >= 0 else {
      _ = mailbox.close()
      throw .cannotListen(ListeningSocket.systemWords(errno))
    }
    events = .allocate(capacity: Self.eventsPerRound)
    readBuffer = .allocate(byteCount: Self.readBufferBytes, alignment: 16)
  }

  deinit {
    if source == nil {
      _ = mailbox.close()
      Glibc.close(epoll)
    }
    events.deallocate()
    readBuffer.deallocate()
  }

  /// Starts to accept and answer.
  ///
  /// - Parameter finished: left when the shard has stopped and its descriptors are closed.
  func start(finished: DispatchGroup) throws(ServerError) {
    let isWatched = cepoll_control(
      epoll, EPOLL_CTL_ADD, mailbox.descriptor, EPOLLIN.rawValue, Tag.mailbox)
    guard isWatched == 0, watchListener() else {
      throw .cannotListen(ListeningSocket.systemWords(errno))
    }
    finished.enter()
    let epoll = epoll
    let mailbox = mailbox
    let source = DispatchSource.makeReadSource(fileDescriptor: epoll, queue: queue)
    self.source = source
    source.setEventHandler { self.visit() }
    source.setCancelHandler {
      // Jobs that come too late still run: they may hold a descriptor to close.
      for job in mailbox.close() { job() }
      Glibc.close(epoll)
      finished.leave()
    }
    source.activate()
  }

  /// Runs a job on the shard's queue, soon. False when the shard has stopped.
  @discardableResult
  func post(_ job: @escaping @Sendable () -> Void) -> Bool { mailbox.post(job) }

  /// Deals with events until none come for a while.
  private func visit() {
    guard !isFinished else { return }
    var timeout: Int32 = 0
    let end = Clock.monotonicMilliseconds + Self.visitMilliseconds
    repeat {
      let count = epoll_wait(epoll, events, Int32(Self.eventsPerRound), timeout)
      now = Clock.monotonicMilliseconds
      guard count > 0 || !queueing.isEmpty else { return }
      date.refresh()
      for index in 0..<max(0, Int(count)) { handle(events + index) }
      takeTurns()
      sweepIfDue()
      timeout = queueing.isEmpty ? Self.lingerMilliseconds : 0
    } while now < end && !isFinished
    // No event tells of what was read already.
    if !queueing.isEmpty, !isFinished { queue.async { self.visit() } }
  }

  /// Gives what is read from now on another number, where the present one is old.
  func beginRoundIfDue() {
    let time = Clock.monotonicMicroseconds
    guard time - roundBegan > Self.roundMicroseconds else { return }
    round = context.nextRound()
    roundBegan = time
  }

  private func handle(_ event: UnsafeMutablePointer<epoll_event>) {
    let tag = cepoll_tag(event)
    switch tag {
    case Tag.listener: acceptBatch()
    case Tag.mailbox: for job in mailbox.takeAll() { job() }
    default:
      guard let connection = connection(tag: tag) else { return }
      handle(connection, events: event.pointee.events)
    }
  }

  /// The connection an event or a late answer is for, unless it is gone.
  func connection(tag: UInt64) -> Connection? {
    let descriptor = Int(UInt32(truncatingIfNeeded: tag))
    guard descriptor < connections.count, let connection = connections[descriptor],
      connection.tag == tag
    else { return nil }
    return connection
  }

  /// Takes a new connection in.
  func add(_ descriptor: Int32, _ peer: IPAddress) -> Connection {
    generation &+= 1
    // The two highest generations would collide with the tags of listener and mailbox.
    if generation >= UInt32.max - 1 { generation = 1 }
    let connection = Connection(
      descriptor: descriptor, generation: generation, peer: peer,
      isTrusted: context.trust.trusts(peer), limits: context.limits)
    while connections.count <= Int(descriptor) { connections.append(nil) }
    connections[Int(descriptor)] = connection
    connectionCount += 1
    context.observer?.connectionDidOpen()
    startSweeping()
    return connection
  }

  /// Closes a connection and forgets it.
  func close(_ connection: Connection) {
    guard connection.phase != .closed else { return }
    connection.phase = .closed
    if connection.answer != nil { giveUp(connection) }
    forgetBytes(of: connection)
    endCounting(connection)
    context.observer?.connectionDidClose()
    connections[Int(connection.descriptor)] = nil
    connectionCount -= 1
    // Only epoll watches it, and epoll forgets a descriptor that is closed.
    Glibc.close(connection.descriptor)
    context.dismiss(connection.peer)
    finishIfIdle()
  }

  /// Tells epoll what the connection waits for, when that has changed.
  func watch(_ connection: Connection, _ wanted: UInt32) {
    guard connection.phase != .closed, connection.interest != wanted else { return }
    let operation = connection.interest == nil ? EPOLL_CTL_ADD : EPOLL_CTL_MOD
    connection.interest = wanted
    let isWatched = cepoll_control(
      epoll, operation, connection.descriptor, wanted, connection.tag)
    if isWatched != 0 { close(connection) }
  }

  /// - Returns: false when the system refuses.
  @discardableResult
  func watchListener() -> Bool {
    // With several shards one event need not wake them all.
    let interest = EPOLLIN.rawValue | (siblings.count > 1 ? EPOLLEXCLUSIVE.rawValue : 0)
    return cepoll_control(
      epoll, EPOLL_CTL_ADD, listener.descriptor, interest, Tag.listener) == 0
  }

  func ignoreListener() {
    cepoll_control(epoll, EPOLL_CTL_DEL, listener.descriptor, 0, 0)
  }

  /// Ends the shard once it is stopping and its last connection is gone.
  func finishIfIdle() {
    guard isStopping, connectionCount == 0, !isFinished else { return }
    isFinished = true
    sweepTimer?.cancel()
    sweepTimer = nil
    logRefusals()
    siblings = []
    source?.cancel()
  }
}
