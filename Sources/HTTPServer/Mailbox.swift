import CEpoll
import Glibc
import Synchronization

/// Jobs other threads give a shard. A descriptor in the shard's epoll set wakes it, also while it
/// lingers and a job on its Dispatch queue would have to wait.
final class Mailbox: Sendable {
  private struct Content: Sendable {
    var jobs: [@Sendable () -> Void] = []
    var isOpen = true
  }

  let descriptor: Int32
  private let content = Mutex(Content())

  init() throws(ServerError) {
    descriptor = cepoll_eventfd()
    guard descriptor >= 0 else {
      throw .cannotListen(ListeningSocket.systemWords(errno))
    }
  }

  /// - Returns: false when the mailbox is closed; the job will not run.
  @discardableResult
  func post(_ job: @escaping @Sendable () -> Void) -> Bool {
    content.withLock { content in
      guard content.isOpen else { return false }
      content.jobs.append(job)
      if content.jobs.count == 1 { eventfd_write(descriptor, 1) }
      return true
    }
  }

  /// Takes all jobs out.
  func takeAll() -> [@Sendable () -> Void] {
    content.withLock { content in
      var count: eventfd_t = 0
      eventfd_read(descriptor, &count)
      let jobs = content.jobs
      content.jobs = []
      return jobs
    }
  }

  /// Takes no more jobs and gives back those that wait.
  func close() -> [@Sendable () -> Void] {
    content.withLock { content in
      let jobs = content.jobs
      content = Content(isOpen: false)
      Glibc.close(descriptor)
      return jobs
    }
  }
}
