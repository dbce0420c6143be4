/// How long the jobs of a `WorkQueue` have waited for those before them.
package struct QueueFigures: Sendable {
  /// Upper bounds of the histogram, in microseconds: a form takes milliseconds, and who waits a
  /// second presses the button again.
  static let boundsMicroseconds = [1_000, 10_000, 50_000, 100_000, 500_000, 1_000_000, 10_000_000]

  /// Waiting or running now.
  package internal(set) var jobs = 0
  /// Not taken, because the queue was full.
  package internal(set) var refused = 0
  package private(set) var mostMicroseconds = 0
  private var microseconds = 0
  /// Jobs by the first bound that their waiting keeps; one more for those that keep none.
  private var waits = [Int](repeating: 0, count: boundsMicroseconds.count + 1)

  /// Jobs that have begun.
  package var begun: Int { waits.reduce(0, +) }

  mutating func note(waited: Int) {
    let bound =
      Self.boundsMicroseconds.firstIndex { waited <= $0 } ?? Self.boundsMicroseconds.count
    waits[bound] += 1
    microseconds += waited
    mostMicroseconds = max(mostMicroseconds, waited)
  }

  /// Writes the figures of all queues, each under its label.
  package static func write(_ queues: [WorkQueue], to text: inout MetricsText) {
    let all = queues.map { ($0.label, $0.figures) }
    let name = "work_queue_wait_seconds"
    text.begin(name, .histogram, "How long jobs waited for those before them in their queue.")
    for (label, figures) in all {
      var below = 0
      for (bound, count) in zip(boundsMicroseconds, figures.waits) {
        below += count
        text.sample(name + "_bucket", below, ["queue": label, "le": "\(Double(bound) / 1e6)"])
      }
      text.sample(name + "_bucket", figures.begun, ["queue": label, "le": "+Inf"])
      text.sample(name + "_sum", Double(figures.microseconds) / 1e6, ["queue": label])
      text.sample(name + "_count", figures.begun, ["queue": label])
    }
    text.begin("work_queue_longest_wait_seconds", .gauge, "The longest of them since the start.")
    for (label, figures) in all {
      text.sample(
        "work_queue_longest_wait_seconds", Double(figures.mostMicroseconds) / 1e6,
        ["queue": label])
    }
    text.begin("work_queue_jobs", .gauge, "Jobs waiting or running now.")
    for (label, figures) in all {
      text.sample("work_queue_jobs", figures.jobs, ["queue": label])
    }
    text.begin("work_queue_refused_total", .counter, "Jobs not taken because the queue was full.")
    for (label, figures) in all {
      text.sample("work_queue_refused_total", figures.refused, ["queue": label])
    }
  }
}
