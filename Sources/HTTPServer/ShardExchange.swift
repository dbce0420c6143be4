import CEpoll
import Glibc
import HTTPTypes

extension Shard {
  /// What a client gets that waits to send its body (RFC 9110 §15.2.1).
  private static let continueLine = Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)

  /// Methods some address of the server may take, for `OPTIONS *`.
  private static let serverMethods = "GET, HEAD, OPTIONS, POST"

  func handle(_ connection: Connection, events: UInt32) {
    if events & (EPOLLERR.rawValue | EPOLLHUP.rawValue) != 0 { return close(connection) }
    switch connection.phase {
    case .reading: read(connection)
    case .writing: continueWriting(connection)
    case .lingering: drain(connection)
    // It sends more while we work: that can wait.
    case .working: watch(connection, 0)
    case .closed: break
    }
  }

  func read(_ connection: Connection) {
    switch SocketIO.read(connection.descriptor, into: readBuffer) {
    case .bytes(let count):
      process(
        connection,
        UnsafeBufferPointer(readBuffer.assumingMemoryBound(to: UInt8.self))
          .extracting(0..<count))
    case .wouldBlock: break
    case .ended: close(connection)
    }
  }

  /// Parses and answers until the bytes are used up or an answer has to wait; keeps the rest.
  private func process(_ connection: Connection, _ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while start < bytes.count, connection.phase == .reading {
      let (step, consumed) = connection.parser.feed(bytes.extracting(start..<bytes.count).span)
      start += consumed
      switch step {
      case .needMore: awaitMore(connection)
      case .request(let head, let body):
        // Closing with bytes unread would reset the connection before the answer is read.
        connection.lingersAfterAnswer = start < bytes.count
        respond(connection, head, body)
      case .failure(let failure): refuse(connection, failure.status, reason: failure.rawValue)
      }
    }
    if start < bytes.count, connection.phase == .working || connection.phase == .writing {
      connection.backlog = Array(bytes.extracting(start..<bytes.count))
    }
  }

  private func awaitMore(_ connection: Connection) {
    let timing = connection.parser.isInBody ? Connection.Timing.body : .head
    if connection.timing != timing, !connection.parser.isBetweenRequests {
      setTiming(connection, timing)
    }
    guard connection.parser.isContinueExpected, !connection.hasSentContinue else { return }
    connection.hasSentContinue = true
    let sent = SocketIO.write(connection.descriptor, Self.continueLine, [])
    // A client that has not even room for this line does not wait for it.
    if sent != .bytes(Self.continueLine.count) { close(connection) }
  }

  private func respond(_ connection: Connection, _ head: RequestHead, _ body: [UInt8]) {
    connection.hasSentContinue = false
    var exchange = Exchange(head: head)
    if context.observer != nil { exchange.beganMicroseconds = Clock.monotonicMicroseconds }
    if head.isAsterisk {
      let fields: HTTPFields = [.allow: Self.serverMethods]
      return send(connection, Response(status: .noContent, fields: fields), for: exchange)
    }
    let request = Request(head: head, body: body, remoteAddress: connection.peer.text, round: round)
    exchange.path = request.path
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
    note("workQueueFull")
    connection.phase = .reading
    connection.exchange = nil
    var refused = exchange
    refused.reason = "workQueueFull"
    let seconds = context.limits.retryAfterSeconds
    send(
      connection, Response(HTTPError.serviceUnavailable(retryAfterSeconds: seconds)), for: refused)
  }

  /// Sends what a `WorkQueue` made, unless the client has gone meanwhile.
  private func finish(tag: UInt64, _ response: Response) {
    guard let connection = connection(tag: tag), let exchange = connection.exchange else { return }
    connection.exchange = nil
    connection.phase = .reading
    send(connection, response, for: exchange)
    resume(connection)
  }

  /// Answers what is no request with a line of plain text, and closes.
  func refuse(_ connection: Connection, _ status: HTTPResponse.Status, reason: String) {
    note(reason)
    connection.lingersAfterAnswer = true
    var exchange = Exchange(head: RequestHead(), mustClose: true)
    exchange.reason = reason
    if context.observer != nil { exchange.beganMicroseconds = Clock.monotonicMicroseconds }
    send(connection, Response(HTTPError(status: status)), for: exchange)
  }

  private func send(_ connection: Connection, _ response: Response, for exchange: Exchange) {
    var exchange = exchange
    if context.isStopping { exchange.mustClose = true }
    encoder.encode(response, for: exchange, date: date.value)
    transmit(connection, exchange, route: response.route)
  }

  private func send(_ connection: Connection, _ ready: ReadyResponse, for exchange: Exchange) {
    guard ready.response.status == .ok, !context.isStopping, !exchange.head.isConditional else {
      return send(connection, ready.response, for: exchange)
    }
    encoder.encode(ready, for: exchange, date: date.value)
    transmit(connection, exchange, route: ready.response.route)
  }

  /// Sends what the encoder holds.
  private func transmit(_ connection: Connection, _ exchange: Exchange, route: String) {
    connection.keepsAlive = encoder.keepsAlive
    if context.observer != nil { beginTelling(connection, exchange, route: route) }
    let outcome = SocketIO.write(connection.descriptor, encoder.head, encoder.body)
    switch outcome {
    case .bytes(encoder.head.count + encoder.body.count):
      tell(connection, bytes: encoder.head.count + encoder.body.count)
      sendingDidEnd(connection)
    case .bytes(let count):
      connection.unsentHead = encoder.head
      connection.unsentBody = encoder.body
      connection.sentBytes = count
      connection.phase = .writing
      setTiming(connection, .write)
      watch(connection, EPOLLOUT.rawValue)
    case .wouldBlock, .ended: close(connection)
    }
    encoder.releaseBody()
  }

  private func continueWriting(_ connection: Connection) {
    let outcome = SocketIO.write(
      connection.descriptor, connection.unsentHead, connection.unsentBody,
      from: connection.sentBytes)
    switch outcome {
    case .bytes(connection.unsentHead.count + connection.unsentBody.count):
      tell(connection, bytes: connection.unsentHead.count + connection.unsentBody.count)
      connection.unsentHead = []
      connection.unsentBody = []
      sendingDidEnd(connection)
      resume(connection)
    case .bytes(let count): connection.sentBytes = count
    case .wouldBlock, .ended: close(connection)
    }
  }

  private func sendingDidEnd(_ connection: Connection) {
    if connection.keepsAlive {
      connection.phase = .reading
      setTiming(connection, .idle)
    } else if connection.lingersAfterAnswer {
      shutdown(connection.descriptor, Int32(SHUT_WR))
      connection.phase = .lingering
      setTiming(connection, .linger)
      watch(connection, EPOLLIN.rawValue)
    } else {
      close(connection)
    }
  }

  /// Goes on with what came meanwhile, then with reading.
  private func resume(_ connection: Connection) {
    guard connection.phase == .reading else { return }
    let backlog = connection.backlog
    connection.backlog = []
    backlog.withUnsafeBufferPointer { process(connection, $0) }
    if connection.phase == .reading { watch(connection, EPOLLIN.rawValue) }
  }

  /// Reads and drops, so that closing does not reset the connection before the answer is read.
  private func drain(_ connection: Connection) {
    if SocketIO.read(connection.descriptor, into: readBuffer) == .ended { close(connection) }
  }
}
