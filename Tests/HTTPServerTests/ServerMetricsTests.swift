import HTTPTypes
import TestSupport
import Testing

@testable import HTTPServer

@Suite struct ServerMetricsTests {
  private let metrics = ServerMetrics()

  private var lines: [String] {
    var text = MetricsText()
    metrics.write(to: &text)
    return text.text.split(separator: "\n").map(String.init)
  }

  private func count(_ route: String, _ status: Int, _ microseconds: Int, reason: String? = nil) {
    metrics.answerDidEnd(
      FinishedAnswer(
        method: .get, path: "/", route: route, status: status, bytes: 1000,
        microseconds: microseconds, reason: reason))
  }

  @Test func `answers are counted by the route's pattern and status`() {
    for _ in 0..<3 { count("/kunta/:slug", 200, 40) }
    count("/kunta/:slug", 304, 40)
    count("", 404, 40)
    for line in [
      "http_requests_total{route=\"/kunta/:slug\",status=\"200\"} 3",
      "http_requests_total{route=\"/kunta/:slug\",status=\"304\"} 1",
      "http_requests_total{route=\"\",status=\"404\"} 1", "http_response_bytes_total 5000",
    ] { #expect(lines.contains(line), "\(line)") }
  }

  @Test func `durations fall into every bucket that is wide enough`() {
    for microseconds in [50, 51, 2_000, 60_000_000] { count("/", 200, microseconds) }
    let name = "http_request_duration_seconds"
    for line in [
      "\(name)_bucket{le=\"5e-05\"} 1", "\(name)_bucket{le=\"0.0001\"} 2",
      "\(name)_bucket{le=\"0.001\"} 2", "\(name)_bucket{le=\"0.0025\"} 3",
      "\(name)_bucket{le=\"5.0\"} 3", "\(name)_bucket{le=\"+Inf\"} 4", "\(name)_sum 60.002101",
      "\(name)_count 4",
    ] { #expect(lines.contains(line), "\(line)") }
  }

  @Test func `connections and refusals are counted`() {
    for _ in 0..<3 { metrics.connectionDidOpen() }
    metrics.connectionDidClose()
    count("", 400, 10, reason: "badHost")
    for line in [
      "http_connections_total 3", "http_connections_open 2",
      "http_refusals_total{reason=\"badHost\"} 1",
    ] { #expect(lines.contains(line), "\(line)") }
  }

  @Test func `a label keeps its quotation marks, backslashes and line feeds`() {
    var text = MetricsText()
    text.begin("a", .gauge, "one\\two\nthree")
    text.sample("a", 1.5, ["b": "\"\\\n"])
    #expect(text.text == "# HELP a one\\\\two\\nthree\n# TYPE a gauge\na{b=\"\\\"\\\\\\n\"} 1.5\n")
  }

  @Test func `over a socket every connection and answer is counted once`() throws {
    let server = try TestServer(observer: metrics)
    let client = try server.client()
    try client.send(get("/kunta/utsjoki") + get("/kunta/kemi") + get("/ei"))
    for _ in 0..<3 { _ = try client.readResponse() }
    server.server.stop(within: 0)
    for line in [
      "http_requests_total{route=\"/kunta/:slug\",status=\"200\"} 2",
      "http_connections_total 1", "http_connections_open 0",
    ] { #expect(lines.contains(line), "\(line)") }
  }
}
