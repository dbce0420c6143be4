import Synchronization

/// Counts what a server does, for `MetricsText`. Thread-safe; an answer costs one lock and a
/// look-up.
package final class ServerMetrics: ServerObserver {
  /// Upper bounds of the duration histogram, in microseconds: a kept page takes tens, a page made
  /// now about a thousand, and what takes a second is felt.
  static let boundsMicroseconds = [
    50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 1_000_000,
    5_000_000,
  ]

  private struct Answers: Hashable {
    /// "" where no route answered.
    var route: String
    var status: Int
  }

  private struct State: Sendable {
    var opened = 0
    var closed = 0
    var answers: [Answers: Int] = [:]
    var reasons: [String: Int] = [:]
    var bytes = 0
    var microseconds = 0
    /// Answers by the first bound that they keep; one more for those that keep none.
    var durations = [Int](repeating: 0, count: boundsMicroseconds.count + 1)
  }

  private let state = Mutex(State())

  package init() {}

  package func connectionDidOpen() { state.withLock { $0.opened += 1 } }

  package func connectionDidClose() { state.withLock { $0.closed += 1 } }

  package func answerDidEnd(_ answer: FinishedAnswer) {
    let bound =
      Self.boundsMicroseconds.firstIndex { answer.microseconds <= $0 }
      ?? Self.boundsMicroseconds.count
    state.withLock { state in
      state.answers[Answers(route: answer.route, status: answer.status), default: 0] += 1
      if let reason = answer.reason { state.reasons[reason, default: 0] += 1 }
      state.bytes += answer.bytes
      state.microseconds += answer.microseconds
      state.durations[bound] += 1
    }
  }

  /// Writes everything counted so far.
  package func write(to text: inout MetricsText) {
    let state = state.withLock { $0 }
    text.begin("http_requests_total", .counter, "Answers by the route's pattern and status.")
    let answers = state.answers.sorted {
      ($0.key.route, $0.key.status) < ($1.key.route, $1.key.status)
    }
    for (answer, count) in answers {
      text.sample(
        "http_requests_total", count, ["route": answer.route, "status": "\(answer.status)"])
    }
    text.begin(
      "http_refusals_total", .counter, "Requests refused and answers broken off, by reason.")
    for (reason, count) in state.reasons.sorted(by: { $0.key < $1.key }) {
      text.sample("http_refusals_total", count, ["reason": reason])
    }
    Self.writeDurations(state, to: &text)
    text.single(
      "http_response_bytes_total", .counter, "Bytes of answers, heads included.", state.bytes)
    text.single("http_connections_total", .counter, "Connections let in.", state.opened)
    text.single(
      "http_connections_open", .gauge, "Connections open now.", state.opened - state.closed)
  }

  private static func writeDurations(_ state: State, to text: inout MetricsText) {
    let name = "http_request_duration_seconds"
    text.begin(name, .histogram, "From the whole request to the last byte of its answer sent.")
    var below = 0
    for (bound, count) in zip(boundsMicroseconds, state.durations) {
      below += count
      text.sample(name + "_bucket", below, ["le": "\(Double(bound) / 1e6)"])
    }
    let all = state.durations.reduce(0, +)
    text.sample(name + "_bucket", all, ["le": "+Inf"])
    text.sample(name + "_sum", Double(state.microseconds) / 1e6)
    text.sample(name + "_count", all)
  }
}
