import Catalogue
import Foundation
import HTTPServer
import Logging
import Site

/// The server, its metrics and the signals that stop it.
final class RunningServer: Sendable {
  /// Seconds that running requests get when the program is told to stop.
  static let stopSeconds = 5.0
  /// Seconds that work after the last answer gets then.
  static let finishSeconds = 1.0

  struct Options {
    var listening: ListenAddress
    /// Where `/metrics` is answered; nowhere when nil.
    var watching: ListenAddress?
    var limits: Limits
    var trust: ProxyTrust
    /// The address that it listens on when nil.
    var publicURL: String?
    var exitURL = ""
    var writesAccessLog = false
  }

  private let server: Server
  private let site: Site
  private let metricsServer: Server?
  private let address: String
  private let metricsAddress: String?
  private let lock: ServerLock

  init(
    _ options: Options, catalogue: Catalogue, resources: Resources, logger: Logger,
    lock: ServerLock
  ) throws {
    catalogue.tellUnreadableRows { row in
      logger.error("a row was left out, for it cannot be read", metadata: ["row": "\(row)"])
    }
    let responder = LateResponder()
    let metrics = options.watching.map { _ in ServerMetrics() }
    var observers: [any ServerObserver] = []
    if options.writesAccessLog { observers.append(AccessLog(logger: logger)) }
    if let metrics { observers.append(metrics) }
    server = try Server(
      address: options.listening.host, port: options.listening.port, limits: options.limits,
      trust: options.trust, responder: responder, logger: logger,
      observer: observers.count > 1 ? ServerObservers(observers) : observers.first)
    address = options.listening.url(port: server.port)
    self.lock = lock
    site = Site(
      catalogue: catalogue, resources: resources,
      settings: Site.Settings(publicURL: options.publicURL ?? address, exitURL: options.exitURL),
      logger: logger)
    let siteResponder = try site.responder()
    responder.set(siteResponder)
    if let watching = options.watching, let metrics {
      let watched = try Server(
        address: watching.host, port: watching.port, shards: 1,
        responder: try siteResponder.metrics(of: metrics, build: Self.build), logger: logger)
      metricsServer = watched
      metricsAddress = watching.url(port: watched.port)
    } else {
      metricsServer = nil
      metricsAddress = nil
    }
  }

  /// When the program's file was made, in UTC: what tells one build from another.
  private static var build: String {
    let date =
      Bundle.main.executablePath.flatMap {
        try? FileManager.default.attributesOfItem(atPath: $0)[.modificationDate] as? Date
      }
    return date?.ISO8601Format() ?? "unknown"
  }

  /// - Parameter signals: held back since before the program had threads.
  func runUntilStopped(by signals: consuming StopSignals) throws -> Never {
    // A hang-up of the terminal loses nothing and stops nothing.
    signal(SIGHUP, SIG_IGN)
    // A file that may not grow is an error to be told, not the program's end.
    signal(SIGXFSZ, SIG_IGN)
    try server.start()
    try metricsServer?.start()
    Output.line(
      """
      The directory is at \(address)/
      Stop it with Ctrl-C. Look at the set-up with `eropalvelut check`.
      """)
    if let metricsAddress { Output.line("Metrics are at \(metricsAddress)/metrics") }
    signals.wait()
    stop()
  }

  private func stop() -> Never {
    let isClean = server.stop(within: RunningServer.stopSeconds)
    metricsServer?.stop(within: 0)
    site.finishWork(within: RunningServer.finishSeconds)
    Output.line(isClean ? "Stopped." : "Stopped; some connections did not finish in time.")
    exit(0)
  }
}
