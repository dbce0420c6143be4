import ArgumentParser
import Catalogue
import Dispatch
import Foundation
import HTTPServer
import Logging
import Site
import TextAnalysis

struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serve the directory until it is told to stop.",
    discussion: "SIGTERM and SIGINT stop it gracefully within five seconds.")

  @OptionGroup var file: DatabaseOption

  @Option(help: "Address and port to listen on; port 0 takes a free one.")
  var listen = "127.0.0.1:8080"

  @Option(help: "Scheme and host that visitors use, such as https://example.fi.")
  var publicURL: String?

  @Option(help: "Where the quick exit leads.")
  var exitURL = "https://www.ilmatieteenlaitos.fi/"

  @Option(help: "The folder of styles, phrases and texts.")
  var resources: String?

  @OptionGroup(title: "Connections") var server: ServerOptions

  func run() throws {
    try reportingFailures {
      let (host, port) = try address()
      let resources = try Resources(folder: Folder.resources(resources))
      guard FileManager.default.fileExists(atPath: file.database) else {
        throw Failure(
          "There is no database \(file.database).", advice: "Make one with `eropalvelut seed`.",
          code: Failure.configuration)
      }
      let lock = try ServerLock(database: file.database)
      let catalogue = try Catalogue(path: file.database, analyzer: Analyzer())
      try catalogue.refreshSearchIndex()
      let logger = Logger(label: "eropalvelut") { StreamLogHandler.standardError(label: $0) }
      let running = try RunningServer(
        host: host, port: port, limits: server.limits, trust: try server.trust(),
        publicURL: publicURL?.withoutFinalSlash, exitURL: exitURL,
        catalogue: catalogue, resources: resources, logger: logger, lock: lock)
      try running.runUntilStopped()
    }
  }

  /// `127.0.0.1:8080`, `[::1]:8080`, or a bare port.
  private func address() throws -> (String, Int) {
    let parts = listen.split(separator: ":", omittingEmptySubsequences: false)
    let host = parts.dropLast().joined(separator: ":")
      .trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
    guard let last = parts.last, let port = Int(last), (0...65_535).contains(port) else {
      throw Failure(
        "--listen \(listen) has no port from 0 to 65535.",
        advice: "Write it as 127.0.0.1:8080.", code: EX_USAGE)
    }
    return (host.isEmpty ? "127.0.0.1" : host, port)
  }
}

extension String {
  fileprivate var withoutFinalSlash: String { hasSuffix("/") ? String(dropLast()) : self }
}
