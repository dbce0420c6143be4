import Dispatch
import Synchronization

/// A serial queue of slow work (password hashing, imports) that takes only so much.
///
/// Serial and of its own, because Dispatch on Linux starts few threads for work that blocks on the
/// shared queues; bounded, because a queue without end only makes everyone wait in vain.
package final class WorkQueue: Sendable {
  private let queue: DispatchQueue
  private let capacity: Int
  private let count = Mutex(0)

  /// - Parameter capacity: jobs waiting or running; one more is refused.
  package init(label: String, capacity: Int) {
    queue = DispatchQueue(label: label)
    self.capacity = max(1, capacity)
  }

  /// Runs a job after those before it.
  ///
  /// - Returns: false when the queue is full; the job will not run.
  package func submit(_ job: @escaping @Sendable () -> Void) -> Bool {
    let isTaken = count.withLock { count in
      guard count < capacity else { return false }
      count += 1
      return true
    }
    guard isTaken else { return false }
    queue.async {
      job()
      self.count.withLock { $0 -= 1 }
    }
    return true
  }

  /// Waits until all jobs taken so far have run.
  ///
  /// - Returns: false when they have not within so many seconds; they go on.
  @discardableResult
  package func finish(within seconds: Double) -> Bool {
    let done = DispatchSemaphore(value: 0)
    queue.async { done.signal() }
    return done.wait(timeout: .now() + seconds) == .success
  }
}
