import Dispatch
import Synchronization

/// A serial queue of slow work (password hashing, imports) that takes only so much.
///
/// Serial and of its own, because Dispatch on Linux starts few threads for work that blocks on the
/// shared queues; bounded, because a queue without end only makes everyone wait in vain.
package final class WorkQueue: Sendable {
  package let label: String
  private let queue: DispatchQueue
  private let capacity: Int
  private let state = Mutex(QueueFigures())

  /// - Parameter capacity: jobs waiting or running; one more is refused.
  package init(label: String, capacity: Int) {
    self.label = label
    queue = DispatchQueue(label: label)
    self.capacity = max(1, capacity)
  }

  /// How long jobs have waited so far, for metrics.
  package var figures: QueueFigures { state.withLock { $0 } }

  /// Runs a job after those before it.
  ///
  /// - Returns: false when the queue is full; the job will not run.
  package func submit(_ job: @escaping @Sendable () -> Void) -> Bool {
    let isTaken = state.withLock { figures in
      guard figures.jobs < capacity else {
        figures.refused += 1
        return false
      }
      figures.jobs += 1
      return true
    }
    guard isTaken else { return false }
    let submitted = Clock.monotonicMicroseconds
    queue.async {
      self.state.withLock { $0.note(waited: Clock.monotonicMicroseconds - submitted) }
      job()
      self.state.withLock { $0.jobs -= 1 }
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
