import CEpoll
import Glibc
import HTTPTypes

extension Shard {
  /// What a client gets that waits to send its body (RFC 9110 §15.2.1).
  private static let continueLine = Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)

  func handle(_ connection: Connection, events: UInt32) {
    if events & (EPOLLERR.rawValue | EPOLLHUP.rawValue) != 0 { return close(connection) }
    switch connection.phase {
    case .reading: read(connection)
    case .writing: continueWriting(connection)
    case .lingering: drain(connection)
    // It sends more while we work: that can wait.
    case .working, .queueing: watch(connection, 0)
    case .closed: break
    }
  }

  func read(_ connection: Connection) {
    beginRoundIfDue()
    switch SocketIO.read(connection.descriptor, into: readBuffer) {
    case .bytes(let count):
      process(
        connection,
        UnsafeBufferPointer(readBuffer.assumingMemoryBound(to: UInt8.self))
          .extracting(0..<count))
    case .wouldBlock: break
    case .ended:
      if let failure = connection.parser.end() {
        refuse(connection, failure)
      } else {
        close(connection)
      }
    }
  }

  /// Parses and answers until the bytes are used up, an answer has to wait, or others have their
  /// turn; keeps the rest.
  private func process(_ connection: Connection, _ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var turnBegan: Int?
    while start < bytes.count, connection.phase == .reading {
      let (step, consumed) = connection.parser.feed(bytes.extracting(start..<bytes.count).span)
      start += consumed
      let isMoreHere = start < bytes.count
      switch consume step {
      case .needMore: awaitMore(connection)
      case .head(let head): awaitBody(connection, head, isHere: isMoreHere)
      case .failure(let failure): refuse(connection, failure)
      case .request(let head, let body):
        respond(connection, head, body, isMoreHere: isMoreHere)
        guard isMoreHere else { break }
        let time = Clock.monotonicMicroseconds
        if time - (turnBegan ?? time) >= context.limits.turnMicroseconds,
          connection.phase == .reading
        {
          queue(connection, Array(bytes.extracting(start..<bytes.count)))
          return closeIfOverfull(connection)
        }
        turnBegan = turnBegan ?? time
      }
    }
    if start < bytes.count, connection.phase == .working || connection.phase == .writing {
      connection.backlog = Array(bytes.extracting(start..<bytes.count))
    }
    closeIfOverfull(connection)
  }

  /// Closes a connection for whose waiting requests there is no memory.
  private func closeIfOverfull(_ connection: Connection) {
    guard connection.phase != .closed, !holdBytes(of: connection) else { return }
    note("unfinishedBytes")
    close(connection)
  }

  private func awaitMore(_ connection: Connection) {
    guard holdBytes(of: connection) else {
      return refuse(connection, .serviceUnavailable, reason: "unfinishedBytes")
    }
    let timing = connection.parser.isInBody ? Connection.Timing.body : .head
    if connection.timing != timing, !connection.parser.isBetweenRequests {
      setTiming(connection, timing)
    }
  }

  /// Looks at a head before its body is read: a body that is too long is not even asked for.
  private func awaitBody(_ connection: Connection, _ head: RequestHead, isHere: Bool) {
    guard beginCounting(connection, head) else {
      return refuse(connection, .serviceUnavailable, reason: "tooManyConnectionsOfAddress")
    }
    let request = Request(
      head: head, body: [], peer: connection.peer, origin: connection.origin)
    let bodyBytes = context.responder.bodyBytes(for: request) ?? context.limits.bodyBytes
    if let failure = connection.parser.takeBody(upTo: bodyBytes) {
      guard failure == .bodyTooLarge else { return refuse(connection, failure) }
      return refuseContent(connection, request, over: bodyBytes)
    }
    setTiming(connection, .body)
    guard !isHere, connection.parser.isContinueExpected else { return }
    let sent = Outgoing(head: Self.continueLine).write(to: connection.descriptor)
    // A client that has not even room for this line does not wait for it.
    if sent != .bytes(Self.continueLine.count) { close(connection) }
  }

  private func respond(
    _ connection: Connection, _ head: consuming RequestHead, _ body: [UInt8], isMoreHere: Bool
  ) {
    connection.requestCount += 1
    var exchange = Exchange(head: copy head)
    if context.observer != nil { exchange.beganMicroseconds = Clock.monotonicMicroseconds }
    exchange.mustClose = connection.requestCount >= context.limits.requestsPerConnection
    // Closing with bytes unread would reset the connection before the answer is read. Who does not
    // know yet that it is the last answer may be sending the next request.
    connection.lingersAfterAnswer = isMoreHere || exchange.mustClose
    guard beginCounting(connection, exchange.head) else {
      return sendBusy(connection, exchange, reason: "tooManyConnectionsOfAddress")
    }
    if let kept = context.responder.kept(for: exchange.head, round: round) {
      if context.observer != nil { exchange.path = exchange.head.pathText }
      return send(connection, kept, for: exchange)
    }
    let request = Request(
      head: head, body: body, peer: connection.peer, origin: connection.origin, round: round)
    exchange.path = request.path
    if Preconditions.forbid(exchange.head) {
      let error = HTTPError(status: .preconditionFailed)
      return send(connection, context.responder.refusal(error), for: exchange)
    }
    if var answer = exchange.head.answerOfServer {
      context.responder.addCommonFields(to: &answer)
      return send(connection, answer, for: exchange)
    }
    switch context.responder.respond(to: request) {
    case .now(let response): send(connection, response, for: exchange)
    case .ready(let ready): send(connection, ready, for: exchange)
    case .later(let queue, let work): submit(connection, exchange, work, to: queue)
    }
  }

  private func submit(
    _ connection: Connection, _ exchange: Exchange, _ work: @escaping @Sendable () -> Response,
    to queue: WorkQueue
  ) {
    connection.phase = .working
    connection.exchange = exchange
    setTiming(connection, .none)
    let tag = connection.tag
    let isTaken = queue.submit {
      let response = work()
      self.post { self.finish(tag: tag, response) }
    }
    guard !isTaken else { return }
    connection.phase = .reading
    connection.exchange = nil
    sendBusy(connection, exchange, reason: "workQueueFull")
  }

  /// Sends what a `WorkQueue` made, unless the client has gone meanwhile.
  private func finish(tag: UInt64, _ response: Response) {
    guard let connection = connection(tag: tag), let exchange = connection.exchange else { return }
    connection.exchange = nil
    connection.phase = .reading
    send(connection, response, for: exchange)
    resume(connection)
  }

  /// Goes on with what came meanwhile, then with reading.
  func resume(_ connection: Connection) {
    guard connection.phase == .reading else { return }
    let backlog = connection.backlog
    connection.backlog = []
    backlog.withUnsafeBufferPointer { process(connection, $0) }
    if connection.phase == .reading { watch(connection, EPOLLIN.rawValue) }
  }
}
