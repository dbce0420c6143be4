import Catalogue
import Foundation
import HTTPServer
import HTTPTypes
import Site
import TextAnalysis

/// Measures what a page costs that is not kept: everything but the socket, and compressing it.
enum PageBench {
  /// Microseconds of processor time, uncompressed.
  static let budget = 1000.0

  private static let paths = [
    "/kunta/tampere", "/kunta/utsjoki", "/kunta/tampere?ryhma=puhua", "/palvelu/apua-eroon-chat",
    "/", "/haku?kunta=tampere", "/katvealueet",
  ]
  private static let times = 300

  /// - Parameter paths: the pages to measure; none for those that README.md beside this tells of.
  static func run(database: String, resources: String, paths: [String]) throws {
    let site = Site(
      catalogue: try Catalogue(path: database, analyzer: Analyzer(.none)),
      resources: try Resources(folder: URL(fileURLWithPath: resources)),
      settings: Site.Settings(publicURL: "http://127.0.0.1"))
    let responder = try site.responder()
    print(
      "A page made anew, without HTTP; microseconds of processor time, budget ≤ \(Int(budget))")
    print(row("page", "bytes", "made", "gzip 4", "gzip 8", "bytes"))
    for path in paths.isEmpty ? Self.paths : paths {
      let parts = path.split(separator: "?", maxSplits: 1).map(String.init)
      // Whoever has a cookie gets no page that is kept.
      let request = Request(
        path: parts[0], rawQuery: parts.count > 1 ? parts[1] : "", fields: [.cookie: "a=b"])
      let bytes = content(of: responder.respond(to: request))
      let made = cost { _ = responder.respond(to: request) }
      let light = cost { _ = Gzip.compress(bytes, level: 4) }
      let kept = cost { _ = Gzip.compress(bytes, level: 8) }
      let compressed = Gzip.compress(bytes, level: 8)?.count ?? 0
      print(row(path, "\(bytes.count)", text(made), text(light), text(kept), "\(compressed)"))
    }
  }

  private static func content(of reply: Reply) -> [UInt8] {
    guard case .now(let response) = reply, case .bytes(let bytes) = response.body else { return [] }
    return bytes
  }

  /// The mean, in microseconds; processor time, so that a busy machine does not count.
  private static func cost(_ body: () -> Void) -> Double {
    for _ in 0..<20 { body() }
    let start = processorSeconds
    for _ in 0..<times { body() }
    return (processorSeconds - start) / Double(times) * 1e6
  }

  private static var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func text(_ value: Double) -> String { String(format: "%.0f", value) }

  private static func row(_ columns: String...) -> String {
    zip(columns, [28, 8, 8, 8, 8, 8]).enumerated().map { index, column in
      let pad = String(repeating: " ", count: max(0, column.1 - column.0.count))
      return index == 0 ? column.0 + pad : pad + column.0
    }.joined()
  }
}
