import Dispatch
import Glibc
import Logging
import Synchronization

/// An HTTP/1.1 server on plain sockets.
///
/// Connections are spread over *shards*. A shard is a serial Dispatch queue with an epoll
/// descriptor of its connections, and one `DispatchSource` on that epoll descriptor: when it fires,
/// the shard takes all events there are, and lingers some milliseconds for more before it gives its
/// thread back. So Dispatch is asked once for many requests, and an idle server holds no thread.
/// The listener is in each epoll set too, and so is a descriptor that wakes the shard for the
/// results of slow work.
///
/// A connection reads into its shard's buffer. `RequestParser` checks the bytes where they are and
/// copies a head when it is complete; `Responder` makes the answer; `ResponseEncoder` writes its
/// head into memory that is used again; `Outgoing` sends head and content. A connection that owes
/// bytes is not read, so a client that does not listen cannot make us remember its requests.
///
/// Every deadline is looked at by one timer per shard. TLS belongs to the reverse proxy; the log
/// here counts refusals by reason and names no client, and a `ServerObserver` is told the rest.
package final class Server: Sendable {
  private let listener: ListeningSocket
  private let shards: [Shard]
  private let context: ServerContext
  private let finished = DispatchGroup()
  private let state = Mutex(State.ready)

  private enum State: Sendable {
    case ready
    case running
    case stopped
  }

  /// The port it listens on, also when 0 asked for any.
  package var port: Int { listener.port }

  /// Opens the socket, so that a wrong address is known at once; connections wait until `start`.
  ///
  /// - Parameters:
  ///   - address: IPv4 or IPv6 in numbers, or "localhost".
  ///   - port: 0 for any free one.
  ///   - trust: the proxies whose word about the client counts.
  ///   - shards: nil for one less than there are processors, at least one.
  ///   - observer: is told of every connection and answer.
  package init(
    address: String = "127.0.0.1", port: Int = 8080, limits: Limits = Limits(),
    trust: ProxyTrust = .none, shards: Int? = nil, responder: any Responder, logger: Logger,
    observer: (any ServerObserver)? = nil
  ) throws(ServerError) {
    var limits = limits
    limits.connections = min(limits.connections, Self.descriptorsLeft())
    listener = try ListeningSocket(address: address, port: port)
    context = ServerContext(
      limits: limits, trust: trust, responder: responder, logger: logger, observer: observer)
    do throws(ServerError) {
      var made: [Shard] = []
      for number in 0..<max(1, shards ?? Self.processors - 1) {
        made.append(try Shard(number: number, listener: listener, context: context))
      }
      self.shards = made
    } catch {
      close(listener.descriptor)
      throw error
    }
  }

  private static var processors: Int { sysconf(Int32(_SC_NPROCESSORS_ONLN)) }

  /// Descriptors kept for everything that is no connection: the database, files, epoll.
  private static let otherDescriptors = 64 + ContentFile.most

  /// Raises the limit on open files to what the system allows, and gives what is left of it for
  /// connections.
  private static func descriptorsLeft() -> Int {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
      return Int.max
    }
    limit.rlim_cur = limit.rlim_max
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    return max(1, Int(clamping: limit.rlim_cur) - otherDescriptors)
  }

  /// Starts to accept and answer, once. From then on the whole process ignores SIGPIPE.
  ///
  /// - Throws: `ServerError.cannotListen` when it was started or stopped before, or when the
  ///   system does not let it watch the socket.
  package func start() throws(ServerError) {
    let isFirst = state.withLock { state in
      guard case .ready = state else { return false }
      state = .running
      return true
    }
    guard isFirst else { throw .cannotListen("a server starts only once") }
    // A client that is gone is an error of that connection, not the end of the process. `sendfile`
    // knows no flag for it.
    signal(SIGPIPE, SIG_IGN)
    for shard in shards { shard.siblings = shards }
    for shard in shards { try shard.start(finished: finished) }
  }

  /// Stops to accept, finishes what runs, then closes; after `seconds` it closes what is left.
  ///
  /// It blocks its thread until then, so it must not be called on a shard or a `WorkQueue`.
  ///
  /// - Returns: whether everything that ran was finished.
  @discardableResult
  package func stop(within seconds: Double) -> Bool {
    let before = state.withLock { state in
      defer { state = .stopped }
      return state
    }
    guard before != .stopped else { return true }
    defer { close(listener.descriptor) }
    guard before == .running else { return true }
    context.beginStopping()
    for shard in shards { shard.post { shard.beginStopping() } }
    let isFinished = finished.wait(timeout: .now() + seconds) == .success
    if !isFinished {
      for shard in shards { shard.post { shard.abort() } }
      _ = finished.wait(timeout: .now() + 1)
    }
    return isFinished
  }
}
