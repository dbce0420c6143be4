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

  @Option(help: "A folder for a copy of the database each day; older ones are thinned out.")
  var backupDir: String?

  @Option(help: "The folder of styles, phrases and texts.")
  var resources: String?

  @OptionGroup(title: "Connections") var server: ServerOptions

  @Flag(help: "Write a line for each answer: no address, no query, nothing of who asked.")
  var accessLog = false

  @Option(help: "Write lines of this level and above: \(Serve.logLevels).")
  var logLevel = "info"

  @Option(help: "Loopback address and port that answer /metrics for Prometheus.")
  var metrics: String?

  private static let logLevels = Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")

  func run() throws {
    try reportingFailures {
      let listening = try ListenAddress(listen, option: "listen")
      let watching = try metrics.map { try ListenAddress(loopback: $0, option: "metrics") }
      let logger = try logger()
      let signals = StopSignals()
      let resources = try Resources(folder: Folder.resources(resources))
      guard FileManager.default.fileExists(atPath: file.database) else {
        throw Failure(
          "There is no database \(file.database).", advice: "Make one with `eropalvelut seed`.",
          code: Failure.configuration)
      }
      let lock = try ServerLock(database: file.database)
      let catalogue = try Catalogue(path: file.database, analyzer: Analyzer())
      try catalogue.refreshSearchIndex()
      var options = RunningServer.Options(
        listening: listening, watching: watching, limits: server.limits,
        trust: try server.trust())
      options.publicURL = publicURL?.withoutFinalSlash
      options.exitURL = exitURL
      options.writesAccessLog = accessLog
      let running = try RunningServer(
        options, catalogue: catalogue, resources: resources, logger: logger, lock: lock)
      ForgettingClock(catalogue: catalogue, logger: logger).start()
      if let backupDir {
        BackupClock(folder: backupDir, catalogue: catalogue, logger: logger).start()
      }
      try running.runUntilStopped(by: signals)
    }
  }

  private func logger() throws -> Logger {
    guard let level = Logger.Level(rawValue: logLevel) else {
      throw Failure(
        option: "log-level", logLevel, allowed: Logger.Level.allCases.map(\.rawValue))
    }
    var logger = Logger(label: "eropalvelut") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = level
    return logger
  }
}

extension String {
  fileprivate var withoutFinalSlash: String { hasSuffix("/") ? String(dropLast()) : self }
}
