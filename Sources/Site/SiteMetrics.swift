import Addresses
import Catalogue
import Foundation
import HTTPServer
import HTTPTypes
import HumanServices
import Logging

extension SiteResponder {
  /// What answers on a listener of its own: `GET /metrics`, figures of the server, the kept pages,
  /// the catalogue and the process, in Prometheus' text form.
  ///
  /// - Parameter build: what tells one build of the program from another.
  package func metrics(of server: ServerMetrics, build: String) throws -> RoutedResponder {
    let route = Route.get(machine: .metrics) { _ in
      var text = MetricsText()
      server.write(to: &text)
      QueueFigures.write(self.site.queues, to: &text)
      self.write(self.cache.counts, to: &text)
      self.writeCatalogue(to: &text)
      text.begin("eropalvelut_build_info", .gauge, "The build that runs; always 1.")
      text.sample("eropalvelut_build_info", 1, ["build": build])
      ProcessFigures().write(to: &text)
      return Response(
        fields: [.contentType: MetricsText.contentType, .cacheControl: "no-store"],
        body: .bytes(Array(text.text.utf8)))
    }
    return RoutedResponder(try Router([route]))
  }

  private func write(_ counts: PageCache.Counts, to text: inout MetricsText) {
    text.single(
      "eropalvelut_page_cache_hits_total", .counter, "Pages sent as they were kept.", counts.hits)
    text.single(
      "eropalvelut_page_cache_misses_total", .counter,
      "Requests that a kept page might have answered and none did.", counts.misses)
    text.single("eropalvelut_page_cache_pages", .gauge, "Pages kept now.", counts.pages)
    text.single(
      "eropalvelut_page_cache_bytes", .gauge, "Memory that kept pages take.", counts.bytes)
  }

  private func writeCatalogue(to text: inout MetricsText) {
    var isReadable = 1
    do {
      text.single(
        "eropalvelut_catalogue_version", .gauge, "Rises with every edit.",
        Int(try site.catalogue.snapshot.version))
      text.single(
        "eropalvelut_schema_version", .gauge, "Number of the newest migration of the database.",
        try site.catalogue.schemaVersion())
    } catch {
      // The figure below tells, and the log says why.
      isReadable = 0
      site.logger.error("catalogue not readable", metadata: ["error": "\(error)"])
    }
    text.single(
      "eropalvelut_catalogue_readable", .gauge, "1 when the database can be read.", isReadable)
  }
}

/// What the system says of this process, under the names that Prometheus' own libraries use. What
/// it does not say is left out.
private struct ProcessFigures {
  func write(to text: inout MetricsText) {
    if let pages = firstNumbers(of: "/proc/self/statm"), pages.count > 1 {
      text.single(
        "process_resident_memory_bytes", .gauge, "Memory in use.",
        pages[1] * sysconf(Int32(_SC_PAGESIZE)))
    }
    if let open = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd") {
      text.single("process_open_fds", .gauge, "Descriptors open.", open.count)
    }
    var time = timespec()
    if clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time) == 0 {
      text.begin("process_cpu_seconds_total", .counter, "Processor time used.")
      text.sample("process_cpu_seconds_total", Double(time.tv_sec) + Double(time.tv_nsec) / 1e9)
    }
  }

  private func firstNumbers(of path: String) -> [Int]? {
    (try? String(contentsOfFile: path, encoding: .utf8))?
      .split(separator: " ").compactMap { Int($0) }
  }
}
