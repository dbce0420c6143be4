import Catalogue
import GRDB
import HTTPServer
import HTTPTypes
import HumanServices
import TestSupport
import Testing

@testable import Site

/// What the listener for Prometheus tells. An independent parser reads it in the browser tests.
@Suite struct SiteMetricsTests {
  private let site: TestSite

  init() throws { site = try TestSite(.story, at: TestSite.storyNoon) }

  private func lines(_ address: String = "/metrics") throws -> [String] {
    let responder = try site.responder.metrics(of: ServerMetrics(), build: "2026-11-25")
    guard case .now(let response) = responder.respond(to: Request(path: address)),
      case .bytes(let bytes) = response.body
    else { return [] }
    #expect(response.fields[.contentType] == "text/plain; version=0.0.4; charset=utf-8")
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test func `it tells of kept pages, the catalogue and the build`() throws {
    for _ in 0..<3 { _ = try site.get("/kunta/kemi") }
    let version = try site.catalogue.snapshot.version
    let schema = try site.catalogue.schemaVersion()
    #expect(schema >= 12)
    let lines = try lines()
    for line in [
      "eropalvelut_page_cache_hits_total 2", "eropalvelut_page_cache_misses_total 1",
      "eropalvelut_page_cache_pages 1", "eropalvelut_catalogue_version \(version)",
      "eropalvelut_schema_version \(schema)", "eropalvelut_catalogue_readable 1",
      "eropalvelut_build_info{build=\"2026-11-25\"} 1",
    ] { #expect(lines.contains(line), "\(line)") }
    #expect(lines.contains { $0.hasPrefix("process_resident_memory_bytes ") })
  }

  @Test func `it tells how long each queue's jobs waited`() throws {
    #expect(site.site.writeQueue.submit {})
    #expect(site.site.writeQueue.finish(within: TestSite.workSeconds))
    let lines = try lines()
    for line in [
      "work_queue_wait_seconds_count{queue=\"eropalvelut.writes\"} 1",
      "work_queue_wait_seconds_count{queue=\"eropalvelut.reports\"} 0",
      "work_queue_wait_seconds_bucket{queue=\"eropalvelut.writes\",le=\"+Inf\"} 1",
      "work_queue_jobs{queue=\"eropalvelut.passwords\"} 0",
    ] { #expect(lines.contains(line), "\(line)") }
    #expect(
      lines.contains { $0.hasPrefix("work_queue_longest_wait_seconds{queue=\"eropalvelut.exports") }
    )
  }

  @Test func `it still answers when the database is broken, and says so`() throws {
    try site.raw { try $0.execute(sql: "ALTER TABLE catalogue_version RENAME TO gone") }
    #expect(try lines().contains("eropalvelut_catalogue_readable 0"))
    #expect(site.log.texts.contains { $0.contains("catalogue not readable") })
  }

  @Test func `it answers nothing else`() throws {
    let responder = try site.responder.metrics(of: ServerMetrics(), build: "")
    guard case .now(let response) = responder.respond(to: Request(path: "/kunta/kemi")) else {
      Issue.record("no answer")
      return
    }
    #expect(response.status == .notFound)
  }
}
