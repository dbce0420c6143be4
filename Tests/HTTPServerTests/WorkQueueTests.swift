import Dispatch
import Glibc
import Synchronization
import TestSupport
import Testing

@testable import HTTPServer

@Suite struct WorkQueueTests {
  @Test func `a queue takes what it has room for, in order, and takes again when it has`() {
    let queue = WorkQueue(label: "test", capacity: 2)
    let gate = DispatchSemaphore(value: 0)
    let done = DispatchSemaphore(value: 0)
    let order = Mutex<[Int]>([])
    let submit = { (number: Int) in
      queue.submit {
        gate.wait()
        order.withLock { $0.append(number) }
        done.signal()
      }
    }
    #expect([submit(1), submit(2), submit(3)] == [true, true, false])
    gate.signal()
    done.wait()
    // The queue counts a job out just after it has run.
    #expect(eventually { submit(4) })
    gate.signal()
    gate.signal()
    done.wait()
    done.wait()
    #expect(order.withLock { $0 } == [1, 2, 4])
  }

  @Test func `a queue tells how long its jobs waited, and how many it refused`() {
    let queue = WorkQueue(label: "test", capacity: 2)
    let gate = DispatchSemaphore(value: 0)
    #expect(queue.submit { gate.wait() })
    #expect(queue.submit {})
    #expect(!queue.submit {})
    // What is tested is a time.
    usleep(20_000)
    gate.signal()
    #expect(queue.finish(within: 30))
    let figures = queue.figures
    #expect(figures.begun == 2)
    #expect(figures.refused == 1)
    #expect(figures.mostMicroseconds >= 20_000)
  }

  @Test func `whoever finishes a queue waits for the jobs it has taken`() {
    let queue = WorkQueue(label: "test", capacity: 8)
    let gate = DispatchSemaphore(value: 0)
    let done = Mutex(0)
    for _ in 0..<3 { #expect(queue.submit { done.withLock { $0 += 1 } }) }
    #expect(queue.finish(within: 30))
    #expect(done.withLock { $0 } == 3)
    #expect(queue.submit { gate.wait() })
    #expect(!queue.finish(within: 0))
    gate.signal()
    #expect(queue.finish(within: 30))
  }
}
