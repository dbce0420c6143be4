import CEpoll
import Dispatch
import Glibc
import HTTPTypes

extension Shard {
  /// Connections accepted before other events get their turn.
  private static let acceptsPerRound = 64

  func acceptBatch() {
    for _ in 0..<Self.acceptsPerRound {
      var storage = sockaddr_storage()
      var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
      let descriptor = withUnsafeMutablePointer(to: &storage) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          cepoll_accept4(listener.descriptor, $0, &length)
        }
      }
      if descriptor >= 0 {
        admit(descriptor, IPAddress(storage))
      } else if errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM {
        note("noDescriptorLeft")
        guard reclaim(.place) else { return pauseAccepting() }
      } else if errno != EINTR && errno != ECONNABORTED {
        return
      }
    }
  }

  private func admit(_ descriptor: Int32, _ peer: IPAddress) {
    var verdict = context.admit(peer)
    if verdict == .full, reclaim(.place) { verdict = context.admit(peer) }
    guard verdict == .welcome else {
      let isFull = verdict == .full
      return refuseConnection(
        descriptor, reason: isFull ? "tooManyConnections" : "tooManyConnectionsOfAddress")
    }
    guard siblings.count > 1 else { return begin(descriptor, peer) }
    nextSibling = (nextSibling + 1) % siblings.count
    let shard = siblings[nextSibling]
    guard shard !== self else { return begin(descriptor, peer) }
    if !shard.post({ shard.begin(descriptor, peer) }) { begin(descriptor, peer) }
  }

  /// Takes a connection that was let in, and reads at once: the request is mostly there already,
  /// and a connection that ends with its first answer is never registered with epoll.
  private func begin(_ descriptor: Int32, _ peer: IPAddress) {
    guard !isStopping else {
      Glibc.close(descriptor)
      return context.dismiss(peer)
    }
    let connection = add(descriptor, peer)
    setTiming(connection, .head)
    read(connection)
    if connection.phase == .reading || connection.phase == .working {
      watch(connection, EPOLLIN.rawValue)
    }
  }

  /// Answers 503 as far as the socket takes it, without looking at the request.
  private func refuseConnection(_ descriptor: Int32, reason: String) {
    note(reason)
    startSweeping()
    let answer = context.responder.refusal(
      .serviceUnavailable(retryAfterSeconds: context.limits.retryAfterSeconds))
    encoder.encode(answer, for: Exchange(head: RequestHead(), mustClose: true), date: date.value)
    _ = encoder.answer.write(to: descriptor)
    Glibc.close(descriptor)
    tellRefusal(status: encoder.status.code, bytes: encoder.answer.count, reason: reason)
  }

  private func pauseAccepting() {
    startSweeping()
    ignoreListener()
    let pause = DispatchTimeInterval.milliseconds(context.limits.acceptPauseMilliseconds)
    queue.asyncAfter(deadline: .now() + pause) {
      if !self.isStopping { self.watchListener() }
    }
  }
}
