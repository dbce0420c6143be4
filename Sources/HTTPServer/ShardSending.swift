import CEpoll
import Glibc
import HTTPTypes

extension Shard {
  /// Answers what is no request with a line of plain text, and closes.
  func refuse(_ connection: Connection, _ failure: RequestParser.Failure) {
    refuse(connection, failure.status, reason: failure.rawValue)
  }

  /// Answers a client that is not to go on with a line of plain text, and closes.
  func refuse(_ connection: Connection, _ status: HTTPResponse.Status, reason: String) {
    note(reason)
    connection.lingersAfterAnswer = true
    var exchange = Exchange(head: RequestHead(), mustClose: true)
    exchange.reason = reason
    if context.observer != nil { exchange.beganMicroseconds = Clock.monotonicMicroseconds }
    var error = HTTPError(status: status)
    if status == .serviceUnavailable { error = busy }
    send(connection, context.responder.refusal(error), for: exchange)
  }

  /// Answers a proper request with more content than may be, in the program's own words, and closes.
  func refuseContent(_ connection: Connection, _ request: Request, over bodyBytes: Int) {
    let reason = RequestParser.Failure.bodyTooLarge.rawValue
    note(reason)
    connection.lingersAfterAnswer = true
    var exchange = Exchange(head: request.head, mustClose: true)
    exchange.path = request.path
    exchange.reason = reason
    if context.observer != nil { exchange.beganMicroseconds = Clock.monotonicMicroseconds }
    let answer = context.responder.refuseContent(of: request, over: bodyBytes)
    send(connection, answer, for: exchange)
  }

  /// Answers a proper request that there is no room for; the connection may go on.
  func sendBusy(_ connection: Connection, _ exchange: Exchange, reason: String) {
    note(reason)
    var exchange = exchange
    exchange.reason = reason
    send(connection, context.responder.refusal(busy), for: exchange)
  }

  private var busy: HTTPError {
    .serviceUnavailable(retryAfterSeconds: context.limits.retryAfterSeconds)
  }

  func send(_ connection: Connection, _ response: Response, for exchange: Exchange) {
    var exchange = exchange
    if context.isStopping {
      exchange.mustClose = true
      connection.lingersAfterAnswer = true
    }
    encoder.encode(response, for: exchange, date: date.value)
    transmit(connection, exchange, route: response.route)
  }

  /// Sends an answer made beforehand, as its bytes where nothing is special about the request.
  func send(_ connection: Connection, _ ready: ReadyResponse, for exchange: Exchange) {
    let welcome = ContentCoding.welcome(by: exchange.head)
    guard ready.response.status == .ok, !context.isStopping, welcome.identity,
      exchange.head.present.intersection(.special).subtracting(.ifNoneMatch).isEmpty
    else { return send(connection, ready.response, for: exchange) }
    encoder.encode(ready, as: welcome.gzip ? .gzip : .identity, for: exchange, date: date.value)
    transmit(connection, exchange, route: ready.response.route)
  }

  /// Sends what the encoder holds.
  private func transmit(_ connection: Connection, _ exchange: Exchange, route: String) {
    defer { encoder.releaseBody() }
    // Its descriptor may be somebody else's by now.
    guard connection.phase != .closed else { return }
    connection.keepsAlive = encoder.keepsAlive
    if context.observer != nil { beginTelling(connection, exchange, route: route) }
    let total = encoder.answer.count
    switch encoder.answer.write(to: connection.descriptor) {
    case .bytes(total):
      tell(connection, bytes: total)
      sendingDidEnd(connection)
    case .bytes(let count): sendLater(connection, from: count)
    case .wouldBlock, .ended: close(connection)
    }
  }

  /// Keeps what the client has no room for.
  private func sendLater(_ connection: Connection, from count: Int) {
    connection.unsent = encoder.answer
    connection.sentBytes = count
    connection.phase = .writing
    setTiming(connection, .write)
    guard keepUnsent(connection, encoder.answer.count - count) else {
      note("unsentBytes")
      return close(connection)
    }
    watch(connection, EPOLLOUT.rawValue)
  }

  func continueWriting(_ connection: Connection) {
    let total = connection.unsent.count
    switch connection.unsent.write(to: connection.descriptor, from: connection.sentBytes) {
    case .bytes(total):
      tell(connection, bytes: total)
      dropUnsent(connection)
      sendingDidEnd(connection)
      resume(connection)
    case .bytes(let count): connection.sentBytes = count
    case .wouldBlock, .ended: close(connection)
    }
  }

  private func sendingDidEnd(_ connection: Connection) {
    endCounting(connection)
    // The request that was answered is kept no longer.
    _ = holdBytes(of: connection)
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

  /// Reads and drops, so that closing does not reset the connection before the answer is read.
  func drain(_ connection: Connection) {
    if SocketIO.read(connection.descriptor, into: readBuffer) == .ended { close(connection) }
  }
}
